using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;
using OwnerBot.Cases;
using OwnerBot.Cases.Duties;
using OwnerBot.Desk.Texts;
using OwnerBot.Desk.Words;

namespace OwnerBot.Desk.CaseView;

/// <summary>Asks what an action needs. A refusal is shown in place and the dialog stays, so that no written word is lost.</summary>
public sealed partial class ActionDialog
{
    private readonly string _mark = Guid.NewGuid().ToString("N");
    private ElementReference _first;
    private string _text = "";
    private DateTime? _time;
    private string _clerk = "";
    private Duty _duty;
    private string? _answer;
    private bool _sending;

    [Parameter, EditorRequired]
    public OwnerCase Case { get; set; } = default!;

    [Parameter, EditorRequired]
    public CaseAction Action { get; set; } = default!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    [Inject]
    private CaseDesk Desk { get; set; } = default!;

    [Inject]
    private Drafts Drafts { get; set; } = default!;

    [Inject]
    private DeskTexts T { get; set; } = default!;

    [Inject]
    private DeskTimes Times { get; set; } = default!;

    [Inject]
    private MyDesk Me { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    protected override void OnInitialized()
    {
        _duty = Case.Duties.Missing is [var first, ..] ? first : default;
        // The owner reads it: offered in the owner's language, for the clerk to change.
        _text = Drafts.Of(Case.Id, Action) ?? DeskTexts.In(Case.Language).GetValueOrDefault($"draft_{Action.Key}") ?? "";
        _time = Action.Asks.Contains(Field.Time) && Case.Promise is { } promise ? Times.ForPicker(promise.By) : null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Action.Asks.Contains(Field.Text))
        {
            await _first.FocusAsync();
        }
    }

    private async Task SendAsync()
    {
        if (_sending)
        {
            return;
        }

        _sending = true;
        try
        {
            var input = new ActionInput(_text, Times.Read(_time), _clerk.Length > 0 ? new ClerkId(_clerk) : null, _duty);
            var answer = await Desk.DoAsync(Case.Id, Action, input, _mark);
            if (!answer.Done)
            {
                _answer = answer.Words;
                return;
            }

            Drafts.Forget(Case.Id, Action);
            Snackbar.Tell(answer, T["did", ("action", T[$"act_{Action.Key}"])]);
            Dialog.Close();
        }
        finally
        {
            _sending = false;
        }
    }

    private void Typed() => Drafts.Keep(Case.Id, Action, _text);

    /// <summary>Enter is a new line here; with Ctrl or ⌘ it is the button.</summary>
    private Task PressAsync(KeyboardEventArgs key) => key is { Key: "Enter", CtrlKey: true } or { Key: "Enter", MetaKey: true } ? SendAsync() : Task.CompletedTask;

    private void Cancel() => Dialog.Cancel();
}
