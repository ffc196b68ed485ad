using OwnerBot.Dialogs.Understanding;
using Xunit;

namespace OwnerBot.Dialogs.Tests.Understanding;

public sealed class ReadingCounts
{
    [Theory]
    [InlineData("two movers", 2)]
    [InlineData("两个搬运工", 2)]
    [InlineData("a couple of porters", 2)]
    [InlineData("三个人", 3)]
    [InlineData("两大一小", 3)]
    [InlineData("for two", 2)]
    [InlineData("four of us will come", 4)]
    [InlineData("两个保洁阿姨,明天上午", 2)]
    [InlineData("厨房灯坏了,换两个灯泡", 2)]
    [InlineData("就我一个", 1)]
    [InlineData("only me", 1)]
    [InlineData("想约搬家,下周六上午九点,12栋3单元502,要三个人,电话13812345678", 3)]
    public void How_many_is_read(string said, int count)
    {
        Assert.Equal(count, Reader.Got(said).Count);
    }

    [Theory]
    [InlineData("来三四个人吧")]
    [InlineData("no one answered the door")]
    public void What_is_no_number_to_book_by_fills_nothing(string said) => Assert.Null(Reader.Got(said).Count);
}
