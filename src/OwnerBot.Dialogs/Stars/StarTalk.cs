using System.Text.RegularExpressions;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Courtesy;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;

namespace OwnerBot.Dialogs.Stars;

/// <summary>Stars for a case count at once; then a word, if the owner likes.</summary>
internal static partial class StarTalk
{
    /// <summary>A message with stars and so many words or Chinese characters says its word already.</summary>
    private const int StarsAndAWord = 6;
    private const int LongestWords = 4000;

    public static Step? Hear(Turn turn)
    {
        if (StarButtons.Pressed(turn.Folded) is { } pressed)
        {
            var its = turn.Facts.Cases.FirstOrDefault(glance =>
                glance.Number == pressed.Number && (glance.AwaitsStars || IsBeingExplained(turn, glance.Id)));
            return its is null ? Forget(turn).Says(new Say(TextKeys.StarsNothing)) : Rate(turn, its.Id, pressed.Stars, "");
        }

        var stars = Given(turn);
        if (turn.Before is { Expecting: Expecting.StarWords, About: { } about })
        {
            return HearWords(turn, about, stars);
        }

        var awaiting = turn.Facts.Cases.Where(glance => glance.AwaitsStars).ToList();
        var asked = awaiting.Find(glance => glance.Id == turn.Before.About) ?? awaiting.MaxBy(glance => glance.OpenedAt);
        var mayRate = turn.Before.Form is null || turn.Before.Expecting == Expecting.Stars;
        if (stars is { } number && asked is not null && mayRate)
        {
            return Rate(turn, asked.Id, number, turn.Pressed is null && SaysAWord(turn) ? turn.Text : "");
        }

        if (turn.Before.Form is not null || !turn.Means(Intent.RateService, atMost: 40))
        {
            return null;
        }

        return asked is null
            ? turn.Says(new Say(TextKeys.StarsNothing))
            : turn.With(turn.Before with { Expecting = Expecting.Stars, About = asked.Id }).Says(Ask(asked));
    }

    /// <summary>
    /// While a clerk holds the conversation: a pressed star or stars said as such count, and so does the word after them. A bare
    /// number may be an answer to the clerk.
    /// </summary>
    public static Step? WhileHeld(Turn turn) =>
        turn.Before is { Expecting: Expecting.StarWords } || StarButtons.Pressed(turn.Folded) is not null || SaysStars(turn)
            ? Hear(turn) is { Outcomes: [Outcome.RateCase or Outcome.SayWhy] } counted ? counted with { Says = [] } : null
            : null;

    private static Say Ask(CaseGlance glance) => new Say(TextKeys.StarsAsk)
        .With("clerk", glance.Clerk).With("number", glance.Number).Offering([.. StarButtons.For(glance.Number)]);

    private static Step? HearWords(Turn turn, CaseId about, int? changed)
    {
        // "态度还是很差" is a word to the stars given, not other stars.
        if (changed is { } other && (SaysStars(turn) || turn.Pressed is not null || turn.Folded.Count(char.IsLetterOrDigit) == 1))
        {
            // Another number stands beside the first; the same one with words is the word.
            return Rate(turn, about, other, SaysAWord(turn) ? turn.Text : "");
        }

        if (IsAnotherWish(turn))
        {
            return null;
        }

        var skips = turn.Pressed == TextKeys.ButtonSkip || Manners.IsSkip(turn.Folded) || Manners.IsCancel(turn.Folded);
        return skips || Manners.IsNod(turn.Folded) || Manners.IsThanks(turn.Folded) ? Forget(turn).Says(new Say(TextKeys.StarsSkipped))
            : turn.Text.Length == 0 ? null
            : turn.Text.Length > LongestWords ? turn.Says(new Say(TextKeys.TooLong))
            : Forget(turn).Does(new Outcome.SayWhy(about, turn.Text));
    }

    /// <summary>Something else instead of a word: the stars have counted, and the talk goes on.</summary>
    private static bool IsAnotherWish(Turn turn) =>
        (turn.Pressed is { } key && key != TextKeys.ButtonSkip)
        || turn.Means(Intent.TalkToHuman, 40) || turn.Means(Intent.CaseStatus, 40) || turn.Means(Intent.Help, 40)
        || (turn.Means(Intent.Greeting, 12) && !Manners.HasThanks(turn.Folded)) || turn.Means(Intent.ChangeLanguage, 40)
        || (turn.IsClear && turn.Read.Intent is Intent.RepairRequest or Intent.Complaint && Manners.BeginsAWish(turn.Folded));

    private static bool IsBeingExplained(Turn turn, CaseId its) => turn.Before.Expecting == Expecting.StarWords && turn.Before.About == its;

    private static Step Rate(Turn turn, CaseId about, int stars, string words) => Forget(turn).Does(new Outcome.RateCase(about, stars, words));

    private static Turn Forget(Turn turn) => turn.With(turn.Before with { Expecting = Expecting.Nothing, About = null });

    private static bool SaysStars(Turn turn) =>
        turn.Folded.Contains('⭐') || turn.Folded.Contains('★') || turn.Folded.Contains('星') || turn.Folded.Contains("star", StringComparison.Ordinal);

    private static bool SaysAWord(Turn turn) =>
        turn.Folded.Count(c => c >= '\u2e80' && char.IsLetter(c)) + turn.Folded.Split(' ').Count(word => word.Any(char.IsAsciiLetter)) >= StarsAndAWord;

    private static int? Given(Turn turn) =>
        turn.Pressed is { } key && key.StartsWith("stars.", StringComparison.Ordinal) ? key[^1] - '0'
        : turn.Read.Got.Stars is >= 1 and <= 5 && turn.Folded.Length <= 60 && !BrandWithStars().IsMatch(turn.Folded) ? turn.Read.Got.Stars
        : null;

    /// <summary>"三星冰箱坏了" is a Samsung fridge, "五星花园" a place: no stars.</summary>
    [GeneratedRegex("三星(?:的|牌)?(?:冰箱|电视|電視|洗衣机|洗衣機|空调|空調|手机|手機|显示器|螢幕)|五星(?:花园|花園|酒店|级|級)", RegexOptions.NonBacktracking)]
    private static partial Regex BrandWithStars();
}
