using System.Text.Json;
using System.Text.Json.Nodes;
using OwnerBot.Channels.Activities;
using OwnerBot.Channels.Messaging;
using OwnerBot.Channels.Tests.DirectLine;

namespace OwnerBot.Channels.Tests.Messaging;

public sealed class Invokes : IAsyncLifetime, IInvokeHandler
{
    private readonly List<Activity> asked = [];
    private MessagingHost host = null!;
    private Func<Activity, Task<InvokeAnswer?>> answer = _ => Task.FromResult<InvokeAnswer?>(InvokeAnswer.Message("done by 李 at 9:00"));

    public async Task InitializeAsync() => host = await MessagingHost.StartAsync(invokes: this);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public Task<InvokeAnswer?> AnswerAsync(string conversationKey, Activity invoke, CancellationToken cancellationToken)
    {
        lock (asked)
        {
            asked.Add(invoke);
        }

        Assert.Equal(ConversationKeys.Of("msteams", "a:1-anna;x@y/z"), conversationKey);
        return answer(invoke);
    }

    [Fact]
    public async Task Given_a_cards_action_Then_the_answer_has_status_type_and_value_of_its_own()
    {
        var message = await InvokeAsync("adaptiveCard/action");
        answer = _ => Task.FromResult<InvokeAnswer?>(InvokeAnswer.Card(JsonElement.Parse("""{"type":"AdaptiveCard","version":"1.5"}""")));
        var card = await InvokeAsync("adaptiveCard/action");
        answer = _ => Task.FromResult<InvokeAnswer?>(InvokeAnswer.Error(400, "BadRequest", "Which case?"));
        var error = await InvokeAsync("adaptiveCard/action");

        Assert.Equal(200, message.Status);
        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"done by 李 at 9:00"}""", System.Text.Encoding.UTF8.GetString(message.Bytes));
        Assert.Equal("application/vnd.microsoft.card.adaptive", card.Text("type"));
        Assert.Equal("1.5", card.Json["value"]!["version"]!.GetValue<string>());
        Assert.Equal((200, 400), (error.Status, error.Json["statusCode"]!.GetValue<int>()));
        Assert.Equal("Which case?", error.Json["value"]!["message"]!.GetValue<string>());
        Assert.Empty(host.Inbox.All);
    }

    [Theory]
    [InlineData("task/fetch", 1)]
    [InlineData("task/submit", 1)]
    [InlineData("signin/verifyState", 1)]
    [InlineData("signin/tokenExchange", 1)]
    [InlineData("fileConsent/invoke", 1)]
    [InlineData("composeExtension/query", 0)]
    [InlineData("adaptivecard/action", 0)]
    [InlineData(null, 0)]
    public async Task Given_an_invoke_Then_only_those_of_the_page_are_asked_and_any_other_is_501(string? name, int times)
    {
        answer = _ => Task.FromResult<InvokeAnswer?>(new(200));

        var answered = await InvokeAsync(name);

        Assert.Equal(times, asked.Count);
        Assert.Equal(times == 1 ? 200 : 501, answered.Status);
    }

    [Fact]
    public async Task Given_a_handler_that_knows_nothing_of_it_or_none_at_all_Then_it_is_501()
    {
        answer = _ => Task.FromResult<InvokeAnswer?>(null);
        await using var without = await MessagingHost.StartAsync();
        var invoke = without.Message();
        (invoke["type"], invoke["name"]) = ("invoke", "adaptiveCard/action");

        Assert.Equal(501, (await InvokeAsync("task/fetch")).Status);
        Assert.Equal(501, (await without.PostAsync(invoke)).Status);
    }

    [Fact]
    public async Task Given_the_same_press_repeated_while_it_is_worked_and_after_Then_it_is_done_once_and_answered_alike()
    {
        var working = new TaskCompletionSource<InvokeAnswer?>();
        answer = _ => working.Task;

        var together = Enumerable.Range(0, 3).Select(_ => InvokeAsync("adaptiveCard/action", "press-1")).ToList();
        working.SetResult(InvokeAnswer.Message("booked"));
        var answers = (await Task.WhenAll(together)).Append(await InvokeAsync("adaptiveCard/action", "press-1"));

        Assert.All(answers, one => Assert.Equal("booked", one.Text("value")));
        Assert.Single(asked);
    }

    [Fact]
    public async Task Given_a_handler_that_fails_Then_it_is_503_without_its_words_and_a_repeat_is_tried_again()
    {
        var good = answer;
        answer = _ => throw new InvalidOperationException("secret");
        var failed = await InvokeAsync("adaptiveCard/action", "press-1");
        answer = good;

        Assert.Equal(503, failed.Status);
        Assert.DoesNotContain("secret", failed.Json.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(200, (await InvokeAsync("adaptiveCard/action", "press-1")).Status);
    }

    [Fact]
    public async Task Given_answers_older_than_two_minutes_Then_they_are_forgotten()
    {
        await InvokeAsync("adaptiveCard/action", "press-1");
        host.Clock.Advance(TimeSpan.FromMinutes(3));
        await InvokeAsync("adaptiveCard/action", "press-1");

        Assert.Equal(2, asked.Count);
    }

    private Task<Answer> InvokeAsync(string? name, string? id = null)
    {
        var invoke = host.Message(id: id);
        (invoke["type"], invoke["name"]) = ("invoke", name);
        invoke["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "rate" } };
        return host.PostAsync(invoke);
    }
}
