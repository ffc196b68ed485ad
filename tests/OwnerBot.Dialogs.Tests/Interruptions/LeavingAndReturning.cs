using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.Interruptions;

public sealed class LeavingAndReturning
{
    private static Talk InTheMiddle() => Talk.WithAnOwnerOf(Talk.HomeA).Owner("厨房漏水").Says(TextKeys.RepairAskPhoto);

    [Theory]
    [InlineData("取消")]
    [InlineData("算了")]
    [InlineData("算了,不辦了")]
    [InlineData("cancel please")]
    [InlineData("never mind")]
    public void Cancelling_drops_the_form_and_says_so(string words)
    {
        var talk = InTheMiddle().Owner(words).Says(TextKeys.FormCancelled);
        Assert.Null(talk.Conversation.Form);
        talk.WantsNothing();
    }

    [Fact]
    public void A_question_is_answered_and_the_form_goes_on()
    {
        var talk = InTheMiddle().Given(Talk.ACase(1011));
        talk.Owner("我上次那个到哪一步了").Says(TextKeys.StatusList, TextKeys.RepairAskPhoto);
        talk.Owner("谢谢").Says(TextKeys.Thanks, TextKeys.RepairAskPhoto);
        talk.Owner("help").Says(TextKeys.HelpInForm, TextKeys.RepairAskPhoto);
    }

    [Fact]
    public void A_button_pressed_twice_is_no_answer_to_the_next_question()
    {
        var talk = InTheMiddle().Presses(TextKeys.ButtonSkip).Says(TextKeys.RepairAskWindow);
        talk.Owner("跳过").Says(TextKeys.RepairAskWindow);

        Talk.WithAStranger().Owner("报修").Owner("报修").Says(TextKeys.RepairAskWhat);
    }

    [Fact]
    public void Another_wish_waits_until_the_form_is_done()
    {
        var talk = InTheMiddle();
        talk.Owner("另外我还要投诉保安态度差").Says(TextKeys.Parked, TextKeys.RepairAskPhoto);
        talk.Owner("跳过").Owner("明天上午");
        talk.Owner("好的").Says(TextKeys.OpenedOnShift, TextKeys.ParkedNext, TextKeys.ComplaintSorryLetDown, TextKeys.ComplaintAskWhere);
        Assert.Equal("complaint", talk.Conversation.Form!.Name);
    }

    [Fact]
    public void Choosing_a_language_asks_the_open_question_in_it()
    {
        var talk = InTheMiddle().Chooses(Language.English).Says(TextKeys.LanguageChanged, TextKeys.RepairAskPhoto);
        Assert.StartsWith("If you can, please send a photo", talk.Rendered[1].Text, StringComparison.Ordinal);

        talk.Owner("没有照片");
        Assert.Equal(Language.English, talk.Conversation.Language);
    }

    [Fact]
    public void Asking_for_a_language_in_words_is_heard()
    {
        var talk = InTheMiddle().Owner("请说英文").Says(TextKeys.LanguageChanged, TextKeys.RepairAskPhoto);
        Assert.Equal(Language.English, talk.Conversation.Language);
    }

    [Theory]
    [InlineData("转人工")]
    [InlineData("找人工")]
    [InlineData("請轉人工")]
    [InlineData("I want to talk to a person")]
    public void A_person_comes_without_a_form(string words)
    {
        var talk = Talk.WithAStranger().Owner(words).Says(TextKeys.OpenedPerson);
        var open = talk.Wants<Outcome.OpenCase>();
        Assert.Equal(ServiceKey.TalkToHuman, open.Service);
        Assert.NotEmpty(open.Summary);
    }

    [Fact]
    public void Asking_for_a_person_twice_opens_one_case_and_names_clerk_and_promise_again()
    {
        var talk = Talk.WithAStranger().Owner("转人工");
        talk.Owner("转人工").Says(TextKeys.PersonAlready).WantsNothing();
        talk.Owner("转人工,我要问装修的事").Says(TextKeys.PersonAlready);
        Assert.Equal("转人工,我要问装修的事", talk.Wants<Outcome.AddToCase>().Text);
    }

    [Fact]
    public void While_a_clerk_holds_the_conversation_the_bot_is_silent()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).HeldBy("wangfang");
        talk.Owner("报修").Says().WantsNothing();
        talk.Given(Talk.ACase(1012, CaseStage.WaitingForOwner)).Owner("明天可以").Says();
        Assert.Equal("明天可以", talk.Wants<Outcome.AddToCase>().Text);
    }
}
