using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OwnerBot.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Tests.House;

namespace OwnerBot.Tests.Teams;

/// <summary>BOTCONNECTOR section 3: what an owner sees and presses in Teams, through the real host.</summary>
public sealed class CardsInTheChat : IAsyncLifetime
{
    private static readonly string[] DrawnByTeams =
        ["AdaptiveCard", "RichTextBlock", "TextRun", "ColumnSet", "Column", "ActionSet", "Action.Execute"];

    private readonly TeamsHouse _here = new();

    [Fact]
    public async Task The_app_is_installed_Then_one_greeting_asks_for_consent_and_language_and_the_menu_follows()
    {
        var owner = _here.Owner(locale: "en-US");

        var greeting = Assert.Single(await owner.InstallsAsync());
        Assert.Equal(["Agree and start", "简体中文", "繁體中文", "English"], Cards.Titles(greeting.Card()));
        Assert.Contains("is kept", Cards.Words(greeting.Card()), StringComparison.Ordinal);
        Assert.Null(greeting["suggestedActions"]);
        Assert.Contains("Lanting", (string)greeting["summary"]!, StringComparison.Ordinal);

        await owner.PressesAsync(greeting.Card(), "繁體中文");
        var again = await owner.SeesAsync(message => Cards.Words(message).Contains("同意並開始", StringComparison.Ordinal));
        var agreed = await owner.PressesAsync(again.Card(), "同意並開始");
        var menu = await owner.SeesAsync(message => Cards.Of(message).Any(card => Cards.Titles(card).Contains("報修")));

        Assert.Empty(Cards.Actions(agreed.Answered()));
        Assert.Equal(["報修", "投訴", "預約服務", "到哪一步了？", "找專人", "綁定房屋"], Cards.Titles(menu.Card()));
        // What was agreed to stands in the transcript, in the owner's own line.
        Assert.Contains(await _here.TranscriptAsync(owner), line => line is { Speaker: Speaker.Owner, Text: "同意並開始" });
    }

    [Fact]
    public async Task Who_writes_instead_of_agreeing_is_heard_at_once()
    {
        var owner = _here.Owner();
        await owner.InstallsAsync();

        var told = await owner.SaysAsync("着火了，厨房着火了！");

        Assert.Contains("119", string.Concat(told.Select(message => (string?)message["text"])), StringComparison.Ordinal);
        Assert.True(Assert.Single(await _here.CasesOfAsync(owner)).IsEmergency);
    }

    [Fact]
    public async Task A_summary_is_a_table_and_the_case_a_card_with_stage_clerk_promise_and_buttons()
    {
        var owner = _here.Owner();
        await owner.SaysAsync("我要投诉，楼道的垃圾三天没人收");
        await owner.SaysAsync("3栋2单元门口");
        var summary = (await owner.SaysAsync("没有"))[^1].Card();
        await owner.PressesAsync(summary, "确认提交");
        var told = await owner.SeesAsync(message => Cards.Of(message).Any(one => one["refresh"] is not null));
        var card = told.Card();

        // What was promised stays in words: the card itself will change.
        Assert.Contains("今天 10:30 前回复您", (string)told["text"]!, StringComparison.Ordinal);
        Assert.Contains("情况\n我要投诉，楼道的垃圾三天没人收", Cards.Words(summary), StringComparison.Ordinal);
        Assert.Equal(["确认提交", "修改", "取消"], Cards.Titles(summary));
        var its = Assert.Single(await _here.CasesOfAsync(owner));
        foreach (var word in new[] { $"{its.Number}", "投诉", "已登记", await _here.NameOfAsync(its.Responsible), "回复您", "今天 10:30" })
        {
            Assert.Contains(word, Cards.Words(card), StringComparison.Ordinal);
        }

        Assert.Equal(["催一下", "找人工", "刷新"], Cards.Titles(card));
        Assert.Equal("29:anna", (string?)card["refresh"]!["userIds"]![0]);
    }

    [Fact]
    public async Task A_case_card_shown_again_is_drawn_as_the_case_stands_now()
    {
        var owner = _here.Owner();
        var (its, card) = await _here.ComplainsAsync(owner);
        await _here.House.DeskAsync(its.Id, its.Responsible, (c, a, here) => c.Organise(a, "保洁 15:00 前清完", null, here.Now, here.Promises));

        var refreshed = (await owner.ActsAsync(card["refresh"]!["action"]!, trigger: "automatic")).Answered();

        Assert.Contains("处理中", Cards.Words(refreshed), StringComparison.Ordinal);
        Assert.Contains("处理完成", Cards.Words(refreshed), StringComparison.Ordinal);
        Assert.NotNull(refreshed["refresh"]);
    }

    [Fact]
    public async Task A_stale_button_is_answered_with_who_changed_it_and_when_and_does_nothing()
    {
        var owner = _here.Owner();
        var (its, card) = await _here.ComplainsAsync(owner);
        _here.House.Clock.Advance(TimeSpan.FromMinutes(7));
        var changed = await _here.House.DeskAsync(its.Id, its.Responsible, (c, a, here) => c.Acknowledge(a, here.Now));

        var answer = (await owner.PressesAsync(card, "催一下")).Answered();

        Assert.Contains($"{await _here.NameOfAsync(its.Responsible)}刚有更新（今天 10:07）", Cards.Words(answer), StringComparison.Ordinal);
        Assert.Equal(changed.Case.Last, (await _here.CasesOfAsync(owner))[0].Last);
        // The card that came with the answer is fresh: now it counts.
        Assert.Contains("已选“催一下”", Cards.Words((await owner.PressesAsync(answer, "催一下")).Answered()), StringComparison.Ordinal);
        Assert.IsType<OwnerAdded>((await _here.CasesOfAsync(owner))[0].Last);
    }

    [Fact]
    public async Task A_button_pressed_ten_times_at_once_counts_once_and_every_press_is_told_so()
    {
        var owner = _here.Owner();
        var (its, card) = await _here.ComplainsAsync(owner);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => owner.PressesAsync(card, "催一下")));
        await _here.WorkedAsync(owner);

        Assert.All(answers, answer => Assert.Contains("已选“催一下”", Cards.Words(answer.Answered()), StringComparison.Ordinal));
        Assert.Single(await _here.TranscriptAsync(owner), line => line.Speaker is Speaker.Owner && line.Text.Contains("催一下", StringComparison.Ordinal));
        Assert.Single((await _here.House.Cases.FindAsync(its.Id, CancellationToken.None))!.Events.OfType<OwnerAdded>());
    }

    [Fact]
    public async Task A_question_answered_in_words_takes_no_press_any_more_and_says_why()
    {
        var owner = _here.Owner();
        await owner.SaysAsync("我要投诉，楼道的垃圾三天没人收");
        var photo = (await owner.SaysAsync("3栋2单元门口"))[^1];
        await owner.SaysAsync("没有");

        var pressed = (await owner.PressesAsync(photo.Card(), "跳过")).Answered();

        Assert.Contains("陈晓明已回答“没有”（今天 10:00）", Cards.Words(pressed), StringComparison.Ordinal);
        Assert.Empty(Cards.Actions(pressed));
        Assert.Equal(3, (await _here.TranscriptAsync(owner)).Count(line => line.Speaker is Speaker.Owner));
    }

    [Fact]
    public async Task The_menu_stays_good_and_a_repeated_press_of_the_same_card_is_one_wish()
    {
        var owner = _here.Owner();
        await owner.InstallsAsync();
        var menu = (await owner.SaysAsync("你好"))[^1].Card();

        var first = (await owner.PressesAsync(menu, "到哪一步了？")).Answered();
        await owner.PressesAsync(menu, "到哪一步了？");
        await owner.PressesAsync(first, "到哪一步了？");
        await _here.WorkedAsync(owner);

        Assert.Contains("已选“到哪一步了？”", Cards.Words(first), StringComparison.Ordinal);
        Assert.Equal(2, (await _here.TranscriptAsync(owner)).Count(line => line is { Speaker: Speaker.Owner, Text: "到哪一步了？" }));
    }

    [Fact]
    public async Task Five_stars_are_pressed_on_their_card_and_counted_once()
    {
        var owner = _here.Owner();
        var (its, _) = await _here.ComplainsAsync(owner);
        await FinishAsync(its);
        var asked = await owner.SeesAsync(message => Cards.Of(message).Any(card => Cards.Titles(card) is [.., "⭐⭐⭐⭐⭐ 很满意"]));

        var given = (await owner.PressesAsync(asked.Card(), "⭐⭐⭐⭐ 满意")).Answered();
        var again = (await owner.PressesAsync(asked.Card(), "⭐ 很不满意")).Answered();
        await _here.WorkedAsync(owner);

        Assert.StartsWith($"{await _here.NameOfAsync(its.Responsible)}: ", Cards.Words(asked.Card()), StringComparison.Ordinal);
        Assert.Contains("已选“⭐⭐⭐⭐ 满意”（陈晓明，今天 10:00）", Cards.Words(given), StringComparison.Ordinal);
        Assert.Contains("已选“⭐⭐⭐⭐ 满意”", Cards.Words(again), StringComparison.Ordinal);
        Assert.Equal(4, Assert.Single((await _here.House.Cases.FindAsync(its.Id, CancellationToken.None))!.Case.Ratings).Stars);
    }

    [Fact]
    public async Task Where_is_it_shows_a_card_for_each_open_case()
    {
        var owner = _here.Owner();
        await _here.ComplainsAsync(owner);
        await owner.SaysAsync("找人工");

        var shown = await owner.SaysAsync("到哪一步了？");

        Assert.Equal(2, Cards.Of(shown[^1]).Count());
        Assert.True(Encoding.UTF8.GetByteCount(shown[^1].ToJsonString()) < 28 * 1024);
    }

    [Fact]
    public async Task However_much_is_written_a_card_stays_below_28_KB_and_of_what_Teams_draws()
    {
        var owner = _here.Owner();
        await owner.SaysAsync($"我要投诉，{string.Concat(Enumerable.Repeat("楼道的垃圾三天没人收\n", 350))}");
        await owner.SaysAsync($"3栋2单元门口 {new string('门', 400)}");
        var summary = (await owner.SaysAsync("没有"))[^1];
        var longer = (await owner.SaysAsync($"另请转告：{new string('补', 3900)}"))[^1];
        await owner.PressesAsync(longer.Card(), "确认提交");
        await owner.SeesAsync(message => Cards.Of(message).Any(card => card["refresh"] is not null));

        foreach (var message in _here.Teams.Sent)
        {
            var raw = JsonElementText(message);
            Assert.True(Encoding.UTF8.GetByteCount(raw) < 28 * 1024, $"{Encoding.UTF8.GetByteCount(raw)} bytes");
            foreach (var card in Cards.Of(message))
            {
                Assert.Equal("1.5", (string?)card["version"]);
                Assert.All(Cards.Elements(card), element => Assert.Contains((string?)element["type"], DrawnByTeams));
            }
        }

        Assert.NotNull(summary);
    }

    [Fact]
    public async Task Markup_in_an_owners_words_stays_words()
    {
        var owner = _here.Owner();
        await owner.SaysAsync("我要投诉：**粗** [点我](https://evil.example) <b>x</b>");
        await owner.SaysAsync("3栋2单元门口");
        var summary = (await owner.SaysAsync("没有"))[^1].Card();

        // A text block and a fact set read markup; a run of rich text does not.
        Assert.DoesNotContain(Cards.Elements(summary), element => (string?)element["type"] is "TextBlock" or "FactSet");
        Assert.Contains("**粗** [点我](https://evil.example) <b>x</b>", Cards.Words(summary), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"verb":"choose","data":{"line":999,"choice":0}}""")]
    [InlineData("""{"verb":"choose","data":{"line":2,"choice":77}}""")]
    [InlineData("""{"verb":"case","data":{"case":"case-of-somebody","act":"urge","version":1}}""")]
    [InlineData("""{"verb":"case","data":{"case":"../state","act":"urge","version":1}}""")]
    [InlineData("""{"verb":"look","data":{"case":"ledger"}}""")]
    public async Task A_made_up_press_gets_a_clear_answer_and_does_nothing(string action)
    {
        var owner = _here.Owner();
        await owner.SaysAsync("你好");

        var answer = await owner.ActsAsync(JsonNode.Parse(action)!);

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer["type"]);
        Assert.Single(await _here.TranscriptAsync(owner), line => line.Speaker is Speaker.Owner);
    }

    [Theory]
    [InlineData("""{"verb":"unknown","data":{}}""")]
    [InlineData("""{"verb":"choose","data":{"line":"x","choice":-1}}""")]
    public async Task A_press_of_another_shape_is_a_bad_request_inside_the_answer(string action)
    {
        var owner = _here.Owner();
        await owner.SaysAsync("你好");

        var answer = await owner.ActsAsync(JsonNode.Parse(action)!);

        Assert.Equal((400, "application/vnd.microsoft.error"), ((int)answer["statusCode"]!, (string?)answer["type"]));
    }

    [Fact]
    public async Task Another_owners_case_is_not_shown_by_its_id()
    {
        var (anna, ben) = (_here.Owner(), _here.Owner("29:ben", "林淑芬"));
        var (_, card) = await _here.ComplainsAsync(anna);
        await ben.SaysAsync("你好");

        var answer = await ben.ActsAsync(card["refresh"]!["action"]!);

        Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer["type"]);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    [InlineData("composeExtension/query")]
    [InlineData("anything/else")]
    public async Task Any_other_invoke_is_501(string name)
    {
        var owner = _here.Owner();
        var invoke = owner.Activity("invoke");
        invoke["name"] = name;
        invoke["value"] = new JsonObject();

        Assert.Equal(HttpStatusCode.NotImplemented, (await owner.PostAsync(invoke)).Status);
    }

    public Task InitializeAsync() => _here.InitializeAsync();

    public Task DisposeAsync() => _here.DisposeAsync();

    private static string JsonElementText(JsonObject message) => message.ToJsonString(new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private async Task FinishAsync(OwnerCase its)
    {
        await _here.House.DeskAsync(its.Id, its.Responsible, (c, a, here) => c.Organise(a, "保洁 15:00 前清完", null, here.Now, here.Promises));
        await _here.House.DeskAsync(its.Id, its.Responsible, (c, a, here) => c.Finish(a, "清完了", here.Now, here.Promises));
        await _here.House.DeskAsync(its.Id, its.Responsible, (c, a, here) => c.Accept(a, "干净", here.Now, here.Promises));
        await _here.House.DeskAsync(its.Id, its.Responsible, (c, a, here) => c.FollowUp(a, "您看还满意吗？", here.Now, here.Promises));
    }
}
