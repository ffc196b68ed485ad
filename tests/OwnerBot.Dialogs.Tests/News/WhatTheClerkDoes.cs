using OwnerBot.Cases;
using OwnerBot.Cases.Bookings;
using OwnerBot.Cases.Promises;
using OwnerBot.Dialogs.News;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.News;

public sealed class WhatTheClerkDoes
{
    private static readonly ClerkId Wang = new("wangfang");
    private static readonly ClerkId Li = new("liqiang");
    private static readonly Promise Next = new(Wang, PromiseKind.Finish, Talk.Monday.AddHours(5));
    private static readonly Dictionary<ClerkId, LocalText> Names = new()
    {
        [Wang] = Talk.WangFang,
        [Li] = new LocalText("李强", "李強", "Li Qiang"),
    };

    private static CaseBooking Visit => CaseBooking.Of(
        new("b-1"), TheCatalogue.Offer.Resources[new("bay-north")].Resource, new(Talk.Monday.AddDays(1), Talk.Monday.AddDays(1).AddHours(1)), 1);

    public static TheoryData<CaseEvent, string> Told => new()
    {
        { new CaseAcknowledged(Talk.Monday, Wang), "王芳已接手您的事项 1027。\n下一步：处理完成，今天 12:30 前。" },
        { new CaseAnswered(Talk.Monday, Wang, "您好{x},我马上到", [], null), "您好{x},我马上到" },
        { new CaseOrganised(Talk.Monday, Wang, "张师傅下午两点到", Next), "事项 1027 已安排：张师傅下午两点到\n下一步：处理完成，今天 14:30 前。" },
        { new CaseSupervised(Talk.Monday, Wang, ""), "王芳去看过事项 1027 的进展。" },
        { new CasePaused(Talk.Monday, Wang, "明天方便吗?", Next, Next), "王芳想问您：明天方便吗?\n我们等您回复，不着急。（编号 1027）" },
        { new CaseResumed(Talk.Monday, Wang, Next), "事项 1027 继续处理。\n下一步：处理完成，今天 14:30 前。" },
        { new CaseDone(Talk.Monday, Wang, "换了阀芯", Next), "事项 1027 做完了，王芳会亲自验收。\n换了阀芯" },
        { new CaseAccepted(Talk.Monday, Wang, "", Next), "事项 1027 已由王芳验收。" },
        { new CaseClosed(Talk.Monday, Wang), "事项 1027 已办结，谢谢您。要是还没好，告诉我编号就行。" },
        { new CaseTransferred(Talk.Monday, Wang, Li, "个人原因", Next), "您的事项 1027 今后由李强负责，前面的情况都交接好了，您不用再说一遍。\n下一步：处理完成，今天 14:30 前。" },
        { new PromiseMoved(Talk.Monday, null, Next, Next, "late"), "很抱歉，事项 1027 要晚一些：处理完成，改为今天 14:30 前。" },
        {
            new EmergencyStillRinging(Talk.Monday, Li),
            "还没有人接手事项 1027，正在呼叫李强，会一直呼叫下去。请不要只等我们：有危险请马上拨打 119、120 或 110。"
        },
        { new CaseReopened(Talk.Monday, Wang, "x", null, Next), "事项 1027 重新打开，仍由王芳负责。\n下一步：处理完成，今天 14:30 前。" },
        { new CaseBooked(Talk.Monday, Wang, Visit), "王芳为您约好了（编号 1027）：\n• 北门落货区 · 明天 09:30 · 守护员周师傅" },
        { new CaseBookingMoved(Talk.Monday, Wang, Visit, Visit, "师傅请假"), "王芳把您的预约改到了（编号 1027）：\n• 北门落货区 · 明天 09:30 · 守护员周师傅\n原因：师傅请假" },
        { new CaseBookingCancelled(Talk.Monday, Wang, Visit, "下大雨"), "王芳取消了您的预约（编号 1027）：\n• 北门落货区 · 明天 09:30 · 守护员周师傅\n原因：下大雨" },
        { new BookingReminded(Talk.Monday, Visit, ReminderKind.DayBefore, false), "提醒您，明天这个时候有预约（编号 1027）：\n• 北门落货区 · 明天 09:30 · 守护员周师傅" },
        { new PlaceOffered(Talk.Monday, Visit, Talk.Monday.AddHours(2)), "有名额了（编号 1027）：\n• 北门落货区 · 明天 09:30 · 守护员周师傅\n为您保留到 今天 11:30，要吗？" },
        { new OfferLapsed(Talk.Monday, Visit), "名额的保留时间过了，已让给下一位（编号 1027）：\n• 北门落货区 · 明天 09:30 · 守护员周师傅" },
        { new ChecklistTicked(Talk.Monday, Wang, "keys", new("钥匙", "鑰匙", "Keys"), true), "编号 1027：“钥匙”已完成（0/0）。" },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void The_owner_reads_it_in_the_owners_language(CaseEvent happened, string text)
    {
        var say = CaseNews.For(happened, Talk.ACase(1027), Names)!;
        Assert.Equal(text, Wording.Render(say, Language.SimplifiedChinese, Talk.Monday, Talk.Shanghai).Text);
        Assert.NotEmpty(Wording.Render(say, Language.English, Talk.Monday, Talk.Shanghai).Text);
    }

    [Fact]
    public void The_follow_up_asks_for_stars_and_each_button_finds_its_case()
    {
        var say = CaseNews.For(new CaseFollowedUp(Talk.Monday, Wang, "", Next), Talk.ACase(1027), Names)!;
        var buttons = Wording.Render(say, Language.English, Talk.Monday, Talk.Shanghai).Choices;
        Assert.Equal(5, buttons.Count);
        var talk = Talk.WithAStranger().Given(
            Talk.ACase(1027, CaseStage.Accepted, awaitsStars: true), Talk.ACase(1028, CaseStage.Accepted, awaitsStars: true));
        talk.Owner(buttons[4].Value);
        Assert.Equal(new Outcome.RateCase(new CaseId("case-1027"), 1, ""), talk.Wants<Outcome.RateCase>());
    }

    [Fact]
    public void What_the_owner_is_not_told_has_no_words() =>
        Assert.Null(CaseNews.For(new TransferOffered(Talk.Monday, Wang, Li, "x"), Talk.ACase(1027), Names));

    [Fact]
    public void Every_event_that_the_owner_is_told_has_its_own_words()
    {
        var told = Told.Select(row => ((object[])row)[0].GetType()).Append(typeof(CaseFollowedUp)).ToHashSet();
        var all = typeof(CaseEvent).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CaseEvent)) && type.GetProperty(nameof(CaseEvent.OwnerIsTold))!.DeclaringType == type);
        Assert.All(all, type => Assert.Contains(type, told));
    }
}
