using System.Collections.Immutable;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Forms;

/// <summary>What a form makes of one message.</summary>
/// <param name="Form">Null when the form is over.</param>
/// <param name="Understood">False when nothing in the message was for the form; <paramref name="Says"/> then asks again.</param>
internal sealed record FormTurn(FormState? Form, IReadOnlyList<Say> Says, Outcome? Outcome, bool Understood);

/// <summary>Asks, asks again, skips what is known, takes several answers at once and takes corrections, for any form.</summary>
internal static class FormEngine
{
    public const string Confirming = "confirm";
    public const string Changing = "change";

    /// <summary>The question failed so often before: this time a person is offered beside it.</summary>
    private const int ManyTries = 1;

    private static readonly char[] ClauseEnds = [',', ';', '.', '。', '、', '\n'];

    /// <param name="saidBefore">Words that were not understood a moment ago; null when none.</param>
    /// <param name="told">What was told a moment ago without asking for anything; null when nothing.</param>
    /// <param name="shared">Answers that hold for this form as well: the home of the matter before.</param>
    public static FormTurn Begin(
        FormDialog dialog, SlotHeard heard, string? saidBefore = null, string? told = null, ImmutableDictionary<string, string>? shared = null)
    {
        var answers = ImmutableDictionary<string, string>.Empty;
        Say? refused = null;
        var beside = dialog.BesideTheWish(heard.Folded);
        if (dialog.What is { } what && beside.Count(char.IsLetterOrDigit) >= 2
            && !BelongsElsewhere(dialog, what, heard with { Text = beside, Got = heard.Reread(beside) }))
        {
            var read = what.Read(heard);
            answers = read is SlotReading.Taken taken ? answers.Add(what.Name, taken.Stored) : answers;
            refused = (read as SlotReading.Refused)?.Why;
        }

        if (dialog.What is null && heard.Folded.Count(char.IsLetterOrDigit) > 6 && Buttons.Pressed(heard.Folded) is null)
        {
            // No slot is for them, and the clerk should read them all the same.
            answers = answers.Add(FormDialog.FirstWords, heard.Text.Trim());
        }

        var form = new FormState(dialog.Name, answers, heard.Photos, null, 0);
        form = TakeOverheard(dialog, form, heard, except: null);
        foreach (var earlier in new[] { saidBefore, told }.OfType<string>().Where(words => words.Length > 0))
        {
            form = TakeOverheard(dialog, form, heard with { Text = earlier, Photos = [], Got = heard.Reread(earlier) }, except: null);
        }

        form = string.IsNullOrEmpty(saidBefore) || dialog.Slots.Any(slot => slot.IsWhole(heard with { Text = saidBefore, Got = heard.Reread(saidBefore) }))
            ? form
            : WithAlso(form, saidBefore);
        form = TakeShared(dialog, form, heard.Facts, shared ?? ImmutableDictionary<string, string>.Empty);
        var asked = Next(dialog, form, heard);
        IReadOnlyList<Say> says = [.. dialog.Opening(heard), .. refused is null ? [] : new[] { refused }, .. asked.Says];
        return asked with { Says = says };
    }

    public static FormTurn Hear(FormDialog dialog, FormState form, SlotHeard heard)
    {
        var usable = Usable(dialog, form, heard.Facts);
        var changed = usable.Answers.Count < form.Answers.Count;
        form = usable with { Photos = form.Photos.AddRange(heard.Photos) };
        heard = heard with { Facts = With(form, heard.Facts) };
        if (changed && form.Asked is Confirming or Changing)
        {
            // What a yes was asked for no longer holds: nothing is confirmed unseen.
            return Next(dialog, form, heard);
        }

        if (Manners.IsCorrection(heard.Folded, out _) && Corrected(dialog, form, heard) is { } corrected)
        {
            return corrected;
        }

        return form.Asked switch
        {
            Confirming => HearConfirmation(dialog, form, heard),
            Changing => HearWhichToChange(dialog, form, heard),
            _ => HearAnswer(dialog, form, heard),
        };
    }

    /// <summary>The open question once more: after an interruption, in another language.</summary>
    public static FormTurn AskAgain(FormDialog dialog, FormState form, SlotHeard heard) =>
        form.Asked == Changing ? AskWhichToChange(dialog, form) : Next(dialog, Usable(dialog, form, heard.Facts), heard);

    private static FormTurn HearAnswer(FormDialog dialog, FormState form, SlotHeard heard)
    {
        if (Open(dialog, form) is not { } slot)
        {
            return Next(dialog, form, heard);
        }

        if ((Manners.WantsAChange(heard.Folded) && form.Answers.Count > 0)
            || (slot.TakesButton(TextKeys.ButtonChange) && Buttons.Pressed(heard.Folded) == TextKeys.ButtonChange))
        {
            return AskWhichToChange(dialog, form);
        }

        var elsewhere = slot.TakesAnyWords && BelongsElsewhere(dialog, slot, heard);
        var read = elsewhere ? new SlotReading.Unclear() : slot.Read(heard);
        if (read is SlotReading.Refused refused)
        {
            return Before(refused.Why, Next(dialog, form, heard));
        }

        if (read is SlotReading.AskOn on)
        {
            var also = TakeOverheard(dialog, form, heard, except: slot);
            also = on.Beside is { } beside ? also with { Answers = also.Answers.SetItem(beside.Slot, beside.Stored) } : also;
            return new FormTurn(also with { Tries = 0 }, [on.Question.Offering([.. dialog.AlwaysOffered])], null, true);
        }

        if ((elsewhere || read is SlotReading.Unclear) && Replaced(dialog, form, heard, wholeOnly: true) is { } replaced)
        {
            return Before(new Say(TextKeys.FormChanged), Next(dialog, replaced, heard));
        }

        var after = read is SlotReading.Taken taken
            ? form with { Answers = form.Answers.SetItem(slot.Name, Preferred(slot, taken.Stored, heard)) }
            : form;
        after = Usable(dialog, after, heard.Facts);
        after = slot.IsButton(heard) ? after : TakeOverheard(dialog, after, heard, except: slot);
        if (ReferenceEquals(after.Answers, form.Answers))
        {
            return NotUnderstood(dialog, form, slot, heard);
        }

        // Another answer than the one asked for is taken, and said so; the question then stands open still.
        var next = Next(dialog, after, heard);
        return after.Answers.ContainsKey(slot.Name) || heard.Photos.Count > 0 ? next : Before(new Say(TextKeys.FormNoted), next with { Form = next.Form! with { Tries = form.Tries } });
    }

    /// <summary>Another question's answer and nothing else: "明天上午" when it was asked what is broken.</summary>
    private static bool BelongsElsewhere(FormDialog dialog, ISlot slot, SlotHeard heard) =>
        !slot.IsWhole(heard) && dialog.Slots.Any(other => other != slot && other.AppliesTo(heard.Facts) && other.IsWhole(heard));

    /// <summary>"在厨房" is the suggestion "kitchen": it is then shown in whatever language is spoken. Longer words stay as they are.</summary>
    private static string Preferred(ISlot slot, string stored, SlotHeard heard) =>
        heard.Folded.Length <= 12 && slot.Overhear(heard) is { } known && !(slot is PlaceSlot && PlaceSlot.SaysMore(heard.Folded)) ? known : stored;

    private static FormTurn HearConfirmation(FormDialog dialog, FormState form, SlotHeard heard)
    {
        var button = Buttons.Pressed(heard.Folded);
        if (button == TextKeys.ButtonYes || (button is null && heard.Got.Yes == true))
        {
            return new FormTurn(null, [], dialog.Complete(new Answers(form, With(form, heard.Facts), heard.Language)), true);
        }

        if (button is null && Manners.IsReadyToSend(heard.Folded))
        {
            return new FormTurn(null, [], dialog.Complete(new Answers(form, With(form, heard.Facts), heard.Language)), true);
        }

        if (button == TextKeys.ButtonChange || (button is null && (heard.Got.Yes == false || Manners.WantsAChange(heard.Folded))))
        {
            return AskWhichToChange(dialog, form);
        }

        if (button?.StartsWith("slot.", StringComparison.Ordinal) == true)
        {
            return HearWhichToChange(dialog, form, heard);
        }

        if (Extended(dialog, form, heard) is { } extended)
        {
            return Before(new Say(TextKeys.FormNoted), Next(dialog, extended, heard));
        }

        if (Replaced(dialog, form, heard) is { } corrected)
        {
            return Before(new Say(TextKeys.FormChanged), Next(dialog, corrected, heard));
        }

        if (IsKnown(dialog, form, heard))
        {
            return Before(new Say(TextKeys.FormKnown), Next(dialog, form, heard));
        }

        // Words that are neither yes nor no are something the owner wants the clerk to know.
        return heard.Folded.Count(char.IsLetterOrDigit) >= 2
            ? heard.Text.Length > 4000
                ? Before(new Say(TextKeys.TooLong), Next(dialog, form, heard))
                : Before(new Say(TextKeys.FormNoted), Next(dialog, WithAlso(form, heard.Text.Trim()), heard)) with { Understood = false }
            : Next(dialog, form, heard) with { Understood = heard.Photos.Count > 0 };
    }

    private static FormTurn AskWhichToChange(FormDialog dialog, FormState form)
    {
        var choices = dialog.Slots.Where(slot => !slot.Hidden && form.Answers.ContainsKey(slot.Name)).Select(slot => new Choice(slot.Shown));
        var ask = new Say(TextKeys.FormChangeWhich).Offering([.. choices, new Choice(new Arg.Text(TextKeys.ButtonCancel))]);
        return new FormTurn(form with { Asked = Changing, Tries = 0 }, [ask], null, true);
    }

    private static FormTurn HearWhichToChange(FormDialog dialog, FormState form, SlotHeard heard)
    {
        var pressed = Buttons.Pressed(heard.Folded);
        if (dialog.Slots.FirstOrDefault(slot => !slot.Hidden && form.Answers.ContainsKey(slot.Name) && slot.IsCalled(heard.Folded)) is { } slot)
        {
            var emptied = form with { Answers = form.Answers.Remove(slot.Name), Asked = slot.Name, Tries = 0 };
            emptied = slot is PhotoSlot ? emptied with { Photos = [] } : emptied;
            return new FormTurn(emptied, [Asking(dialog, slot, With(emptied, heard.Facts))], null, true);
        }

        return Replaced(dialog, form, heard) is { } changed ? Before(new Say(TextKeys.FormChanged), Next(dialog, changed, heard))

            // "Nothing, leave it": back to the summary.
            : pressed == TextKeys.ButtonYes || heard.Got.Yes is not null ? Next(dialog, form, heard)
            : Before(new Say(TextKeys.FormRetry), AskWhichToChange(dialog, form)) with { Understood = false };
    }

    /// <summary>"No, the kitchen": the answer that these words fit is replaced; null when there is nothing to correct with them.</summary>
    private static FormTurn? Corrected(FormDialog dialog, FormState form, SlotHeard heard)
    {
        _ = Manners.IsCorrection(heard.Folded, out var rest);
        if (!rest.Any(char.IsLetterOrDigit) || Open(dialog, form) is { TakesAnyWords: false } asked && asked.Read(heard) is SlotReading.Taken)
        {
            return null;
        }

        // From the back: in "not the kitchen, the bathroom" the last one holds.
        foreach (var clause in rest.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            var said = heard with { Text = clause, Got = heard.Reread(clause) };
            if (Replaced(dialog, form, said) is { } replaced)
            {
                return Before(new Say(TextKeys.FormChanged), Next(dialog, replaced, heard));
            }
        }

        // Nothing closed fits. An open question for words hears them whole; otherwise they stand beside the words that they correct.
        if (dialog.What is not { } what || Open(dialog, form) is not { TakesAnyWords: false } || !form.Answers.TryGetValue(what.Name, out var before)
            || what.Read(heard with { Text = before + "\n" + heard.Text.Trim() }) is not SlotReading.Taken both)
        {
            return null;
        }

        return Before(
            new Say(TextKeys.FormChanged),
            Next(dialog, form with { Answers = form.Answers.SetItem(what.Name, both.Stored) }, heard));
    }

    private static ISlot? Open(FormDialog dialog, FormState form) => dialog.Slots.FirstOrDefault(slot => slot.Name == form.Asked);

    /// <param name="wholeOnly">Only answers that are all of the message.</param>
    private static FormState? Replaced(FormDialog dialog, FormState form, SlotHeard heard, bool wholeOnly = false)
    {
        var answers = form.Answers;
        foreach (var slot in dialog.Slots.Where(slot => form.Answers.ContainsKey(slot.Name) && (!wholeOnly || slot.IsWhole(heard))))
        {
            var stored = form.Answers[slot.Name];
            // "楼道", and then "3栋2单元": the address says which stairwell, it does not take its place.
            var said = slot is PlaceSlot && PlaceSlot.IsSuggestion(stored) && SaidAddress.IsWhole(heard) ? slot.Extend(stored, heard) : slot.Overhear(heard);
            if (said is { } other && other != stored)
            {
                answers = answers.SetItem(slot.Name, other);
                var falls = slot.Clears is { } main && dialog.Slots.FirstOrDefault(each => each.Name == main)?.Overhear(heard) is null;
                answers = falls ? answers.Remove(slot.Clears!) : answers;
            }
        }

        return ReferenceEquals(answers, form.Answers) ? null : Usable(dialog, form with { Answers = answers }, heard.Facts);
    }

    private static FormState TakeOverheard(FormDialog dialog, FormState form, SlotHeard heard, ISlot? except)
    {
        var answers = form.Answers;
        foreach (var slot in dialog.Slots.Where(slot => slot != except && !form.Answers.ContainsKey(slot.Name)))
        {
            var here = heard with { Facts = With(form with { Answers = answers }, heard.Facts) };
            if (slot.AppliesTo(here.Facts) && slot.Overhear(here) is { } stored)
            {
                answers = answers.SetItem(slot.Name, stored);
            }
        }

        return form with { Answers = answers };
    }

    private static FormState TakeShared(FormDialog dialog, FormState form, Facts facts, ImmutableDictionary<string, string> shared)
    {
        if (shared.TryGetValue(HomeSlots.Address.Name, out var address) && dialog.Slots.OfType<PlaceSlot>().FirstOrDefault(slot => slot.TakesAddress) is { } place
            && !form.Answers.ContainsKey(place.Name) && !dialog.Slots.Any(slot => slot.Name == HomeSlots.Address.Name))
        {
            form = form with { Answers = form.Answers.Add(place.Name, address) };
        }

        var fitting = dialog.Slots.Where(slot => slot.AppliesTo(facts) && !form.Answers.ContainsKey(slot.Name)
            && shared.TryGetValue(slot.Name, out var stored) && slot.IsStillPossible(stored, facts));
        return form with { Answers = form.Answers.AddRange(fitting.Select(slot => KeyValuePair.Create(slot.Name, shared[slot.Name]))) };
    }

    /// <summary>A place said a second time, more exactly; null when nothing becomes more exact.</summary>
    private static FormState? Extended(FormDialog dialog, FormState form, SlotHeard heard)
    {
        var answered = dialog.Slots.Where(slot => form.Answers.ContainsKey(slot.Name)).ToList();
        if (answered.Exists(slot => slot is not PlaceSlot && slot.Overhear(heard) == form.Answers[slot.Name]))
        {
            // The home that is known already, said once more.
            return null;
        }

        if (answered.Exists(slot => slot is not PlaceSlot && heard.Got.Room is not null && slot.Overhear(heard) is { } other && other != form.Answers[slot.Name]))
        {
            // Another door than the one that was said: a correction, not more of the same.
            return null;
        }

        foreach (var slot in answered)
        {
            if (slot.Extend(form.Answers[slot.Name], heard) is { } extended)
            {
                return form with { Answers = form.Answers.SetItem(slot.Name, extended) };
            }
        }

        return null;
    }

    /// <summary>True when it was said before: the same line again, or an answer that stands already.</summary>
    private static bool IsKnown(FormDialog dialog, FormState form, SlotHeard heard) =>
        form.Answers.Values.Any(stored => stored.Split('\n').Any(line => WordList.Fold(line) == heard.Folded))
        || dialog.Slots.Any(slot => slot.IsWhole(heard) && slot.Overhear(heard) is { } said && said == form.Answers.GetValueOrDefault(slot.Name));

    private static FormTurn NotUnderstood(FormDialog dialog, FormState form, ISlot slot, SlotHeard heard)
    {
        if (Manners.IsOnlyHaste(heard.Folded))
        {
            return OfferingPerson(Before(new Say(TextKeys.FormHurry), Next(dialog, form, heard)));
        }

        if (IsKnown(dialog, form, heard))
        {
            var same = Before(new Say(TextKeys.FormKnown), Next(dialog, form, heard));
            return form.Tries >= ManyTries ? OfferingPerson(same) : same;
        }

        if (Extended(dialog, form, heard) is { } extended)
        {
            return Before(new Say(TextKeys.FormNoted), Next(dialog, extended, heard));
        }

        if (slot is PhotoSlot && heard.Got.Yes == true && form.Tries < ManyTries)
        {
            // "好的" promises a photo: it is waited for, with the question's own buttons.
            var asked = Next(dialog, form, heard);
            return asked with { Says = [new Say(TextKeys.PhotoWaiting).Offering(asked.Says[^1].Choices)] };
        }

        if (slot is PhotoSlot && (heard.Got.Yes == true || Manners.SaysNothing(heard.Folded)))
        {
            // Said yes and sent none: it can come later just as well.
            return Next(dialog, form with { Answers = form.Answers.SetItem(slot.Name, "none") }, heard);
        }

        // Words that are no photo and no time: they are kept, and the second time they must do as the answer.
        if (slot is PhotoSlot or WindowSlot && heard.Folded.Count(char.IsLetterOrDigit) >= 2 && heard.Text.Length <= 4000)
        {
            var noted = WithAlso(form, heard.Text.Trim());
            var enough = slot is PhotoSlot ? "none" : heard.Text.Trim();
            noted = form.Tries > 0 ? noted with { Answers = noted.Answers.SetItem(slot.Name, enough) } : noted;
            return Before(new Say(TextKeys.FormNoted), Next(dialog, noted, heard)) with { Understood = false };
        }

        var again = Next(dialog, form, heard) with { Understood = false };
        return form.Tries >= ManyTries
            ? OfferingPerson(Before(new Say(TextKeys.FormRetryPerson), again))
            : Before(new Say(TextKeys.FormRetry), again);
    }

    /// <summary>Beside the question's own buttons: a channel shows only those of the last message.</summary>
    private static FormTurn OfferingPerson(FormTurn turn)
    {
        var last = turn.Says[^1];
        var offered = last.Choices.Any(choice => choice.Label is Arg.Text { Key: TextKeys.ButtonPerson });
        return offered ? turn : turn with { Says = [.. turn.Says.SkipLast(1), last.Offering(new Choice(new Arg.Text(TextKeys.ButtonPerson)))] };
    }

    private static FormState WithAlso(FormState form, string words)
    {
        var before = form.Answers.GetValueOrDefault(FormDialog.Also);
        return form with { Answers = form.Answers.SetItem(FormDialog.Also, before is null ? words : before + "\n" + words) };
    }

    /// <summary>The next question, or the summary when all is known.</summary>
    private static FormTurn Next(FormDialog dialog, FormState form, SlotHeard heard)
    {
        foreach (var slot in dialog.Slots)
        {
            var facts = With(form, heard.Facts);
            if (form.Answers.ContainsKey(slot.Name) || !slot.AppliesTo(facts))
            {
                continue;
            }

            if (slot.OnlyAnswer(facts) is { } only)
            {
                form = form with { Answers = form.Answers.SetItem(slot.Name, only) };
                continue;
            }

            var tries = form.Asked == slot.Name ? form.Tries + 1 : 0;
            return new FormTurn(form with { Asked = slot.Name, Tries = tries }, [Asking(dialog, slot, facts)], null, true);
        }

        var confirming = form with { Asked = Confirming, Tries = 0 };
        return new FormTurn(confirming, [dialog.Confirm(new Answers(confirming, With(form, heard.Facts), heard.Language))], null, true);
    }

    private static Say Asking(FormDialog dialog, ISlot slot, Facts facts) => slot.Ask(facts).Offering([.. dialog.AlwaysOffered]);

    /// <summary>Homes change between turns: an answer that is no longer possible is asked again.</summary>
    internal static FormState Usable(FormDialog dialog, FormState form, Facts facts)
    {
        facts = With(form, facts);
        var gone = dialog.Slots
            .Where(slot => form.Answers.TryGetValue(slot.Name, out var stored) && !(slot.AppliesTo(facts) && slot.IsStillPossible(stored, facts)))
            .Select(slot => slot.Name);
        return form with { Answers = form.Answers.RemoveRange(gone) };
    }

    /// <summary>The facts together with what the form holds, for slots that depend on one another.</summary>
    private static Facts With(FormState form, Facts facts) => facts with { Filled = form.Answers };

    private static FormTurn Before(Say first, FormTurn then) => then with { Says = [first, .. then.Says] };
}
