using OwnerBot.Cases;
using Xunit;

namespace OwnerBot.Dialogs.Tests.Understanding;

public sealed class FindingTheLanguage
{
    [Theory]
    [InlineData("水龙头坏了", Language.SimplifiedChinese)]
    [InlineData("你好", Language.SimplifiedChinese)]
    [InlineData("冷氣壞咗", Language.TraditionalChinese)]
    [InlineData("可唔可以嚟睇下", Language.TraditionalChinese)]
    [InlineData("想book下個sat搬屋", Language.TraditionalChinese)]
    [InlineData("家里wifi坏了", Language.SimplifiedChinese)]
    [InlineData("My neighbour 王先生 is too loud", Language.English)]
    [InlineData("hello", Language.English)]
    public void It_is_found_from_the_words(string said, Language language)
    {
        Assert.Equal(language, Reader.Read(said).Language);
    }

    [Theory]
    [InlineData("12-3-502")]
    [InlineData("👍")]
    [InlineData("ok")]
    public void Words_that_tell_nothing_leave_it_open(string said)
    {
        Assert.Null(Reader.Read(said, known: Language.English).Language);
    }

    [Fact]
    public void Characters_written_alike_in_both_scripts_keep_the_owners_script()
    {
        Assert.Equal(Language.TraditionalChinese, Reader.Read("你好", known: Language.TraditionalChinese).Language);
    }
}
