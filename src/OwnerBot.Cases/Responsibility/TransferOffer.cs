namespace OwnerBot.Cases.Responsibility;

/// <summary>A case offered to another clerk, who has not answered yet. Until then nothing changes.</summary>
public sealed record TransferOffer(ClerkId By, ClerkId To, string Reason, DateTimeOffset At);
