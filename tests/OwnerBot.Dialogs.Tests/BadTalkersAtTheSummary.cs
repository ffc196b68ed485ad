using OwnerBot.Cases;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests;

/// <summary>What tired owners answer in the middle and at the end of a form, and what must not become of it.</summary>
public sealed class BadTalkersAtTheSummary
{
    [Fact]
    public void A_leak_since_yesterday_and_hours_of_tomorrow_are_told_apart()
    {
        var talk = Talk.WithAStranger().Owner("my kitchen tap is leaking since yesterday, building 1 unit 1 room 0801, I am home tomorrow 2-4pm");
        talk.Says(TextKeys.RepairAskPhoto).Owner("no photo").Says(TextKeys.FormConfirm);

        Assert.Contains("tomorrow 2-4pm", Answer(talk, "window"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("change the time to Friday 3pm", "Friday 3pm")]
    [InlineData("时间改成后天下午三点", "后天下午三点")]
    public void A_moved_time_keeps_its_hours(string words, string kept)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Owner("报修，厨房水龙头漏水").Presses(TextKeys.ButtonSkip).Presses(TextKeys.WindowTomorrowMorning);

        talk.Says(TextKeys.FormConfirm).Owner(words).Says(TextKeys.FormChanged, TextKeys.FormConfirm);

        Assert.StartsWith(kept, Answer(talk, "window"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actually it is the bathroom tap not the kitchen")]
    [InlineData("不是厨房，是卫生间")]
    [InlineData("唔係廚房，係廁所")]
    public void A_place_that_is_denied_is_replaced_and_never_taken_for_a_time(string words)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Owner("报修，厨房水龙头漏水").Presses(TextKeys.ButtonSkip).Says(TextKeys.RepairAskWindow);

        talk.Owner(words);

        Assert.Equal("place.bathroom", Answer(talk, "where"));
        Assert.False(talk.Conversation.Form!.Answers.ContainsKey("window"));
    }

    [Fact]
    public void Another_door_corrects_the_address_and_is_not_hung_beside_the_room()
    {
        var talk = Talk.WithAStranger().Owner("报修 卧室空调不制冷 3栋2单元1502 明天下午").Owner("没照片").Says(TextKeys.FormConfirm);

        talk.Owner("地址写错了，是2栋1单元603").Says(TextKeys.FormChanged, TextKeys.FormConfirm);

        Assert.Equal("2栋1单元603", Answer(talk, "address"));
        Assert.Equal("place.bedroom", Answer(talk, "where"));
    }

    [Theory]
    [InlineData("3栋大堂", "3栋大堂")]
    [InlineData("地下车库B区", "地下车库B区")]
    public void A_place_keeps_what_was_said_of_it(string words, string kept)
    {
        var talk = Talk.WithAStranger().Owner("我要投诉").Owner("灯坏了三天没人修").Owner(words);

        Assert.Equal(kept, Answer(talk, "where"));
    }

    [Theory]
    [InlineData("我要投诉，楼道垃圾三天没人收", "3栋2单元", "3栋2单元 · 楼道")]
    [InlineData("I want to complain, the corridor is filthy", "Building 3, Unit 2", "Building 3, Unit 2 · Corridor")]
    public void An_address_said_alone_stands_beside_the_place(string complaint, string address, string kept)
    {
        var talk = Talk.WithAStranger().Owner(complaint).Owner(address);

        Assert.Equal(kept, Answer(talk, "where"));
    }

    [Fact]
    public void A_building_is_enough_to_find_a_lift_by()
    {
        var talk = Talk.WithAStranger().Owner("3栋的电梯又坏了，按钮没反应，报修");

        Assert.DoesNotContain(TextKeys.AskAddress, talk.Keys);
    }

    [Theory]
    [InlineData("今天天气怎么样")]
    [InlineData("what is the weather like today?")]
    public void The_weather_is_no_time_and_nothing_for_the_clerk(string words)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Owner("报修，厨房水龙头漏水").Presses(TextKeys.ButtonSkip).Presses(TextKeys.WindowTomorrowMorning);
        var before = talk.Says(TextKeys.FormConfirm).Conversation.Form!.Answers;

        talk.Owner(words);

        Assert.Equal(before, talk.Conversation.Form!.Answers);
    }

    [Theory]
    [InlineData("你是机器人吗")]
    [InlineData("Are you a robot?")]
    [InlineData("你係真人嚟㗎？")]
    public void Who_asks_whether_it_is_a_person_gets_the_truth_and_no_case(string words)
    {
        var talk = Talk.WithAStranger().Owner(words).Says(TextKeys.AboutMe);
        Assert.Empty(talk.Outcomes);

        talk = Talk.WithAnOwnerOf(Talk.HomeA).Owner("报修").Owner(words);
        Assert.Equal(TextKeys.AboutMe, talk.Keys[0]);
        Assert.NotNull(talk.Conversation.Form);
    }

    [Theory]
    [InlineData("对，提交")]
    [InlineData("就这样，提交吧")]
    [InlineData("that's all, send it")]
    public void Who_wants_it_sent_is_not_asked_for_a_photo_again(string words) =>
        Talk.WithAnOwnerOf(Talk.HomeA).Owner("报修，厨房水龙头漏水，明天上午").Says(TextKeys.RepairAskPhoto).Owner(words).Says(TextKeys.FormConfirm);

    private static string Answer(Talk talk, string slot) => talk.Conversation.Form!.Answers.GetValueOrDefault(slot) ?? "";
}
