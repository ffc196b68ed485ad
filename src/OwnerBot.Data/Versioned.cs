namespace OwnerBot.Data;

/// <summary>Something read, with the ETag that a save must still find.</summary>
public sealed record Versioned<T>(T Value, string ETag);
