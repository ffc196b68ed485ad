using OwnerBot.Dialogs.Understanding;
using Xunit;

namespace OwnerBot.Dialogs.Tests.Understanding;

public sealed class ReadingYesAndNo
{
    [Theory]
    [InlineData("不对,改成后天", false)]
    [InlineData("係啊", true)]
    [InlineData("冇問題", true)]
    [InlineData("不用了", false)]
    [InlineData("nah", false)]
    [InlineData("ok", true)]
    [InlineData("好的谢谢", true)]
    [InlineData("no problem", true)]
    [InlineData("yes please", true)]
    [InlineData("唔係", false)]
    [InlineData("等一下,先别提交", false)]
    [InlineData("wait, that's not right", false)]
    [InlineData("唔好住", false)]
    [InlineData("啱", true)]
    [InlineData("得啦", true)]
    [InlineData("不是这个", false)]
    [InlineData("yep that's right", true)]
    public void An_answer_to_the_summary_is_yes_or_no(string said, bool yes)
    {
        Assert.Equal(yes, Reader.Got(said, "confirm").Yes);
    }
}
