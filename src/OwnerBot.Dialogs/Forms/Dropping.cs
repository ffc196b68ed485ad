using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Inquiry;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Forms;

/// <summary>Leaving one of several requests: "投诉的不用了", "the second one, never mind", "都不办了".</summary>
internal static class Dropping
{
    private const int Longest = 40;
    private const int LongestName = 12;
    private const double Alike = 0.12;

    /// <summary>Null when these words drop nothing, or only the form that is open.</summary>
    public static Step? Hear(Turn turn, FormDialog dialog)
    {
        var parked = turn.Before.Parked;
        if (turn.Pressed is not null || turn.Folded.Length > Longest || !Manners.Drops(turn.Folded))
        {
            return null;
        }

        if (NamesTheForm(turn, dialog))
        {
            return turn.With(turn.Before with { Form = null }).Says(new Say(TextKeys.FormCancelled));
        }

        if (parked.IsEmpty)
        {
            return null;
        }

        if (Manners.IsAll(turn.Folded))
        {
            return turn.With(turn.Before with { Form = null, Parked = [] }).Says(new Say(TextKeys.FormCancelled));
        }

        // The open form is the first of them, the parked ones follow.
        if (Manners.Place(Manners.WithoutDropping(turn.Folded)) is { } place)
        {
            return place <= 1 || place > parked.Count + 1 ? null : Dropped(turn, place - 2);
        }

        var which = Which(turn);
        return which is { } at ? Dropped(turn, at) : null;
    }

    /// <summary>"投诉的不用了" while the complaint is being filled in. In a longer line the words say more than that.</summary>
    private static bool NamesTheForm(Turn turn, FormDialog dialog)
    {
        var rest = Manners.WithoutDropping(turn.Folded);
        return rest.Count(char.IsLetterOrDigit) is >= 2 and <= LongestName && turn.Folded.Any(char.IsLetterOrDigit)
            && dialog.BesideTheWish(rest).Count(char.IsLetterOrDigit) < 2 && FormTalk.Beginning(turn.Part(rest).Read.Intent) == dialog.Name;
    }

    private static Step Dropped(Turn turn, int at)
    {
        var words = turn.Before.Parked[at].Text;
        return turn.With(turn.Before with { Parked = turn.Before.Parked.RemoveAt(at) }).Says(new Say(TextKeys.ParkedDropped).With("words", FormDialog.OneLine(words)));
    }

    /// <summary>By its kind, or by the words it was said with.</summary>
    private static int? Which(Turn turn)
    {
        var rest = Manners.WithoutDropping(turn.Folded);
        if (rest.Count(char.IsLetterOrDigit) < 2)
        {
            return null;
        }

        var said = turn.Part(rest);

        var terms = Terms.Of(rest);
        var ranked = turn.Before.Parked
            .Select((wish, at) => (at, Score: Terms.Likeness(terms, Terms.Of(wish.Text)) + (said.IsClear && turn.Part(wish.Text).Read.Intent == said.Read.Intent ? 0.5 : 0)))
            .OrderByDescending(each => each.Score).ToList();
        return ranked[0].Score >= Alike && (ranked.Count == 1 || ranked[0].Score > ranked[1].Score) ? ranked[0].at : null;
    }
}
