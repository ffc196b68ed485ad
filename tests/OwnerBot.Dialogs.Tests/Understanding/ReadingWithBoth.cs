using OwnerBot.Cases;
using OwnerBot.Dialogs.Understanding;
using OwnerBot.Testing.Dialogs;
using Xunit;

namespace OwnerBot.Dialogs.Tests.Understanding;

/// <summary>What the product reads with: what was learnt, and word lists for short answers.</summary>
public sealed class ReadingWithBoth
{
    private static readonly TwoReaders Both = new();

    [Fact]
    public void A_mere_courtesy_is_no_wish() => Assert.Equal(Intent.OutOfScope, Read("thanks!").Intent);

    [Fact]
    public void Words_that_no_list_holds_are_understood() =>
        Assert.Equal(Intent.RepairRequest, Read("抽水马桶按下去一直不停地放水").Intent);

    [Fact]
    public void Danger_that_no_list_holds_is_seen() =>
        Assert.Equal(Hazard.Medical, Read("grandma keeled over and won't answer me", "start").Emergency);

    [Fact]
    public void An_alarm_that_the_finer_rules_take_back_is_none() => Assert.Null(Read("这个价简直抢劫").Emergency);

    [Fact]
    public void A_time_in_the_middle_of_a_form_is_an_answer()
    {
        var read = Read("明天下午三点以后", "window");

        Assert.Equal(new SaidTime(new DateOnly(2026, 11, 24), new TimeOnly(15, 0)), read.Got.Start);
        Assert.Equal(Intent.OutOfScope, read.Intent);
    }

    private static Understood Read(string text, string? asked = null) => Both.Read(text, new Circumstances(Talk.Monday, Talk.Shanghai, null, asked));
}
