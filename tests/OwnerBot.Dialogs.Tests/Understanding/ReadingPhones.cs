using OwnerBot.Dialogs.Understanding;
using Xunit;

namespace OwnerBot.Dialogs.Tests.Understanding;

/// <summary>As written at home in the mainland, Hong Kong and Taiwan.</summary>
public sealed class ReadingPhones
{
    [Theory]
    [InlineData("我电话13812345678", "+8613812345678")]
    [InlineData("+852 9123 4567", "+85291234567")]
    [InlineData("my number is 9123 4567", "+85291234567")]
    [InlineData("0912-345-678", "+886912345678")]
    [InlineData("138 1234 5678 明天下午三点", "+8613812345678")]
    [InlineData("想约搬家,下周六上午九点,12栋3单元502,要三个人,电话13812345678", "+8613812345678")]
    public void The_number_is_read_in_international_form(string said, string phone)
    {
        Assert.Equal(phone, Reader.Got(said).Phone);
    }
}
