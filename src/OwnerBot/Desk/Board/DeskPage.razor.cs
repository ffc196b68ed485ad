using Microsoft.AspNetCore.Components;

namespace OwnerBot.Desk.Board;

/// <summary>The clerk's first page: every matter that is open, sorted by promise, live.</summary>
public sealed partial class DeskPage : IDisposable
{
    private static readonly TimeSpan Refresh = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _left = new();
    private MatterFilter _filter = MatterFilter.Mine;
    private string _search = "";
    private IReadOnlyList<Matter>? _rows;
    private IReadOnlyList<Matter> _offers = [];

    [Inject]
    private DeskBoard Board { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    public void Dispose()
    {
        Board.Changed -= Show;
        _left.Cancel();
        _left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        await Board.OpenAsync();
        Board.Changed += Show;
        await ReadAsync();
        _ = KeepTimesFreshAsync(_left.Token);
    }

    private void Show(bool news) => _ = InvokeAsync(ReadAsync);

    private async Task ReadAsync()
    {
        _offers = Board.OfferedToMe();
        _rows = _search.Length > 0 ? await Board.FindAsync(_search) : Board.Rows(_filter);
        StateHasChanged();
    }

    private Task ChooseAsync(MatterFilter filter)
    {
        (_filter, _search) = (filter, "");
        return ReadAsync();
    }

    private Task SearchAsync(ChangeEventArgs typed)
    {
        _search = $"{typed.Value}".Trim();
        return ReadAsync();
    }

    private int CountOf(MatterFilter filter) => Board.Count(filter);

    private async Task KeepTimesFreshAsync(CancellationToken left)
    {
        using var timer = new PeriodicTimer(Refresh, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(left))
            {
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // The page is closed.
        }
    }
}
