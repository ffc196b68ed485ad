using Microsoft.AspNetCore.Components;
using MudBlazor;
using OwnerBot.Cases;
using OwnerBot.Desk.Texts;
using OwnerBot.Layout;

namespace OwnerBot.Desk.CaseView;

/// <summary>Buttons that change a case: at once, or after a dialog when something is to be written.</summary>
public sealed partial class ActionButtons
{
    private bool _busy;

    [Parameter, EditorRequired]
    public OwnerCase Case { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<CaseAction> Actions { get; set; } = [];

    [Inject]
    private CaseDesk Desk { get; set; } = default!;

    [Inject]
    private DeskTexts T { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private DeskBrowser Browser { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    private string IdOf(CaseAction action) => $"act-{Case.Number}-{action.Key}";

    private IEnumerable<CaseAction> Offered => Actions.Where(action => action.Offered(Case));

    private async Task PressAsync(CaseAction action)
    {
        // One press, one dialog or one wish: what is pressed while the first is under way is the same press.
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            await (action.Asks.Count > 0 ? AskAsync(action) : DoAsync(action));
        }
        finally
        {
            _busy = false;
        }

        if (action.Asks.Count > 0)
        {
            // Back to where the person was, and not to the top of the page; drawn first, for a disabled button takes no focus.
            StateHasChanged();
            await Browser.FocusAsync(IdOf(action));
        }
    }

    private async Task AskAsync(CaseAction action)
    {
        var parameters = new DialogParameters<ActionDialog> { { dialog => dialog.Case, Case }, { dialog => dialog.Action, action } };
        var shown = await Dialogs.ShowAsync<ActionDialog>(T[$"act_{action.Key}"], parameters);
        await shown.Result;
    }

    private async Task DoAsync(CaseAction action)
    {
        var answer = await Desk.DoAsync(Case.Id, action, ActionInput.Nothing, Guid.NewGuid().ToString("N"));
        Snackbar.Tell(answer, T["did", ("action", T[$"act_{action.Key}"])]);
    }
}
