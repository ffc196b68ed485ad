using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using OwnerBot.Channels.Tests.DirectLine;

namespace OwnerBot.Channels.Tests.RealClient;

/// <summary>The npm client that every Web Chat page carries, in Node, against our server.</summary>
public sealed class ThePublishedClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [SkippableFact]
    public async Task Given_the_published_client_When_it_starts_sends_uploads_refreshes_drops_and_reloads_Then_all_is_seen_once_in_order()
    {
        var modules = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RealClient").Value!;
        Skip.IfNot(
            File.Exists(Path.Combine(modules, ".package-lock.json")),
            "The npm package botframework-directlinejs is not there: the build fetches it when Node 20 and npm are installed and a registry answers.");

        await using var host = await DirectLineHost.StartAsync(clock: TimeProvider.System);
        host.Heard = async conversationId =>
        {
            if (host.Store.Inbox.Last() is { Type: "message", Text: { } text })
            {
                await host.SayAsync(conversationId, "heard: " + text);
            }
        };

        var result = await RunAsync(modules, host.Domain, host.Tokens.Mint("c1", "dl_anna"), "c1", "dl_anna");

        Assert.Equal(result["id"]!.GetValue<string>(), result["echoId"]!.GetValue<string>());
        Assert.Equal(result["uploadId"]!.GetValue<string>(), result["uploadEchoId"]!.GetValue<string>());
        Assert.Equal("漏水的照片.png", result["photoName"]!.GetValue<string>());
        Assert.True(result["photoIsSame"]!.GetValue<bool>());
        Assert.True(result["refreshed"]!.GetValue<bool>());
        Assert.Equal(2, result["sockets"]!.GetValue<int>());
        string[] all = ["hello", "heard: hello", "漏水的照片.png", "while away", "heard: while away"];
        Assert.Equal(all, result["page"]!.AsArray().Select(one => one!.GetValue<string>()));
        Assert.Equal(all, result["reloaded"]!.AsArray().Select(one => one!.GetValue<string>()));
        Assert.Single(host.Store.Inbox, activity => activity.Type == "conversationUpdate");
    }

    private static async Task<JsonNode> RunAsync(string modules, params string[] arguments)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "RealClient", "client.cjs");
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NODE_PATH"] = modules },
        };
        using var node = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = node.StandardOutput.ReadToEndAsync(patience.Token);
        var faults = node.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await node.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            node.Kill();
            throw new TimeoutException("The client did not come to its end in a minute.");
        }

        Assert.True(node.ExitCode == 0, await faults);
        return JsonNode.Parse(await output)!;
    }
}
