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
}
