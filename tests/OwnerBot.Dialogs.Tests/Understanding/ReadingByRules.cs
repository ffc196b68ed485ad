using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding;
using OwnerBot.Dialogs.Understanding.Rules;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.Understanding;

public sealed class ReadingByRules
{
    private static Understood Read(string text, string? asked = null, Language? known = null) =>
        new RuleReader().Read(text, new Circumstances(Talk.Monday, Talk.Shanghai, known, asked));

    [Theory]
    [InlineData("厨房水管漏水", Intent.RepairRequest)]
    [InlineData("廁所堵住了", Intent.RepairRequest)]
    [InlineData("The lift is out of order", Intent.RepairRequest)]
    [InlineData("楼上装修噪音太大", Intent.Complaint)]
    [InlineData("到哪一步了", Intent.CaseStatus)]
    [InlineData("Is there any update?", Intent.CaseStatus)]
    [InlineData("轉人工", Intent.TalkToHuman)]
    [InlineData("你好", Intent.Greeting)]
    [InlineData("取消", Intent.Cancel)]
    [InlineData("切换到 xyzzy", Intent.OutOfScope)]
    public void Intents_are_found_by_their_words(string text, Intent intent) => Assert.Equal(intent, Read(text).Intent);

    [Theory]
    [InlineData("我要报修", Language.SimplifiedChinese)]
    [InlineData("我要報修", Language.TraditionalChinese)]
    [InlineData("I need help please", Language.English)]
    [InlineData("12345", null)]
    [InlineData("K7M4-2QXP", null)]
    [InlineData("😀", null)]
    public void The_language_is_told_by_the_words_or_not_at_all(string text, Language? language) => Assert.Equal(language, Read(text).Language);

    [Theory]
    [InlineData("好的", true)]
    [InlineData("yes please", true)]
    [InlineData("不用了", false)]
    [InlineData("nope", false)]
    [InlineData("也许吧", null)]
    public void Yes_and_no(string text, bool? yes) => Assert.Equal(yes, Read(text, "confirm").Got.Yes);

    [Theory]
    [InlineData("5", "rating", 5)]
    [InlineData("5", null, null)]
    [InlineData("四颗星", null, 4)]
    [InlineData("3/5", null, 3)]
    [InlineData("12345", "rating", null)]
    public void A_bare_number_is_stars_only_when_they_were_asked(string text, string? asked, int? stars) =>
        Assert.Equal(stars, Read(text, asked).Got.Stars);

    [Theory]
    [InlineData("明天下午3点", "2026-11-24", 15)]
    [InlineData("周日上午", "2026-11-29", null)]
    [InlineData("today at 14:00", "2026-11-23", 14)]
    public void A_day_and_an_hour(string text, string date, int? hour)
    {
        var start = Read(text).Got.Start!.Value;
        Assert.Equal(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), start.Date);
        Assert.Equal(hour, start.Time?.Hour);
    }

    [Fact]
    public void An_address()
    {
        var got = Read("3栋2单元1502").Got;
        Assert.Equal(("3", "2", "1502"), (got.Building, got.Unit, got.Room));
    }
}
