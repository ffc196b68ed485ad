namespace OwnerBot.Cases.Tests.Duties;

public sealed class WaivingADuty
{
    private static readonly PromiseClock NoneWaivable = Clock();
    private static readonly PromiseClock AllWaivable = Clock(Service("inquiry", false, Enum.GetValues<Duty>()));

    [Fact]
    public void Given_no_reason_When_waived_Then_it_is_refused() =>
        An.OpenCase().Waive(Acting(Anna), Duty.Supervise, " ", Monday9, AllWaivable).IsRefused("text_missing");

    [Fact]
    public void Given_a_service_that_does_not_allow_it_When_the_clerk_waives_Then_only_a_manager_may()
    {
        An.OpenCase().Waive(Acting(Anna), Duty.Accept, "重复", Monday9, NoneWaivable).IsRefused("duty_not_waivable");

        An.OpenCase().Waive(Managing(May), Duty.Accept, "重复", Monday9, NoneWaivable).Only<DutyWaived>();
    }

    [Fact]
    public void Given_a_duty_that_was_done_When_waived_Then_it_is_refused() =>
        An.OrganisedCase().Waive(Acting(Anna), Duty.Organise, "重复", Monday9, AllWaivable).IsRefused("duty_settled");

    [Fact]
    public void Given_acceptance_was_promised_When_it_is_waived_Then_the_follow_up_is_promised_and_possible()
    {
        var done = An.DoneCase();

        var waived = done.After(done.Waive(Acting(Anna), Duty.Accept, "电话已确认", Monday9.AddHours(3), AllWaivable));

        Assert.Equal(PromiseKind.FollowUp, waived.Promise!.What);
        Assert.NotEmpty(waived.FollowUp(Acting(Anna), "请打分", Monday9.AddHours(4), AllWaivable).Events());
    }

    [Fact]
    public void Given_all_four_are_waived_When_closed_Then_it_closes_with_the_reasons_kept()
    {
        var ownerCase = Enum.GetValues<Duty>()
            .Aggregate(An.OpenCase(), (c, duty) => c.After(c.Waive(Acting(Anna), duty, "重复报修", Monday9, AllWaivable)));

        var closed = ownerCase.After(ownerCase.Close(Acting(Anna), Monday9.AddMinutes(1)));

        Assert.False(closed.IsOpen);
        Assert.All(closed.Duties.All, duty => Assert.Equal((true, "重复报修"), (duty.Waived, duty.Note)));
    }
}
