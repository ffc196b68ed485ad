using OwnerBot.Cases;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.Stars;

public sealed class GivingStars
{
    private static Talk Asked() => Talk.WithAnOwnerOf(Talk.HomeA).Given(Talk.ACase(1027, CaseStage.Accepted, awaitsStars: true));

    [Theory]
    [InlineData("5", 5, TextKeys.StarsGood)]
    [InlineData("五星", 5, TextKeys.StarsGood)]
    [InlineData("给个好评", 5, TextKeys.StarsGood)]
    [InlineData("3/5", 3, TextKeys.StarsMiddle)]
    [InlineData("⭐⭐⭐", 3, TextKeys.StarsMiddle)]
    [InlineData("兩顆星", 2, TextKeys.StarsPoor)]
    [InlineData("two stars", 2, TextKeys.StarsPoor)]
    [InlineData("⭐ 1027", 1, TextKeys.StarsPoor)]
    public void Stars_count_at_once_and_a_word_may_follow(string words, int stars, string thanks)
    {
        var talk = Asked().Owner(words).Says(thanks, stars <= 3 ? TextKeys.StarsWordsPoor : TextKeys.StarsWords);
        Assert.Equal(new Outcome.RateCase(new CaseId("case-1027"), stars, ""), talk.Wants<Outcome.RateCase>());
        talk.Presses(TextKeys.ButtonSkip).Says(TextKeys.StarsSkipped).WantsNothing();
    }

    [Theory]
    [InlineData("很快，谢谢")]
    [InlineData("quick and polite, thanks")]
    [InlineData("太慢了")]
    public void A_short_word_with_thanks_in_it_is_a_word_all_the_same(string word)
    {
        var talk = Asked().Owner("4").Owner(word);

        Assert.Equal(new Outcome.SayWhy(new CaseId("case-1027"), word), talk.Wants<Outcome.SayWhy>());
    }

    [Fact]
    public void Stars_then_a_word()
    {
        var talk = Asked().Owner("4").Owner("师傅很准时，水龙头也不漏水了").Says(TextKeys.StarsExplained);
        Assert.Equal(new Outcome.SayWhy(new CaseId("case-1027"), "师傅很准时，水龙头也不漏水了"), talk.Wants<Outcome.SayWhy>());
        Assert.Equal(Expecting.Nothing, talk.Conversation.Expecting);
    }

    [Fact]
    public void Stars_and_a_word_in_one_message_ask_for_nothing_more()
    {
        var talk = Asked().Owner("五星,师傅很准时也很客气").Says(TextKeys.StarsGood);
        Assert.Equal("五星,师傅很准时也很客气", talk.Wants<Outcome.RateCase>().Words);
    }

    [Theory]
    [InlineData("转人工", TextKeys.OpenedPerson)]
    [InlineData("我要报修，厨房灯不亮", TextKeys.RepairAskPhoto)]
    [InlineData("到哪一步了", TextKeys.StatusList)]
    [InlineData("你好", TextKeys.Greeting)]
    public void Another_wish_instead_of_a_word_goes_on(string wish, string answered)
    {
        var talk = Asked().Owner("4").Owner(wish).Says(answered);
        Assert.DoesNotContain(talk.Outcomes, outcome => outcome is Outcome.SayWhy);
        Assert.Equal(Expecting.Nothing, talk.Conversation.Expecting);
    }

    [Theory]
    [InlineData("谢谢")]
    [InlineData("好的")]
    [InlineData("算了")]
    [InlineData("no thanks")]
    public void A_mere_nod_is_no_word(string words) => Asked().Owner("5").Owner(words).Says(TextKeys.StarsSkipped).WantsNothing();

    [Fact]
    public void Other_stars_right_after_stand_beside_the_first()
    {
        var talk = Asked().Owner("5").Owner("4");
        Assert.Equal(4, talk.Wants<Outcome.RateCase>().Stars);
        talk.Owner("有点慢");
        Assert.Equal("有点慢", talk.Wants<Outcome.SayWhy>().Words);
    }

    [Fact]
    public void Few_stars_open_the_case_again_and_the_word_still_reaches_it()
    {
        var talk = Asked().Owner("1").Says(TextKeys.StarsPoor, TextKeys.StarsWordsPoor);
        talk.Owner("还在滴水").Says(TextKeys.StarsExplained);
        talk.Wants<Outcome.SayWhy>();
    }

    [Fact]
    public void A_brand_with_stars_in_its_name_rates_nothing() =>
        Asked().Owner("三星冰箱坏了").Says(TextKeys.RepairAskWhere).WantsNothing();

    [Fact]
    public void Words_of_a_form_are_no_stars_unless_they_were_just_asked()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Owner("厨房漏水").Given(Talk.ACase(1010, CaseStage.Accepted, awaitsStars: true));
        talk.Owner("跳过").Owner("五点半以后").Says(TextKeys.FormConfirm).WantsNothing();
    }

    [Fact]
    public void Stars_in_the_middle_of_a_form_count_and_the_form_goes_on()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Owner("厨房漏水").Given(Talk.ACase(1010, CaseStage.Accepted, awaitsStars: true));
        talk.Owner("⭐⭐⭐⭐ 1010").Says(TextKeys.StarsGood, TextKeys.RepairAskPhoto);
        Assert.Equal(4, talk.Wants<Outcome.RateCase>().Stars);
    }

    [Fact]
    public void Stars_with_nothing_to_rate_are_answered() =>
        Talk.WithAnOwnerOf(Talk.HomeA).Owner("给个好评").Says(TextKeys.StarsNothing).WantsNothing();

    [Fact]
    public void A_button_pressed_twice_rates_once()
    {
        var talk = Asked().Owner("⭐⭐⭐⭐⭐ 1027").Owner("跳过");
        talk.WantsNothing();
        talk.Owner("⭐⭐⭐⭐⭐ 1027").Says(TextKeys.StarsNothing).WantsNothing();
    }

    [Theory]
    [InlineData("⭐ 1010")]
    [InlineData("一星，太差了")]
    [InlineData("1 star, nothing was fixed")]
    public void Given_a_clerk_speaks_When_stars_are_given_Then_they_count_in_silence_and_so_does_the_word_after_them(string stars)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Given(Talk.ACase(1010, CaseStage.Accepted, awaitsStars: true)).HeldBy("wangfang");

        talk.Owner(stars).Says();
        Assert.Equal(1, talk.Wants<Outcome.RateCase>().Stars);

        if (talk.Conversation.Expecting == Expecting.StarWords)
        {
            talk.Owner("根本没解决").Says();
            Assert.Equal("根本没解决", talk.Wants<Outcome.SayWhy>().Words);
        }
    }

    [Theory]
    [InlineData("3")]
    [InlineData("五点以后")]
    public void Given_a_clerk_speaks_When_a_bare_number_is_said_Then_it_is_an_answer_to_the_clerk(string words)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Given(Talk.ACase(1010, CaseStage.Accepted, awaitsStars: true)).HeldBy("wangfang");

        talk.Owner(words).Says();
        Assert.DoesNotContain(talk.Outcomes, outcome => outcome is Outcome.RateCase);
    }

    [Theory]
    [InlineData("态度还是很差")]
    [InlineData("Still very bad service")]
    public void Given_two_stars_When_the_word_after_them_sounds_worse_Then_it_is_the_word_and_no_other_stars(string words)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Given(Talk.ACase(1010, CaseStage.Accepted, awaitsStars: true));
        talk.Owner("⭐⭐ 1010");
        Assert.Equal(2, talk.Wants<Outcome.RateCase>().Stars);

        talk.Owner(words);

        Assert.Equal(words, talk.Wants<Outcome.SayWhy>().Words);
    }
}
