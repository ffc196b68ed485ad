using System.Net.Http.Json;
using OwnerBot.Cases;
using OwnerBot.Cases.Services;
using OwnerBot.Data;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;
using OwnerBot.Data.DirectLine;
using OwnerBot.Data.Sqlite;
using OwnerBot.Testing.Owners;
using OwnerBot.Testing.Processes;
using OwnerBot.Tests.House;
using Xunit.Abstractions;

namespace OwnerBot.Tests.Crash;

/// <summary>
/// DESIGN rule 6: the real process is killed without warning at random points of scripted conversations; afterwards nothing
/// is lost and nothing is doubled.
/// </summary>
public sealed class KilledAtAnyPoint(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 30;

    private const int OwnersAtOnce = 3;

    private static readonly string[] Script =
        ["我要投诉，楼道的垃圾三天没人收", "3栋2单元门口", "没有照片", "确认提交", "到哪一步了？", "找人工", "谢谢"];

    private readonly string _folder = Directory.CreateTempSubdirectory("ownerbot-crash-").FullName;

    [Fact]
    public async Task Thirty_kills_lose_and_double_nothing()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        var port = RunningHouse.FreePort();
        using var done = new CancellationTokenSource();
        var owners = Enumerable.Range(0, OwnersAtOnce).Select(_ => OwnersAsync(new($"http://127.0.0.1:{port}"), done.Token)).ToList();

        var random = new Random(seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var house = await RunningHouse.StartAsync(Repository.Root, _folder, port);
            await Task.Delay(random.Next(20, 2500));
            await house.KillAsync();
        }

        await using (var last = await RunningHouse.StartAsync(Repository.Root, _folder, port))
        {
            await done.CancelAsync();
            var talks = (await Task.WhenAll(owners)).SelectMany(talk => talk).ToList();
            output.WriteLine($"{talks.Count} conversations, {talks.Sum(talk => talk.Posted.Count)} lines");
            await last.KillAsync();
            await CheckAsync(talks);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>One owner after the other, each to the end of the script, until told to stop.</summary>
    private static async Task<IReadOnlyList<Talk>> OwnersAsync(Uri address, CancellationToken done)
    {
        List<Talk> talks = [];
        while (!done.IsCancellationRequested)
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = address };
            var owner = await PersistAsync(() => ChatOwner.ArriveAsync(http));
            Dictionary<string, string> posted = [];
            foreach (var line in Script)
            {
                var clientId = Guid.NewGuid().ToString("N");
                var id = await PersistAsync(async () =>
                {
                    // As a client does that got no answer: the same message again, under the same client id.
                    using var answer = await owner.PostAsync(line, clientId);
                    answer.EnsureSuccessStatusCode();
                    return (await answer.Content.ReadFromJsonAsync<PostedId>())!.Id;
                });
                posted.Add(id, line);
                await PersistAsync(() => owner.SeesAsync(_ =>
                    owner.Seen.FindIndex(seen => seen.Id == id) is >= 0 and var own && owner.Seen.Skip(own).Any(seen => seen.Role == "bot")));
            }

            await PersistAsync(async () =>
            {
                await owner.LookAsync();
                return true;
            });
            talks.Add(new(new(owner.ConversationId), posted, [.. owner.Seen.Select(seen => seen.Id)]));
        }

        return talks;
    }

    /// <summary>The program is down now and then; whoever writes to it tries again.</summary>
    private static async Task<T> PersistAsync<T>(Func<Task<T>> attempt)
    {
        for (var time = 0; ; time++)
        {
            try
            {
                return await attempt();
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or TimeoutException && time < 4000)
            {
                await Task.Delay(15);
            }
        }
    }

    private async Task CheckAsync(IReadOnlyList<Talk> talks)
    {
        await using var documents = SqliteDocumentStore.Open(Path.Combine(_folder, "ownerbot.db"), TimeSpan.FromSeconds(5));
        var conversations = new ConversationStore(documents);
        var cases = new CaseStore(documents, new CommunityPartition("home"));
        var directLine = new DirectLineStore(documents, TimeProvider.System);
        Assert.NotEmpty(talks);
        foreach (var talk in talks)
        {
            var transcript = await conversations.TranscriptAsync(talk.Conversation, 0, 500, CancellationToken.None);
            var deliveries = await conversations.DeliveriesAsync(talk.Conversation, 0, 500, CancellationToken.None);
            var log = (await directLine.ReadAsync(talk.Conversation.Value, 0, 500, CancellationToken.None)).Select(logged => logged.Activity.Id).ToList();

            // Every line of the owner once, in the order said.
            Assert.Equal(talk.Posted, transcript.Where(line => line.Speaker is Speaker.Owner).ToDictionary(line => line.ActivityId, line => line.Text));
            Assert.Equal(Enumerable.Range(1, transcript.Count).Select(seq => (long)seq), transcript.Select(line => line.Seq));

            // Every reply reached the client once, or is still in the outbox.
            Assert.Equal(log.Distinct(), log);
            Assert.Equal(talk.Seen.Distinct(), talk.Seen);
            Assert.All(transcript.Where(line => line.GoesOut), line => Assert.True(
                log.Contains(line.ActivityId) || deliveries[line.Seq].State is DeliveryState.Pending,
                $"Line {line.Seq} of {talk.Conversation} is neither with the client nor in the outbox."));

            // Every case once.
            var opened = await cases.OfConversationAsync(talk.Conversation, 50, CancellationToken.None);
            Assert.Equal([ServiceKey.Complaint, ServiceKey.TalkToHuman], opened.Select(c => c.Service).OrderBy(service => service.Value));
        }

        var numbers = (await cases.OpenAsync(500, CancellationToken.None)).Select(c => c.Number.Value).ToList();
        Assert.Equal(Enumerable.Range(1001, numbers.Count), numbers.Order());
    }

    private sealed record PostedId(string Id);

    /// <param name="Posted">Activity id to text, as the server answered.</param>
    /// <param name="Seen">Ids of what the client saw, in order.</param>
    private sealed record Talk(ConversationId Conversation, IReadOnlyDictionary<string, string> Posted, IReadOnlyList<string> Seen);
}
