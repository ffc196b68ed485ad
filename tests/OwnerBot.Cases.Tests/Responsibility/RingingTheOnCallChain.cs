namespace OwnerBot.Cases.Tests.Responsibility;

/// <summary>DESIGN rule 10: the chain rings until a person has the emergency in hand.</summary>
public sealed class RingingTheOnCallChain
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly OnCallChain Chain = new([Anna, Ben, May]);

    private static ClerkId? Next(OwnerCase ownerCase, DateTimeOffset now) => OnCallChain.NextToRing(ownerCase, Chain, now, Patience);

    [Fact]
    public void Given_nobody_answers_When_time_passes_Then_one_after_the_other_is_rung_and_then_the_first_again()
    {
        var ownerCase = An.Emergency();
        var rung = new List<ClerkId>();

        for (var second = 0; second <= 240; second += 20)
        {
            var now = Monday9.AddSeconds(second);
            if (Next(ownerCase, now) is { } person)
            {
                rung.Add(person);
                ownerCase = ownerCase.After(ownerCase.RingOnCall(person, now));
            }
        }

        Assert.Equal([Anna, Ben, May, Anna, Ben], rung);
    }

    [Fact]
    public void Given_the_second_was_rung_When_he_acknowledges_Then_nobody_rings_any_more()
    {
        var rung = An.Emergency().After(new OnCallRung(Monday9, Anna)).After(new OnCallRung(Monday9.AddMinutes(1), Ben));

        var acknowledged = rung.After(rung.Acknowledge(Acting(Ben), Monday9.AddMinutes(2)));

        Assert.Null(Next(acknowledged, Monday9.AddHours(1)));
        acknowledged.RingOnCall(May, Monday9.AddHours(1)).IsNothingNew();
        Assert.Equal(Anna, acknowledged.Responsible);
    }

    [Fact]
    public void Given_a_person_of_the_chain_who_was_not_rung_When_she_answers_Then_that_counts()
    {
        var decision = An.Emergency().Answer(Acting(Cara) with { IsOnCall = true }, "我在路上", [], Monday9, Clock());

        Assert.Null(Next(An.Emergency().After(decision), Monday9.AddHours(1)));
    }

    [Fact]
    public void Given_an_emergency_reopened_When_nobody_has_it_Then_the_chain_rings_from_the_start()
    {
        var reopened = An.Emergency().After(new OnCallRung(Monday9, Anna)).After(new CaseAcknowledged(Monday9, Anna))
            .After(new CaseReopened(Monday9.AddDays(1), null, "又有煤气味", null, new(Anna, PromiseKind.FirstAnswer, Monday9.AddDays(2))));

        Assert.Equal(Anna, Next(reopened, Monday9.AddDays(1)));
    }

    [Fact]
    public void Given_an_ordinary_case_When_asked_whom_to_ring_Then_nobody()
    {
        Assert.Null(Next(An.OpenCase(), Monday9.AddDays(1)));
        An.OpenCase().RingOnCall(Anna, Monday9).IsRefused("not_an_emergency");
    }

    [Fact]
    public void Given_an_empty_chain_When_asked_Then_nobody_and_no_fault() =>
        Assert.Null(OnCallChain.NextToRing(An.Emergency(), OnCallChain.Nobody, Monday9, Patience));
}
