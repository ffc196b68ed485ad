using System.Collections.Frozen;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Complaint;
using OwnerBot.Dialogs.Courtesy;
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
        return OfForm(turn.Before with { Kept = null }, FormEngine.Begin(Find(name, turn.Facts)!, turn.ForForm(words), vague));
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

        var open = dialog.Slots.FirstOrDefault(slot => slot.Name == form.Asked);
        var skips = (form.Asked == "photo" || open?.TakesButton(TextKeys.ButtonSkip) == true) && Manners.IsSkip(turn.Folded);
        if (!skips && (turn.Pressed == TextKeys.ButtonCancel || Manners.IsCancel(turn.Folded) || turn.Means(Intent.Cancel, atMost: 20)))
        {
            return turn.With(turn.Before with { Form = null }).Says(new Say(TextKeys.FormCancelled));
        }

        if (turn.Pressed == TextKeys.ButtonPerson || turn.Means(Intent.TalkToHuman, atMost: 60))
        {
            return APersonPlease.Hear(turn, dialog);
        }

        // A closed question's answer is an answer, whatever else the words could mean.
        var answers = open is { TakesAnyWords: false } && open.Read(turn.ForForm() with { Facts = turn.Facts with { Filled = form.Answers } }) is not SlotReading.Unclear;
        var asksWhat = answers || form.Asked == dialog.What?.Name;
        if (Interruption(turn, dialog, asksWhat) is { } interruption)
        {
            return AskingAgain(interruption, turn);
        }

        if (!asksWhat && IsAnotherWish(turn, dialog))
        {
            var parked = turn.With(turn.Before with { Parked = turn.Before.Parked.Add(turn.Text) });
            return AskingAgain(parked.Says(new Say(TextKeys.Parked)), turn);
        }

        return OfForm(turn.Before with { Kept = null }, FormEngine.Hear(dialog, form, turn.ForForm()));
    }

    private static Step? Interruption(Turn turn, FormDialog dialog, bool asksWhat)
    {
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
        return wish || (turn.IsClear && Manners.IsAnotherMatter(turn.Folded) && turn.Text.Length <= 4000
            && turn.Read.Intent is not (Intent.OutOfScope or Intent.Greeting or Intent.Emergency)
            && (Beginning(turn.Read.Intent) ?? ServiceTalk.Beginning(turn)?.Key.Value) != dialog.Name);
    }

    private static Step AskingAgain(Step step, Turn turn) => AskingAgain(step, turn.Facts, turn.Understanding);

    private static Step OfForm(Conversation conversation, FormTurn form) =>
        new(conversation with { Form = form.Form }, form.Says, form.Outcome is { } outcome ? [outcome] : []);

    private static SlotHeard Silence(Conversation conversation, Facts facts, IUnderstanding understanding) => new(
        "", [], Got.Nothing, facts, conversation.Language ?? Language.SimplifiedChinese,
        text => understanding.Read(text, new Circumstances(facts.Now, facts.Zone, conversation.Language, null)).Got);
}
