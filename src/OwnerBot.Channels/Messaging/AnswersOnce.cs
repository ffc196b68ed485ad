using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace OwnerBot.Channels.Messaging;

/// <summary>
/// Answers that their caller waits for, made once for each call: a repeat waits for the same answer or gets it again. Kept for two
/// minutes; Teams repeats after 15 seconds.
/// </summary>
internal sealed class AnswersOnce(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Lazy<Task<IResult>>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Call, DateTimeOffset Until)> _ends = new();

    /// <summary>An answer that failed is made again at the next repeat.</summary>
    public async Task<IResult> OfAsync(string call, Func<Task<IResult>> make)
    {
        Forget();
        var mine = new Lazy<Task<IResult>>(make);
        var answer = _answers.GetOrAdd(call, mine);
        if (answer == mine)
        {
            _ends.Enqueue((call, clock.GetUtcNow() + Kept));
        }

        try
        {
            return await answer.Value;
        }
        catch
        {
            _answers.TryRemove(KeyValuePair.Create(call, answer));
            throw;
        }
    }

    private void Forget()
    {
        while (_ends.TryPeek(out var oldest) && oldest.Until < clock.GetUtcNow() && _ends.TryDequeue(out var ended))
        {
            _answers.TryRemove(ended.Call, out _);
        }
    }
}
