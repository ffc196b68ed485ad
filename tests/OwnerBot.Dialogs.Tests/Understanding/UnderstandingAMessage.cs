using OwnerBot.Dialogs.Understanding;
using Xunit;

namespace OwnerBot.Dialogs.Tests.Understanding;

public sealed class UnderstandingAMessage
{
    [Theory]
    [InlineData("", Intent.OutOfScope)]
    [InlineData("   \n", Intent.OutOfScope)]
    [InlineData("厨房水龙头又滴水了,师傅能来一趟吗", Intent.RepairRequest)]
    [InlineData("廚房個水龍頭又滴水,師傅可唔可以嚟睇睇", Intent.RepairRequest)]
    [InlineData("the tap in my kitchen drips again, can a plumber come", Intent.RepairRequest)]
    [InlineData("收楼想约下周三上午", Intent.MoveInBooking)]
    [InlineData("想約下星期三收樓", Intent.MoveInBooking)]
    [InlineData("could I book the handover for next Wednesday", Intent.MoveInBooking)]
    [InlineData("我要找真人客服", Intent.TalkToHuman)]
    [InlineData("let me speak to a real person", Intent.TalkToHuman)]
    [InlineData("what is my neighbour's phone number", Intent.OutOfScope)]
    public void The_intent_is_read(string said, Intent intent)
    {
        Assert.Equal(intent, Reader.Read(said).Intent);
    }

    [Theory]
    [InlineData("水龙头漏水")]
    [InlineData("hello")]
    [InlineData("有一个问题")]
    public void What_was_not_said_is_never_filled(string said)
    {
        var got = Reader.Got(said);

        Assert.Equal(Got.Nothing with { Utilities = got.Utilities }, got);
        Assert.Empty(got.Utilities);
    }

    [Fact]
    public void Everything_said_at_once_is_read_at_once()
    {
        var got = Reader.Got("想约搬家,下周六上午九点,12栋3单元502,要三个人,电话13812345678");

        Assert.Equal("2026-12-05T09:00", Reader.Written(got.Start));
        Assert.Equal(("12", "3", "502"), (got.Building, got.Unit, got.Room));
        Assert.Equal((3, "+8613812345678"), (got.Count, got.Phone));
    }

    [Theory]
    [InlineData("half a pair \ud83d")]
    [InlineData("\udc00\udc00")]
    [InlineData("99999999999999999999999999 99/99/99 25:61")]
    [InlineData("农历三十二 十三月四十号")]
    public void Nonsense_is_read_without_harm(string said)
    {
        Assert.InRange(Reader.Read(said).Confidence, 0, 1);
    }

    [Fact]
    public void The_longest_message_is_read()
    {
        var said = string.Concat(Enumerable.Repeat("不要不用不是明天下午三点12栋 no not yes ", 900))[..20_000];

        Assert.InRange(Reader.Read(said, "confirm").Confidence, 0, 1);
    }

    [Fact]
    public void Many_at_once_read_the_same_as_one_alone()
    {
        string[] messages = ["明天下午三点约保洁", "gas smell in the kitchen", "5座23樓A室想約收樓", "给五星", "my number is 9123 4567"];
        var alone = messages.Select(m => Reader.Read(m)).ToList();

        Parallel.For(0, 200, i =>
        {
            var again = Reader.Read(messages[i % messages.Length]);
            var first = alone[i % messages.Length];
            Assert.Equal((first.Intent, first.Confidence, first.Got.Start, first.Got.Room, first.Got.Phone), (again.Intent, again.Confidence, again.Got.Start, again.Got.Room, again.Got.Phone));
        });
    }
}
