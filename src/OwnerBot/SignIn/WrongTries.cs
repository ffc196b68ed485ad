using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace OwnerBot.SignIn;

/// <summary>
/// Five wrong passwords for one name from one address lock that name for that address, whether the name exists or not; fifty
/// from one address lock the address. Never the name for everybody: a stranger must not be able to keep a manager out.
/// Kept in memory only.
/// </summary>
internal sealed class WrongTries(TimeProvider clock)
{
    private const int AllowedForName = 5;

    private const int AllowedForAddress = 50;

    private const int MostKept = 10_000;

    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<(string Place, string Name), Tries> _tries = new();

    public DateTimeOffset? LockedUntil(string name, IPAddress? from) =>
        Until((PlaceOf(from), NameOf(name)), AllowedForName) ?? (from is null ? null : Until((PlaceOf(from), ""), AllowedForAddress));

    public void Wrong(string name, IPAddress? from)
    {
        var now = clock.GetUtcNow();
        if (_tries.Count > MostKept)
        {
            // A stranger is guessing names; only the fresh tries matter.
            foreach (var old in _tries.Where(pair => pair.Value.Last + Lock < now).ToList())
            {
                _tries.TryRemove(old);
            }
        }

        Count((PlaceOf(from), NameOf(name)));
        Count((PlaceOf(from), ""));

        void Count((string, string) key) =>
            _tries.AddOrUpdate(key, _ => new(1, now), (_, tries) => new(tries.Last + Lock < now ? 1 : tries.Wrong + 1, now));
    }

    public void Right(string name, IPAddress? from) => _tries.TryRemove((PlaceOf(from), NameOf(name)), out _);

    private DateTimeOffset? Until((string, string) key, int allowed) =>
        _tries.TryGetValue(key, out var tries) && tries.Wrong >= allowed && tries.Last + Lock > clock.GetUtcNow() ? tries.Last + Lock : null;

    private static string NameOf(string name) => (name.Trim() is { Length: <= 60 } short_ ? short_ : name.Trim()[..60]).ToUpperInvariant();

    /// <summary>An IPv6 household has a whole /64 to itself: it is one place.</summary>
    private static string PlaceOf(IPAddress? from) => from switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => from.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)),
        _ => from.ToString(),
    };

    private readonly record struct Tries(int Wrong, DateTimeOffset Last);
}
