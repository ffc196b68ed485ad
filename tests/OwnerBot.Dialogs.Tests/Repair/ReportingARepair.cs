using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.Repair;

public sealed class ReportingARepair
{
    [Fact]
    public void Given_one_home_When_all_is_answered_Then_the_case_holds_it_and_the_owner_hears_name_time_and_number()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA);
        talk.Owner("我要报修").Says(TextKeys.RepairAskWhat);
        talk.Owner("水龙头一直滴水").Says(TextKeys.RepairAskWhere);
        talk.Presses(TextKeys.PlaceKitchen).Says(TextKeys.RepairAskPhoto);
        talk.Owner("", "photo-1").Says(TextKeys.RepairAskWindow);
        talk.Presses(TextKeys.WindowTomorrowMorning).Says(TextKeys.FormConfirm);
        talk.Presses(TextKeys.ButtonYes).Says(TextKeys.OpenedOnShift);

        var open = talk.Wants<Outcome.OpenCase>();
        Assert.Equal((ServiceKey.Repair, Talk.HomeA.Id, "3栋2单元1502 · 厨房", "水龙头一直滴水"), (open.Service, open.Home!.Value, open.Place, open.Summary));
        Assert.Equal(["photo-1"], open.Photos);
        Assert.Contains(new CaseFact("window", "明天上午 (2026-11-24)"), open.Facts);
        Assert.Equal("登记好了，编号 1027。王芳会在今天 10:30 前回复您。", talk.Rendered[0].Text);
        Assert.Null(talk.Conversation.Form);
    }

    [Theory]
    [InlineData("我要報修", "水龍頭一直滴水", "廚房", "沒有照片", "明天下午三點以後", "可以")]
    [InlineData("I want to report a repair", "The tap keeps dripping", "the kitchen", "no photo", "tomorrow after 3 pm please", "yes please")]
    [InlineData("报修", "水龙头一直滴水", "厨房", "跳过", "明天下午三点以后", "好的")]
    public void Given_each_language_When_answered_in_words_Then_a_case_opens(
        string wish, string what, string where, string photo, string window, string yes)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA);
        talk.Owner(wish).Says(TextKeys.RepairAskWhat);
        talk.Owner(what).Says(TextKeys.RepairAskWhere);
        talk.Owner(where).Says(TextKeys.RepairAskPhoto);
        talk.Owner(photo).Says(TextKeys.RepairAskWindow);
        talk.Owner(window).Says(TextKeys.FormConfirm);
        talk.Owner(yes).Says(TextKeys.OpenedOnShift);

        var said = Assert.Single(talk.Wants<Outcome.OpenCase>().Facts, fact => fact.Slot == "window").Said;
        Assert.StartsWith(window, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("厨房水管漏水了,明天下午在家")]
    [InlineData("The kitchen sink is leaking, tomorrow afternoon is fine")]
    public void Given_several_answers_in_one_message_Then_only_the_rest_is_asked(string everything)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA);
        talk.Owner(everything).Says(TextKeys.RepairAskPhoto);
        talk.Presses(TextKeys.ButtonSkip).Says(TextKeys.FormConfirm);
    }

    [Fact]
    public void Given_the_home_named_is_no_longer_the_owners_When_confirming_Then_nothing_is_opened_for_it_and_the_summary_is_shown_anew()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA, Talk.HomeB);
        talk.Owner("报修，5栋1单元801厨房水龙头一直滴水").Presses(TextKeys.ButtonSkip).Owner("明天上午").Says(TextKeys.FormConfirm);

        talk.NowOwns(Talk.HomeA).Owner("好的").Says(TextKeys.FormConfirm);
        Assert.Empty(talk.Outcomes);

        talk.Presses(TextKeys.ButtonYes).Says(TextKeys.OpenedOnShift);
        Assert.Equal(Talk.HomeA.Id, talk.Wants<Outcome.OpenCase>().Home);
    }

    [Fact]
    public void Given_several_homes_Then_which_one_is_asked_with_buttons_and_understood_by_room()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA, Talk.HomeB);
        talk.Owner("卫生间马桶堵了").Says(TextKeys.AskHome);
        Assert.Equal(["3栋2单元1502", "5栋1单元801"], talk.Rendered[0].Choices.Select(choice => choice.Label));

        talk.Owner("5栋801那套").Says(TextKeys.RepairAskPhoto);
        talk.Owner("没有").Owner("随时都可以").Owner("确认提交");

        Assert.Equal(Talk.HomeB.Id, talk.Wants<Outcome.OpenCase>().Home);
    }

    [Fact]
    public void Given_no_home_is_bound_Then_the_address_is_asked_in_words()
    {
        var talk = Talk.WithAStranger();
        talk.Owner("厨房灯不亮").Says(TextKeys.AskAddress);
        talk.Owner("8栋1201").Says(TextKeys.RepairAskPhoto);
        talk.Owner("跳过").Owner("周六上午").Owner("是的");

        var open = talk.Wants<Outcome.OpenCase>();
        Assert.Null(open.Home);
        Assert.Equal("8栋1201 · 厨房", open.Place);
    }

    [Theory]
    [InlineData("厨房漏水", "不对,改成卫生间", "卫生间")]
    [InlineData("廚房漏水", "不對,是浴室", "浴室")]
    [InlineData("厨房漏水", "不是厨房,是卫生间", "卫生间")]
    [InlineData("The bedroom light is broken", "no, the kitchen", "Kitchen")]
    public void Given_a_place_was_said_When_the_owner_corrects_it_in_the_middle_Then_it_is_replaced(string what, string correction, string shown)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA);
        talk.Owner(what).Says(TextKeys.RepairAskPhoto);
        talk.Owner(correction).Says(TextKeys.FormChanged, TextKeys.RepairAskPhoto);
        talk.Presses(TextKeys.ButtonSkip).Presses(TextKeys.WindowAny);
        Assert.Contains(shown, talk.Rendered[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_correction_that_fits_no_closed_answer_Then_it_stands_beside_the_words_it_corrects()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Owner("厨房水管漏水");
        talk.Owner("不是水管,是水龙头").Says(TextKeys.FormChanged, TextKeys.RepairAskPhoto);
        Assert.Equal("厨房水管漏水\n不是水管,是水龙头", talk.Conversation.Form!.Answers["what"]);
    }

    [Fact]
    public void Given_a_free_answer_that_begins_like_a_correction_Then_it_is_kept_word_for_word()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Owner("厨房水管漏水").Owner("跳过").Owner("不是周末都可以").Says(TextKeys.FormConfirm);
        Assert.Equal("不是周末都可以", talk.Conversation.Form!.Answers["window"]);
    }

    [Fact]
    public void Given_the_summary_When_change_is_pressed_Then_one_part_is_asked_again_and_the_rest_is_kept()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA);
        talk.Owner("厨房漏水").Owner("跳过").Owner("明天上午").Says(TextKeys.FormConfirm);
        talk.Presses(TextKeys.ButtonChange).Says(TextKeys.FormChangeWhich);
        talk.Presses(TextKeys.SlotWindow).Says(TextKeys.RepairAskWindow);
        talk.Owner("周日晚上八点").Says(TextKeys.FormConfirm);
        Assert.Contains("周日晚上八点", talk.Rendered[0].Text, StringComparison.Ordinal);
        Assert.Contains("厨房漏水", talk.Rendered[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_the_summary_When_more_is_said_Then_it_is_kept_for_the_clerk()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA);
        talk.Owner("厨房漏水").Owner("跳过").Owner("明天上午");
        talk.Owner("家里有狗,请先按门铃").Says(TextKeys.FormNoted, TextKeys.FormConfirm);
        talk.Owner("好的");
        Assert.Contains(new CaseFact("also", "家里有狗,请先按门铃"), talk.Wants<Outcome.OpenCase>().Facts);
    }

    [Fact]
    public void Given_a_photo_came_first_Then_it_is_kept_for_the_form()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA);
        talk.Owner("", "photo-7").Says(TextKeys.PhotoKept);
        talk.Presses(TextKeys.ButtonRepair).Says(TextKeys.RepairAskWhat);
        talk.Owner("厨房台面裂了").Says(TextKeys.RepairAskWindow);
        talk.Owner("明天上午").Owner("好的");
        Assert.Equal(["photo-7"], talk.Wants<Outcome.OpenCase>().Photos);
    }

    [Fact]
    public void Given_nobody_is_on_duty_Then_the_owner_is_told_so_with_the_time_promised()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA);
        talk.NextReason = FirstContactReason.NextShift;
        talk.Owner("厨房漏水").Owner("跳过").Owner("明天上午").Owner("好的").Says(TextKeys.OpenedNextShift);
    }

    [Fact]
    public void Given_words_too_long_for_an_answer_Then_nothing_is_cut_and_a_summary_is_asked()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA);
        talk.Owner("报修").Owner("厨房漏水。" + new string('水', 5000)).Says(TextKeys.TooLong, TextKeys.RepairAskWhat);
        talk.Owner("厨房水管漏水").Says(TextKeys.RepairAskPhoto);
    }
}
