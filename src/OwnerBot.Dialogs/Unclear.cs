using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs;

/// <summary>Not sure what is wished: a short question with the two likeliest, never a guess, never the whole menu.</summary>
internal static class Unclear
{
    private static readonly IReadOnlyDictionary<Intent, string> Wishes = new Dictionary<Intent, string>
    {
        [Intent.RepairRequest] = TextKeys.ButtonRepair,
        [Intent.Complaint] = TextKeys.ButtonComplaint,
        [Intent.CaseStatus] = TextKeys.ButtonStatus,
        [Intent.TalkToHuman] = TextKeys.ButtonPerson,
        [Intent.MoveInBooking] = TextKeys.ButtonWishMoveIn,
        [Intent.RelocationBooking] = TextKeys.ButtonWishRelocation,
        [Intent.CleaningBooking] = TextKeys.ButtonWishCleaning,
        [Intent.ShowcaseOrder] = TextKeys.ButtonWishShowcase,
        [Intent.UtilityActivation] = TextKeys.ButtonWishUtility,
        [Intent.PaymentSetup] = TextKeys.ButtonWishPayment,
        [Intent.Suggestion] = TextKeys.ButtonWishSuggestion,
        [Intent.Inquiry] = TextKeys.ButtonWishInquiry,
        [Intent.Coordination] = TextKeys.ButtonWishCoordination,
        [Intent.HomeVisit] = TextKeys.ButtonWishVisit,
        [Intent.CommunityActivity] = TextKeys.ButtonWishActivity,
        [Intent.Help] = TextKeys.ButtonWishHelp,
    };

    /// <summary>The button of a wish; null for what is no wish.</summary>
    public static string? ButtonOf(Intent intent) => Wishes.GetValueOrDefault(intent);

    public static Intent? WishOf(string? pressed) =>
        pressed is null ? null : Wishes.Where(wish => wish.Value == pressed).Select(wish => (Intent?)wish.Key).FirstOrDefault();

    /// <summary>The two likeliest as buttons; the words are kept for whichever is chosen.</summary>
    public static Step Asking(Turn keeping)
    {
        var likely = new Intent?[] { keeping.Read.Intent, keeping.Read.Second }
            .Select(intent => intent is { } wish ? ButtonOf(wish) : null).OfType<string>().Distinct().ToList();
        if (likely.Count < 2)
        {
            likely = [.. likely, .. new[] { TextKeys.ButtonPerson, TextKeys.ButtonWishHelp }.Except(likely).Take(2 - likely.Count)];
        }

        var known = likely.Any(key => key is not (TextKeys.ButtonPerson or TextKeys.ButtonWishHelp));
        return keeping.With(keeping.Before with { Expecting = Expecting.WhichWish, Between = [.. likely] })
            .Says(new Say(known ? TextKeys.UnclearTwo : TextKeys.Unclear).Offering([.. likely.Select(key => new Choice(new Arg.Text(key)))]));
    }

    /// <summary>One of the two was chosen, by its button, its place or its name: the kept words are what it is about.</summary>
    public static Turn Picked(Turn turn)
    {
        if (turn.Before.Expecting != Expecting.WhichWish)
        {
            return turn;
        }

        var between = turn.Before.Between;
        var place = Manners.Place(turn.Folded);
        var chosen = between.FirstOrDefault(key => key == turn.Pressed)
            ?? (place is { } nth && nth <= between.Count ? between[nth - 1] : null)
            ?? (turn.Folded.Length <= 12 && turn.IsClear && ButtonOf(turn.Read.Intent) is { } named && between.Contains(named) ? named : null);
        var after = turn.Before with { Expecting = Expecting.Nothing, Between = [] };
        return chosen is null
            ? turn.With(after)
            : turn.With(after with { Kept = after.Kept is { } kept ? kept with { Vague = false } : null }).Pressing(chosen);
    }
}
