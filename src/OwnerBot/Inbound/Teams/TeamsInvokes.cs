using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Messaging;

namespace OwnerBot.Inbound.Teams;

/// <summary>The invokes that this house answers; the task windows and sign-ins of the page are not used here, and say so by 501.</summary>
internal sealed class TeamsInvokes(CardInvokes cards, FileConsents files) : IInvokeHandler
{
    public async Task<InvokeAnswer?> AnswerAsync(string conversationKey, Activity invoke, CancellationToken cancellationToken) => invoke.Name switch
    {
        "adaptiveCard/action" => await cards.AnswerAsync(conversationKey, invoke, cancellationToken),
        "fileConsent/invoke" => await files.AnswerAsync(conversationKey, invoke, cancellationToken),
        _ => null,
    };
}
