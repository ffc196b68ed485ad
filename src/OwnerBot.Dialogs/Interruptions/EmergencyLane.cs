using System.Diagnostics;
using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Forms;
using OwnerBot.Dialogs.Slots;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Interruptions;

/// <summary>Danger before everything else (DESIGN rule 10): the safety text at once, and the case that makes the on-call chain ring.</summary>
internal static class EmergencyLane
{
    /// <summary>An emergency case older than this is another matter: the chain must ring anew.</summary>
    private static readonly TimeSpan SameEmergency = TimeSpan.FromHours(4);

    /// <summary>The fact that holds the place as it was said.</summary>
    internal const string Where = "where";

    public static Step? Hear(Turn turn)
    {
        if (turn.Read.Emergency is not { } hazard || FormTalk.IsOnlyThePlaceAskedFor(turn))
        {
            return null;
        }

        // Nobody is asked for a word about the last repair after this.
        turn = turn.Before.Expecting == Expecting.StarWords ? turn.With(turn.Before with { Expecting = Expecting.Nothing, About = null }) : turn;
        var (full, brief) = SafetyTexts(hazard);
        if (Running(turn) is { } running)
        {
            return turn.Does(new Outcome.AddToCase(running.Id, turn.Text, turn.Heard.Photos), new Say(brief));
        }

        var homes = turn.Facts.Owner?.Homes ?? [];
        var said = SaidAddress.In(turn.Read.Got, turn.Language);
        List<CaseFact> facts = [new("hazard", hazard.ToString()), new("what", turn.Text)];
        if (said is not null)
        {
            facts.Add(new(Where, said));
        }

        var open = new Outcome.OpenCase(
            ServiceKey.Emergency,
            homes is [var only] ? only.Id : null,
            said ?? string.Join(" / ", homes.Select(home => home.Address.In(turn.Language))),
            FormDialog.OneLine(turn.Text),
            facts,
            turn.Heard.Photos);
        return turn.Does(open, new Say(full));
    }

    /// <summary>The message after an emergency is about it ("3栋1502", "we are out"), unless it is a clear command.</summary>
    public static Step? HearWhatFollows(Turn turn)
    {
        var isCommand = turn.Pressed is not null || turn.Means(Intent.TalkToHuman) || turn.Means(Intent.Cancel) || turn.Means(Intent.CaseStatus);
        return Running(turn) is not { } running || running.Id != turn.Before.AfterEmergency || isCommand || turn.IsEmpty
            ? null
            : turn.With(turn.Before with { AfterEmergency = null }).Does(new Outcome.AddToCase(running.Id, turn.Text, turn.Heard.Photos));
    }

    /// <summary>The owner says that it is over; whoever has it must hear so. Null when no emergency runs.</summary>
    public static Step? AllClear(Turn turn) => Running(turn) is { } running && Manners.IsAllClear(turn.Folded)
        ? turn.Does(new Outcome.AddToCase(running.Id, turn.Text, turn.Heard.Photos))
        : null;

    /// <summary>The emergency that is still being dealt with; null when none is.</summary>
    public static CaseGlance? Running(Turn turn) => turn.Open.FirstOrDefault(glance =>
        glance.Service == ServiceKey.Emergency
        && glance.Stage is not (CaseStage.Done or CaseStage.Accepted)
        && turn.Facts.Now - glance.OpenedAt < SameEmergency);

    private static (string Full, string Brief) SafetyTexts(Hazard hazard) => hazard switch
    {
        Hazard.Gas => (TextKeys.SafetyGas, TextKeys.SafetyGasShort),
        Hazard.Fire => (TextKeys.SafetyFire, TextKeys.SafetyFireShort),
        Hazard.Flood => (TextKeys.SafetyFlood, TextKeys.SafetyFloodShort),
        Hazard.TrappedInLift => (TextKeys.SafetyTrappedInLift, TextKeys.SafetyTrappedInLiftShort),
        Hazard.ElectricShock => (TextKeys.SafetyElectricShock, TextKeys.SafetyElectricShockShort),
        Hazard.Intruder => (TextKeys.SafetyIntruder, TextKeys.SafetyIntruderShort),
        Hazard.Medical => (TextKeys.SafetyMedical, TextKeys.SafetyMedicalShort),
        _ => throw new UnreachableException(hazard.ToString()),
    };
}
