using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.Interruptions;

public sealed class AnEmergency
{
    [Theory]
    [InlineData("家里有煤气味", TextKeys.SafetyGas)]
    [InlineData("廚房著火了", TextKeys.SafetyFire)]
    [InlineData("A pipe burst and water is pouring everywhere", TextKeys.SafetyFlood)]
    [InlineData("我被困在电梯里了", TextKeys.SafetyTrappedInLift)]
    [InlineData("My son got an electric shock!", TextKeys.SafetyElectricShock)]
    [InlineData("有人闖進我家", TextKeys.SafetyIntruder)]
    [InlineData("我爸晕倒了", TextKeys.SafetyMedical)]
    [InlineData("累死了，家里着火了", TextKeys.SafetyFire)]
    [InlineData("有煤气味快来检查一下", TextKeys.SafetyGas)]
    [InlineData("保险丝冒烟了", TextKeys.SafetyFire)]
    [InlineData("停電把我困在電梯裡沒電了", TextKeys.SafetyTrappedInLift)]
    [InlineData("He collapsed during exercise", TextKeys.SafetyMedical)]
    public void Each_hazard_gets_its_safety_text_at_once_and_a_case(string words, string safety)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Owner(words);

        talk.Says(safety, TextKeys.OpenedEmergency);
        var open = talk.Wants<Outcome.OpenCase>();
        Assert.Equal((ServiceKey.Emergency, Talk.HomeA.Id), (open.Service, open.Home!.Value));
    }

    [Theory]
    [InlineData("今天热死了")]
    [InlineData("累死了")]
    [InlineData("my phone is dying")]
    [InlineData("下周有火灾演习吗")]
    [InlineData("烟雾报警器没电了一直响")]
    [InlineData("昨天电梯困人了,后来修好了")]
    [InlineData("There was a fire drill")]
    [InlineData("燃气灶打不着火")]
    [InlineData("漏電保護開關跳了")]
    [InlineData("water is trapped in the pipe")]
    [InlineData("how much is the gas bill")]
    [InlineData("面积改成120平")]
    [InlineData("卧室灯坏了，另外厨房水龙头也滴水")]
    [InlineData("我家110平，打扫一次119块钱吗")]
    public void What_only_sounds_like_one_opens_no_emergency(string words)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Owner(words);

        Assert.DoesNotContain(talk.Outcomes, outcome => outcome is Outcome.OpenCase { Service.Value: "emergency" });
        Assert.NotEmpty(talk.Keys);
    }

    [Fact]
    public void Given_a_form_is_open_Then_it_waits_and_goes_on_afterwards()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA);
        talk.Owner("厨房漏水").Says(TextKeys.RepairAskPhoto);
        talk.Owner("着火了！").Says(TextKeys.SafetyFire, TextKeys.OpenedEmergency);
        talk.Owner("我们已经到楼下了").Says(TextKeys.EmergencyAdded, TextKeys.RepairAskPhoto);
        Assert.Equal("我们已经到楼下了", talk.Wants<Outcome.AddToCase>().Text);
        talk.Owner("没有照片").Says(TextKeys.RepairAskWindow);
    }

    [Fact]
    public void Given_a_clerk_holds_the_conversation_Then_the_bot_still_speaks()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).HeldBy("wangfang");
        talk.Owner("家里很浓的煤气味！").Says(TextKeys.SafetyGas, TextKeys.OpenedEmergency);
    }

    [Fact]
    public void Given_one_is_running_Then_no_second_case_opens_and_the_short_line_is_repeated()
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Owner("着火了");
        talk.Owner("厨房着火了，火很大").Says(TextKeys.SafetyFireShort, TextKeys.EmergencyAdded);
        talk.Wants<Outcome.AddToCase>();
    }

    [Fact]
    public void Given_an_old_one_was_never_closed_Then_a_new_danger_rings_anew()
    {
        var old = Talk.ACase(1001, CaseStage.InProgress, ServiceKey.Emergency) with { OpenedAt = Talk.Monday.AddDays(-2) };
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Given(old).Owner("着火了");
        talk.Wants<Outcome.OpenCase>();
    }

    [Fact]
    public void Given_a_stranger_Then_the_place_is_asked_and_passed_on()
    {
        var talk = Talk.WithAStranger().Owner("有人触电了");
        talk.Says(TextKeys.SafetyElectricShock, TextKeys.OpenedEmergency, TextKeys.EmergencyWhere);
        talk.Owner("3栋1502").Says(TextKeys.EmergencyAdded);
        Assert.Equal("3栋1502", talk.Wants<Outcome.AddToCase>().Text);
    }

    [Fact]
    public void Given_a_code_or_stars_are_expected_Then_danger_still_comes_first()
    {
        Talk.WithAStranger().Owner("绑定房屋").Owner("gas leak in the kitchen").Says(TextKeys.SafetyGas, TextKeys.OpenedEmergency, TextKeys.EmergencyWhere);

        var rating = Talk.WithAnOwnerOf(Talk.HomeA).Given(Talk.ACase(1010, CaseStage.Accepted, awaitsStars: true)).Owner("5");
        rating.Wants<Outcome.RateCase>();
        rating.Owner("着火了").Wants<Outcome.OpenCase>();
        Assert.Equal(Expecting.Nothing, rating.Conversation.Expecting);
    }

    [Theory]
    [InlineData("电梯困人了！！我在3栋2单元电梯里", "3栋2单元")]
    [InlineData("Trapped in the lift of building 5!", "Building 5")]
    public void Where_it_is_is_not_asked_again_when_it_was_said(string words, string place)
    {
        var talk = Talk.WithAStranger().Owner(words).Says(TextKeys.SafetyTrappedInLift, TextKeys.OpenedEmergency);

        Assert.Equal(place, talk.Wants<Outcome.OpenCase>().Place);
    }

    [Theory]
    [InlineData("没事了，已经出来了")]
    [InlineData("ok we are out now, false alarm")]
    public void While_it_runs_words_that_mean_nothing_else_are_about_it(string words)
    {
        var talk = Talk.WithAnOwnerOf(Talk.HomeA).Given(Talk.ACase(1010), Talk.ACase(1011)).Owner("电梯困人了，3栋2单元").Owner("在等");

        talk.Owner(words);

        Assert.Equal("case-1027", talk.Wants<Outcome.AddToCase>().Case.Value);
    }
}
