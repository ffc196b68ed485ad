using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Dialogs.Understanding;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests;

/// <summary>Whole conversations, each in at least two languages: what the owner writes, what the bot says by key, what comes of it.</summary>
public sealed class Conversations
{
    private static Talk OneHome() => Talk.WithAnOwnerOf(Talk.HomeA).Knowing(DemoKnowledge.Base);

    private static Talk TwoHomes() => Talk.WithAnOwnerOf(Talk.HomeA, Talk.HomeB).Knowing(DemoKnowledge.Base);

    private static Talk Stranger() => Talk.WithAStranger().Knowing(DemoKnowledge.Base);

    // ---- Several requests in one message ----

    [Theory]
    [InlineData("厨房漏水，另外想投诉楼下太吵, 顺便问一下物业费怎么交", "没有", "明天下午", "好")]
    [InlineData("廚房水龍頭漏水，同埋想投訴樓下太嘈，順便問下管理費點交", "冇相", "聽日下晝", "好")]
    [InlineData("my kitchen tap leaks, also I want to complain about the noise downstairs, and by the way how do I pay the management fee?", "no photo", "tomorrow afternoon", "yes")]
    public void Three_matters_at_once_a_question_answered_and_two_cases(string words, string noPhoto, string when, string yes)
    {
        var talk = OneHome().Owner(words).Says(TextKeys.ParkedSeveral, TextKeys.InquiryAnswer, TextKeys.RepairAskPhoto);
        talk.Owner(noPhoto).Owner(when).Says(TextKeys.FormConfirm);
        talk.Owner(yes);
        Assert.Equal(ServiceKey.Repair, Assert.IsType<Outcome.OpenCase>(talk.Outcomes[0]).Service);
        Assert.Equal("complaint", talk.Conversation.Form!.Name);
        Assert.Contains(TextKeys.ParkedNext, talk.Keys);
    }

    [Theory]
    [InlineData("1. 厨房水龙头滴水 2. 投诉保安态度差")]
    [InlineData("1. kitchen tap drips 2. complaint about the rude guard")]
    public void A_numbered_list_is_several_matters(string words) => Assert.Single(OneHome().Owner(words).Conversation.Parked);

    [Theory]
    [InlineData("卧室灯坏了，另外厨房门锁也坏了")]
    [InlineData("睡房燈壞咗，另外廚房門鎖都壞咗")]
    [InlineData("the bedroom light is broken, by the way the kitchen door lock is broken too")]
    public void Two_repairs_become_two_cases(string words)
    {
        var talk = OneHome().Owner(words);
        Assert.Equal(TextKeys.ParkedBoth, talk.Keys[0]);
        Assert.Single(talk.Conversation.Parked);
    }

    [Theory]
    [InlineData("厨房漏水，滴了一晚上，地板都湿了，师傅什么时候能来")]
    [InlineData("the kitchen tap drips, all night long, the floor is wet")]
    public void One_story_stays_one_matter(string words) => Assert.Empty(OneHome().Owner(words).Conversation.Parked);

    [Theory]
    [InlineData("厨房漏水，另外我要投诉保安态度差", "投诉的不用了")]
    [InlineData("廚房水龍頭漏水，另外我要投訴保安態度差", "投訴嗰個唔使喇")]
    [InlineData("my kitchen tap leaks, also I want to complain about the guard", "actually forget the complaint")]
    public void One_of_them_is_dropped_and_the_other_goes_on(string words, string drop)
    {
        var talk = OneHome().Owner(words).Owner(drop).Says(TextKeys.ParkedDropped, TextKeys.RepairAskPhoto);
        Assert.Empty(talk.Conversation.Parked);
        Assert.Equal("repair", talk.Conversation.Form!.Name);
    }

    [Theory]
    [InlineData("厨房漏水，另外我要投诉保安态度差", "第二个不办了")]
    [InlineData("my kitchen tap leaks, also I want to complain about the guard", "drop the second one")]
    public void One_is_dropped_by_its_place(string words, string drop) =>
        Assert.Empty(OneHome().Owner(words).Owner(drop).Says(TextKeys.ParkedDropped, TextKeys.RepairAskPhoto).Conversation.Parked);

    [Theory]
    [InlineData("厨房漏水，另外我要投诉保安态度差", "取消")]
    [InlineData("my kitchen tap leaks, also I want to complain about the guard", "cancel")]
    public void Cancelling_the_first_brings_the_second(string words, string cancel)
    {
        var talk = OneHome().Owner(words).Owner(cancel);
        Assert.Equal([TextKeys.FormCancelled, TextKeys.ParkedNext], talk.Keys.Take(2));
        Assert.Equal("complaint", talk.Conversation.Form!.Name);
    }

    [Theory]
    [InlineData("厨房漏水，另外我要投诉保安态度差", "都不办了")]
    [InlineData("my kitchen tap leaks, also I want to complain about the guard", "cancel all of them")]
    public void All_are_dropped_together(string words, string cancel)
    {
        var talk = OneHome().Owner(words).Owner(cancel).Says(TextKeys.FormCancelled);
        Assert.Null(talk.Conversation.Form);
        Assert.Empty(talk.Conversation.Parked);
    }

    [Theory]
    [InlineData("厨房门锁坏了，另外楼道灯也坏了要报修", "3栋2单元1502", "没有", "随时", "好")]
    [InlineData("the kitchen tap drips, by the way the light in the corridor is broken too", "Building 3, Unit 2, 1502", "no photo", "any time", "yes")]
    public void The_address_is_asked_once_for_both(string words, string address, string noPhoto, string when, string yes)
    {
        var talk = Stranger().Owner(words).Owner(address).Owner(noPhoto).Owner(when).Owner(yes);
        Assert.Contains(TextKeys.ParkedNext, talk.Keys);
        Assert.DoesNotContain(TextKeys.AskAddress, talk.Keys);
    }

    [Theory]
    [InlineData("厨房漏水", "没有照片，另外我要投诉保安态度差")]
    [InlineData("my kitchen tap leaks", "no photo, also I want to complain about the guard")]
    public void An_answer_and_another_wish_in_one_line(string words, string both)
    {
        var talk = OneHome().Owner(words).Owner(both).Says(TextKeys.Parked, TextKeys.RepairAskWindow);
        Assert.Single(talk.Conversation.Parked);
    }

    [Theory]
    [InlineData("厨房漏水，我要投诉保安态度差，另外转人工")]
    [InlineData("my kitchen tap leaks, also I want to complain about the guard, and I want to talk to a person")]
    public void Who_asks_for_a_person_among_other_things_gets_one_with_all_the_words(string words)
    {
        var open = OneHome().Owner(words).Wants<Outcome.OpenCase>();
        Assert.Equal(ServiceKey.TalkToHuman, open.Service);
        Assert.Contains(open.Facts, fact => fact.Said == words);
    }

    // ---- Over-answering, order, corrections ----

    [Theory]
    [InlineData("3栋1502厨房水龙头坏了，明天上午在家，没有照片")]
    [InlineData("3棟1502廚房水龍頭壞了，明天上午在家，沒有照片")]
    [InlineData("kitchen tap broken in building 3 unit 2 room 1502, home tomorrow morning, no photo")]
    public void Everything_in_one_line_leaves_only_the_yes(string words) => TwoHomes().Owner(words).Says(TextKeys.FormConfirm);

    [Theory]
    [InlineData("厨房水龙头坏了", "明天下午", "不对,改成后天", "后天", "2026-11-25")]
    [InlineData("廚房水龍頭壞了", "明天下午", "唔係，改成後天", "後天", "2026-11-25")]
    [InlineData("kitchen tap broken", "tomorrow afternoon", "no, make it friday", "friday", "2026-11-27")]
    public void A_time_is_corrected_before_the_yes(string what, string when, string correction, string said, string day)
    {
        var talk = OneHome().Owner(what).Presses(TextKeys.ButtonSkip).Owner(when).Says(TextKeys.FormConfirm);
        talk.Owner(correction).Says(TextKeys.FormChanged, TextKeys.FormConfirm);
        var window = talk.Presses(TextKeys.ButtonYes).Wants<Outcome.OpenCase>().Facts.Single(fact => fact.Slot == "window").Said;
        Assert.Contains(said, window, StringComparison.Ordinal);
        Assert.Contains(day, window, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("报修", "明天上午", "厨房水龙头滴水")]
    [InlineData("I want to report a repair", "tomorrow morning", "the kitchen tap drips")]
    public void An_answer_out_of_order_is_noted_and_not_asked_again(string begin, string when, string what)
    {
        var talk = OneHome().Owner(begin).Owner(when).Says(TextKeys.FormNoted, TextKeys.RepairAskWhat);
        talk.Owner(what).Says(TextKeys.RepairAskPhoto).Presses(TextKeys.ButtonSkip).Says(TextKeys.FormConfirm);
    }

    [Theory]
    [InlineData("你好，我是3栋2单元1502的", "厨房水龙头坏了")]
    [InlineData("hi, I live in building 3 unit 2 1502", "the kitchen tap is broken")]
    public void What_the_message_before_told_is_not_asked(string before, string words)
    {
        var talk = Stranger().Owner(before).Owner(words);
        Assert.Equal(TextKeys.RepairAskPhoto, talk.Keys[^1]);
    }

    [Theory]
    [InlineData("厨房水龙头坏了", "昨天下午")]
    [InlineData("kitchen tap broken", "yesterday afternoon")]
    public void A_day_that_is_over_is_refused_by_name(string what, string when)
    {
        var talk = OneHome().Owner(what).Presses(TextKeys.ButtonSkip).Owner(when).Says(TextKeys.WindowPast, TextKeys.RepairAskWindow);
        Assert.Contains("2026-11-22", talk.Rendered[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("我要投诉保安态度差", "好的")]
    [InlineData("I want to complain about the rude guard", "ok")]
    public void A_nod_is_no_place(string words, string nod) =>
        Assert.Contains(TextKeys.ComplaintAskWhere, OneHome().Owner(words).Owner(nod).Keys);

    [Theory]
    [InlineData("我要投诉保安态度差", "电梯里")]
    [InlineData("我要投訴保安態度差", "喺電梯入面")]
    [InlineData("I want to complain about the rude guard", "in the lift")]
    public void The_place_that_was_asked_for_is_no_alarm(string words, string where) =>
        OneHome().Owner(words).Owner(where).Says(TextKeys.ComplaintAskPhoto).WantsNothing();

    [Theory]
    [InlineData("厨房水龙头坏了", "改一下", "位置", "阳台")]
    [InlineData("kitchen tap broken", "change it", "Where", "balcony")]
    public void A_part_is_changed_before_the_summary(string what, string change, string part, string where)
    {
        var talk = OneHome().Owner(what).Owner(change).Says(TextKeys.FormChangeWhich);
        talk.Owner(part).Says(TextKeys.RepairAskWhere).Owner(where).Says(TextKeys.RepairAskPhoto);
    }

    [Theory]
    [InlineData("水费怎么交")]
    [InlineData("how do I pay the water bill?")]
    public void A_question_about_something_else_is_not_answered_with_the_nearest_thing(string question) =>
        Assert.DoesNotContain(TextKeys.InquiryAnswer, OneHome().ReadingAs(new Script(Intent.Inquiry)).Owner(question).Keys);

    [Theory]
    [InlineData("厨房水龙头坏了", "没有", "随时")]
    [InlineData("kitchen tap broken", "no", "any time")]
    public void Every_case_is_confirmed_in_one_line(string what, string photo, string when)
    {
        var talk = OneHome().Owner(what).Owner(photo).Owner(when).Says(TextKeys.FormConfirm);
        Assert.DoesNotContain('\n', talk.Rendered[0].Text);
        talk.WantsNothing();
    }

    // ---- Questions ----

    [Theory]
    [InlineData("物业费怎么交", "缴费指引")]
    [InlineData("管理費點樣交", "繳費指引")]
    [InlineData("how do I pay the management fee?", "Payment guide")]
    public void A_question_is_answered_with_its_source_and_date(string question, string source)
    {
        var talk = OneHome().Owner(question).Says(TextKeys.InquiryAnswer).WantsNothing();
        Assert.Contains(source, talk.Rendered[0].Text, StringComparison.Ordinal);
        Assert.Contains("2026-06-01", talk.Rendered[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("厨房水龙头坏了", "对了，周末可以装修吗？")]
    [InlineData("廚房水龍頭壞了", "星期六可以裝修嗎？")]
    [InlineData("kitchen tap broken", "can I renovate at weekends?")]
    public void A_question_in_the_middle_is_answered_and_the_form_goes_on(string what, string question)
    {
        var talk = OneHome().Owner(what).Owner(question).Says(TextKeys.InquiryAnswer, TextKeys.RepairAskPhoto);
        talk.Presses(TextKeys.ButtonSkip).Says(TextKeys.RepairAskWindow);
    }

    [Theory]
    [InlineData("业委会选举是哪一天", "转给客户事务员")]
    [InlineData("業委會選舉是哪一天", "轉給客服專員")]
    [InlineData("on which day is the owners' committee election?", "Pass it on")]
    public void What_nobody_wrote_down_goes_to_a_clerk_after_a_yes_and_onto_the_list(string question, string send)
    {
        var talk = OneHome().ReadingAs(new Script(Intent.Inquiry)).Owner(question).Says(TextKeys.InquiryUnknown);
        Assert.Equal(question, talk.Wants<Outcome.NoteGap>().Question);
        var open = talk.Owner(send).Wants<Outcome.OpenCase>();
        Assert.Equal((ServiceKey.Inquiry, question), (open.Service, open.Summary));
    }

    [Theory]
    [InlineData("业委会选举是哪一天", "不用了")]
    [InlineData("on which day is the owners' committee election?", "no thanks")]
    public void A_question_is_not_passed_on_against_the_owners_will(string question, string no) =>
        OneHome().ReadingAs(new Script(Intent.Inquiry)).Owner(question).Owner(no).Says(TextKeys.InquiryDropped).WantsNothing();

    [Theory]
    [InlineData("周末可以装修吗", "没帮上忙")]
    [InlineData("星期六可以裝修嗎", "沒幫上忙")]
    [InlineData("can I renovate at weekends?", "that did not help")]
    public void That_did_not_help_brings_a_person_with_the_question(string question, string words)
    {
        var talk = OneHome().Owner(question).Owner(words).Says(TextKeys.InquirySorry, TextKeys.OpenedPerson);
        Assert.Equal(question, Assert.IsType<Outcome.NoteGap>(talk.Outcomes[0]).Question);
        Assert.Contains(Assert.IsType<Outcome.OpenCase>(talk.Outcomes[1]).Facts, fact => fact.Said.Contains(question, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("厨房水龙头坏了", "周末可以装修吗？", "没帮上忙")]
    [InlineData("kitchen tap broken", "can I renovate at weekends?", "that did not help")]
    public void In_a_form_the_question_goes_to_a_clerk_and_the_form_goes_on(string what, string question, string words)
    {
        var talk = OneHome().Owner(what).Owner(question).Owner(words);
        Assert.Equal(ServiceKey.Inquiry, Assert.IsType<Outcome.OpenCase>(talk.Outcomes[1]).Service);
        Assert.Equal(TextKeys.RepairAskPhoto, talk.Keys[^1]);
        Assert.Equal("repair", talk.Conversation.Form!.Name);
    }

    [Theory]
    [InlineData("楼上王先生的电话是多少")]
    [InlineData("樓上嗰戶叫咩名，電話幾多")]
    [InlineData("what is the phone number of my neighbour upstairs?")]
    [InlineData("隔壁那辆车是谁的车")]
    public void Another_owners_data_is_kindly_refused(string words)
    {
        var talk = OneHome().Owner(words).Says(TextKeys.ScopeOthers).WantsNothing();
        Assert.Equal(TextKeys.ButtonPerson, ((Arg.Text)Assert.Single(talk.Says[0].Choices).Label).Key);
    }

    [Theory]
    [InlineData("帮我写首诗")]
    [InlineData("幫我查下股票")]
    [InlineData("tell me a joke")]
    public void What_is_not_the_desks_is_said_kindly(string words) =>
        OneHome().ReadingAs(new Script(Intent.OutOfScope)).Owner(words).Says(TextKeys.ScopeElsewhere).WantsNothing();

    // ---- Not sure ----

    [Theory]
    [InlineData("房间那个有点问题")]
    [InlineData("房間嗰個有啲問題")]
    [InlineData("something about my room")]
    public void Not_sure_asks_with_the_two_likeliest(string words)
    {
        var talk = OneHome().ReadingAs(new Script(Intent.RepairRequest, 0.5, Intent.Complaint)).Owner(words).Says(TextKeys.UnclearTwo).WantsNothing();
        Assert.Equal([TextKeys.ButtonRepair, TextKeys.ButtonComplaint], talk.Says[0].Choices.Select(choice => ((Arg.Text)choice.Label).Key));
    }

    [Theory]
    [InlineData("房间那个有点问题", "报修")]
    [InlineData("房间那个有点问题", "第一个")]
    [InlineData("something about my room", "Report a repair")]
    [InlineData("something about my room", "the first one")]
    public void The_chosen_one_begins_with_the_words_that_were_said(string words, string pick)
    {
        var talk = OneHome().ReadingAs(new Script(Intent.RepairRequest, 0.5, Intent.Complaint)).Owner(words).Owner(pick);
        Assert.Equal(("repair", words), (talk.Conversation.Form!.Name, talk.Conversation.Form.Answers["what"]));
    }

    [Theory]
    [InlineData("房间那个有点问题", "嗯…")]
    [InlineData("something about my room", "well…")]
    public void Twice_not_sure_brings_a_person(string words, string again)
    {
        var talk = OneHome().ReadingAs(new Script(Intent.RepairRequest, 0.5, Intent.Complaint)).Owner(words).Owner(again).Says(TextKeys.UnclearAgain);
        Assert.Equal(ServiceKey.TalkToHuman, talk.Presses(TextKeys.ButtonPerson).Wants<Outcome.OpenCase>().Service);
    }

    // ---- Coming back ----

    [Theory]
    [InlineData("厨房水龙头坏了", "明天下午", "你好")]
    [InlineData("廚房水龍頭壞了", "明天下午", "你好")]
    [InlineData("kitchen tap broken", "tomorrow afternoon", "hello")]
    public void After_a_day_the_draft_is_offered_with_the_day_that_was_meant(string what, string when, string hello)
    {
        var talk = TwoHomes().Owner(what).Owner("3栋1502").Owner(when).Later(TimeSpan.FromHours(20));
        talk.Owner(hello).Says(TextKeys.DraftBack);
        Assert.Contains("2026-11-24", talk.Rendered[0].Text, StringComparison.Ordinal);
        talk.Presses(TextKeys.ButtonResume).Says(TextKeys.RepairAskPhoto);
        Assert.Contains("2026-11-24", talk.Presses(TextKeys.ButtonSkip).Says(TextKeys.FormConfirm).Rendered[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("厨房水龙头坏了", "明天下午", "在吗")]
    [InlineData("kitchen tap broken", "tomorrow afternoon", "hi")]
    public void A_day_that_went_by_meanwhile_is_asked_again(string what, string when, string hello)
    {
        var talk = OneHome().Owner(what).Presses(TextKeys.ButtonSkip).Owner(when).Says(TextKeys.FormConfirm).Later(TimeSpan.FromDays(3));
        talk.Owner(hello).Says(TextKeys.DraftBack);
        talk.Presses(TextKeys.ButtonResume).Says(TextKeys.RepairAskWindow);
    }

    [Theory]
    [InlineData("厨房水龙头坏了", "你好", "不用了")]
    [InlineData("kitchen tap broken", "hello", "no thanks")]
    public void A_draft_is_dropped_when_the_owner_says_so(string what, string hello, string no)
    {
        var talk = OneHome().Owner(what).Later(TimeSpan.FromDays(1)).Owner(hello).Owner(no).Says(TextKeys.FormCancelled);
        Assert.Null(talk.Conversation.Draft);
        Assert.Null(talk.Conversation.Form);
    }

    [Theory]
    [InlineData("厨房水龙头坏了", "我要投诉保安态度差", "电梯里", "没有", "好")]
    [InlineData("kitchen tap broken", "I want to complain about the rude guard", "in the lift", "no", "yes")]
    public void Another_matter_the_next_day_comes_first_and_then_the_draft(string what, string complaint, string where, string photo, string yes)
    {
        var talk = OneHome().Owner(what).Later(TimeSpan.FromDays(1)).Owner(complaint);
        Assert.Equal("complaint", talk.Conversation.Form!.Name);
        talk.Owner(where).Says(TextKeys.ComplaintAskPhoto).Owner(photo).Says(TextKeys.FormConfirm).Owner(yes);
        Assert.Equal(ServiceKey.Complaint, talk.Wants<Outcome.OpenCase>().Service);
        Assert.Equal(TextKeys.DraftBack, talk.Keys[^1]);
        talk.Presses(TextKeys.ButtonResume).Says(TextKeys.RepairAskPhoto);
    }

    [Theory]
    [InlineData("厨房水龙头坏了", "没有照片")]
    [InlineData("kitchen tap broken", "no photo")]
    public void The_answer_itself_a_day_later_is_simply_taken(string what, string answer) =>
        OneHome().Owner(what).Later(TimeSpan.FromDays(1)).Owner(answer).Says(TextKeys.RepairAskWindow);

    [Theory]
    [InlineData("厨房水龙头坏了，另外我要投诉昨天保安态度差", "取消")]
    [InlineData("kitchen tap broken, also I want to complain about the rude guard", "cancel")]
    public void What_waited_is_heard_as_of_the_day_it_was_said(string words, string cancel)
    {
        var talk = OneHome().Owner(words);
        Assert.Equal(Talk.Monday, talk.Conversation.Parked[0].At);
        talk.Later(TimeSpan.FromHours(2)).Owner(cancel);
        Assert.Equal("complaint", talk.Conversation.Form!.Name);
    }

    // ---- Little said ----

    [Theory]
    [InlineData(Language.SimplifiedChinese)]
    [InlineData(Language.TraditionalChinese)]
    [InlineData(Language.English)]
    public void A_picture_only_is_kept_and_two_choices_offered(Language language)
    {
        var talk = OneHome().In(language).Owner("", "photo-1").Says(TextKeys.PhotoKept);
        Assert.Equal(2, talk.Says[0].Choices.Count);
        talk.Presses(TextKeys.ButtonRepair);
        Assert.Equal(["photo-1"], talk.Conversation.Form!.Photos);
    }

    [Theory]
    [InlineData("漏水", "厨房", "没有", "随时", "好")]
    [InlineData("漏水", "廚房", "冇", "隨時", "好")]
    [InlineData("leak", "kitchen", "no", "anytime", "ok")]
    public void One_word_at_a_time_makes_a_case(string what, string where, string photo, string when, string yes) =>
        Assert.Equal(ServiceKey.Repair, OneHome().Owner(what).Owner(where).Owner(photo).Owner(when).Owner(yes).Wants<Outcome.OpenCase>().Service);

    // ---- Tone ----

    [Theory]
    [InlineData("气死我了，厨房水龙头又坏了，没人管", TextKeys.RepairAskPhoto)]
    [InlineData("嬲死我，廚房水龍頭又壞咗", TextKeys.RepairAskPhoto)]
    [InlineData("this is ridiculous, the kitchen tap is broken", TextKeys.RepairAskPhoto)]
    public void An_upset_owner_is_answered_as_a_person_first_and_offered_a_human(string words, string question)
    {
        var talk = OneHome().ReadingAs(new Script(Intent.RepairRequest)).Owner(words);
        Assert.StartsWith("complaint.sorry", talk.Keys[0], StringComparison.Ordinal);
        Assert.Equal(question, talk.Keys[^1]);
        Assert.Equal(2, talk.Keys.Count);
        Assert.Contains(talk.Says[^1].Choices, choice => choice.Label is Arg.Text { Key: TextKeys.ButtonPerson });
    }

    [Theory]
    [InlineData("厨房水龙头坏了", "你们太过分了")]
    [InlineData("kitchen tap broken", "this is outrageous, I am furious")]
    public void Anger_in_the_middle_is_heard_before_the_question_is_asked_again(string what, string outburst)
    {
        var talk = OneHome().Owner(what).Owner(outburst);
        Assert.Equal(TextKeys.ComplaintSorryAngry, talk.Keys[0]);
        Assert.Contains(talk.Says[^1].Choices, choice => choice.Label is Arg.Text { Key: TextKeys.ButtonPerson });
    }

    [Theory]
    [InlineData("我要投诉，等了三天没人来", "等了太久了")]
    [InlineData("I want to complain, I have been waiting for three days", "I have been waiting for days")]
    public void Sorry_is_said_once_not_with_every_sentence(string words, string again)
    {
        var talk = OneHome().Owner(words);
        Assert.StartsWith("complaint.sorry", talk.Keys[0], StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Owner(again).Keys, key => key.StartsWith("complaint.sorry", StringComparison.Ordinal));
    }

    /// <summary>Reads every wish as the test says, so that the talk is tested and not the model; everything else as it is.</summary>
    private sealed class Script(Intent intent, double confidence = 0.95, Intent? second = null) : IUnderstanding
    {
        private static readonly TwoReaders Real = new();

        public Understood Read(string text, Circumstances circumstances)
        {
            var read = Real.Read(text, circumstances);
            return circumstances.Asked == "confirm" || read.Got.Yes is not null || text.Length <= 4 ? read : read with { Intent = intent, Confidence = confidence, Second = second };
        }
    }
}
