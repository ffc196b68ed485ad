using OwnerBot.Cases;
using OwnerBot.Cases.Duties;
using OwnerBot.Data.Conversations;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Turns;

/// <summary>One matter through every room: the owner complains, the clerk answers in the same chat and closes the loop.</summary>
public sealed class AComplaintAllTheWay : IAsyncLifetime
{
    private readonly OpenHouse _house = new();

    [Fact]
    public async Task From_the_first_word_to_the_stars()
    {
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("我要投诉，楼道的垃圾三天没人收");
        await owner.SayAsync("3栋2单元门口");
        await SkipToConfirmAsync(owner);
        var opened = Assert.Single(await _house.CasesOfAsync(owner));

        // The same turn names the clerk, and the promise.
        var told = owner.Seen.Last(line => line.Role == "bot").Text;
        var name = (await NameOfAsync(opened.Responsible)).ZhHans;
        Assert.Contains(name, told, StringComparison.Ordinal);
        Assert.Contains(opened.Number.ToString(), told, StringComparison.Ordinal);
        Assert.Contains("10:30", told, StringComparison.Ordinal);

        var clerk = opened.Responsible;
        await _house.DeskAsync(opened.Id, clerk, (c, a, here) => c.Answer(a, "陈先生您好，我是王芳，马上安排清运。", [], here.Now, here.Promises));
        var answer = await owner.SeesAsync(line => line.Text.Contains("马上安排清运", StringComparison.Ordinal));
        Assert.Equal(("clerk", name), (answer.Speaker, answer.Name));

        await _house.DeskAsync(opened.Id, clerk, (c, a, here) => c.Organise(a, "保洁今天 15:00 前清完", null, here.Now, here.Promises));
        await _house.DeskAsync(opened.Id, clerk, (c, a, here) => c.Supervise(a, "已到现场看过", here.Now));
        await _house.DeskAsync(opened.Id, clerk, (c, a, here) => c.Finish(a, "垃圾已清完", here.Now, here.Promises));
        var early = await _house.DeskAsync(opened.Id, clerk, (c, a, here) => c.Close(a, here.Now));
        Assert.Equal("duty_missing", Assert.IsType<Decision.Refused>(early.Decision).Why.Code);

        await _house.DeskAsync(opened.Id, clerk, (c, a, here) => c.Accept(a, "现场干净", here.Now, here.Promises));
        await _house.Floor.HandBackAsync(new(owner.ConversationId), new(clerk, false), CancellationToken.None);
        await _house.DeskAsync(opened.Id, clerk, (c, a, here) => c.FollowUp(a, "您看还满意吗？", here.Now, here.Promises));
        // Under the clerk's own name, with the five stars to press.
        await owner.SeesAsync(line => line.Speaker == "clerk" && line.Choices.Count == 5);

        await owner.SayAsync("5");
        await owner.SayAsync("很快，谢谢");
        var closed = await _house.DeskAsync(opened.Id, clerk, (c, a, here) => c.Close(a, here.Now));

        Assert.Equal(CaseStage.Closed, closed.Case.Stage);
        Assert.Empty(closed.Case.Duties.Missing);
        Assert.Equal((5, "很快，谢谢"), (closed.Case.Ratings[^1].Stars, closed.Case.Ratings[^1].Words));

        await owner.SeesAsync(line => line.Speaker == "notice" && line.Id == owner.Seen[^1].Id);
        var transcript = await _house.TranscriptAsync(owner);
        Assert.Equal(Enumerable.Range(1, transcript.Count).Select(seq => (long)seq), transcript.Select(line => line.Seq));
        Assert.Equal(owner.Seen.Select(line => line.Text), transcript.Select(line => line.Text));
        Assert.Contains(transcript, line => line.Speaker is Speaker.Marker);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private static async Task SkipToConfirmAsync(Testing.Owners.ChatOwner owner)
    {
        for (var asked = 0; asked < 4 && !owner.Seen[^1].Choices.Contains("确认提交"); asked++)
        {
            await owner.SayAsync("没有");
        }

        await owner.SayAsync("是的");
    }

    private async Task<LocalText> NameOfAsync(ClerkId id) =>
        (await _house.Services.GetRequiredService<OwnerBot.CaseWork.Staff>().NowAsync(CancellationToken.None)).NameOf(id);
}
