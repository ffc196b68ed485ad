using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.Messaging;

/// <summary>Answers what a card, a task window or a sign-in asks and waits for. Without one every invoke is answered 501.</summary>
public interface IInvokeHandler
{
    /// <summary>
    /// <c>adaptiveCard/action</c>, <c>task/fetch</c>, <c>task/submit</c>, <c>signin/verifyState</c>, <c>signin/tokenExchange</c> or
    /// <c>fileConsent/invoke</c>, from a caller that may ask it. A repeat of the same call gets the first answer without coming
    /// here; another press of the same button is another call.
    /// </summary>
    /// <param name="conversationKey">By <see cref="ConversationKeys.Of"/>.</param>
    /// <param name="cancellationToken">The host stops; a caller who hangs up stops nothing.</param>
    /// <returns>Null when this one is not answered here: 501.</returns>
    Task<InvokeAnswer?> AnswerAsync(string conversationKey, Activity invoke, CancellationToken cancellationToken);
}
