using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.Complaint;

public sealed class Complaining
{
    [Theory]
    [InlineData("我要投诉", TextKeys.ComplaintSorry)]
    [InlineData("我要投訴,太過分了,氣死我了", TextKeys.ComplaintSorryAngry)]
    [InlineData("I want to complain", TextKeys.ComplaintSorry)]
    [InlineData("投诉楼上半夜吵得睡不着", TextKeys.ComplaintSorrySleep)]
    [InlineData("I have a complaint: been waiting for days and nobody came", TextKeys.ComplaintSorryWaiting)]
    public void Feelings_come_first_and_a_person_is_offered_at_once(string words, string sorry)
    {
        var talk = Talk.WithAStranger().Owner(words);

        Assert.Equal(sorry, talk.Keys[0]);
        Assert.Contains(talk.Says[^1].Choices, choice => choice.Label is Arg.Text { Key: TextKeys.ButtonPerson });
    }

    [Fact]
    public void Given_a_stranger_When_the_form_is_filled_Then_the_complaint_opens_without_a_home()
    {
        var talk = Talk.WithAStranger();
        talk.Owner("我要投诉").Says(TextKeys.ComplaintSorry, TextKeys.ComplaintAskWhat);
        talk.Owner("保安态度恶劣").Says(TextKeys.ComplaintAskWhere);
        talk.Owner("东门岗亭").Says(TextKeys.ComplaintAskPhoto);
        talk.Owner("没有").Says(TextKeys.FormConfirm);
        talk.Owner("对").Says(TextKeys.OpenedOnShift);

        var open = talk.Wants<Outcome.OpenCase>();
        Assert.Equal((ServiceKey.Complaint, "东门岗亭", "保安态度恶劣"), (open.Service, open.Place, open.Summary));
        Assert.Null(open.Home);
    }

    [Fact]
    public void Given_a_person_is_wanted_in_the_middle_Then_what_was_said_goes_along()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA);
        talk.Owner("投诉停车场灯一直不亮").Says(TextKeys.ComplaintSorry, TextKeys.ComplaintAskPhoto);
        talk.Presses(TextKeys.ButtonPerson).Says(TextKeys.OpenedPerson);

        var open = talk.Wants<Outcome.OpenCase>();
        Assert.Equal(ServiceKey.TalkToHuman, open.Service);
        Assert.Contains(open.Facts, fact => fact.Said == "投诉停车场灯一直不亮");
        Assert.Null(talk.Conversation.Form);
    }
}
