using OwnerBot.Cases;
using OwnerBot.Dialogs.Services;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.Services;

/// <summary>Monday 23 November, 09:30; a visit by the hour, 10–12 and 14–18, four hours ahead, three weeks at most.</summary>
public sealed class ChoosingATime
{
    [Theory]
    [InlineData("2月30日", TextKeys.TimeNoSuchDay)]
    [InlineData("二月三十号上午", TextKeys.TimeNoSuchDay)]
    [InlineData("31 June", TextKeys.TimeNoSuchDay)]
    [InlineData("2026-11-31", TextKeys.TimeNoSuchDay)]
    [InlineData("昨天下午三点", TextKeys.TimePast)]
    [InlineData("yesterday", TextKeys.TimePast)]
    [InlineData("今天早上九点", TextKeys.TimePast)]
    [InlineData("明年三月五号", TextKeys.TimeBeyond)]
    [InlineData("周日下午三点", TextKeys.TimeClosed)]
    [InlineData("明天晚上十点", TextKeys.TimeNotThen)]
    [InlineData("明天下午一点", TextKeys.TimeNotThen)]
    [InlineData("明天下午", TextKeys.TimesThatDay)]
    [InlineData("tomorrow afternoon", TextKeys.TimesThatDay)]
    public void Given_a_time_that_cannot_be_had_When_it_is_said_Then_the_owner_hears_why_and_what_is_free(string said, string key)
    {
        var talk = AskedWhen().Owner(said).Says(key).WantsNothing();

        Assert.NotEmpty(talk.Rendered[0].Choices);
        Assert.Equal("home_visit", talk.Conversation.Form?.Name);
    }

    [Theory]
    [InlineData("明天下午三点", "15:00")]
    [InlineData("聽日下晝三點", "15:00")]
    [InlineData("tomorrow at 3pm", "15:00")]
    [InlineData("最早的就行", "14:00")]
    [InlineData("随便", "14:00")]
    public void Given_a_time_that_is_free_When_it_is_said_Then_it_is_taken(string said, string time)
    {
        var talk = AskedWhen().Owner(said).Says(TextKeys.FormConfirm);

        Assert.Contains(time, talk.Rendered[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_day_was_spoken_of_When_only_an_hour_follows_Then_it_is_that_days()
    {
        var talk = AskedWhen().Owner("周六").Says(TextKeys.TimesThatDay);

        talk.Owner("下午三点").Says(TextKeys.FormConfirm);

        Assert.Contains("11月28日（周六）15:00", talk.Rendered[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_the_time_is_full_When_it_is_asked_for_Then_the_nearest_are_offered_and_the_waiting_list_beside_them()
    {
        var talk = AskedWhen().Offered(TheCatalogue.Full("visits", "2026-11-24 15:00"));

        talk.Owner("明天下午三点").Says(TextKeys.TimeFull);
        Assert.Contains("候补 明天 15:00", talk.Rendered[0].Choices.Select(choice => choice.Label));
        talk.Presses("候补 明天 15:00").Says(TextKeys.FormConfirm);
        talk.Presses(TextKeys.ButtonYes).Says(TextKeys.BookingWaits);

        Assert.True(talk.Wants<Outcome.OpenCase>().Order?.Waits);
    }

    [Fact]
    public void Given_the_chosen_time_is_gone_before_the_yes_When_the_owner_confirms_Then_it_is_asked_again()
    {
        var talk = AskedWhen().Owner("明天下午三点").Says(TextKeys.FormConfirm);

        talk.Offered(TheCatalogue.Full("visits", "2026-11-24 15:00")).Presses(TextKeys.ButtonYes).WantsNothing();

        Assert.Equal("when", talk.Conversation.Form?.Asked);
        Assert.DoesNotContain("明天 15:00", talk.Rendered[^1].Choices.Select(choice => choice.Label));
    }

    [Fact]
    public void Given_another_owner_is_quicker_in_the_same_moment_When_it_is_booked_Then_the_form_goes_on_with_the_next_times()
    {
        var talk = AskedWhen().Owner("明天下午三点");
        talk.NextEnd = new Ended.NotBooked(Refusal.SlotFull(0), TheCatalogue.Full("visits", "2026-11-24 15:00"));

        talk.Presses(TextKeys.ButtonYes).Says(TextKeys.TimeTaken, TextKeys.NewsAnswered);

        Assert.Equal("停车位的事", talk.Conversation.Form?.Answers["topic"]);
        Assert.DoesNotContain("明天 15:00", talk.Rendered[^1].Choices.Select(choice => choice.Label));
        talk.Owner("明天下午四点").Says(TextKeys.FormConfirm);
    }

    [Fact]
    public void Given_everything_is_taken_When_asked_for_a_time_Then_a_person_is_offered()
    {
        var none = TheCatalogue.Offer with
        {
            Resources = TheCatalogue.Offer.Resources.ToDictionary(each => each.Key, each => each.Value with { Times = [.. each.Value.Times.Select(time => time with { Left = 0 })] }),
        };

        Talk.WithAnOwnerOf(Talk.HomeA).Offered(none).Owner("想请管家上门走访，谈谈停车位").Says(TextKeys.TimeNone);
    }

    [Fact]
    public void Given_a_service_is_switched_off_When_its_form_is_open_Then_the_owner_is_told_and_nothing_said_is_lost()
    {
        var talk = AskedWhen().Offered(TheCatalogue.Without("home_visit"));

        talk.Owner("明天下午三点").Says(TextKeys.ServiceOff).WantsNothing();

        Assert.Null(talk.Conversation.Form);
        talk.Presses(TextKeys.ButtonPerson);
        Assert.Contains("明天下午三点", talk.Wants<Outcome.OpenCase>().Facts[0].Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-3", TextKeys.CountRange)]
    [InlineData("0", TextKeys.CountRange)]
    [InlineData("99999999999999999999", TextKeys.CountRange)]
    [InlineData("两个半", TextKeys.FormConfirm)]
    public void Given_a_count_When_it_is_not_one_that_can_be_had_Then_it_is_asked_again(string said, string key)
    {
        var talk = Talk.WithAStranger().Offered(TheCatalogue.Offer).Owner("我想报名冬至包饺子");

        talk.Owner(said);

        Assert.Equal(key, talk.Keys[0]);
    }

    private static Talk AskedWhen() => Talk.WithAnOwnerOf(Talk.HomeA).Offered(TheCatalogue.Offer).Owner("想请管家上门走访").Owner("停车位的事");
}
