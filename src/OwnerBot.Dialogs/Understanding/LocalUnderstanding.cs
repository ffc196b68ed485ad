using System.Text.RegularExpressions;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding.Emergencies;
using OwnerBot.Dialogs.Understanding.Model;
using OwnerBot.Dialogs.Understanding.Recognition;

namespace OwnerBot.Dialogs.Understanding;

/// <summary>Understands on this machine alone: trained phrases for the intent, readable rules for danger, recognisers for what was said. Thread-safe.</summary>
public sealed partial class LocalUnderstanding : IUnderstanding
{
    // The rules miss nothing that is said plainly; the model must be this sure to raise the alarm by itself.
    private const float ModelAlarm = 0.5f;

    private const double WorthAsking = 0.08;

    private readonly IntentModel _model;
    private readonly Spelling _spelling;
    private readonly Intent?[] _intents;
    private readonly Hazard?[] _hazards;

    private LocalUnderstanding(IntentModel model)
    {
        _model = model;
        string[] lists = ["concepts.txt", "hazards.txt", "kinds.txt", "not-now.txt", "only-words.txt"];
        _spelling = new Spelling(model.Words.Take(model.Often), model.Words.Concat(lists.SelectMany(WordFiles.Lines).SelectMany(Spelling.WordsOf)));
        _intents = [.. model.Labels.Select(l => IntentNames.Parse(l.Split(':')[0]))];
        _hazards = [.. model.Labels.Select(l => l.Split(':') is [_, var hazard] ? HazardNames.Parse(hazard) : (Hazard?)null)];
    }

    /// <summary>Loads the model that was trained with the build, and warms the recognisers; takes about a second.</summary>
    public static LocalUnderstanding Load()
    {
        using var stream = typeof(LocalUnderstanding).Assembly.GetManifestResourceStream("intents.model")
            ?? throw new FileNotFoundException("The trained model is missing from the assembly; build OwnerBot.Dialogs again.", "intents.model");
        var understanding = new LocalUnderstanding(IntentModel.Read(stream));
        TimeReader.WarmUp(new DateTime(2000, 1, 1));
        var circumstances = new Circumstances(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc, null, null);
        _ = understanding.Read("你好,请打13800138000", circumstances);
        _ = understanding.Read("hello", circumstances);
        return understanding;
    }

    public Understood Read(string text, Circumstances circumstances)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(circumstances);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Understood(Intent.OutOfScope, 1, null, null, null, Got.Nothing);
        }

        var language = LanguageFinder.Find(text, circumstances.Known);
        var plain = PlainText.Of(text);
        // "面积改成120平" rings nobody: a measure is no telephone number.
        var said = Measure().Replace(_spelling.Mend(Mandarin.Of(plain)), "几$1");
        var chances = _model.Weigh(said);
        if (HazardIn(said, chances) is { } hazard)
        {
            return new Understood(Intent.Emergency, 1, null, hazard, language, GotIn(plain, said, Intent.Emergency, circumstances));
        }

        var ranked = Rank(chances);
        var (intent, confidence) = ranked[0];
        var (next, likely) = ranked[1];
        return new Understood(intent, confidence, likely > WorthAsking ? next : null, null, language, GotIn(plain, said, intent, circumstances))
        {
            SecondConfidence = likely > WorthAsking ? likely : 0,
        };
    }

    private Hazard? HazardIn(string said, float[] chances)
    {
        var alarm = EmergencyRules.Look(said.Length > 4000 ? said[..4000] : said);
        if (alarm.Hazard is { } seen)
        {
            return seen;
        }

        // "A座1203" is somebody's home, and neither the model nor anybody else can read danger into it.
        if (alarm.TakenBack || HomeReader.Without(said).Count(char.IsLetter) < 2)
        {
            return null;
        }

        var (total, likeliest) = (0f, 0);
        for (var i = 0; i < chances.Length; i++)
        {
            if (_hazards[i] is not null)
            {
                total += chances[i];
                likeliest = _hazards[likeliest] is null || chances[i] > chances[likeliest] ? i : likeliest;
            }
        }

        return total >= ModelAlarm ? _hazards[likeliest] : null;
    }

    // Emergencies have been looked for already: what is left is shared out among the others.
    private List<(Intent Intent, double Chance)> Rank(float[] chances)
    {
        var ranked = new List<(Intent Intent, double Chance)>(chances.Length);
        var left = 0.0;
        for (var i = 0; i < chances.Length; i++)
        {
            if (_intents[i] is { } intent && intent != Intent.Emergency)
            {
                ranked.Add((intent, chances[i]));
                left += chances[i];
            }
        }

        ranked.Sort((a, b) => b.Chance.CompareTo(a.Chance));
        return [.. ranked.Select(r => (r.Intent, left > 0 ? r.Chance / left : 0))];
    }

    private static Got GotIn(string plain, string said, Intent intent, Circumstances circumstances)
    {
        var (phone, rest) = PhoneReader.Read(PlainText.Spaced(plain.Length > 2000 ? plain[..2000] : plain));
        var asked = circumstances.Asked;
        var stars = intent == Intent.RateService || asked is null or "rating" ? StarsReader.Read(said, asked) : null;
        var home = asked == "rating" ? default : HomeReader.Read(rest, asked);
        var when = asked == "rating" || stars is not null || home.IsWhole(rest) ? default
            : TimeReader.Read(home.IsNothing ? rest : HomeReader.Without(rest), TimeZoneInfo.ConvertTime(circumstances.Now, circumstances.Zone).DateTime);
        return new Got
        {
            Start = when.Start,
            End = when.End,
            Building = home.Building,
            Unit = home.Unit,
            Room = home.Room,
            Phone = phone,
            Count = stars is null && asked != "rating" ? CountReader.Read(home.IsNothing ? rest : HomeReader.Without(rest), asked) : null,
            Yes = asked == "rating" ? null : YesNoReader.Read(said, asked),
            Stars = stars,
            Utilities = intent == Intent.UtilityActivation || asked is "utilities" or "utility" ? UtilityReader.Read(said) : [],
        };
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?\s?(平|㎡|方\b|方米|平方|sqm|sq m|square met|元|块钱|岁|cm|厘米|公分|米)", RegexOptions.NonBacktracking)]
    private static partial Regex Measure();
}
