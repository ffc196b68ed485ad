using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests.Services;

/// <summary>DESIGN rule 11: no money without the owner's approval, and another price needs another one.</summary>
public sealed class ApprovingAPrice
{
    [Fact]
    public void Given_a_price_When_it_is_shown_Then_it_says_what_it_is_made_of_and_what_it_covers()
    {
        var talk = AskedPrice().Says(TextKeys.QuoteAsk);

        var text = talk.Rendered[0].Text;
        Assert.Contains("面积（平方米）：92 × 6 = 552.00", text, StringComparison.Ordinal);
        Assert.Contains("擦窗：120.00", text, StringComparison.Ordinal);
        Assert.Contains("合计 872.00 CNY", text, StringComparison.Ordinal);
        Assert.Contains("免费返工一次", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("不同意")]
    [InlineData("不要")]
    public void Given_a_price_When_the_owner_says_no_Then_nothing_is_booked_and_it_can_be_changed(string no)
    {
        var talk = AskedPrice().Owner(no).Says(TextKeys.QuoteDeclined).WantsNothing();

        talk.Presses(TextKeys.ButtonChange).Says(TextKeys.FormChangeWhich);
        talk.Presses("面积（平方米）").Owner("60").Says(TextKeys.QuoteAsk);

        Assert.Contains("合计 680.00 CNY", talk.Rendered[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_price_was_approved_When_the_area_changes_at_the_summary_Then_the_new_price_is_asked_again()
    {
        var talk = AskedPrice().Owner("同意").Owner("跳过").Says(TextKeys.FormConfirm);

        talk.Owner("面积改成130平");

        Assert.Equal(TextKeys.QuoteAsk, talk.Keys[^1]);
        talk.Owner("是的").Says(TextKeys.FormConfirm).Presses(TextKeys.ButtonYes);
        Assert.Equal("CNY 1100.00", talk.Wants<Outcome.OpenCase>().Order?.Approved?.Stamp);
    }

    private static Talk AskedPrice() =>
        Talk.WithAnOwnerOf(Talk.HomeA).Offered(TheCatalogue.Offer).Owner("我想约入伙开荒清洁，92平，周六上午").Owner("擦窗");
}
