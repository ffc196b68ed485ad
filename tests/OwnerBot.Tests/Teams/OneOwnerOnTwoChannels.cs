using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Teams;

/// <summary>Bound in Teams and on the web, an owner has one set of cases; a reply goes to the chat in which the case was opened.</summary>
public sealed class OneOwnerOnTwoChannels : IAsyncLifetime
{
    private readonly TeamsHouse _here = new();

    [Fact]
    public async Task Where_is_it_shows_the_same_cases_in_both_and_the_reply_goes_where_its_case_began()
    {
        var (teams, web) = (_here.Owner(), await _here.House.OwnerAsync());
        await teams.SaysAsync($"绑定房屋 {await _here.CodeAsync()}");
        await web.SayAsync($"绑定房屋 {await _here.CodeAsync()}");
        await teams.SaysAsync("找人工，想问停车的事");
        var inTeams = Assert.Single(await _here.CasesOfAsync(teams));
        await web.SayAsync("着火了，厨房着火了！");
        var onTheWeb = Assert.Single(await _here.House.CasesOfAsync(web));

        var cards = Cards.Of((await teams.SaysAsync("到哪一步了？"))[^1]).Select(card => Cards.Words(card)).ToList();
        var words = string.Concat((await web.SayAsync("到哪一步了？")).Select(line => line.Text));

        foreach (var its in new[] { inTeams, onTheWeb })
        {
            Assert.Contains(cards, card => card.Contains($"{its.Number}", StringComparison.Ordinal));
            Assert.Contains($"{its.Number}", words, StringComparison.Ordinal);
        }

        await _here.House.DeskAsync(inTeams.Id, inTeams.Responsible, (c, a, here) => c.Answer(a, "这是停车的回复", [], here.Now, here.Promises));
        await teams.SeesAsync(message => ((string?)message["text"])?.EndsWith("这是停车的回复", StringComparison.Ordinal) == true);
        await web.LookAsync();
        Assert.DoesNotContain(web.Seen, line => line.Text.Contains("停车的回复", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_opened_on_the_web_can_be_urged_on_its_card_in_Teams()
    {
        var (teams, web) = (_here.Owner(), await _here.House.OwnerAsync());
        await teams.SaysAsync($"绑定房屋 {await _here.CodeAsync()}");
        await web.SayAsync($"绑定房屋 {await _here.CodeAsync()}");
        await web.SayAsync("找人工，想问停车的事");
        var its = Assert.Single(await _here.House.CasesOfAsync(web));
        var card = Cards.Of((await teams.SaysAsync("到哪一步了？"))[^1]).Single();

        var answer = await teams.PressesAsync(card, "催一下");
        await _here.WorkedAsync(teams);

        Assert.Contains("已选“催一下”", Cards.Words(answer.Answered()), StringComparison.Ordinal);
        Assert.IsType<OwnerBot.Cases.OwnerAdded>((await _here.House.Cases.FindAsync(its.Id, CancellationToken.None))!.Case.Last);
    }

    public Task InitializeAsync() => _here.InitializeAsync();

    public Task DisposeAsync() => _here.DisposeAsync();
}
