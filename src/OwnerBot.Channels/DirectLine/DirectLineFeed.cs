using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.Extensions.Options;
using OwnerBot.Channels.Activities;

namespace OwnerBot.Channels.DirectLine;

/// <summary>Tells this instance's open sockets that there is something new. What is new they read from the store themselves.</summary>
/// <remarks>
/// Every socket has its own position in the log, so a lost or doubled wake loses and doubles nothing. All of them also
/// look every few seconds, which is how they learn of what another instance wrote.
/// </remarks>
public sealed class DirectLineFeed : IDisposable
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Listener>> listeners = new(StringComparer.Ordinal);
    private readonly Lock changing = new();
    private readonly int maxSockets;
    private readonly ITimer recheck;

    public DirectLineFeed(IOptions<DirectLineOptions> options, TimeProvider clock)
    {
        maxSockets = options.Value.MaxSockets;
        recheck = clock.CreateTimer(_ => WakeAll(), null, options.Value.Recheck, options.Value.Recheck);
    }

    /// <summary>Call after the log of a conversation grew.</summary>
    public void Wake(string conversationId)
    {
        foreach (var listener in Of(conversationId))
        {
            listener.Wake();
        }
    }

    /// <summary>Shows what is not history, such as <c>typing</c>, to the sockets open now.</summary>
    public void Show(string conversationId, Activity transient)
    {
        foreach (var listener in Of(conversationId))
        {
            listener.Show(transient);
        }
    }

    public void Dispose() => recheck.Dispose();

    /// <returns>Null when the conversation has as many sockets as it may have.</returns>
    internal Listener? Listen(string conversationId)
    {
        lock (changing)
        {
            var others = Of(conversationId);
            if (others.Length >= maxSockets)
            {
                return null;
            }

            var listener = new Listener(gone => Leave(conversationId, gone));
            listeners[conversationId] = others.Add(listener);
            return listener;
        }
    }

    private void Leave(string conversationId, Listener listener)
    {
        lock (changing)
        {
            var others = Of(conversationId).Remove(listener);
            if (others.IsEmpty)
            {
                listeners.TryRemove(conversationId, out _);
            }
            else
            {
                listeners[conversationId] = others;
            }
        }
    }

    private ImmutableArray<Listener> Of(string conversationId) => listeners.GetValueOrDefault(conversationId, []);

    private void WakeAll()
    {
        foreach (var listener in listeners.Values.SelectMany(some => some))
        {
            listener.Wake();
        }
    }

    /// <summary>One open socket, as the feed sees it.</summary>
    internal sealed class Listener(Action<Listener> leave) : IDisposable
    {
        private const int MostTransient = 64;

        private readonly Channel<bool> wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        private readonly Channel<Activity> transients = Channel.CreateBounded<Activity>(MostTransient);
        private volatile bool overflowed;

        /// <summary>The other side reads too slowly; close, and let it come back for what it missed.</summary>
        public bool Overflowed => overflowed;

        public void Wake() => wakes.Writer.TryWrite(true);

        public void Show(Activity transient)
        {
            overflowed |= !transients.Writer.TryWrite(transient);
            Wake();
        }

        public ValueTask<bool> WokenAsync(CancellationToken cancellationToken) => wakes.Reader.ReadAsync(cancellationToken);

        public bool TryTakeTransient(out Activity? transient) => transients.Reader.TryRead(out transient);

        public void Dispose() => leave(this);
    }
}
