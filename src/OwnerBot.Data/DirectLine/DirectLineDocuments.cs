using OwnerBot.Channels.Activities;
using OwnerBot.Channels.DirectLine;

namespace OwnerBot.Data.DirectLine;

internal sealed record DirectLineStart(DirectLineConversation Conversation);

/// <param name="Last">Position of the last activity in the log; 0 before the first.</param>
/// <param name="LastAt">Its timestamp; null before the first.</param>
internal sealed record DirectLineHead(long Last, DateTimeOffset? LastAt);

internal sealed record DirectLineEntry(long Position, Activity Activity);
