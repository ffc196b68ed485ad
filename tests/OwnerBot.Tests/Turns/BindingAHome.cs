using Microsoft.Data.Sqlite;
using OwnerBot.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.People;
using OwnerBot.Testing.Owners;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Turns;

/// <summary>DESIGN rule 13: a one-time code from the desk binds a chat to the owner's homes, and to nobody else's.</summary>
public sealed class BindingAHome : IAsyncLifetime
{
    private static readonly OwnerId ChenXiaoming = new("owner-001");

    private readonly OpenHouse _house = new();

    [Fact]
    public async Task The_code_makes_the_home_known_and_works_once()
    {
        var code = await CodeAsync();
        var (owner, stranger) = (await _house.OwnerAsync(), await _house.OwnerAsync());

        await owner.SayAsync("绑定房屋");
        var bound = await owner.SayAsync(code.ToLowerInvariant());
        await stranger.SayAsync("绑定房屋");
        await stranger.SayAsync(code);

        Assert.Contains("陈晓明", string.Concat(bound.Select(line => line.Text)), StringComparison.Ordinal);
        Assert.Equal(ChenXiaoming, await OwnerOfAsync(owner));
        Assert.Null(await OwnerOfAsync(stranger));
    }

    [Theory]
    [InlineData("绑定房屋", "{0}")]
    [InlineData(null, "绑定房屋 {0}")]
    [InlineData(null, "绑定房屋：{0}，谢谢")]
    public async Task The_code_is_hidden_wherever_the_message_is_kept_and_binds_all_the_same(string? before, string message)
    {
        var code = await CodeAsync();
        var owner = await _house.OwnerAsync();
        if (before is not null)
        {
            await owner.SayAsync(before);
        }

        await owner.SayAsync(message.Replace("{0}", code.ToLowerInvariant(), StringComparison.Ordinal));

        Assert.Equal(ChenXiaoming, await OwnerOfAsync(owner));
        await NobodyCanReadAsync(code, owner);
    }

    [Theory]
    [InlineData("找人工，我的码是 {0} 但是绑不上")]
    [InlineData("我要投诉，给我的码{0}不能用，太气人了")]
    [InlineData("{0}")]
    public async Task A_code_said_to_a_clerk_or_in_a_complaint_is_hidden_from_transcript_case_and_list(string message)
    {
        var code = await CodeAsync();
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("找人工");
        var talked = Assert.Single(await _house.CasesOfAsync(owner));
        await _house.Floor.TakeOverAsync(talked.Conversation, new(talked.Responsible, IsManager: false), CancellationToken.None);
        await SaysAsync(owner, message);
        await _house.Floor.HandBackAsync(talked.Conversation, new(talked.Responsible, IsManager: false), CancellationToken.None);
        await SaysAsync(owner, message);
        await NobodyCanReadAsync(code, owner);

        async Task SaysAsync(ChatOwner who, string words)
        {
            var said = (await _house.TranscriptAsync(who)).Count(line => line.Speaker is Speaker.Owner);
            using var posted = await who.PostAsync(words.Replace("{0}", code, StringComparison.Ordinal));
            await Eventually.IsTrueAsync(async () => (await _house.TranscriptAsync(who)).Count(line => line.Speaker is Speaker.Owner) > said);
        }
    }

    [Fact]
    public async Task What_only_looks_like_a_code_stays_as_it_was_said()
    {
        var owner = await _house.OwnerAsync();

        await owner.SayAsync("找人工，冰箱型号 KX7A-22MB 坏了");

        Assert.Contains(await _house.TranscriptAsync(owner), line => line.Text.Contains("KX7A-22MB", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Five_wrong_codes_lock_even_the_right_one_for_a_while()
    {
        var code = await CodeAsync();
        var owner = await _house.OwnerAsync();
        await owner.SayAsync("绑定房屋");
        foreach (var wrong in new[] { "AAAA-2222", "AAAA-3333", "AAAA-4444", "AAAA-5555", "AAAA-6666" })
        {
            await owner.SayAsync(wrong);
        }

        await owner.SayAsync($"绑定房屋 {code}");
        Assert.Null(await OwnerOfAsync(owner));

        _house.Clock.Advance(TimeSpan.FromMinutes(31));
        await owner.SayAsync($"绑定房屋 {code}");
        Assert.Equal(ChenXiaoming, await OwnerOfAsync(owner));
    }

    [Fact]
    public async Task Who_is_not_bound_can_reach_a_person_and_report_danger()
    {
        var owner = await _house.OwnerAsync();

        await owner.SayAsync("找人工");
        await owner.SayAsync("着火了，厨房着火了！");

        var cases = await _house.CasesOfAsync(owner);
        Assert.Equal(2, cases.Count);
        Assert.All(cases, c => Assert.Null(c.Owner));
        Assert.Contains(cases, c => c.IsEmergency);
    }

    [Fact]
    public async Task Another_owner_s_case_is_not_shown_by_its_number()
    {
        var (one, other) = (await _house.OwnerAsync(), await _house.OwnerAsync());
        await one.SayAsync("找人工，我家老人摔坏了门，私事");
        var number = Assert.Single(await _house.CasesOfAsync(one)).Number;

        var said = await other.SayAsync($"{number}号到哪一步了？");

        Assert.DoesNotContain("老人", string.Concat(said.Select(line => line.Text)), StringComparison.Ordinal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _house.DisposeAsync();

    /// <summary>Neither the code nor its second half stands anywhere in the database, but on the owner's own page.</summary>
    private async Task NobodyCanReadAsync(string code, ChatOwner owner)
    {
        var transcript = await _house.TranscriptAsync(owner);
        var directory = _house.Services.GetRequiredService<ConversationDirectory>();
        await Eventually.IsTrueAsync(async () =>
            (await directory.FindAsync(new(owner.ConversationId), CancellationToken.None))?.LastSeq >= transcript.Count);

        using var database = new SqliteConnection($"Data Source={Path.Combine(_house.Folder, "ownerbot.db")};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync();
        using var search = database.CreateCommand();
        search.CommandText = """
            SELECT container || ' ' || id FROM documents WHERE instr(upper(body), $tail) > 0 AND id NOT LIKE 'dl-%'
            UNION ALL SELECT 'search ' || text FROM transcript_lines WHERE instr(upper(text), $tail) > 0
            """;
        search.Parameters.AddWithValue("$tail", code[5..]);
        List<string> found = [];
        using var rows = await search.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            found.Add(rows.GetString(0));
        }

        Assert.Empty(found);
        Assert.Contains(transcript, line => line.Text.Contains($"{code[..4]}-••••", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<string> CodeAsync()
    {
        _ = _house.CreateClient();
        var codes = _house.Services.GetRequiredService<CodeStore>();
        return (await codes.IssueAsync(ChenXiaoming, OpenHouse.WangFang, _house.Clock.GetUtcNow())).ForPeople;
    }

    private async Task<OwnerId?> OwnerOfAsync(ChatOwner owner) =>
        (await _house.Conversations.FindAsync(new(owner.ConversationId), CancellationToken.None))!.Value.Owner;
}
