using System.Collections.Concurrent;

namespace OwnerBot.SignIn;

/// <summary>Five wrong passwords lock a name for a quarter of an hour, whether it exists or not. Kept in memory only.</summary>
internal sealed class WrongTries(TimeProvider clock)
{
    private const int Allowed = 5;

    private const int MostNames = 10_000;

    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (int Wrong, DateTimeOffset Last)> _names = new(StringComparer.OrdinalIgnoreCase);

    public DateTimeOffset? LockedUntil(string name) =>
        _names.TryGetValue(Key(name), out var tries) && tries.Wrong >= Allowed && tries.Last + Lock > clock.GetUtcNow() ? tries.Last + Lock : null;

    public void Wrong(string name)
    {
        var now = clock.GetUtcNow();
        if (_names.Count > MostNames)
        {
            // A stranger is guessing names; only the fresh tries matter.
            foreach (var old in _names.Where(pair => pair.Value.Last + Lock < now).ToList())
            {
                _names.TryRemove(old);
            }
        }

        _names.AddOrUpdate(Key(name), _ => (1, now), (_, tries) => (tries.Last + Lock < now ? 1 : tries.Wrong + 1, now));
    }

    public void Right(string name) => _names.TryRemove(Key(name), out _);

    private static string Key(string name) => name.Trim() is { Length: <= 60 } short_ ? short_ : name.Trim()[..60];
}
