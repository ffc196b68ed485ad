using Microsoft.AspNetCore.Components;
using OwnerBot.Cases;
using OwnerBot.Data.Conversations;

namespace OwnerBot.Desk.CaseView;

/// <summary>One case, live: every change of it and of its chat shows without a reload.</summary>
public sealed partial class CasePage : IDisposable
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan TypingShows = TimeSpan.FromSeconds(6);

    private readonly CancellationTokenSource _left = new();
    private CaseFile? _file;
    private bool _notFound;
    private bool _ownerTypes;
    private DateTimeOffset _typedAt;

    [Parameter]
    public int Number { get; set; }

    [Inject]
    private CaseFileReader Reader { get; set; } = default!;

    [Inject]
    private DeskFeed Feed { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    public void Dispose()
    {
        Feed.Changed -= Hear;
        _left.Cancel();
        _left.Dispose();
    }

    protected override void OnInitialized()
    {
        Feed.Changed += Hear;
        _ = KeepFreshAsync(_left.Token);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_file?.Case.Number.Value != Number)
        {
            _file = null;
            _file = await Reader.ReadAsync(new(Number));
            _notFound = _file is null;
        }
    }

    private void Hear(DeskNews news) => _ = InvokeAsync(() => news switch
    {
        DeskNews.Case(var changed) when changed.Id == _file?.Case.Id => ReadCaseAsync(),
        DeskNews.Chat(var record, var lines) when record.Id == _file?.Case.Conversation => ShowAsync(_file.With(record, lines)),
        DeskNews.Delivery(var conversation) when conversation == _file?.Case.Conversation => ReadDeliveriesAsync(),
        DeskNews.Typing(var conversation) when conversation == _file?.Case.Conversation => OwnerTypesAsync(),
        _ => Task.CompletedTask,
    });

    // Each puts what it read onto the page as it is by then: news may have come while it was read.
    private async Task ReadCaseAsync()
    {
        var read = await Reader.ReadCaseAsync(_file!);
        await ShowAsync(_file! with { Case = read.Case, Events = read.Events, Notes = read.Notes });
    }

    private async Task ReadDeliveriesAsync() => await ShowAsync(WithDeliveries(await Reader.ReadDeliveriesAsync(_file!)));

    private async Task ReadNotesAsync()
    {
        var read = await Reader.ReadNotesAsync(_file!);
        await ShowAsync(_file! with { Notes = read.Notes });
    }

    private CaseFile WithDeliveries(CaseFile read) => _file! with { Deliveries = read.Deliveries, NotArrived = read.NotArrived };

    private async Task EarlierAsync() => await ShowAsync(await Reader.ReadEarlierAsync(_file!));

    private Task OwnerTypesAsync()
    {
        (_ownerTypes, _typedAt) = (true, Clock.GetUtcNow());
        StateHasChanged();
        return Task.CompletedTask;
    }

    private Task ShowAsync(CaseFile file)
    {
        _file = file;
        _ownerTypes = false;
        StateHasChanged();
        return Task.CompletedTask;
    }

    /// <summary>Delivery is not announced, and times move: both are looked after here.</summary>
    private async Task KeepFreshAsync(CancellationToken left)
    {
        using var timer = new PeriodicTimer(Refresh, Clock);
        try
        {
            for (var tick = 1; await timer.WaitForNextTickAsync(left); tick++)
            {
                await InvokeAsync(() => FreshenAsync(everything: tick % 10 == 0));
            }
        }
        catch (OperationCanceledException)
        {
            // The page is closed.
        }
    }

    private async Task FreshenAsync(bool everything)
    {
        if (_file is null)
        {
            return;
        }

        var typingEnded = _ownerTypes && Clock.GetUtcNow() - _typedAt > TypingShows;
        if (_file.SomethingIsOnItsWay || everything)
        {
            _file = WithDeliveries(await Reader.ReadDeliveriesAsync(_file));
        }
        else if (!typingEnded)
        {
            return;
        }

        _ownerTypes &= !typingEnded;
        StateHasChanged();
    }
}
