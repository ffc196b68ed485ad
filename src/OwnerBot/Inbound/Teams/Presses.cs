using OwnerBot.Channels;
using OwnerBot.Channels.Activities;
using OwnerBot.Data.Inbox;

namespace OwnerBot.Inbound.Teams;

/// <summary>
/// A press on a card, as the message that the owner would have written instead. It is written down under a name made of the card, so
/// that ten presses of it are one message, on however many clients it is shown.
/// </summary>
internal sealed class Presses(InboxStore inbox, IInboxBell bell)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>As many looks as a person waits before a pressed button seems dead.</summary>
    private const int Looks = 30;

    /// <param name="name">Of the press, in this conversation.</param>
    /// <returns>The press that counts: this one, or the one that came before.</returns>
    public async Task<Press> PressAsync(string conversationKey, string name, string says, Activity invoke)
    {
        if (await inbox.ReceiveAsync(conversationKey, AsMessage(name, says, invoke)))
        {
            bell.Ring(conversationKey);
        }

        return await FindAsync(conversationKey, name, CancellationToken.None)
            ?? throw new InvalidDataException($"The press {name} was written down a moment ago and is not there.");
    }

    /// <returns>Null when there was none of that name.</returns>
    public async Task<Press?> FindAsync(string conversationKey, string name, CancellationToken cancellationToken) =>
        await inbox.ReceivedAsync(conversationKey, name, cancellationToken) is { } received
        && await inbox.ReceivedAtAsync(conversationKey, name, cancellationToken) is { } at
            ? new(received.Text ?? "", at)
            : null;

    /// <summary>Waits a moment for its turn, so that the card can show what came of it.</summary>
    public async Task SettleAsync(string conversationKey, string name, CancellationToken cancellationToken)
    {
        for (var look = 0; look < Looks; look++)
        {
            if ((await inbox.PendingAsync(conversationKey, 100, cancellationToken)).All(entry => entry.Activity.Id != name))
            {
                return;
            }

            // By the machine's clock: somebody sits before it.
            await Task.Delay(BetweenLooks, cancellationToken);
        }
    }

    private static Activity AsMessage(string name, string says, Activity invoke) => new()
    {
        Type = "message",
        Id = name,
        Timestamp = invoke.Timestamp,
        LocalTimestamp = invoke.LocalTimestamp,
        ChannelId = invoke.ChannelId,
        ServiceUrl = invoke.ServiceUrl,
        From = invoke.From,
        Recipient = invoke.Recipient,
        Conversation = invoke.Conversation,
        Locale = invoke.Locale,
        Text = says,
        TextFormat = "plain",
        ChannelData = invoke.ChannelData,
    };
}

/// <param name="Said">What it stands for.</param>
internal sealed record Press(string Said, DateTimeOffset At);
