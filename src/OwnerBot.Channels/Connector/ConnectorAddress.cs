namespace OwnerBot.Channels.Connector;

/// <summary>The Bot Connector's addresses below a service URL.</summary>
internal static class ConnectorAddress
{
    public static Uri Conversations(string serviceUrl) => new($"{serviceUrl.TrimEnd('/')}/v3/conversations");

    /// <param name="activityId">Replied to, changed or deleted; null for a message of its own.</param>
    /// <exception cref="ChannelRefusedException">An id that would lead to another address.</exception>
    public static Uri Activities(string serviceUrl, string? conversationId, string? activityId = null)
    {
        var path = $"{serviceUrl.TrimEnd('/')}/v3/conversations/{Part(conversationId)}/activities";
        return new(activityId is null ? path : $"{path}/{Part(activityId)}");
    }

    // Dots are never escaped, and an address takes these two for a way up.
    private static string Part(string? id) => id is null or "" or "." or ".."
        ? throw new ChannelRefusedException("The conversation or the activity has no id that an address can hold.")
        : Uri.EscapeDataString(id);
}
