using OwnerBot.Dialogs.Understanding;
using Xunit;

namespace OwnerBot.Dialogs.Tests.Understanding;

public sealed class ReadingHomes
{
    [Theory]
    [InlineData("12栋3单元502", "12", "3", "502", "")]
    [InlineData("Tower 5 Flat 23A", "5", "", "23A", "")]
    [InlineData("5座23樓A室", "5", "", "23A", "")]
    [InlineData("三期八幢1001", "8", "", "1001", "")]
    [InlineData("B座1203", "B", "", "1203", "")]
    [InlineData("12-3-502", "12", "3", "502", "")]
    [InlineData("我住8-301", "8", "", "301", "")]
    [InlineData("block 3 unit 2 room 502", "3", "2", "502", "")]
    [InlineData("phase 3 block 8 unit 1001", "8", "", "1001", "")]
    [InlineData("十二栋三单元五零二", "12", "3", "502", "")]
    [InlineData("12号楼2单元", "12", "2", "", "")]
    [InlineData("502", "", "", "502", "room")]
    [InlineData("7栋", "7", "", "", "")]
    [InlineData("Flat B, 12/F, Tower 2", "2", "", "12B", "")]
    [InlineData("Apt 1203, building 7", "7", "", "1203", "")]
    [InlineData("6棟9樓3號", "6", "", "9-3", "")]
    [InlineData("十一樓C室", "", "", "11C", "room")]
    [InlineData("T5 23A", "5", "", "23A", "")]
    [InlineData("想约搬家,下周六上午九点,12栋3单元502,要三个人,电话13812345678", "12", "3", "502", "")]
    public void The_home_is_read_without_its_suffix_words(string said, string building, string unit, string room, string asked)
    {
        var got = Reader.Got(said, asked.Length == 0 ? null : asked);

        Assert.Equal((building, unit, room), (got.Building ?? "", got.Unit ?? "", got.Room ?? ""));
    }
}
