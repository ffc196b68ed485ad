using System.Text.Json.Nodes;
using OwnerBot.Data.Conversations;

namespace OwnerBot.Tests.Teams;

/// <summary>Edits, deletions, reactions, and an app that comes and goes: recorded beside what was said, never in its place.</summary>
public sealed class ChangesOfWhatWasSaid : IAsyncLifetime
{
    private readonly TeamsHouse _here = new();

    [Fact]
    public async Task An_edit_and_a_deletion_are_lines_of_their_own_and_the_first_words_stay()
    {
        var owner = _here.Owner();
        await owner.SendsAsync(owner.Message("找人工，想问点事", "m1"));

        await ChangeAsync(owner, "messageUpdate", "m1", "找人工，想问停车的事");
        await ChangeAsync(owner, "messageUpdate", "m1", "找人工，想问停车的事");
        await ChangeAsync(owner, "messageDelete", "m1", null);
        await _here.WorkedAsync(owner);

        var lines = (await _here.TranscriptAsync(owner)).Where(line => line.Speaker is Speaker.Owner).ToList();
        Assert.Equal([LineKind.Said, LineKind.Edited, LineKind.TakenBack], lines.Select(line => line.Kind));
        Assert.Equal(["找人工，想问点事", "找人工，想问停车的事", ""], lines.Select(line => line.Text));
        Assert.All(lines.Skip(1), line => Assert.Equal("m1", line.Of));
        Assert.Single(await _here.CasesOfAsync(owner));
    }

    [Fact]
    public async Task An_edit_that_tells_of_danger_is_an_emergency_like_any_other_message()
    {
        var owner = _here.Owner();
        await owner.SendsAsync(owner.Message("你好", "m1"));

        await ChangeAsync(owner, "messageUpdate", "m1", "着火了，厨房着火了！");
        await owner.SeesAsync(message => ((string?)message["text"])?.Contains("119", StringComparison.Ordinal) == true);
        await _here.WorkedAsync(owner);

        Assert.True(Assert.Single(await _here.CasesOfAsync(owner)).IsEmergency);
    }

    [Fact]
    public async Task A_reaction_changes_nothing_and_nobody_answers_it()
    {
        var owner = _here.Owner();
        await owner.SaysAsync("你好");
        var (lines, sent) = ((await _here.TranscriptAsync(owner)).Count, _here.Teams.Sent.Count);

        var reaction = owner.Activity("messageReaction");
        reaction["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
        await owner.PostAsync(reaction);
        await _here.WorkedAsync(owner);

        Assert.Equal((lines, sent), ((await _here.TranscriptAsync(owner)).Count, _here.Teams.Sent.Count));
    }

    [Fact]
    public async Task An_app_removed_and_put_back_is_two_lines_and_one_welcome()
    {
        var owner = _here.Owner();
        await owner.InstallsAsync();
        await owner.SaysAsync("你好");

        await owner.RemovesTheAppAsync();
        var back = await owner.InstallsAsync();
        await _here.WorkedAsync(owner);

        Assert.Contains("欢迎回来", Cards.Words(Assert.Single(back).Card()), StringComparison.Ordinal);
        Assert.Equal(
            [LineKind.Said, LineKind.Left, LineKind.CameBack],
            (await _here.TranscriptAsync(owner)).Where(line => line.Speaker is Speaker.Owner).Select(line => line.Kind));
    }

    [Theory]
    [InlineData("add-upgrade")]
    [InlineData("remove-upgrade")]
    public async Task A_new_version_of_the_app_is_nothing_that_its_person_did(string action)
    {
        var owner = _here.Owner();
        await owner.InstallsAsync();
        var update = owner.Activity("installationUpdate");
        update["action"] = action;

        await owner.PostAsync(update);
        await _here.WorkedAsync(owner);

        Assert.Single(await _here.TranscriptAsync(owner));
    }

    [Fact]
    public async Task A_clerk_who_takes_over_is_marked_in_the_transcript_and_Teams_gets_words_and_no_event()
    {
        var owner = _here.Owner();
        await owner.SaysAsync("找人工，想问点事");

        await _here.House.Floor.TakeOverAsync(owner.Key, new(House.OpenHouse.WangFang, false), CancellationToken.None);
        await owner.SeesAsync(message => ((string?)message["text"])?.Contains("王芳来了", StringComparison.Ordinal) == true);

        Assert.Contains(await _here.TranscriptAsync(owner), line => line.Speaker is Speaker.Marker);
        Assert.All(_here.Teams.Sent, message => Assert.Equal("message", (string?)message["type"]));
    }

    public Task InitializeAsync() => _here.InitializeAsync();

    public Task DisposeAsync() => _here.DisposeAsync();

    private static async Task ChangeAsync(TeamsOwner owner, string type, string id, string? text)
    {
        var change = owner.Activity(type, id);
        change["text"] = text;
        change["channelData"] = new JsonObject { ["eventType"] = type is "messageUpdate" ? "editMessage" : "softDeleteMessage" };
        await owner.PostAsync(change);
    }
}
