using System.Text.RegularExpressions;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Slots;

internal sealed partial class PlaceSlot(string name, string label, string question, IReadOnlyList<string> suggestions, bool withAddress)
    : Slot<string>(name, label)
{
    private const int Longest = 200;

    /// <summary>Words for each suggestion beside its label, by text key.</summary>
    private static readonly IReadOnlyDictionary<string, WordList> Places = WordList.Load("places.words");

    public override bool TakesAnyWords => true;

    /// <summary>An address answers it as well.</summary>
    public bool TakesAddress => withAddress;

    public override string From(string stored, Facts facts) => stored;

    public override Say Ask(Facts facts) => new Say(question).Offering([.. suggestions.Select(key => new Choice(new Arg.Text(key)))]);

    public override SlotReading Read(SlotHeard heard)
    {
        var words = heard.Text.Trim();
        return words.Length > Longest ? new SlotReading.Refused(new Say(TextKeys.TooLong))
            : words.Any(char.IsLetterOrDigit) && !Manners.IsSkip(heard.Folded) && !Manners.SaysNothing(heard.Folded) ? new SlotReading.Taken(words)
            : new SlotReading.Unclear();
    }

    /// <summary>Two places in one message are no answer: then it is asked.</summary>
    public override string? Overhear(SlotHeard heard)
    {
        var place = Named(heard.Folded);
        var address = !withAddress ? null : SaidAddress.IsWhole(heard) ? heard.Text.Trim() : SaidAddress.In(heard.Got, heard.Language);
        return (address, place) switch
        {
            (null, _) => place,
            (_, null) => address,
            _ => Joined(address, Wording.Plain(place, heard.Language)),
        };
    }

    /// <summary>"The bathroom, not the kitchen" names one place.</summary>
    private static string? Named(string folded)
    {
        var said = Places.Where(each => each.Value.IsIn(folded)).ToList();
        return said is [var only] ? only.Key
            : said.Where(each => !Denied(folded, each.Value)).Select(each => each.Key).ToList() is [var one] ? one
            : null;
    }

    private static bool Denied(string folded, WordList place) =>
        Not().Matches(folded).Any(not => place.Starts(folded[(not.Index + not.Length)..], out _));

    /// <summary>True when the stored answer is one of the places by name, without an address.</summary>
    public static bool IsSuggestion(string stored) => Places.ContainsKey(stored);

    /// <summary>A place that all share: a building is enough to find it by.</summary>
    public static bool IsShared(string folded) =>
        new[] { TextKeys.PlaceLift, TextKeys.PlaceCarPark, TextKeys.PlaceCorridor, TextKeys.PlaceLobby, TextKeys.PlaceGarden }.Any(key => Places[key].IsIn(folded));

    public override bool IsWhole(SlotHeard heard) =>
        Places.Values.Any(place => place.IsAllOf(heard.Folded)) || (withAddress && SaidAddress.IsWhole(heard));

    /// <summary>"在电梯里", "in the lift": one of the places and nothing that happens there.</summary>
    public static bool IsOnlyAPlace(string folded) => Places.Values.Any(place => place.IsIn(folded) && !Around().Replace(place.Without(folded), "").Any(char.IsLetterOrDigit));

    /// <summary>"地下车库B区" says more than the car park: then the words stay.</summary>
    public static bool SaysMore(string folded) =>
        Places.Values.All(place => !place.IsIn(folded) || Around().Replace(place.Without(folded), "").Count(char.IsLetterOrDigit) > 1);

    /// <summary>"楼道", and later "3栋2单元门口": both say where.</summary>
    public override string? Extend(string stored, SlotHeard heard)
    {
        if (!SaidAddress.IsMost(heard))
        {
            return null;
        }

        var before = Tell(stored, heard.Facts, heard.Language)!;
        var joined = heard.Text.Contains(before, StringComparison.OrdinalIgnoreCase) ? heard.Text.Trim() : Joined(heard.Text.Trim(), before);
        return joined.Length > Longest || before.Contains(heard.Text.Trim(), StringComparison.Ordinal) ? null : joined;
    }

    public override Arg Show(string stored, Facts facts) => Places.ContainsKey(stored) ? new Arg.Text(stored) : stored;

    public override string? Tell(string stored, Facts facts, Language language) =>
        Places.ContainsKey(stored) ? Wording.Plain(stored, language) : stored;

    [GeneratedRegex(@"[在里裡内內边邊旁那的喺嘅度面入]|\b(?:in|at|on|near|by|the|my|our)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Around();

    [GeneratedRegex(@"(?:不是|唔係|唔系|并非|並非|而非)(?:在)?|\b(?:not|isn't|instead of)\b(?: (?:in|at|the|my))* ?", RegexOptions.NonBacktracking)]
    private static partial Regex Not();

    private static string Joined(string address, string place) => $"{address} · {place}";
}
