using OwnerBot.Channels.Activities;

namespace OwnerBot.Data.Inbox;

/// <summary>An entry as it is stored. It stays when done, so that the same activity is never worked again.</summary>
internal sealed record InboxDocument(Activity Activity, long Order, DateTimeOffset ReceivedAt, int Attempts, bool Done);

/// <summary>Hands out the order of arrival.</summary>
/// <param name="Last">Order of the last entry; 0 before the first.</param>
internal sealed record InboxHead(long Last);
