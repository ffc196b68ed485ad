using System.Diagnostics;
using OwnerBot.Cases;
using OwnerBot.Cases.Promises;
using OwnerBot.Dialogs.Bookings;
using OwnerBot.Dialogs.Texts;

namespace OwnerBot.Dialogs.MyCase;

/// <summary>How a case stands, in plain words.</summary>
public static class CaseLines
{
    /// <summary>In Latin letters; a Chinese character takes two.</summary>
    private const int LineWidth = 40;

    internal static Say Line(CaseGlance glance)
    {
        var line = new Say(glance.Promise is null ? TextKeys.StatusLineNoPromise : TextKeys.StatusLine)
            .With("number", glance.Number)
            .With("summary", Short(glance.Summary))
            .With("stage", new Arg.Text(Stage(glance.Stage)))
            .With("clerk", glance.Clerk);
        line = glance.Promise is { } promise
            ? line.With("next", new Arg.Text(Next(promise.What))).With("by", promise.By)
            : line;
        return With(glance, line);
    }

    /// <summary>What is booked, waited for and done stands under the case's own line.</summary>
    private static Say With(CaseGlance glance, Say line)
    {
        List<Say> lines = [line, .. glance.Bookings.Select(BookingLines.Line)];
        lines.AddRange(glance.WaitsFor.Select(waits => new Say(TextKeys.StatusWaits).With("what", waits.Wished.What).With("time", waits.Wished.Start)));
        if (glance.Steps.Count > 0)
        {
            lines.AddRange(glance.Steps.Select(step => new Say(step.Done ? TextKeys.StepDone : TextKeys.StepOpen).With("name", step.Name)));
        }

        return lines.Count == 1 ? line : new Say(TextKeys.StatusFull).With("lines", new Arg.Lines(lines));
    }

    /// <summary>One line of a phone: a summary holds all that the owner wrote.</summary>
    private static string Short(string summary)
    {
        var width = 0;
        for (var i = 0; i < summary.Length; i++)
        {
            width += summary[i] < '\u2e80' ? 1 : 2;
            if (width > LineWidth)
            {
                return summary[..(char.IsLowSurrogate(summary[i]) ? i - 1 : i)].TrimEnd() + "…";
            }
        }

        return summary;
    }

    /// <summary>A text key: what comes next.</summary>
    public static string Next(PromiseKind what) => what switch
    {
        PromiseKind.FirstAnswer => TextKeys.NextFirstAnswer,
        PromiseKind.Plan => TextKeys.NextPlan,
        PromiseKind.Finish => TextKeys.NextFinish,
        PromiseKind.CheckBack => TextKeys.NextCheckBack,
        PromiseKind.Accept => TextKeys.NextAccept,
        PromiseKind.FollowUp => TextKeys.NextFollowUp,
        PromiseKind.Close => TextKeys.NextClose,
        _ => throw new UnreachableException(what.ToString()),
    };

    /// <summary>A text key: the stage by itself, where no clerk's name stands before it.</summary>
    public static string StageName(CaseStage stage) => stage switch
    {
        CaseStage.Opened => TextKeys.StageNameOpened,
        CaseStage.Acknowledged => TextKeys.StageNameAcknowledged,
        CaseStage.InProgress => TextKeys.StageNameInProgress,
        CaseStage.WaitingForOwner => TextKeys.StageNameWaitingForOwner,
        CaseStage.Done => TextKeys.StageNameDone,
        CaseStage.Accepted => TextKeys.StageNameAccepted,
        CaseStage.Closed => TextKeys.StageNameClosed,
        CaseStage.Reopened => TextKeys.StageNameReopened,
        _ => throw new UnreachableException(stage.ToString()),
    };

    private static string Stage(CaseStage stage) => stage switch
    {
        CaseStage.Opened => TextKeys.StageOpened,
        CaseStage.Acknowledged => TextKeys.StageAcknowledged,
        CaseStage.InProgress => TextKeys.StageInProgress,
        CaseStage.WaitingForOwner => TextKeys.StageWaitingForOwner,
        CaseStage.Done => TextKeys.StageDone,
        CaseStage.Accepted => TextKeys.StageAccepted,
        CaseStage.Closed => TextKeys.StageClosed,
        CaseStage.Reopened => TextKeys.StageReopened,
        _ => throw new UnreachableException(stage.ToString()),
    };
}
