using System.Text.RegularExpressions;
using OwnerBot.Dialogs.Understanding.Model;

namespace OwnerBot.Dialogs.Understanding.Emergencies;

/// <summary>
/// Looks for danger going on now, sentence by sentence, by rules that can be read: <c>only-words.txt</c> is not heard, <c>hazards.txt</c> raises the alarm,
/// <c>not-now.txt</c> takes it back (past, drill, question, low battery …) unless <c>still-now.txt</c> says that it goes on.
/// </summary>
internal static partial class EmergencyRules
{
    private static readonly IReadOnlyList<Signs> Hazards = Signs.Read("hazards.txt");
    private static readonly IReadOnlyList<Signs> NotNow = Signs.Read("not-now.txt");
    private static readonly string[] OnlyWords = [.. WordFiles.Lines("only-words.txt").SelectMany(Signs.Words)];
    private static readonly string[] StillNow = [.. WordFiles.Lines("still-now.txt").SelectMany(Signs.Words)];
    private static readonly HashSet<string> OverruledByNow = ["past", "over", "lowbattery", "matter"];

    /// <param name="said">As <see cref="Mandarin.Of"/> gives it.</param>
    public static Alarm Look(string said)
    {
        var plain = Signs.Without(said, OnlyWords);
        var takenBack = plain.Length != said.Length;
        foreach (var sentence in SentenceEnd().Split(plain))
        {
            var excuses = ExcusesIn(sentence);
            takenBack |= excuses.Count > 0;
            foreach (var sign in Hazards)
            {
                if (sign.In(sentence) && HazardNames.Parse(sign.Name) is var hazard && !excuses.Exists(e => e.Only.Count == 0 || e.Only.Contains(hazard)))
                {
                    return new Alarm(hazard, false);
                }
            }
        }

        return new Alarm(null, takenBack);
    }

    private static List<Signs> ExcusesIn(string sentence)
    {
        var now = Signs.HasAny(sentence, StillNow);
        return [.. NotNow.Where(e => !(now && OverruledByNow.Contains(e.Name)) && e.In(sentence))];
    }

    // Full stops and their like; a comma does not end what an excuse speaks of.
    [GeneratedRegex(@"[.!?;]+(?:\s+|$)|[.!?;](?=[^\w\s])|(?<=[\u3400-\u9fff])[.!?;]|[\u2026]")]
    private static partial Regex SentenceEnd();
}

/// <param name="Hazard">What the rules see going on now; null when nothing.</param>
/// <param name="TakenBack">Something in the message speaks of the past, a drill, an idiom: the model alone is not to raise the alarm.</param>
internal readonly record struct Alarm(Hazard? Hazard, bool TakenBack);
