using System.Text.Json;
using OwnerBot.Channels;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Messaging;
using OwnerBot.Outbound.Teams;

namespace OwnerBot.Inbound.Teams;

/// <summary>The owner's answer to a file that was offered: it is put into the owner's own storage, and shown in the chat from there.</summary>
internal sealed class FileConsents(IAttachmentStore attachments, IChannelFiles files, IEnumerable<IChannel> channels, ILogger<FileConsents> log)
{
    private static readonly InvokeAnswer Ok = new(200);

    private readonly IChannel[] _channels = [.. channels];

    public async Task<InvokeAnswer> AnswerAsync(string key, Activity invoke, CancellationToken cancellationToken)
    {
        if (invoke.Value is not { ValueKind: JsonValueKind.Object } value || Text(Object(value, "context"), "file") is not { } id)
        {
            return new(400);
        }

        if (Text(value, "action") != "accept")
        {
            return Ok;
        }

        if (Object(value, "uploadInfo") is not { } upload || Text(upload, "uploadUrl") is not { } address || Text(upload, "contentUrl") is not { } shown
            || !CaseIds.IsLegal(id) || await attachments.OpenAsync(id, cancellationToken) is not var (about, content))
        {
            return new(400);
        }

        await using (content)
        {
            if (about.ConversationId != key)
            {
                // Somebody else's file has the answer of one that is not there.
                return new(400);
            }

            try
            {
                await files.PutAsync(address, about.ContentType, content, about.Length, cancellationToken);
            }
            catch (ChannelFileException fault)
            {
                log.FileNotFetched(fault, invoke.ChannelId);
                return new(502);
            }
        }

        var given = Message(invoke) with { Attachments = [FileCard.Given(shown, about.Name, Text(upload, "uniqueId"), Text(upload, "fileType"))] };
        if (Array.Find(_channels, one => one.Serves(given)) is { } channel)
        {
            await channel.SendAsync(given, cancellationToken);
        }

        return Ok;
    }

    /// <summary>The transcript has the file already: this only says where in the owner's storage it lies now.</summary>
    private static Activity Message(Activity invoke) => new()
    {
        Type = "message",
        ChannelId = invoke.ChannelId,
        ServiceUrl = invoke.ServiceUrl,
        Conversation = invoke.Conversation,
        From = invoke.Recipient,
        Recipient = invoke.From,
    };

    private static JsonElement? Object(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string? Text(JsonElement? of, string name) =>
        of is { } all && all.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
