using OwnerBot.Cases;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.MyCase;

public sealed class WhereIsIt
{
    [Theory]
    [InlineData("到哪一步了", "王芳负责")]
    [InlineData("請問進度怎麼樣了", "王芳負責")]
    [InlineData("where is it?", "Wang Fang is on it")]
    public void Every_open_case_is_told_with_clerk_next_step_and_time(string words, string clerk)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Given(Talk.ACase(1027), Talk.ACase(1028), Talk.ACase(1020, CaseStage.Closed));
        talk.Owner(words).Says(TextKeys.StatusList);
        var text = talk.Rendered[0].Text;
        Assert.Contains("1027", text, StringComparison.Ordinal);
        Assert.Contains("1028", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1020", text, StringComparison.Ordinal);
        Assert.Contains(clerk, text, StringComparison.Ordinal);
        Assert.Contains("12:30", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_open_says_so_and_offers() =>
        Assert.NotEmpty(Talk.WithAStranger().Owner("进度").Says(TextKeys.StatusNone).Says[0].Choices);

    [Theory]
    [InlineData("我1027号的事还没好")]
    [InlineData("1027號還沒好")]
    [InlineData("number 1027 is still not fixed")]
    public void A_closed_case_is_offered_to_be_looked_at_again(string words)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Given(Talk.ACase(1027, CaseStage.Closed));
        talk.Owner(words).Says(TextKeys.ClosedOffer);
        talk.Presses(TextKeys.ButtonReopen).Says(TextKeys.Reopened);
        Assert.Equal((new CaseId("case-1027"), words), (talk.Wants<Outcome.ReopenCase>().Case, talk.Wants<Outcome.ReopenCase>().Reason));
    }

    [Fact]
    public void Something_new_about_a_closed_case_keeps_the_words()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Given(Talk.ACase(1027, CaseStage.Closed));
        talk.Owner("又漏水了，这次在阳台").Says(TextKeys.ClosedOffer);
        talk.Presses(TextKeys.ButtonNew).Says(TextKeys.NewWhat);
        talk.Presses(TextKeys.ButtonRepair).Says(TextKeys.RepairAskPhoto);
        Assert.Equal("又漏水了，这次在阳台", talk.Conversation.Form!.Answers["what"]);
    }

    [Fact]
    public void An_answer_to_the_clerks_question_goes_to_the_case()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Given(Talk.ACase(1027, CaseStage.WaitingForOwner));
        talk.Owner("好的").Says(TextKeys.Added);
        Assert.Equal("好的", talk.Wants<Outcome.AddToCase>().Text);
        talk.Owner("谢谢").Says(TextKeys.Thanks).WantsNothing();
    }

    [Fact]
    public void Loose_words_go_to_the_one_open_case_or_to_the_one_picked()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Given(Talk.ACase(1027));
        talk.Owner("门禁密码是随便按一个").Says(TextKeys.Added);

        talk.Given(Talk.ACase(1028)).Owner("门口有个蓝色的箱子").Says(TextKeys.WhichCase);
        talk.Owner("1028").Says(TextKeys.Added);
        Assert.Equal((new CaseId("case-1028"), "门口有个蓝色的箱子"), (talk.Wants<Outcome.AddToCase>().Case, talk.Wants<Outcome.AddToCase>().Text));
    }

    [Theory]
    [InlineData("谢谢")]
    [InlineData("好的，谢谢您！")]
    [InlineData("thank you so much")]
    public void Thanks_reopens_nothing(string words) =>
        Talk.WithAnOwnerOf(Talk.HomeA).Given(Talk.ACase(1027, CaseStage.Closed), Talk.ACase(1028)).Owner(words).Says(TextKeys.Thanks).WantsNothing();
}
