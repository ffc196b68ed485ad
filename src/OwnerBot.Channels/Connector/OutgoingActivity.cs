using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.Connector;

/// <summary>An activity as a connector takes it.</summary>
internal static class OutgoingActivity
{
    /// <param name="origin">Where the channel reaches our own files; null when it cannot.</param>
    /// <exception cref="ChannelRefusedException">A file of ours has no address that the channel could reach.</exception>
    public static Activity For(Activity activity, string? origin) => activity with
    {
        // The channel gives the id.
        Id = null,
        Attachments = activity.Attachments is { } all && all.Any(IsOurs) ? [.. all.Select(one => IsOurs(one) ? Reachable(one, origin) : one)] : activity.Attachments,
    };

    private static bool IsOurs(Attachment attachment) => attachment.ContentUrl?.StartsWith('/') == true;

    private static Attachment Reachable(Attachment attachment, string? origin) => origin is null
        ? throw new ChannelRefusedException("The message has a file, and BotFramework:PublicOrigin does not say where the channel could fetch it.", ChannelRefusal.FileOutOfReach)
        : attachment with { ContentUrl = origin + attachment.ContentUrl };
}
