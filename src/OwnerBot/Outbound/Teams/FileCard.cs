using System.Text.Json.Nodes;
using OwnerBot.Channels;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Outbound.Teams;

/// <summary>Teams' own two cards for a file that a bot gives: first the offer, and after the owner's consent the file in the owner's storage.</summary>
internal static class FileCard
{
    public static Attachment Offering(StoredAttachment file, string description) => new(
        "application/vnd.microsoft.teams.card.file.consent", Name: file.Name, Content: Card.Element(new()
        {
            ["description"] = description,
            ["sizeInBytes"] = file.Length,
            ["acceptContext"] = new JsonObject { ["file"] = file.Id },
            ["declineContext"] = new JsonObject { ["file"] = file.Id },
        }));

    public static Attachment Given(string contentUrl, string name, string? uniqueId, string? fileType) => new(
        "application/vnd.microsoft.teams.card.file.info", contentUrl, name, Content: Card.Element(new()
        {
            ["uniqueId"] = uniqueId,
            ["fileType"] = fileType,
        }));
}
