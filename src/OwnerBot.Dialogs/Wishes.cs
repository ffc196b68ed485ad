using System.Text.RegularExpressions;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Inquiry;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs;

/// <summary>Several requests in one message, each on its own: "厨房漏水，另外想投诉楼下太吵，顺便问一下物业费怎么交".</summary>
internal static partial class Wishes
{
    /// <summary>More in one breath is a story, and a person had better read it whole.</summary>
    private const int Most = 5;
    private const int LongestRead = 2000;
    private const int LongestAsking = 40;

    /// <returns>The requests in the order in which they were said; one or none when the message is a single matter.</returns>
    public static IReadOnlyList<Turn> In(Turn turn)
    {
        if (turn.Pressed is not null || turn.Text.Length > LongestRead)
        {
            return [];
        }

        List<Turn> wishes = [];
        foreach (var (piece, turns) in Pieces(turn.Text))
        {
            var part = Calmly(turn.Part(piece));
            if (wishes.Count > 0 && !Begins(part, turns, wishes[^1]))
            {
                // It belongs to what was said before it.
                var joined = turn.Part(wishes[^1].Text + (wishes[^1].Text[^1] < '\u2e80' ? ", " : "，") + piece);
                wishes[^1] = joined.IsClear || !wishes[^1].IsClear ? joined : wishes[^1] with { Heard = joined.Heard, Folded = joined.Folded };
            }
            else
            {
                wishes.Add(part);
            }
        }

        return wishes.Count is > 1 and <= Most && wishes.TrueForAll(wish => wish.IsClear && IsWish(wish.Read.Intent)) ? wishes : [];
    }

    /// <summary>"找人工，地库漏水没人管": a person is asked for first or last, in so many words.</summary>
    public static bool AsksForAPerson(Turn turn)
    {
        if (turn.Pressed is not null || turn.Text.Length > LongestRead)
        {
            return false;
        }

        var pieces = Pieces(turn.Text).Select(piece => piece.Piece).ToList();
        return pieces.Count > 1 && new[] { pieces[0], pieces[^1] }.Any(piece => piece.Length <= LongestAsking && turn.Part(piece).Means(Intent.TalkToHuman));
    }

    public static bool IsWish(Intent intent) => intent is not
        (Intent.OutOfScope or Intent.Greeting or Intent.Emergency or Intent.Cancel or Intent.ChangeLanguage or Intent.Help or Intent.RateService);

    /// <param name="turns">How the piece set out: with a word that turns to something else, or with nothing but a stop.</param>
    private static bool Begins(Turn part, Turning turns, Turn before)
    {
        if (!part.IsClear || !IsWish(part.Read.Intent))
        {
            return false;
        }

        var different = part.Read.Intent != before.Read.Intent;
        if (different && part.Read.Intent is Intent.TalkToHuman && part.Folded.Length <= 60)
        {
            // A person is asked for plainly or not at all: "…, and I want to talk to a person".
            return true;
        }

        return turns switch
        {
            Turning.Numbered => true,
            Turning.Plainly => different || part.Folded.Count(char.IsLetterOrDigit) >= 6,
            Turning.Lightly => different,

            // Only a stop between them: then it must say itself that it is a wish of its own.
            // "师傅什么时候能来" asks about the repair that it follows.
            _ => different && before.IsClear && part.Read.Intent is not Intent.CaseStatus
                && (part.Read.Intent is Intent.Inquiry ? InquiryTalk.Aside(part) is not null : Manners.SetsOut(part.Folded)),
        };
    }

    private static IEnumerable<(string Piece, Turning Turns)> Pieces(string text)
    {
        var turns = Turning.No;
        foreach (var piece in Stops().Split(text).Select(piece => piece.Trim()).Where(piece => piece.Any(char.IsLetterOrDigit)))
        {
            // A turn in the middle of a clause: "厨房漏水另外我要投诉保安".
            var at = Manners.TurnsAt(piece);
            if (at is { } middle && piece[..middle].Count(char.IsLetterOrDigit) >= 2 && !Joining().IsMatch(piece[..middle]))
            {
                yield return (piece[..middle], TurnOf(piece[..middle], turns));
                yield return (WithoutTurn(piece[middle..]), TurnOf(piece[middle..], Turning.No));
            }
            else
            {
                var turned = TurnOf(piece, turns);
                var bare = WithoutTurn(at is { } joined ? piece[joined..] : piece);
                turned = at is { } ? TurnOf(piece[at.Value..], turned) : turned;
                turns = bare.Any(char.IsLetterOrDigit) ? Turning.No : turned;
                if (turns == Turning.No)
                {
                    yield return (bare, turned);
                }
            }
        }
    }

    /// <summary>The whole message was no emergency: a burst pipe in the middle of it is a repair.</summary>
    private static Turn Calmly(Turn part) => part.Read.Emergency is Hazard.Flood
        ? part with { Read = part.Read with { Intent = Intent.RepairRequest, Confidence = 1, Emergency = null } }
        : part;

    private static Turning TurnOf(string piece, Turning before)
    {
        var folded = WordList.Fold(piece);
        return Number().IsMatch(folded) ? Turning.Numbered
            : Manners.TurnsPlainly(folded) ? Turning.Plainly
            : Manners.IsAnotherMatter(folded) ? Turning.Lightly
            : before;
    }

    private static string WithoutTurn(string piece)
    {
        var bare = Number().Replace(piece, "");
        var folded = WordList.Fold(bare);
        return folded.Length == bare.Length && Manners.IsAnotherMatter(folded, out var rest) && rest.Length < folded.Length
            ? bare[^rest.Length..]
            : bare;
    }

    private enum Turning
    {
        No,
        Lightly,
        Plainly,
        Numbered,
    }

    [GeneratedRegex(@"[，,。;；!！\n、]+|(?<=[?？])|\s+(?=[(（]?[2-5][)）.、]\s?\D)|(?<=[a-z])\.(?=\s|$)|\s+(?=and (?:also )?(?:i|can|could|please|how|what|when|where)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Stops();

    [GeneratedRegex(@"^\s*(?:and|和|跟|还|還|再|以及)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Joining();

    [GeneratedRegex(@"^\s*(?:[(（]?[1-5][)）.、:：]|第[一二三四五](?:件|个|個)?(?:事)?[是,，:：、]?|[一二三四五]是|[①②③④⑤]|(?:first|second|third|fourth)(?:ly)?\b[,:]?)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
