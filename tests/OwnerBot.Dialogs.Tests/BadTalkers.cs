using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests;

/// <summary>Owners as they write: in haste, in anger, out of turn. None is asked what was told, and no word is lost.</summary>
public sealed class BadTalkers
{
    private static Talk OneHome() => Talk.WithAnOwnerOf(Talk.HomeA);

    [Theory]
    [InlineData("保修", TextKeys.RepairAskWhat)]
    [InlineData("我要投述", TextKeys.ComplaintSorry)]
    [InlineData("reapir", TextKeys.RepairAskWhat)]
    [InlineData("toilet is bloked", TextKeys.RepairAskPhoto)]
    public void Usual_typos_are_read(string words, string answered) => Assert.Equal(answered, OneHome().Owner(words).Keys[0]);

    [Fact]
    public void One_word_at_a_time()
    {
        var talk = OneHome().Owner("漏水").Says(TextKeys.RepairAskWhere);
        talk.Owner("厨房").Says(TextKeys.RepairAskPhoto);
        talk.Owner("没有").Says(TextKeys.RepairAskWindow);
        talk.Owner("随便").Says(TextKeys.FormConfirm);
        Assert.Equal("3栋2单元1502 · 厨房", talk.Owner("好").Wants<Outcome.OpenCase>().Place);
    }

    [Theory]
    [InlineData("你好我家厨房水龙头坏了一直滴水明天下午在家没有照片", "明天下午在家 (2026-11-24)")]
    [InlineData("您好我屋企廚房水龍頭壞了一直滴水明天下午在家沒有照片", "明天下午在家 (2026-11-24)")]
    [InlineData("hi my kitchen tap is broken and drips all night please come tomorrow after 3 pm no photos", "tomorrow after 3 pm (2026-11-24)")]
    public void Everything_at_once_without_a_comma_leaves_nothing_to_ask(string words, string window)
    {
        var talk = OneHome().Owner(words).Says(TextKeys.FormConfirm);
        var open = talk.Presses(TextKeys.ButtonYes).Wants<Outcome.OpenCase>();
        Assert.Contains(new CaseFact("what", words), open.Facts);
        Assert.Contains(new CaseFact("window", window), open.Facts);
    }

    [Theory]
    [InlineData("厨房漏水", "不对是卫生间", "不不不还是厨房", "厨房")]
    [InlineData("廚房漏水", "唔係，係浴室", "不不，還是廚房", "廚房")]
    [InlineData("The kitchen tap leaks", "no, the bathroom", "sorry, the kitchen", "Kitchen")]
    public void Changing_ones_mind_twice(string what, string once, string twice, string place)
    {
        var talk = OneHome().Owner(what).Owner(once).Says(TextKeys.FormChanged, TextKeys.RepairAskPhoto);
        talk.Owner(twice).Says(TextKeys.FormChanged, TextKeys.RepairAskPhoto);
        talk.Presses(TextKeys.ButtonSkip).Presses(TextKeys.WindowAny);
        Assert.EndsWith(place, talk.Presses(TextKeys.ButtonYes).Wants<Outcome.OpenCase>().Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_question_is_answered_than_the_one_asked()
    {
        var talk = OneHome().Owner("报修").Owner("明天上午").Says(TextKeys.FormNoted, TextKeys.RepairAskWhat);
        talk.Owner("厨房").Says(TextKeys.FormNoted, TextKeys.RepairAskWhat);
        talk.Owner("水龙头滴水").Says(TextKeys.RepairAskPhoto);
        var open = talk.Presses(TextKeys.ButtonSkip).Presses(TextKeys.ButtonYes).Wants<Outcome.OpenCase>();
        Assert.Equal(("水龙头滴水", "3栋2单元1502 · 厨房"), (open.Summary, open.Place));
        Assert.Contains(new CaseFact("window", "明天上午 (2026-11-24)"), open.Facts);
    }

    [Fact]
    public void An_address_in_the_first_line_is_not_asked_for_again() =>
        Talk.WithAStranger().Owner("3栋2单元1502厨房漏水").Says(TextKeys.RepairAskPhoto);

    [Fact]
    public void The_place_said_second_makes_the_first_more_exact()
    {
        var talk = Talk.WithAStranger().Owner("我要投诉，楼道垃圾堆了三天没人收，太过分了").Says(TextKeys.ComplaintSorryAngry, TextKeys.ComplaintAskPhoto);
        talk.Owner("3栋2单元门口").Says(TextKeys.FormNoted, TextKeys.ComplaintAskPhoto);
        var open = talk.Owner("没有").Owner("对").Wants<Outcome.OpenCase>();
        Assert.Equal("3栋2单元门口 · 楼道", open.Place);
        Assert.DoesNotContain(open.Facts, fact => fact.Slot == "also");
    }

    [Theory]
    [InlineData("?", "？？")]
    [InlineData("…", "!!")]
    public void Two_failed_tries_of_a_question_bring_a_person(string first, string second)
    {
        var talk = OneHome().Owner("厨房漏水").Owner(first).Says(TextKeys.FormRetry, TextKeys.RepairAskPhoto);
        talk.Owner(second).Says(TextKeys.FormRetryPerson, TextKeys.RepairAskPhoto);
        Assert.Equal(ServiceKey.TalkToHuman, talk.Presses(TextKeys.ButtonPerson).Wants<Outcome.OpenCase>().Service);
    }

    [Theory]
    [InlineData("sdfgh jkl", "qwert zuiop")]
    [InlineData("那个啥", "就是那个")]
    public void Twice_not_understood_brings_a_person_and_no_second_menu(string first, string second)
    {
        var talk = OneHome().Owner(first).Says(TextKeys.Unclear);
        talk.Owner(second).Says(TextKeys.UnclearAgain);
        Assert.Single(talk.Says[0].Choices);
        var open = talk.Presses(TextKeys.ButtonPerson).Wants<Outcome.OpenCase>();
        Assert.Contains(new CaseFact("why", $"{first}\n{second}"), open.Facts);
    }

    [Fact]
    public void Words_not_understood_stand_beside_what_is_said_next()
    {
        var talk = OneHome().Owner("那个啥又来了").Owner("厨房漏水").Owner("跳过").Owner("随时");
        Assert.Contains(new CaseFact("also", "那个啥又来了"), talk.Owner("好").Wants<Outcome.OpenCase>().Facts);
    }

    [Theory]
    [InlineData("急")]
    [InlineData("緊急")]
    [InlineData("URGENT!!! please")]
    public void Only_haste_is_met_with_calm_then_with_a_person(string words) =>
        OneHome().Owner(words).Says(TextKeys.Hurry).Owner(words).Says(TextKeys.UnclearAgain);

    [Fact]
    public void Haste_in_the_middle_of_a_form_brings_the_person_nearer()
    {
        var talk = OneHome().Owner("厨房漏水").Owner("快点").Says(TextKeys.FormHurry, TextKeys.RepairAskPhoto);
        talk.Presses(TextKeys.ButtonPerson).Says(TextKeys.OpenedPerson);
    }

    [Theory]
    [InlineData("垃圾物业 什么破服务", "complaint")]
    [InlineData("妈的电梯又坏了", "repair")]
    [InlineData("fuck this elevator is broken", "repair")]
    [InlineData("this is bullshit", "complaint")]
    public void Swearing_is_heard_for_what_it_is_about(string words, string form) =>
        Assert.Equal(form, OneHome().Owner(words).Conversation.Form?.Name);

    [Fact]
    public void Whoever_shouts_for_somebody_gets_somebody_and_an_apology()
    {
        var talk = OneHome().Owner("他妈的到底有没有人");

        Assert.Equal(TextKeys.ComplaintSorryAngry, talk.Keys[0]);
        Assert.Equal(ServiceKey.TalkToHuman, talk.Wants<Outcome.OpenCase>().Service);
    }

    [Fact]
    public void An_outburst_is_no_address() =>
        Talk.WithAStranger().Owner("厨房漏水").Says(TextKeys.AskAddress).Owner("他妈的谁管管").Says(TextKeys.ComplaintSorryAngry, TextKeys.AskAddress);

    [Fact]
    public void English_with_a_Chinese_place_stays_English()
    {
        var talk = Talk.WithAStranger().Owner("The light in 3栋2单元 楼道 is broken, pls fix asap").Says(TextKeys.RepairAskPhoto);
        talk.Owner("3栋2单元").Says(TextKeys.FormKnown, TextKeys.RepairAskPhoto);
        Assert.Equal(Language.English, talk.Conversation.Language);
        var open = talk.Owner("no").Owner("anytime").Owner("yes").Wants<Outcome.OpenCase>();
        Assert.Equal("Building 3, Unit 2 · Corridor", open.Place);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("你好")]
    [InlineData("在嗎")]
    public void A_greeting_in_the_middle_is_returned_and_the_form_goes_on(string words) =>
        OneHome().Owner("厨房漏水").Owner(words).Says(TextKeys.HelloAgain, TextKeys.RepairAskPhoto);

    [Fact]
    public void The_same_line_three_times_is_one_line_and_brings_a_person()
    {
        var talk = OneHome().Owner("厨房水龙头滴水");
        talk.Owner("厨房水龙头滴水").Says(TextKeys.FormKnown, TextKeys.RepairAskPhoto);
        talk.Owner("厨房水龙头滴水").Says(TextKeys.FormKnown, TextKeys.RepairAskPhoto);
        Assert.Contains(talk.Says[^1].Choices, choice => choice.Label is Arg.Text { Key: TextKeys.ButtonPerson });
        var open = talk.Owner("跳过").Owner("随时").Owner("好").Wants<Outcome.OpenCase>();
        Assert.DoesNotContain(open.Facts, fact => fact.Slot == "also");
    }

    [Theory]
    [InlineData("确认提交")]
    [InlineData("报修")]
    [InlineData("Change something")]
    [InlineData("请继续处理")]
    public void An_old_button_is_no_answer(string pressed)
    {
        var talk = OneHome().Owner("厨房漏水").Owner(pressed).Says(TextKeys.RepairAskPhoto);
        Assert.False(talk.Conversation.Form!.Answers.ContainsKey("also"));
    }

    [Fact]
    public void A_photo_first_then_vague_words_then_the_matter()
    {
        var talk = OneHome().Owner("", "photo-1").Says(TextKeys.PhotoKept);
        talk.Owner("看看这个").Says(TextKeys.Unclear);
        talk.Owner("厨房漏水").Says(TextKeys.RepairAskWindow);
        var open = talk.Owner("随时").Owner("好").Wants<Outcome.OpenCase>();
        Assert.Equal(["photo-1"], open.Photos);
        Assert.Contains(new CaseFact("also", "看看这个"), open.Facts);
    }

    [Fact]
    public void Yes_to_the_photo_is_waited_for()
    {
        var talk = OneHome().Owner("厨房漏水").Owner("好的").Says(TextKeys.PhotoWaiting);
        Assert.Equal(["photo-1"], talk.Owner("", "photo-1").Owner("随时").Owner("好").Wants<Outcome.OpenCase>().Photos);
    }

    [Theory]
    [InlineData("我的绑定码是k7m4 2qxp麻烦绑一下")]
    [InlineData("綁定碼：K7M4－2QXP，多謝")]
    [InlineData("hi the binding code on my letter says k7m42qxp thanks")]
    public void A_code_inside_a_sentence_is_found(string words) =>
        Assert.Equal("K7M42QXP", Talk.WithAStranger().Owner(words).Wants<Outcome.RedeemCode>().Code);

    [Fact]
    public void A_person_is_wanted_in_the_middle_with_a_word_of_anger()
    {
        var talk = OneHome().Owner("厨房漏水").Owner("转人工啊我不想跟机器说").Says(TextKeys.OpenedPerson);
        Assert.Equal(["转人工啊我不想跟机器说", "厨房漏水"], talk.Wants<Outcome.OpenCase>().Facts.Take(2).Select(fact => fact.Said));
    }

    [Fact]
    public void Two_matters_in_one_message_are_both_taken_up()
    {
        var talk = OneHome().Owner("厨房漏水，还有我要投诉保安态度差").Says(TextKeys.ParkedBoth, TextKeys.RepairAskPhoto);
        talk.Owner("没有").Owner("随时");
        talk.Owner("好").Says(TextKeys.OpenedOnShift, TextKeys.ParkedNext, TextKeys.ComplaintSorryLetDown, TextKeys.ComplaintAskWhere);
        Assert.Equal("厨房漏水", talk.Wants<Outcome.OpenCase>().Summary);
    }

    [Theory]
    [InlineData("where is my case 1001")]
    [InlineData("1001到哪了")]
    [InlineData("我的編號1001還沒好")]
    [InlineData("#1001")]
    public void Somebody_elses_number_reveals_nothing(string words)
    {
        // The pretend host knows no case 1001 for this owner, whether or not the house has one.
        var talk = OneHome().Given(Talk.ACase(1027)).Owner(words).Says(TextKeys.StatusUnknown).WantsNothing();
        Assert.DoesNotContain("1027", talk.Rendered[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Giving_up_and_beginning_again()
    {
        var talk = OneHome().Owner("厨房漏水").Owner("算了").Says(TextKeys.FormCancelled);
        talk.Owner("还是报修吧").Says(TextKeys.RepairAskWhat);
    }

    [Fact]
    public void A_question_mark_to_a_waiting_clerk_is_no_answer() =>
        OneHome().Given(Talk.ACase(1027, CaseStage.WaitingForOwner)).Owner("？").Says(TextKeys.StatusList).WantsNothing();

    [Fact]
    public void At_the_summary_a_part_is_named_or_changed_in_ones_own_words()
    {
        var talk = OneHome().Owner("厨房漏水").Owner("跳过").Owner("明天上午").Owner("改一下").Says(TextKeys.FormChangeWhich);
        talk.Owner("位置").Says(TextKeys.RepairAskWhere).Owner("阳台").Says(TextKeys.FormConfirm);
        talk.Owner("时间改成后天下午").Says(TextKeys.FormChanged, TextKeys.FormConfirm);
        var open = talk.Owner("可以了").Wants<Outcome.OpenCase>();
        Assert.Contains(new CaseFact("window", "后天下午 (2026-11-25)"), open.Facts);
        Assert.EndsWith("阳台", open.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Greeting_twice_shows_the_menu_once()
    {
        var talk = OneHome().Owner("你好").Says(TextKeys.Greeting);
        talk.Owner("你好").Says(TextKeys.HelloAgain);
        Assert.Single(talk.Says[0].Choices);
    }
}
