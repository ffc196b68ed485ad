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

    /// <summary>A filter by name: a link, or the page loaded again, shows what it showed.</summary>
    [SupplyParameterFromQuery]
    private string? Show { get; set; }

    [Inject]
    private NavigationManager Here { get; set; } = default!;

    [Inject]
    private DeskBoard Board { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    public void Dispose()
    {
        Board.Changed -= Hear;
        _left.Cancel();
        _left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        await Board.OpenAsync();
        Board.Changed += Hear;
        (_filter, _search) = Board.Shown;
        await ReadAsync();
        _ = KeepTimesFreshAsync(_left.Token);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Enum.TryParse<MatterFilter>(Show, ignoreCase: true, out var asked) && Enum.IsDefined(asked) && asked != _filter)
        {
            _filter = asked;
            _search = "";
            await ReadAsync();
        }
    }

    private bool IsSearch => _search.Trim().Length > 0;

    private void Hear(bool news) => _ = InvokeAsync(ReadAsync);

    private async Task ReadAsync()
    {
        if (_left.IsCancellationRequested)
        {
            return;
        }

        var (filter, search) = Board.Shown = (_filter, _search);
        var rows = IsSearch ? await Board.FindAsync(search.Trim()) : Board.Rows(filter);
        if ((filter, search) == (_filter, _search))
        {
            // An answer to what is no longer asked would stand under the wrong word.
            (_offers, _rows) = (Board.OfferedToMe(), rows);
            StateHasChanged();
        }
    }

    private async Task ChooseAsync(MatterFilter filter)
    {
        (_filter, _search) = (filter, "");
        await ReadAsync();
        Here.NavigateTo($"/desk?show={filter}", replace: true);
    }

    private Task SearchAsync() => ReadAsync();

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
