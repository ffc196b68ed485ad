using System.Text.Json.Nodes;
using OwnerBot.Cases;
using OwnerBot.Dialogs;
using OwnerBot.Dialogs.MyCase;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Outbound.Teams;

/// <summary>A case as its owner keeps it in the chat: stage, clerk, promise, and what can be done. Teams refreshes it whenever it is shown.</summary>
internal static class CaseCard
{
    /// <summary>The verb of its buttons.</summary>
    public const string Verb = "case";

    /// <summary>The verb by which it is drawn anew.</summary>
    public const string Look = "look";

    public const string Urge = "urge";
    public const string NotWell = "not_well";
    public const string Person = "person";
    public const string Rate = "rate";

    /// <param name="userId">The owner's account on the channel: for whom the card refreshes itself.</param>
    /// <param name="note">What came of a press; null for nothing.</param>
    public static JsonObject Draw(CaseFace face, CardWords words, string userId, string? note = null)
    {
        var its = face.Case;
        IEnumerable<JsonNode> body =
        [
            Card.Heading($"{words.Of(TextKeys.CardCase, ("number", its.Number))} · {face.Service.In(words.Language)}"),
            .. Card.Words(Card.Short(its.Summary, 160), soft: true),
            Card.Row(words.Of(TextKeys.CardStage), words.Of(CaseLines.StageName(its.Stage))),
            Card.Row(words.Of(TextKeys.CardClerk), face.Clerk.In(words.Language)),
            .. its.Promise is not { } promise ? Array.Empty<JsonNode>() :
            [
                Card.Row(words.Of(TextKeys.CardNext), words.Of(CaseLines.Next(promise.What))),
                Card.Row(words.Of(TextKeys.CardBy), words.At(promise.By)),
            ],
            .. LineCard.Noted(note),
            .. its.AwaitsStars ? [Card.Stars(stars => Button(face, Rate, $"{stars}", stars))] : Array.Empty<JsonNode>(),
            .. Card.Buttons(Actions(face, words)),
        ];
        return Card.Of(ActivityWriter.Tag(words.Language), body, Refresh(face, words, userId));
    }

    private static IEnumerable<JsonObject> Actions(CaseFace face, CardWords words)
    {
        if (face.Case.IsOpen)
        {
            yield return Button(face, Urge, words.Of(TextKeys.CardUrge));
            yield return Button(face, Person, words.Of(TextKeys.ButtonPerson));
        }
        else
        {
            yield return Button(face, NotWell, words.Of(TextKeys.CardNotWell));
        }

        yield return Card.Press(words.Of(TextKeys.CardRefresh), Look, About(face));
    }

    private static JsonObject Button(CaseFace face, string act, string title, int? stars = null)
    {
        var data = About(face);
        data["act"] = act;
        data["version"] = face.Version;
        data["nonce"] = $"{face.Case.Id}.{face.Version}";
        if (stars is not null)
        {
            data["stars"] = stars;
        }

        return Card.Press(title, Verb, data);
    }

    private static JsonObject Refresh(CaseFace face, CardWords words, string userId) => new()
    {
        ["action"] = Card.Press(words.Of(TextKeys.CardRefresh), Look, About(face)),
        ["userIds"] = new JsonArray(userId),
    };

    private static JsonObject About(CaseFace face) => new() { ["case"] = face.Case.Id.Value };
}

/// <summary>Words in the owner's language, as of now.</summary>
internal sealed record CardWords(Language Language, DateTimeOffset Now, TimeZoneInfo Zone)
{
    public string Of(string key, params ReadOnlySpan<(string Name, Arg Value)> args)
    {
        var say = new Say(key);
        foreach (var (name, value) in args)
        {
            say = say.With(name, value);
        }

        return Wording.Render(say, Language, Now, Zone).Text;
    }

    /// <summary>"今天 10:30".</summary>
    public string At(DateTimeOffset instant) => Wording.Render(new Say(TextKeys.NewsAnswered).With("words", instant), Language, Now, Zone).Text;
}
