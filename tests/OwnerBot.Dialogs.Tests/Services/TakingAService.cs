using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.Services;

/// <summary>Every service of the catalogue, from the wish to the order, in the three languages. A line * presses the first button.</summary>
public sealed class TakingAService
{
    public static TheoryData<string, string, string> Talks => new()
    {
        { "cleaning", "我想约入伙开荒清洁，92平，周六上午 / 擦窗和阳台 / 同意 / 门卡在岗亭 / 确认", "2026-11-28 08:30 cleaning-crewsx1 CNY 932.00" },
        { "cleaning", "我想預約日常保潔，八十五平 / 不用 / 星期日朝早八點半 / 同意這個價格 / 冇 / 好的", "2026-11-29 08:30 cleaning-crewsx1 CNY 510.00" },
        { "cleaning", "I need a regular clean, 30 sqm / no thanks / Friday 13:30 / I agree / skip / yes please", "2026-11-27 13:30 cleaning-crewsx1 CNY 240.00" },
        { "move_in", "我想预约收楼 / 到接待台 / 周六上午十点 / 没有 / 确认", "2026-11-28 10:00 reception-deskx1" },
        { "move_in", "我要預約收樓 / 打電話給我 / 聽日下晝三點 / 冇 / 確認", "2026-11-24 15:00 call-backx1" },
        { "move_in", "I'd like to book the handover of my new flat / at home / Friday 2pm / no / yes", "2026-11-27 14:00 move-in-teamx1" },
        { "relocation", "我要搬家，想要货车和三个搬运工，这周六 / 搬进来 / 一车以内 / 十点半 / 钢琴一架，请勿倒放 / 是的", "2026-11-28 10:30 bay-northx1 portersx3 vehiclex1" },
        { "relocation", "我想約搬屋，星期六，要兩個義工 / 搬進來 / 幾個箱子 / * / 冇 / 確認", "2026-11-28 09:00 bay-northx1 portersx2" },
        { "relocation", "I'm moving out and need to book the move / skip / a few boxes / tomorrow at 9 am / mind the piano / yes", "2026-11-24 09:00 bay-northx1" },
        { "home_visit", "想请管家上门走访，谈谈停车位的事 / 明天下午三点 / 确认", "2026-11-24 15:00 visitsx1" },
        { "home_visit", "想約管家上門走訪，傾下車位 / 聽日下晝三點 / 確認", "2026-11-24 15:00 visitsx1" },
        { "home_visit", "I'd like someone to visit me at home to talk about the parking / tomorrow 3pm / yes", "2026-11-24 15:00 visitsx1" },
        { "community_activity", "我想报名冬至包饺子，三个人 / 确认", "2026-12-20 15:00 winter-dumplingsx3" },
        { "community_activity", "想報名親子燈籠手工 / 2 / 12月12日 / 確認", "2026-12-12 10:00 paper-lanternsx2" },
        { "community_activity", "I want to join the dumpling party with my two kids, three of us / yes", "2026-12-20 15:00 winter-dumplingsx3" },
        { "suggestion", "我建议中庭加个儿童秋千，孩子们没地方玩 / 没有 / 确认", "" },
        { "suggestion", "我有個建議，大堂可以加多張梳化 / 冇 / 確認", "" },
        { "suggestion", "I have a suggestion: put more benches in the garden / no photo / yes", "" },
        { "coordination", "楼上邻居半夜装修，想请你们帮忙协调一下 / 6栋1203 / 晚上十点后安静 / 是的", "" },
        { "coordination", "想請你們幫忙同隔籬協調一下，佢哋將雜物放喺走廊 / 跳過 / 希望清走雜物 / 確認", "" },
        { "coordination", "Could you mediate between me and my neighbour about the shoe rack in the corridor / skip / I want it moved / yes", "" },
        { "utilities", "帮我开通水电气 / 跳过 / 确认", "" },
        { "utilities", "想申請開通水電同煤氣 / 冇 / 確認", "" },
        { "utilities", "Please help me connect water and electricity / skip / yes", "" },
    };

    [Theory]
    [MemberData(nameof(Talks))]
    public void From_the_wish_to_the_order(string service, string lines, string order)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Offered(TheCatalogue.Offer);
        foreach (var line in lines.Split(" / "))
        {
            talk = line == "*" ? talk.Presses(talk.Rendered[^1].Choices[0].Label) : talk.Owner(line);
        }

        var open = Assert.IsType<Outcome.OpenCase>(Assert.Single(talk.Outcomes));
        Assert.Equal(service, open.Service.Value);
        Assert.Equal(order, Written(open));
        Assert.Contains(talk.Keys, key => key is TextKeys.BookingDone or TextKeys.OpenedOnShift);
        Assert.Null(talk.Conversation.Form);
        Assert.NotEmpty(open.Summary);

        // Not one word of the owner's is lost.
        var first = lines.Split(" / ")[0];
        Assert.True(first.Count(char.IsLetterOrDigit) <= 6 || open.Facts.Any(fact => fact.Said == first), first);
    }

    [Fact]
    public void Given_a_stranger_When_the_service_is_for_a_home_Then_binding_comes_first_and_the_words_are_kept()
    {
        var talk = Talk.WithAStranger().Offered(TheCatalogue.Offer);

        talk.Owner("我想约入伙开荒清洁").Says(TextKeys.ServiceBindFirst).WantsNothing();

        Assert.Equal("我想约入伙开荒清洁", talk.Conversation.Kept?.Text);
        talk.Presses(TextKeys.ButtonPerson);
        Assert.Contains("我想约入伙开荒清洁", talk.Wants<Outcome.OpenCase>().Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_binding_comes_first_When_an_address_is_said_and_then_the_code_Then_the_wish_goes_on_by_itself()
    {
        var talk = Talk.WithAStranger().Offered(TheCatalogue.Offer).Owner("我想约入伙开荒清洁").Says(TextKeys.ServiceBindFirst);

        talk.Owner("3栋2单元1502").Says(TextKeys.BindAsk);
        talk.Owner("K7M4-2QXP");

        Assert.Equal(TextKeys.BindDone, talk.Keys[0]);
        Assert.Equal("cleaning", talk.Conversation.Form?.Name);
    }

    [Fact]
    public void Given_the_menu_When_a_service_is_pressed_Then_its_form_begins_in_the_language_spoken()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Offered(TheCatalogue.Offer);

        talk.Owner("hello").Presses(TextKeys.ButtonServices).Says(TextKeys.ServiceMenu);
        talk.Presses("Cleaning");

        Assert.Equal("cleaning", talk.Conversation.Form?.Name);
        Assert.Contains("Which kind of cleaning?", talk.Rendered[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_utilities_are_chosen_When_the_summary_is_shown_Then_each_providers_papers_stand_in_it()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Offered(TheCatalogue.Offer);

        talk.Owner("帮我开通水电气").Owner("跳过").Says(TextKeys.FormConfirm);

        Assert.Contains("燃气：身份证，开通时家里要有人", talk.Rendered[0].Text, StringComparison.Ordinal);
    }

    private static string Written(Outcome.OpenCase open) => open.Order?.Start is not { } start ? "" : string.Join(' ', new[]
    {
        start.ToString("yyyy-MM-dd HH:mm", null),
        string.Join(' ', open.Order.Needs.Select(need => $"{need.AnyOf[0]}x{need.Places}")),
        open.Order.Approved?.Stamp,
    }.OfType<string>());
}
