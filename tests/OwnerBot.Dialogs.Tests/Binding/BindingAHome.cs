using OwnerBot.Cases;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.Binding;

public sealed class BindingAHome
{
    [Theory]
    [InlineData("绑定房屋 K7M4-2QXP")]
    [InlineData("綁定 k7m42qxp")]
    [InlineData("bind my home: K7M4 2QXP")]
    [InlineData("K7M4-2QXP")]
    public void A_code_is_redeemed(string words)
    {
        var talk = Talk.WithAStranger().Owner(words).Says(TextKeys.BindDone);
        Assert.Equal("K7M42QXP", talk.Wants<Outcome.RedeemCode>().Code);
    }

    [Fact]
    public void A_wrong_code_tells_the_tries_left_and_the_next_one_is_heard_as_a_code()
    {
        var talk = Talk.WithAStranger().Arrives().Presses(TextKeys.ButtonBind).Says(TextKeys.BindAsk);
        talk.NextEnd = new Ended.CodeWrong(4);
        talk.Owner("AAAA2222").Says(TextKeys.BindWrong);
        Assert.Contains("4", talk.Rendered[0].Text, StringComparison.Ordinal);
        talk.Owner("k7m42qxp").Says(TextKeys.BindDone);
        Assert.Equal(Expecting.Nothing, talk.Conversation.Expecting);
    }

    [Fact]
    public void Too_many_tries_tell_until_when()
    {
        var talk = Talk.WithAStranger();
        talk.NextEnd = new Ended.CodesLocked(Talk.Monday.AddMinutes(30));
        talk.Owner("绑定 AAAA-2222").Says(TextKeys.BindLocked);
        Assert.Contains("今天 10:00", talk.Rendered[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_code_is_said_to_be_none_and_another_wish_is_heard()
    {
        var talk = Talk.WithAStranger().Owner("绑定房屋").Owner("我找不到那张纸").Says(TextKeys.BindNotACode);
        talk.Owner("转人工").Says(TextKeys.OpenedPerson);
    }

    [Fact]
    public void A_form_goes_on_after_binding_and_knows_the_home()
    {
        var talk = Talk.WithAStranger().Owner("厨房漏水").Says(TextKeys.AskAddress);
        talk.Owner("绑定 K7M4-2QXP").Says(TextKeys.BindDone, TextKeys.RepairAskPhoto);
    }

    [Fact]
    public void A_refusal_of_the_rules_is_answered()
    {
        var talk = Talk.WithAStranger();
        talk.NextEnd = new Ended.Refused(new Refusal("code_used", "The code was used."));
        talk.Owner("K7M4-2QXP").Says(TextKeys.Refused);
    }

    [Theory]
    [InlineData("ZZZZ-9999")]
    [InlineData("6gw3 vfrr")]
    [InlineData("k7m42qxp")]
    public void A_line_that_is_a_code_and_nothing_else_is_tried_as_one_in_the_middle_of_a_form_too(string code)
    {
        var talk = Talk.WithAStranger().Owner("报修").Owner("绑定房屋").Says(TextKeys.BindAsk);

        talk.Owner(code);

        Assert.Equal(8, talk.Wants<Outcome.RedeemCode>().Code.Length);
    }

    [Theory]
    [InlineData("ABC123")]
    [InlineData("999999")]
    public void What_was_meant_as_a_code_never_becomes_an_answer_of_the_form(string tried)
    {
        var talk = Talk.WithAStranger().Owner("报修，厨房水龙头漏水").Owner("绑定房屋").Says(TextKeys.BindAsk);

        talk.Owner(tried).Says(TextKeys.BindNotACode);

        Assert.DoesNotContain(talk.Conversation.Form!.Answers.Values, answer => answer.Contains(tried, StringComparison.Ordinal));
    }

    [Fact]
    public void A_room_s_number_is_no_code()
    {
        var talk = Talk.WithAStranger().Owner("报修").Owner("绑定房屋").Owner("Unit 1502");

        Assert.DoesNotContain(talk.Outcomes, outcome => outcome is Outcome.RedeemCode);
    }
}
