using OwnerBot.Dialogs.Understanding.Model;
using Xunit;

namespace OwnerBot.Dialogs.Tests.Understanding;

public sealed class MendingASlip
{
    private static readonly Spelling Spelling = new(["shower", "broken", "cleaner", "kitchen"], ["shover"]);

    [Theory]
    [InlineData("the shwoer is brokn", "the shower is broken")]
    [InlineData("kitchenn claener", "kitchen cleaner")]
    [InlineData("hsower", "shower")]
    public void One_slip_in_a_long_word_is_mended(string said, string meant) => Assert.Equal(meant, Spelling.Mend(said));

    [Theory]
    [InlineData("a shover", "a word that is known")]
    [InlineData("tower", "another word altogether")]
    [InlineData("broom", "two letters away")]
    [InlineData("厨房kitchn's", "no word of its own")]
    public void Anything_else_is_left_as_it_is(string said, string because) => Assert.True(said == Spelling.Mend(said), because);
}
