namespace OwnerBot.Cases.Tests.Responsibility;

/// <summary>DESIGN rule 1: always one responsible clerk; a transfer needs a reason, an acceptance, and a word to the owner.</summary>
public sealed class HandingOverACase
{
    private static readonly PromiseClock TheClock = Clock();

    private static OwnerCase Offered()
    {
        var ownerCase = An.OpenCase();
        return ownerCase.After(ownerCase.OfferTransfer(Acting(Anna), Clerk("ben"), "休假", Monday9));
    }

    [Fact]
    public void Given_an_offer_When_nobody_has_accepted_Then_the_responsible_clerk_is_the_same()
    {
        Assert.Equal(Anna, Offered().Responsible);
        Assert.Equal(Ben, Offered().TransferOffer!.To);
    }

    [Fact]
    public void Given_an_offer_When_the_receiver_accepts_Then_case_and_promise_are_his_and_the_owner_is_told()
    {
        var decision = Offered().AcceptTransfer(Acting(Ben), Monday9.AddMinutes(1), TheClock);

        Assert.True(decision.Only<CaseTransferred>().OwnerIsTold);
        var after = Offered().After(decision);
        Assert.Equal((Ben, Ben, Offered().Promise!.By), (after.Responsible, after.Promise!.Who, after.Promise.By));
        Assert.Null(after.TransferOffer);
    }

    [Fact]
    public void Given_an_offer_When_somebody_else_accepts_Then_it_is_refused_even_to_a_manager()
    {
        Offered().AcceptTransfer(Acting(Cara), Monday9, TheClock).IsRefused("transfer_not_yours");
        Offered().AcceptTransfer(Managing(May), Monday9, TheClock).IsRefused("transfer_not_yours");
    }

    [Fact]
    public void Given_an_offer_When_declined_Then_it_stays_where_it_was()
    {
        var after = Offered().After(Offered().DeclineTransfer(Acting(Ben), "也忙", Monday9));

        Assert.Null(after.TransferOffer);
        Assert.Equal(Anna, after.Responsible);
        after.AcceptTransfer(Acting(Ben), Monday9, TheClock).IsRefused("transfer_not_offered");
    }

    [Fact]
    public void Given_a_promise_already_past_When_taken_over_Then_it_is_counted_anew()
    {
        var after = Offered().After(Offered().AcceptTransfer(Acting(Ben), Monday9.AddHours(2), TheClock));

        Assert.Equal(Monday9.AddHours(2).AddMinutes(30), after.Promise!.By);
    }

    [Fact]
    public void Given_a_waiting_case_When_taken_over_Then_the_kept_promise_is_the_new_clerks()
    {
        var waiting = Offered().After(Offered().PauseForOwner(Acting(Anna), "几点？", Monday9, TheClock));
        var taken = waiting.After(waiting.AcceptTransfer(Acting(Ben), Monday9.AddMinutes(1), TheClock));

        var resumed = taken.After(taken.OwnerAdds("三点", [], Monday9.AddHours(1), TheClock));

        Assert.Equal(Ben, resumed.Promise!.Who);
    }

    [Fact]
    public void Given_no_reason_an_unknown_clerk_or_oneself_When_offered_Then_it_is_refused()
    {
        An.OpenCase().OfferTransfer(Acting(Anna), Clerk("ben"), "", Monday9).IsRefused("text_missing");
        An.OpenCase().OfferTransfer(Acting(Anna), null, "休假", Monday9).IsRefused("clerk_unknown");
        An.OpenCase().OfferTransfer(Acting(Anna), Clerk("ben", active: false), "休假", Monday9).IsRefused("clerk_unknown");
        An.OpenCase().OfferTransfer(Acting(Anna), Clerk("anna"), "休假", Monday9).IsRefused("transfer_to_self");
    }

    [Fact]
    public void Given_a_helper_When_added_Then_he_stands_beside_and_not_instead()
    {
        var ownerCase = An.OpenCase();

        var after = ownerCase.After(ownerCase.AddHelper(Acting(Anna), Clerk("ben"), Monday9));

        Assert.Equal(Anna, after.Responsible);
        Assert.Equal([Ben], after.Helpers);
    }
}
