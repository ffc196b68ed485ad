using OwnerBot.Cases;

namespace OwnerBot.Data.Notes;

/// <summary>What clerks write to each other about a case. Not a transcript line, and never on the way to an owner.</summary>
public sealed record InternalNote(CaseId Case, ClerkId By, DateTimeOffset At, string Text);
