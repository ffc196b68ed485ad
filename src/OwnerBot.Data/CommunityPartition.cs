namespace OwnerBot.Data;

/// <summary>The community whose people and cases this process serves: a legal document id, <c>[A-Za-z0-9_-]</c>.</summary>
public sealed record CommunityPartition(string Value);
