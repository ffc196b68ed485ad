using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Courtesy;

/// <summary>The small words around a wish: thanks, skipping, dropping, correcting. They belong to the talk, not to any intent.</summary>
internal static class Manners
{
    /// <summary>Longer than this a message is about something, whatever courtesy it holds.</summary>
    private const int Short = 40;

    private static readonly string[] Feelings = ["sleep", "waiting", "angry", "worried", "let_down"];
    private static readonly IReadOnlyDictionary<string, WordList> Lists = WordList.Load("courtesy.words");

    public static bool IsThanks(string folded) => folded.Length <= Short && Lists["thanks"].IsAllOf(folded);

    /// <summary>"很快，谢谢": thanks somewhere in it, beside other words.</summary>
    public static bool HasThanks(string folded) => Lists["thanks"].IsIn(folded);

    /// <summary>"好的", "ok", with or without thanks: nothing new outside a question.</summary>
    public static bool IsNod(string folded)
    {
        if (folded.Length > Short || !Lists["fine"].IsIn(folded))
        {
            return false;
        }

        var rest = Lists["fine"].Without(folded);
        return !rest.Any(char.IsLetterOrDigit) || Lists["thanks"].IsAllOf(rest);
    }

    /// <summary>"好的", "谢谢", "嗯": polite, and no answer to a question for words.</summary>
    public static bool SaysNothing(string folded) => IsThanks(folded) || IsNod(folded);

    /// <summary>True when the words open another matter: "另外…", "also …".</summary>
    public static bool IsAnotherMatter(string folded) => IsAnotherMatter(folded, out _);

    public static bool IsAnotherMatter(string folded, out string rest) => Lists["another"].Starts(folded, out rest);

    /// <summary>"另外", "by the way": what follows is a matter of its own, even of the same kind.</summary>
    public static bool TurnsPlainly(string folded) => Lists["another.plainly"].Starts(folded, out _);

    /// <summary>"我要投诉…", "请问…", "I'd like …": the words set out with a wish.</summary>
    public static bool SetsOut(string folded) => BeginsAWish(folded) || Lists["sets_out"].Starts(folded, out _);

    /// <summary>The words ask something.</summary>
    public static bool Asks(string folded) => folded.Contains('?', StringComparison.Ordinal) || Lists["asks"].IsIn(folded);

    /// <summary>"没帮上忙", "that did not help".</summary>
    public static bool IsUnhelped(string folded) => folded.Length <= Short && Lists["unhelped"].IsIn(folded);

    /// <summary>Another person's data is asked for: who lives there, whose car, what number.</summary>
    public static bool PriesIntoOthers(string folded) => Lists["others"].IsIn(folded) && Lists["others.data"].IsIn(folded);

    public static bool Drops(string folded) => Lists["cancel"].IsIn(folded) || Lists["drop"].IsIn(folded);

    public static string WithoutDropping(string folded) => Lists["drop.beside"].Without(Lists["drop"].Without(Lists["cancel"].Without(folded)));

    public static bool IsAll(string folded) => Lists["all"].IsIn(folded);

    /// <summary>"第二个", "the first one": a place in a list, from 1; null when none is named.</summary>
    public static int? Place(string folded)
    {
        if (folded.Length > 16)
        {
            return null;
        }

        var named = Enumerable.Range(1, 5).Where(nth => Lists["place." + nth].IsIn(folded)).ToList();
        return named is [var one] ? one : null;
    }

    /// <summary>True when the words set out with a wish: "报修…", "另外…", "I want to complain …".</summary>
    public static bool BeginsAWish(string folded) => IsAnotherMatter(folded) || Lists["wish"].Starts(folded, out _);

    public static bool IsSkip(string folded) => folded.Length <= Short && Lists["skip"].IsAllOf(folded);

    public static bool WantsAChange(string folded) => folded.Length <= Short && Lists["change"].IsAllOf(folded);

    public static bool WantsAll(string folded) => folded.Length <= Short && Lists["all"].IsAllOf(folded);

    public static bool HasNoPhoto(string folded) => Lists["no_photo"].IsIn(folded);

    /// <summary>"明天上午在家": a time and nothing else.</summary>
    public static bool IsOnlyATime(string folded) => folded.Length <= Short && Lists["time"].IsAllOf(folded);

    /// <summary>"对，提交": nothing is to be added.</summary>
    public static bool IsReadyToSend(string folded) => folded.Length <= Short && Lists["send"].IsIn(folded) && Lists["send"].Without(folded).Count(char.IsLetterOrDigit) <= 3;

    /// <summary>"你是机器人吗", "are you human": who is it that answers.</summary>
    public static bool AsksWhoIsThere(string folded) => folded.Length <= Short && Lists["who_is_there"].IsIn(folded);

    /// <summary>A time somewhere in it, though none that a calendar knows: "下班后都行", "when my wife is home".</summary>
    public static bool SaysWhen(string folded) => folded.Length <= Short && Lists["when"].IsIn(folded);

    public static bool IsAnyTime(string folded) => folded.Length <= Short && Lists["any_time"].IsAllOf(folded);

    /// <summary>"急急急", "asap": nothing said but haste.</summary>
    public static bool IsOnlyHaste(string folded) => folded.Length <= Short && Lists["haste"].IsAllOf(folded);

    public static bool IsCancel(string folded) => folded.Length <= Short && Lists["cancel"].IsAllOf(folded);

    /// <summary>Where, past its beginning, a message turns to another matter; null when it does not.</summary>
    public static int? TurnsAt(string text) => Lists["another"].At(text, from: 2);

    /// <summary>"不对,改成厨房" gives "厨房".</summary>
    public static bool IsCorrection(string folded, out string rest)
    {
        var corrects = false;
        rest = folded;
        while (rest.Length > 0 && Lists["correction"].Starts(rest, out var next))
        {
            (rest, corrects) = (next, true);
        }

        return corrects;
    }

    public static bool WantsBinding(string folded) => folded.Length <= 80 && Lists["bind"].IsIn(folded);

    public static bool SaysNotWell(string folded) => Lists["not_well"].IsIn(folded);

    /// <summary>The danger is over: "没事了，已经出来了".</summary>
    public static bool IsAllClear(string folded) => folded.Length <= Short && Lists["all_clear"].IsIn(folded);

    public static bool Urges(string folded) => Lists["urge"].IsIn(folded);

    /// <summary>True when more than the bare wish was said: "报修" is bare, "报修,水管漏水" is not.</summary>
    public static bool SaysMoreThanTheWish(string dialog, string folded) =>
        BesideTheWish(dialog, folded).Count(char.IsLetterOrDigit) >= 2;

    public static string BesideTheWish(string dialog, string folded) => Lists["opener." + dialog].Without(folded);

    /// <summary>The language asked for by name; null when none is named.</summary>
    public static Language? LanguageNamed(string folded) =>
        Lists["english"].IsIn(folded) ? Language.English
        : Lists["zh-hant"].IsIn(folded) ? Language.TraditionalChinese
        : Lists["zh-hans"].IsIn(folded) || Lists["chinese"].IsIn(folded) ? Language.SimplifiedChinese
        : null;

    /// <summary>What the owner feels, as the end of a text key; null when no word of feeling was said.</summary>
    public static string? Feeling(string folded) =>
        Feelings.FirstOrDefault(feeling => Lists["upset." + feeling].IsIn(folded));
}
