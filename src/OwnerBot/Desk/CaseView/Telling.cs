using MudBlazor;

namespace OwnerBot.Desk.CaseView;

/// <summary>Tells a clerk how a wish went: briefly when all is well, long enough to read when not.</summary>
internal static class Telling
{
    private const int Brief = 1600;

    private const int LongEnough = 9000;

    /// <param name="allWell">What to say when the answer itself has nothing to tell.</param>
    public static void Tell(this ISnackbar snackbar, Answer answer, string allWell)
    {
        var (severity, stays) = answer switch
        {
            { Done: false } => (Severity.Warning, LongEnough),
            { Words: null } => (Severity.Success, Brief),
            _ => (Severity.Info, LongEnough),
        };
        snackbar.Add(answer.Words ?? allWell, severity, options => options.VisibleStateDuration = stays);
    }
}
