using OwnerBot.Data.People;

namespace OwnerBot.Data.Tests.People;

public sealed class DrawingACode
{
    [Fact]
    public void Every_code_has_a_letter_and_a_digit_for_the_chat_takes_no_other()
    {
        var codes = Enumerable.Range(0, 5_000).Select(_ => CodeStore.Draw()).ToList();

        Assert.All(codes, code => Assert.True(code.LooksLikeACode, code.ForPeople));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }
}
