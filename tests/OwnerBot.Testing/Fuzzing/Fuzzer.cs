using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OwnerBot.Testing.Processes;

namespace OwnerBot.Testing.Fuzzing;

/// <summary>Sends bent requests to a running house, several at a time, and counts what comes back.</summary>
public sealed class Fuzzer(RunningHouse house, int seed)
{
    public const string Secret = "fuzzing-secret-of-a-length";

    private const int Workers = 8;
    private const int RequestsPerSeat = 250;

    /// <summary>Longest that a request may take before it counts as hanging; generous, as the machine may be busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>With these the house's own limits do not answer before its code does.</summary>
    public static string[] Settings =>
        [$"DirectLine:Secret={Secret}", "DirectLine:Burst=10000", "DirectLine:PerSecond=1000", "Widget:TokensPerMinute=10000", "Logging:LogLevel:Default=Error"];

    public async Task<FuzzReport> RunAsync(int requests)
    {
        var statuses = new ConcurrentDictionary<int, int>();
        var faults = new ConcurrentQueue<string>();
        var memory = new ConcurrentQueue<long>();
        var since = Stopwatch.StartNew();
        var slowest = 0L;
        var sent = 0;

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(async worker =>
        {
            var random = new Random(seed + worker);
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Patience };
            var bent = new BentRequests(random, house.Address, Secret);
            FuzzSeat? seat = null;
            int number;
            while ((number = Interlocked.Increment(ref sent)) <= requests)
            {
                if (seat is null || random.Next(RequestsPerSeat) == 0)
                {
                    seat = await SeatAsync(http);
                }

                if (number % Math.Max(1, requests / 20) == 0)
                {
                    memory.Enqueue(house.WorkingSet);
                }

                using var request = bent.Next(seat);
                var told = $"#{number} {request.Method} {request.RequestUri!.PathAndQuery}";
                var began = Stopwatch.GetTimestamp();
                try
                {
                    using var answer = await http.SendAsync(request);
                    var status = (int)answer.StatusCode;
                    statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
                    if (status >= 500 && !IsNobodysInvoke(request, status))
                    {
                        faults.Enqueue($"{told} was answered with {status}: {await BodyOf(request)}");
                    }
                }
                catch (TaskCanceledException)
                {
                    faults.Enqueue($"{told} was not answered within {Patience}: {await BodyOf(request)}");
                }
                catch (Exception cannot) when (cannot is HttpRequestException or FormatException or ArgumentException or InvalidOperationException)
                {
                    // Refused by the server's or the client's own HTTP: a cut connection, a header that cannot be sent.
                    statuses.AddOrUpdate(0, 1, (_, count) => count + 1);
                }

                var took = (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                long before;
                while (took > (before = Interlocked.Read(ref slowest)) && Interlocked.CompareExchange(ref slowest, took, before) != before)
                {
                }
            }
        }));

        return new(requests, since.Elapsed, TimeSpan.FromMilliseconds(slowest), new SortedDictionary<int, int>(statuses), [.. faults], [.. memory]);
    }

    /// <summary>What the protocol has a bot say to an invoke that it does not know.</summary>
    private static bool IsNobodysInvoke(HttpRequestMessage request, int status) =>
        status == 501 && request.RequestUri!.AbsolutePath == "/api/messages";

    private static async Task<string> BodyOf(HttpRequestMessage request)
    {
        try
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
            return $"[{request.Content?.Headers.ContentType}] {(body.Length > 600 ? body[..600] + "…" : body)}";
        }
        catch (Exception gone) when (gone is ObjectDisposedException or InvalidOperationException)
        {
            return "";
        }
    }

    private async Task<FuzzSeat> SeatAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(house.Address, "/v3/directline/conversations")) { Content = JsonContent.Create(new { }) };
        request.Headers.Authorization = new("Bearer", Secret);
        using var started = await http.SendAsync(request);
        started.EnsureSuccessStatusCode();
        var conversation = JsonNode.Parse(await started.Content.ReadAsStringAsync())!;
        return new((string)conversation["conversationId"]!, (string)conversation["token"]!);
    }
}
