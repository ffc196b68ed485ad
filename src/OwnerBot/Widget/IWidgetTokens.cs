namespace OwnerBot.Widget;

/// <summary>Gives the page the Direct Line token for one conversation; the browser never sees the secret.</summary>
public interface IWidgetTokens
{
    /// <param name="conversationId">Reserved by the page's cookie; it need not have been started yet.</param>
    /// <param name="userId">Begins with <c>dl_</c>; bound into the token.</param>
    WidgetToken Issue(string conversationId, string userId);
}

/// <param name="Value">The bearer token, good for this conversation and this user only.</param>
public sealed record WidgetToken(string Value);
