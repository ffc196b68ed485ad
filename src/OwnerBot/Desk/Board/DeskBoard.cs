using OwnerBot.Cases;
using OwnerBot.Data.Cases;
using OwnerBot.Data.Conversations;

namespace OwnerBot.Desk.Board;

/// <summary>
/// Everything that is open, as one clerk's pages show it: read once, then kept up by the desk's feed. One for each circuit.
/// </summary>
internal sealed class DeskBoard(CaseStore cases, ConversationDirectory directory, ConversationStore conversations, DeskFeed feed, MyDesk desk)
    : IDisposable
{
    private const int MostCases = 500;

    private const int MostChats = 300;

    /// <summary>How far back unanswered messages are counted.</summary>
    private const int LinesBack = 60;

    private const int MostFound = 50;

    private const int MostDead = 500;

    private const int MostDeadInAChat = 40;

    private readonly Lock _lock = new();
    private readonly Dictionary<CaseId, OwnerCase> _cases = [];
    private readonly Dictionary<ConversationId, DirectoryEntry> _chats = [];
    private readonly Dictionary<ConversationId, int> _unanswered = [];
    private readonly Dictionary<ConversationId, IReadOnlyList<OutboxEntry>> _notArrived = [];
    private Task? _opened;

    /// <summary>Something changed; true when it is new to this clerk and worth a tone. On any thread.</summary>
    public event Action<bool>? Changed;

    /// <summary>Reads the board once; asking again waits for the same reading.</summary>
    public Task OpenAsync() => _opened ??= ReadAsync();

    /// <summary>What the list showed when this person left it, to be found again on the way back.</summary>
    public (MatterFilter Filter, string Search) Shown { get; set; } = (MatterFilter.Mine, "");

    /// <summary>The rows of a filter: whoever rings first, then the most urgent promise; of those who wait, the longest wait.</summary>
    public IReadOnlyList<Matter> Rows(MatterFilter filter) =>
        [.. All().Where(row => Belongs(row, filter)).OrderByDescending(row => row.Rings)
            .ThenBy(row => filter is MatterFilter.Waiting ? row.Chat!.WaitingSince : row.Due).ThenBy(row => row.Case.Number.Value)];

    public int Count(MatterFilter filter) => All().Count(row => Belongs(row, filter));

    /// <summary>How many matters call for this clerk: the mark in the tab's title.</summary>
    public int Calling() => All().Count(row => row.CallsFor(desk.Me));

    public IReadOnlyList<Matter> OfferedToMe() => [.. All().Where(row => row.IsOfferedTo(desk.Me)).OrderBy(row => row.Due)];

    /// <summary>By number or by owner's name; closed cases too.</summary>
    public async Task<IReadOnlyList<Matter>> FindAsync(string search)
    {
        var found = All().Where(row => row.Matches(search)).OrderBy(row => row.Due).ToList();
        if (int.TryParse(search, out var number) && found.All(row => row.Case.Number.Value != number)
            && await cases.FindAsync(new CaseNumber(number), CancellationToken.None) is { } exact)
        {
            found.Insert(0, new(exact, null, 0));
        }

        var closed = await cases.ClosedAsync(MostChats, CancellationToken.None);
        found.AddRange(closed.Select(c => new Matter(c, null, 0)).Where(row => row.Matches(search) && found.All(other => other.Case.Id != row.Case.Id)));
        return [.. found.Take(MostFound)];
    }

    public void Dispose() => feed.Changed -= Hear;

    private async Task ReadAsync()
    {
        await desk.OpenAsync();
        // Listening first, so that nothing falls between reading and listening.
        feed.Changed += Hear;
        var mine = await cases.OpenOfAsync(desk.Me, MostCases, CancellationToken.None);
        var open = await cases.OpenAsync(MostCases, CancellationToken.None);
        var waiting = await directory.WaitingAsync(MostChats, CancellationToken.None);
        var held = await directory.HeldAsync(MostChats, CancellationToken.None);
        var dead = await conversations.DeadLettersAsync(MostDead, CancellationToken.None);
        lock (_lock)
        {
            foreach (var chat in dead.GroupBy(entry => entry.Conversation))
            {
                _notArrived[chat.Key] = [.. chat.OrderBy(entry => entry.Seq)];
            }

            foreach (var ownerCase in mine.Concat(open))
            {
                _cases.TryAdd(ownerCase.Id, ownerCase);
            }

            foreach (var chat in waiting.Concat(held))
            {
                _chats.TryAdd(chat.Id, chat);
            }
        }

        foreach (var chat in waiting)
        {
            await CountAsync(chat);
        }

        foreach (var chat in waiting.Select(one => one.Id).Concat(dead.Select(entry => entry.Conversation)).Distinct())
        {
            await KeepItsCaseAsync(chat);
        }
    }

    private async Task CountAsync(DirectoryEntry chat)
    {
        var lines = await conversations.TranscriptAsync(chat.Id, Math.Max(0, chat.LastSeq - LinesBack), LinesBack, CancellationToken.None);
        lock (_lock)
        {
            _unanswered.TryAdd(chat.Id, Unanswered(0, lines));
        }
    }

    /// <summary>An owner may wait, or not be reached, in a chat whose cases are all closed: the latest one stands for the chat.</summary>
    private async Task KeepItsCaseAsync(ConversationId chat)
    {
        if (await cases.OfConversationAsync(chat, 1, CancellationToken.None) is [{ IsOpen: false } latest])
        {
            lock (_lock)
            {
                _cases.TryAdd(latest.Id, latest);
            }
        }
    }

    private void Hear(DeskNews news)
    {
        bool worthATone;
        lock (_lock)
        {
            worthATone = news switch
            {
                DeskNews.Case(var ownerCase) => Take(ownerCase),
                DeskNews.Chat(var record, var lines) => Take(record, lines),
                _ => false,
            };
        }

        if (news is DeskNews.Delivery(var conversation))
        {
            _ = ReadDeliveryAsync(conversation);
        }
        else if (news is not DeskNews.Typing)
        {
            Changed?.Invoke(worthATone);
        }
    }

    /// <summary>Something did not arrive, or was seen to.</summary>
    private async Task ReadDeliveryAsync(ConversationId conversation)
    {
        var dead = await conversations.DeadAsync(conversation, MostDeadInAChat, CancellationToken.None);
        await KeepItsCaseAsync(conversation);
        bool more;
        lock (_lock)
        {
            more = dead.Count > (_notArrived.GetValueOrDefault(conversation)?.Count ?? 0)
                && _cases.Values.Any(c => c.Conversation == conversation && Row(c).Concerns(desk.Me));
            _notArrived[conversation] = [.. dead.Select(one => one.Value)];
        }

        Changed?.Invoke(more);
    }

    private bool Take(OwnerCase ownerCase)
    {
        var before = _cases.GetValueOrDefault(ownerCase.Id);
        _cases[ownerCase.Id] = ownerCase;
        var (was, now) = (before is null ? null : Row(before), Row(ownerCase));
        return (now.Concerns(desk.Me) && was?.Concerns(desk.Me) is not true) || (now.IsOfferedTo(desk.Me) && was?.IsOfferedTo(desk.Me) is not true);
    }

    private bool Take(ConversationRecord record, IReadOnlyList<TranscriptLine> lines)
    {
        if (_chats.GetValueOrDefault(record.Id)?.LastSeq > record.LastSeq)
        {
            return false;
        }

        var chat = _chats[record.Id] = DirectoryEntry.Of(record);
        var before = _unanswered.GetValueOrDefault(record.Id);
        _unanswered[record.Id] = chat.WaitingSince is null ? 0 : Unanswered(before, lines);
        return _unanswered[record.Id] > before && (chat.HeldBy == desk.Me || (chat.HeldBy is null && chat.Clerks.Contains(desk.Me)));
    }

    private static int Unanswered(int before, IReadOnlyList<TranscriptLine> lines) => lines.Aggregate(before, (count, line) => line.Speaker switch
    {
        Speaker.Owner => count + 1,
        Speaker.Clerk => 0,
        _ => count,
    });

    private List<Matter> All()
    {
        lock (_lock)
        {
            return [.. _cases.Values.Select(Row).Where(row => row.Case.IsOpen || row.Waits || row.NotArrived > 0)];
        }
    }

    private Matter Row(OwnerCase ownerCase)
    {
        var notArrived = _notArrived.GetValueOrDefault(ownerCase.Conversation) ?? [];
        return new(
            ownerCase, _chats.GetValueOrDefault(ownerCase.Conversation), _unanswered.GetValueOrDefault(ownerCase.Conversation), notArrived.Count,
            notArrived is [.., var latest] ? latest.Why : null);
    }

    private bool Belongs(Matter row, MatterFilter filter) => filter switch
    {
        MatterFilter.Mine => row.Concerns(desk.Me),
        MatterFilter.Waiting => row.Waits,
        MatterFilter.Ringing => row.Rings,
        _ => true,
    };
}
