using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.Interruptions;

/// <summary>A person, at once and without a form; what was said so far goes along.</summary>
internal static class APersonPlease
{
    public static Step Hear(Turn turn, FormDialog? dialog)
    {
        var said = Said(turn);
        var told = Told(turn, dialog, said);
        IReadOnlyList<string> photos = [.. turn.Before.Form?.Photos ?? [], .. turn.ForForm().Photos];
        var freed = turn.With(turn.Before with { Form = null, Kept = null, Parked = [], Draft = null, Expecting = Expecting.Nothing, About = null });

        if (turn.Open.FirstOrDefault(glance => glance.Service == ServiceKey.TalkToHuman) is { } already)
        {
            return told.Count > 0 || photos.Count > 0
                ? freed.Does(new Outcome.AddToCase(already.Id, string.Join('\n', told.Select(fact => fact.Said)), photos))
                : freed.Says(Already(already));
        }

        var homes = turn.Facts.Owner?.Homes ?? [];
        var summary = told.Count > 0 ? told[0].Said : Wording.Plain(TextKeys.ButtonPerson, turn.Language);
        return freed.Does(new Outcome.OpenCase(
            ServiceKey.TalkToHuman,
            homes is [var only] ? only.Id : null,
            homes is [var home] ? home.Address.In(turn.Language) : "",
            FormDialog.OneLine(summary),
            told,
            photos));
    }

    /// <summary>The clerk's name and the promise again; no second case.</summary>
    public static Say Already(CaseGlance glance) => glance.Promise is { } promise
        ? new Say(TextKeys.PersonAlready).With("clerk", glance.Clerk).With("by", promise.By).With("number", glance.Number)
        : new Say(TextKeys.Added).With("clerk", glance.Clerk).With("number", glance.Number);

    /// <summary>The reason, if one was said.</summary>
    private static string Said(Turn turn)
    {
        var before = turn.Before.Kept is { } kept && (turn.Pressed is not null || kept.Vague) ? kept.Text : "";
        var now = turn.Pressed is null && Manners.SaysMoreThanTheWish("talk_to_human", turn.Folded) ? turn.Text : "";
        return before.Length > 0 && now.Length > 0 ? $"{before}\n{now}" : before + now;
    }

    private static List<CaseFact> Told(Turn turn, FormDialog? dialog, string said)
    {
        var told = new List<CaseFact>();
        if (said.Length > 0)
        {
            told.Add(new CaseFact("why", said));
        }

        if (dialog is not null && turn.Before.Form is { } form)
        {
            told.AddRange(dialog.Told(new Answers(form, turn.Facts, turn.Language)));
        }

        told.AddRange(turn.Before.Parked.Select(wish => new CaseFact(FormDialog.Also, wish.Text)));
        return told;
    }
}
