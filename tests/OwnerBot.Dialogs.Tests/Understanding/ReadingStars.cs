using OwnerBot.Dialogs.Understanding;
using Xunit;

namespace OwnerBot.Dialogs.Tests.Understanding;

/// <summary>A bare number or a word of praise is a rating only when one was asked for.</summary>
public sealed class ReadingStars
{
    [Theory]
    [InlineData("给个好评", 5, "")]
    [InlineData("3/5", 3, "")]
    [InlineData("⭐⭐⭐", 3, "")]
    [InlineData("4", 4, "rating")]
    [InlineData("五星", 5, "")]
    [InlineData("给三分吧", 3, "")]
    [InlineData("two stars", 2, "")]
    [InlineData("满意", 4, "rating")]
    [InlineData("9 out of 10", 5, "")]
    public void The_stars_are_read(string said, int stars, string asked)
    {
        Assert.Equal(stars, Reader.Got(said, asked.Length == 0 ? null : asked).Stars);
    }
}
