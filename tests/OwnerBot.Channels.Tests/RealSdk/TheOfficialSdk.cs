using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using OwnerBot.Channels.Tests.Messaging;

namespace OwnerBot.Channels.Tests.RealSdk;

/// <summary>The npm package <c>botbuilder</c> on the other side of our activities, and beside us at the same tokens.</summary>
public sealed class TheOfficialSdk
{
    [SkippableFact]
    public async Task Given_what_we_say_Then_the_SDK_parses_it_with_every_field()
    {
        await using var host = await MessagingHost.StartAsync(clock: TimeProvider.System);
        await using var sdk = await Bot.StartAsync(host);
        host.ServiceUrls.Known[sdk.Address] = true;
        var said = host.Reply("选择 <房屋>") with
        {
            ServiceUrl = sdk.Address,
            Timestamp = MessagingHost.Start,
            SuggestedActions = new([new("imBack", "3幢", JsonSerializer.SerializeToElement("3"))]),
            Attachments = [new("application/vnd.microsoft.card.adaptive", Content: JsonElement.Parse("""{"type":"AdaptiveCard","version":"1.5"}"""))],
            ChannelData = JsonElement.Parse("""{"speaker":{"kind":"clerk","name":"李"}}"""),
        };

        await host.Channel.SendAsync(said, CancellationToken.None);

        var seen = await sdk.SeenAsync();
        Assert.Equal("选择 <房屋>", seen["text"]!.GetValue<string>());
        Assert.Equal("2026-07-01T01:00:00.000Z", seen["timestamp"]!.GetValue<string>());
        Assert.Equal("3", seen["suggestedActions"]!["actions"]![0]!["value"]!.GetValue<string>());
        Assert.Equal("1.5", seen["attachments"]![0]!["content"]!["version"]!.GetValue<string>());
        Assert.Equal("李", seen["channelData"]!["speaker"]!["name"]!.GetValue<string>());
        Assert.Equal("a:1-anna;x@y/z", seen["conversation"]!["id"]!.GetValue<string>());
    }

    [SkippableFact]
    public async Task Given_what_the_SDK_says_Then_we_parse_it_with_fields_that_we_do_not_know()
    {
        await using var host = await MessagingHost.StartAsync(clock: TimeProvider.System);
        await using var sdk = await Bot.StartAsync(host);
        await host.Http.PostAsync(sdk.Address + "/as-a-channel", Json(host.Message("answer me", id: "m1")));

        string[] paths = [.. host.Connector.Calls.Select(call => call.Path)];
        var answer = host.Connector.Calls.Last().Json;
        // The channel turns it round and gives it an id.
        (answer["id"], answer["from"], answer["channelId"], answer["serviceUrl"]) =
            ("c1", new JsonObject { ["id"] = "29:anna", ["role"] = "user" }, "msteams", host.Connector.ServiceUrl);
        (answer["conversation"], answer["recipient"]) = (new JsonObject { ["id"] = "a:1" }, new JsonObject { ["id"] = $"28:{MessagingHost.AppId}" });
        var taken = await host.PostAsync(answer, SystemToken(host));

        // The very addresses that our own connector calls.
        Assert.All(paths, path => Assert.Equal("/emea/v3/conversations/a%3A1-anna%3Bx%40y%2Fz/activities/m1", path));
        Assert.Equal(202, taken.Status);
        var kept = host.Inbox.Only;
        Assert.Equal("请评分", kept.Text);
        Assert.Equal(["五星", "一星"], kept.SuggestedActions!.Actions.Select(action => action.Title));
        Assert.Equal("AdaptiveCard", kept.Attachments![0].Content!.Value.GetProperty("type").GetString());
        Assert.Equal("high", kept.Other!["importance"].GetString());
        Assert.Equal("五星", kept.Other["listenFor"][0].GetString());
        Assert.Equal("rate", kept.Other["semanticAction"].GetProperty("id").GetString());
        Assert.Equal("2026-07-02T00:00:00.000Z", kept.Other["expiration"].GetString());
    }

    [SkippableFact]
    public async Task Given_the_same_tokens_Then_we_take_none_that_the_SDK_refuses_and_refuse_none_of_a_real_channels()
    {
        await using var host = await MessagingHost.StartAsync(clock: TimeProvider.System);
        await using var sdk = await Bot.StartAsync(host);
        var now = TimeProvider.System.GetUtcNow();
        var url = host.Connector.ServiceUrl;
        (string Token, bool IsGood)[] tokens =
        [
            (host.TokenService.Sign(url, now), true),
            (host.TokenService.Sign("https://evil.example/", now), false),
            (host.TokenService.Sign(url, now, issuer: "https://evil.example"), false),
            (host.TokenService.Sign(url, now, audience: "11111111-2222-4333-8444-555555555555"), false),
            (host.TokenService.Sign(url, now, from: TimeSpan.FromHours(-2), until: TimeSpan.FromHours(-1)), false),
            ("e30.e30.e30", false),
        ];

        foreach (var (token, isGood) in tokens)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, sdk.Address + "/api/messages") { Content = Json(host.Message()) };
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
            using var theirs = await host.Http.SendAsync(request);
            var ours = await host.PostAsync(host.Message(), token);

            Assert.Equal(isGood, theirs.IsSuccessStatusCode);
            Assert.Equal(isGood, ours.Status == 202);
        }
    }

    [SkippableFact]
    public async Task Given_expectReplies_Then_our_answer_has_the_shape_of_the_SDKs()
    {
        await using var host = await MessagingHost.StartAsync(clock: TimeProvider.System);
        await using var sdk = await Bot.StartAsync(host);
        var asked = host.Message("answer me", id: "m1");
        asked["deliveryMode"] = "expectReplies";
        host.Heard = async _ =>
        {
            await host.Channel.SendAsync(host.Reply(), CancellationToken.None);
            host.Inbox.Answered("m1");
        };

        using var theirs = await host.Http.PostAsync(sdk.Address + "/as-a-channel", Json(asked));
        var ours = await host.PostAsync(asked, SystemToken(host));

        var shape = JsonNode.Parse(await theirs.Content.ReadAsStringAsync())!.AsObject();
        Assert.Equal((int)theirs.StatusCode, ours.Status);
        Assert.Equal(shape.Select(field => field.Key), ours.Json.Select(field => field.Key));
        Assert.Equal("message", shape["activities"]!.AsArray().Last()!["type"]!.GetValue<string>());
        Assert.Equal("message", ours.Activities().Last()!["type"]!.GetValue<string>());
    }

    private static StringContent Json(JsonNode json) => new(json.ToJsonString(), System.Text.Encoding.UTF8, "application/json");

    private static string SystemToken(MessagingHost host) => host.TokenService.Sign(host.Connector.ServiceUrl, TimeProvider.System.GetUtcNow());

    /// <summary>The SDK in Node.</summary>
    private sealed class Bot(Process node, string address) : IAsyncDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

        public string Address => address;

        public static async Task<Bot> StartAsync(MessagingHost host)
        {
            var modules = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RealSdk").Value!;
            Skip.IfNot(
                File.Exists(Path.Combine(modules, ".package-lock.json")),
                "The npm package botbuilder is not there: the build fetches it when Node 20 and npm are installed and a registry answers.");

            var script = Path.Combine(AppContext.BaseDirectory, "RealSdk", "bot.cjs");
            var node = Process.Start(new ProcessStartInfo("node", [script, MessagingHost.AppId, host.TokenService.MetadataAddress])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["NODE_PATH"] = modules },
            })!;
            // Read away, so that its warnings never fill the pipe.
            node.ErrorDataReceived += (_, _) => { };
            node.BeginErrorReadLine();
            var bot = new Bot(node, "");
            return new(node, $"http://127.0.0.1:{(await bot.SeenAsync())["port"]!.GetValue<int>()}");
        }

        /// <summary>The next activity that it has parsed.</summary>
        public async Task<JsonObject> SeenAsync()
        {
            using var patience = new CancellationTokenSource(Patience);
            return JsonNode.Parse(await node.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("Node ended."))!.AsObject();
        }

        public async ValueTask DisposeAsync()
        {
            node.Kill();
            await node.WaitForExitAsync();
            node.Dispose();
        }
    }
}
