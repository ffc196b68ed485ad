using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OwnerBot.Cases;
using OwnerBot.Dialogs.Texts;
using OwnerBot.Testing.Dialogs;

namespace OwnerBot.Dialogs.Tests;

public sealed class AnyMessageAtAll
{
    private static readonly string[] Lines =
    [
        "报修", "我要投诉", "厨房漏水", "no, the kitchen", "不对,改成卫生间", "取消", "转人工", "到哪一步了", "谢谢", "好的", "不", "5", "五星", "跳过",
        "着火了", "绑定房屋", "K7M4-2QXP", "1027", "1020号还没好", "另外我还要投诉", "help", "你好", "明天下午", "English", "", " ", "😀😀", "\ud83d",
        "<script>alert(1)</script>", "{clerk}", "确认提交", "修改", "房屋", "照片", "请继续处理", "这是新的事", "⭐⭐ 1010", "3栋1502", "搬家", "宽带怎么开通",
        "where is it?", "yes", "cancel", "Talk to a person", "\0\u0007", "家里来客人想停车",
    ];

    [Property(MaxTest = 300)]
    public Property Any_sequence_is_answered_never_throws_and_its_state_survives_JSON() => Prop.ForAll(
        Gen.ListOf(Gen.Frequency((9, Gen.Elements(Lines)), (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")))).ToArbitrary(),
        lines =>
        {
            var talk = Talk.WithAnOwnerOf(Talk.HomeA, Talk.HomeB)
                .Given(Talk.ACase(1010, CaseStage.Accepted, awaitsStars: true), Talk.ACase(1020, CaseStage.Closed));
            foreach (var line in lines)
            {
                talk.Owner(line, line.Length == 1 ? ["photo"] : []);
                Assert.NotEmpty(talk.Keys);
                Assert.All(talk.Rendered, rendered => Assert.NotEmpty(rendered.Text));
                var json = JsonSerializer.Serialize(talk.Conversation);
                Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Conversation>(json)));
            }
        });

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀👍🏽")]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("asdf qwer zxcv")]
    [InlineData("\ud83d")]
    public void Odd_messages_get_a_short_answer_with_choices(string words)
    {
        var talk = Talk.WithAStranger().Owner(words);
        Assert.Single(talk.Keys);
        Assert.True(talk.Keys[0] is TextKeys.Unclear or TextKeys.Empty or TextKeys.Thanks, talk.Keys[0]);
    }

    [Theory]
    [InlineData("水")]
    [InlineData("a ")]
    [InlineData("<b>")]
    public void Twenty_thousand_characters_are_answered(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        Assert.NotEmpty(Talk.WithAStranger().Owner(text).Keys);
        Assert.NotEmpty(Talk.WithAnOwnerOf(Talk.HomeA).Owner("报修").Owner(text).Keys);
    }

    [Fact]
    public void Arriving_is_greeted_once_with_what_can_be_done()
    {
        var talk = Talk.WithAStranger().Arrives(Language.English).Says(TextKeys.Greeting);
        Assert.Equal(
            ["Report a repair", "Make a complaint", "Where is it?", "Talk to a person", "Bind my home"],
            talk.Rendered[0].Choices.Select(choice => choice.Label));
        talk.Arrives(Language.English).Says();
    }

    [Fact]
    public void A_message_clearly_in_another_language_moves_the_conversation()
    {
        var talk = Talk.WithAStranger().Arrives(Language.SimplifiedChinese).Owner("hello there, can you help me");
        Assert.Equal(Language.English, talk.Conversation.Language);
        Assert.Equal(Language.TraditionalChinese, talk.Owner("我想報修").Conversation.Language);
    }

    [Theory]
    [InlineData("我想约保洁")]
    [InlineData("How do I sign up for the yoga activities?")]
    public void What_is_not_done_here_goes_to_a_person_with_the_words(string words)
    {
        var talk = Talk.WithAStranger().Owner(words).Says(TextKeys.NotHereYet);
        talk.Presses(TextKeys.ButtonPerson).Says(TextKeys.OpenedPerson);
        Assert.Equal(words, talk.Wants<Outcome.OpenCase>().Summary);
    }
}
