using System.Collections.Frozen;
using System.Collections.Immutable;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Complaint;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Inquiry;
using OwnerBot.Dialogs.Interruptions;
using OwnerBot.Dialogs.MyCase;
using OwnerBot.Dialogs.Repair;
using OwnerBot.Dialogs.Services;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Forms;

/// <summary>A message while a form is being filled: leaving it, asking something in between, another wish, or an answer.</summary>
internal static class FormTalk
{
    private static readonly FrozenDictionary<string, FormDialog> Dialogs =
        new FormDialog[] { new RepairDialog(), new ComplaintDialog() }.ToFrozenDictionary(dialog => dialog.Name);

    /// <summary>What was told longer ago than this may be about another day.</summary>
    private static readonly TimeSpan JustNow = TimeSpan.FromHours(4);

    /// <returns>Null when no form is open.</returns>
    public static Step? Hear(Turn turn) =>
        turn.Before.Form is not { } form ? null
        : Find(form.Name, turn.Facts) is { } dialog ? Hear(turn, form, dialog)
        : ServiceTalk.NoLongerOffered(turn, form);

    /// <summary>A conversation with code of its own, or an entry of the catalogue; null when it is neither.</summary>
    public static FormDialog? Find(string name, Facts facts) =>
        Dialogs.TryGetValue(name, out var dialog) ? dialog : facts.Offer.Form(name) is { } service ? new CatalogueDialog(service) : null;

    public static Step Begin(Turn turn, string name)
    {
        // After "what kind is it?" the words kept are what it is about.
        var words = turn.Pressed is not null && turn.Before.Kept is { Text.Length: > 0, Vague: false } kept ? kept.Text : null;
        var vague = turn.Before.Kept is { Vague: true } unclear ? unclear.Text : null;
        var told = turn.Before.SaidBefore is { } before && turn.Facts.Now - before.At < JustNow ? before.Text : null;
        var begun = FormEngine.Begin(Find(name, turn.Facts)!, turn.ForForm(words), vague, told, turn.Before.Shared);
        return OfForm(turn.Before with { Kept = null, Shared = turn.Before.Shared.Clear() }, begun);
    }

    /// <summary>True when the open form has a use for these words other than as something to add.</summary>
    public static bool Takes(Turn turn) =>
        turn.Before.Form is { } form && Find(form.Name, turn.Facts) is { } dialog && FormEngine.Hear(dialog, form, turn.ForForm()).Understood;

    /// <summary>"电梯" and nothing else, when it was just asked where: a place, and no danger.</summary>
    public static bool IsOnlyThePlaceAskedFor(Turn turn) =>
        turn.Before.Form is { } form && Dialogs.TryGetValue(form.Name, out var dialog)
        && dialog.Slots.FirstOrDefault(slot => slot.Name == form.Asked) is PlaceSlot && PlaceSlot.IsOnlyAPlace(turn.Folded);

    /// <summary>True when the words are clearly another wish than the form's own, and no answer to its question.</summary>
    public static bool IsAboutSomethingElse(Turn turn)
    {
        if (turn.Before.Form is not { } form || Find(form.Name, turn.Facts) is not { } dialog || !turn.HasWords)
        {
            return false;
        }

        var begins = Beginning(turn.Read.Intent) ?? ServiceTalk.Beginning(turn)?.Key.Value;
        var itsOwnWords = form.Asked == dialog.What?.Name && begins == dialog.Name;
        return turn.IsClear && Wishes.IsWish(turn.Read.Intent) && turn.Read.Intent is not (Intent.CaseStatus or Intent.TalkToHuman or Intent.Inquiry)
            && !itsOwnWords && (begins != dialog.Name || turn.Folded.Count(char.IsLetterOrDigit) >= 6)
            && !dialog.Slots.Any(slot => slot.IsWhole(turn.ForForm()));
    }

    /// <summary>The form that such a wish begins; null when none.</summary>
    public static string? Beginning(Intent intent) => intent switch
    {
        Intent.RepairRequest => "repair",
        Intent.Complaint => "complaint",
        _ => null,
    };

    /// <summary>The step with the form's open question after it; as it is when no form is open.</summary>
    public static Step AskingAgain(Step step, Facts facts, IUnderstanding understanding)
    {
        if (step.After.Form is not { } form || Find(form.Name, facts) is not { } dialog)
        {
            return step;
        }

        var again = FormEngine.AskAgain(dialog, form, Silence(step.After, facts, understanding));
        // An interruption is no failed try.
        var asked = again.Form is { } open && open.Asked == form.Asked ? open with { Tries = form.Tries } : again.Form;
        return step with { After = step.After with { Form = asked }, Says = [.. step.Says, .. again.Says] };
    }

    private static Step Hear(Turn turn, FormState form, FormDialog dialog)
    {
        if (turn.IsEmpty)
        {
            return AskingAgain(turn.Says(new Say(TextKeys.Empty)), turn);
        }

        // A closed question's answer is an answer, whatever else the words could mean: "打电话给我" chooses the call-back, "不同意" refuses
        // a price and drops nothing.
        var open = dialog.Slots.FirstOrDefault(slot => slot.Name == form.Asked);
        var skips = (form.Asked == "photo" || open?.TakesButton(TextKeys.ButtonSkip) == true) && Manners.IsSkip(turn.Folded);
        var answers = open is { TakesAnyWords: false } && open.Read(turn.ForForm() with { Facts = turn.Facts with { Filled = form.Answers } }) is not SlotReading.Unclear;
        if (!skips && !answers && Dropping.Hear(turn, dialog) is { } dropped)
        {
            return AskingAgain(dropped, turn);
        }

        if (!skips && (turn.Pressed == TextKeys.ButtonCancel || Manners.IsCancel(turn.Folded) || (!answers && turn.Means(Intent.Cancel, atMost: 20))))
        {
            return turn.With(turn.Before with { Form = null }).Says(new Say(TextKeys.FormCancelled));
        }

        if (turn.Pressed == TextKeys.ButtonPerson || (!answers && turn.Means(Intent.TalkToHuman, atMost: 60) && !Manners.AsksWhoIsThere(turn.Folded)))
        {
            return APersonPlease.Hear(turn, dialog);
        }

        var asksWhat = answers || form.Asked == dialog.What?.Name;
        if (Interruption(turn, dialog, asksWhat) is { } interruption)
        {
            return AskingAgain(interruption, turn);
        }

        if (!asksWhat && IsAnotherWish(turn, dialog))
        {
            return AskingAgain(turn.With(turn.Parking(turn.Text)).Says(new Say(TextKeys.Parked)), turn);
        }

        if (AnswerAndMore(turn, form, dialog) is { } both)
        {
            return both;
        }

        return OfForm(turn.Before with { Kept = null }, FormEngine.Hear(dialog, form, turn.ForForm()));
    }

    /// <summary>"没有照片，另外我要投诉保安": the answer is taken, the other wish waits, a question is answered at once.</summary>
    private static Step? AnswerAndMore(Turn turn, FormState form, FormDialog dialog)
    {
        if (turn.Pressed is not null || Manners.TurnsAt(turn.Folded) is not { } at || turn.Folded.Length != turn.Text.Length)
        {
            return null;
        }

        var (answer, more) = (turn.Part(turn.Text[..at]), turn.Part(turn.Text[at..]));
        if (!answer.HasWords || !more.IsClear || !Wishes.IsWish(more.Read.Intent) || Beginning(more.Read.Intent) == dialog.Name)
        {
            return null;
        }

        var aside = InquiryTalk.Aside(more);
        var waiting = aside is null ? turn.Before with { Parked = turn.Before.Parked.Add(new ParkedWish(more.Text, turn.Facts.Now)) } : turn.Before;
        var heard = OfForm(waiting with { Kept = null }, FormEngine.Hear(dialog, form, answer.ForForm(answer.Text)));
        return heard with { Says = [aside ?? new Say(TextKeys.Parked), .. heard.Says] };
    }

    private static Step? Interruption(Turn turn, FormDialog dialog, bool asksWhat)
    {
        if (InquiryTalk.Unhelped(turn) is { } unhelped)
        {
            return unhelped;
        }

        if (InquiryTalk.InForm(turn, asksWhat) is { } inquiry)
        {
            return inquiry;
        }

        if (turn.Pressed == TextKeys.ButtonStatus || (!asksWhat && turn.Means(Intent.CaseStatus, atMost: 40)))
        {
            return CaseTalk.Status(turn);
        }

        if (IsStrayButton(turn, dialog))
        {
            return turn.Says();
        }

        if (ChangingLanguage.Hear(turn) is { } changed)
        {
            return changed;
        }

        if (Manners.AsksWhoIsThere(turn.Folded))
        {
            return turn.Says(new Say(TextKeys.AboutMe));
        }

        // "今天天气怎么样" is nothing for a clerk to read, and no time either: heard for itself it is clear.
        if (!asksWhat && turn.Pressed is null && Manners.Asks(turn.Folded) && turn.Part(turn.Text).Means(Intent.OutOfScope, atMost: 40))
        {
            return turn.Says(new Say(TextKeys.ScopeElsewhere));
        }

        if (turn.Means(Intent.Help, atMost: 20))
        {
            return turn.Says(new Say(TextKeys.HelpInForm).With("form", dialog.Called));
        }

        if (turn.Read.Got.Yes is null && Manners.IsThanks(turn.Folded))
        {
            return turn.Says(new Say(TextKeys.Thanks));
        }

        return turn.Means(Intent.Greeting, atMost: 12) ? turn.Says(new Say(TextKeys.HelloAgain)) : null;
    }

    /// <summary>A button of an earlier question, pressed late or twice, is no answer to this one.</summary>
    private static bool IsStrayButton(Turn turn, FormDialog dialog) =>
        turn.Pressed is { } key && key.StartsWith("button.", StringComparison.Ordinal)
        && dialog.Slots.FirstOrDefault(slot => slot.Name == turn.Before.Form?.Asked)?.TakesButton(key) != true
        && (turn.Before.Form?.Asked, key) is not (("photo", TextKeys.ButtonSkip)
            or (FormEngine.Confirming, TextKeys.ButtonYes or TextKeys.ButtonChange) or (FormEngine.Changing, TextKeys.ButtonYes))
        && (key is not (TextKeys.ButtonRepair or TextKeys.ButtonComplaint) || key == "button." + dialog.Name);

    private static bool IsAnotherWish(Turn turn, FormDialog dialog)
    {
        var wish = turn.Pressed is TextKeys.ButtonRepair or TextKeys.ButtonComplaint && turn.Pressed != "button." + dialog.Name;
        return wish || (turn.IsClear && Manners.BeginsAWish(turn.Folded) && turn.Text.Length <= 4000
            && turn.Read.Intent is not (Intent.OutOfScope or Intent.Greeting or Intent.Emergency)
            && (Beginning(turn.Read.Intent) ?? ServiceTalk.Beginning(turn)?.Key.Value) != dialog.Name);
    }

    private static Step AskingAgain(Step step, Turn turn) => AskingAgain(step, turn.Facts, turn.Understanding);

    /// <summary>Which home it is does not change from one matter to the next of the same breath.</summary>
    private static Step OfForm(Conversation conversation, FormTurn form) =>
        new(conversation with { Form = form.Form, Shared = form is { Form: null, Outcome: not null } && !conversation.Parked.IsEmpty ? Shared(conversation) : conversation.Shared }, form.Says, form.Outcome is { } outcome ? [outcome] : []);

    private static ImmutableDictionary<string, string> Shared(Conversation conversation) => conversation.Form?.Answers
        .Where(answer => answer.Key == HomeSlots.Home.Name || answer.Key == HomeSlots.Address.Name).ToImmutableDictionary()
        ?? ImmutableDictionary<string, string>.Empty;

    private static SlotHeard Silence(Conversation conversation, Facts facts, IUnderstanding understanding) => new(
        "", [], Got.Nothing, facts, conversation.Language ?? Language.SimplifiedChinese,
        text => understanding.Read(text, new Circumstances(facts.Now, facts.Zone, conversation.Language, null)).Got);
}
