using OwnerBot.Dialogs.Understanding;
using Xunit;

namespace OwnerBot.Dialogs.Tests.Understanding;

/// <summary>Refused ones are left out.</summary>
public sealed class ReadingUtilities
{
    [Theory]
    [InlineData("水电气都开,电视不用", "Water+Electricity+Gas")]
    [InlineData("只要电,别的先不要", "Electricity")]
    [InlineData("everything except the landline", "Water+Electricity+Gas+CableTv+Broadband")]
    [InlineData("water and power, no tv", "Water+Electricity")]
    [InlineData("水电煤电话有线电视全部开通", "Water+Electricity+Gas+Telephone+CableTv")]
    [InlineData("除了有线电视其他都要", "Water+Electricity+Gas+Telephone+Broadband")]
    [InlineData("开通宽带", "Broadband")]
    [InlineData("everything but the cable", "Water+Electricity+Gas+Telephone+Broadband")]
    [InlineData("宽带和水先装 燃气先不急", "Water+Broadband")]
    public void Only_the_utilities_that_are_wanted_are_read(string said, string wanted)
    {
        Assert.Equal(wanted, string.Join('+', Reader.Got(said, "utilities").Utilities));
    }
}
