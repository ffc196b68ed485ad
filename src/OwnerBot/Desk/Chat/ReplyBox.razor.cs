using OwnerBot.Outbound;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Options;
using OwnerBot.Cases;
using OwnerBot.Channels;
using OwnerBot.Data;
using OwnerBot.Data.Conversations;
using OwnerBot.Desk.CaseView;
using OwnerBot.Desk.Texts;
using OwnerBot.Layout;

namespace OwnerBot.Desk.Chat;

/// <summary>Words and pictures to the owner. One mark for each composed message, so that a double click sends it once.</summary>
public sealed partial class ReplyBox
{
    private const int MostFiles = 6;

    private readonly List<StoredAttachment> _files = [];
    private string _mark = NewMark();
    private string _text = "";
    private IReadOnlyList<string> _faults = [];
    private bool _sending;
    private bool _uploading;
    private int _upload;

    [Parameter, EditorRequired]
    public OwnerCase Case { get; set; } = default!;

    private static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(4);

    private DateTimeOffset _typingShown;

    [Parameter]
    public ConversationRecord? Chat { get; set; }

    [Inject]
    private CaseDesk Desk { get; set; } = default!;

    [Inject]
    private IAttachmentStore Attachments { get; set; } = default!;

    [Inject]
    private IOptions<DataOptions> Limits { get; set; } = default!;

    [Inject]
    private TypingSign Typing { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private MyDesk Me { get; set; } = default!;

    [Inject]
    private DeskBrowser Browser { get; set; } = default!;

    [Inject]
    private DeskTexts T { get; set; } = default!;

    private string DraftKey => $"reply-{Case.Id}";

    private ReplyLength Length => ReplyLength.Of(_text);

    private Language Language => Chat?.Dialog.Language ?? Case.Language;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await Browser.SendOnEnterAsync("reply-text", "reply-send");
            if (await Browser.DraftAsync(DraftKey) is { Length: > 0 } draft && _text.Length == 0)
            {
                _text = draft;
                StateHasChanged();
            }

            await Browser.KeepDraftAsync("reply-text", DraftKey);
        }
    }

    private async Task TypedAsync()
    {
        _faults = [];
        var now = Clock.GetUtcNow();
        if (Chat is not null && _text.Length > 0 && now - _typingShown > TypingLasts)
        {
            _typingShown = now;
            await Typing.ShowAsync(Chat, Me.NameOf(Me.Me), CancellationToken.None);
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
            var answer = await Desk.ReplyAsync(Case.Id, _text, [.. _files.Select(file => file.Id)], _mark);
            _faults = answer is { Done: false, Words: { } words } ? [words] : [];
            if (answer.Done)
            {
                (_text, _mark) = ("", NewMark());
                _files.Clear();
                await Browser.ForgetDraftAsync(DraftKey);
            }

            // Pressed with the mouse, the button has the focus: the next word is typed, not clicked for.
            await Browser.FocusAsync("reply-text");
        }
        finally
        {
            _sending = false;
        }
    }

    private async Task TakeAsync(IReadOnlyList<IBrowserFile>? chosen)
    {
        _faults = [];
        _uploading = true;
        StateHasChanged();
        // Each file that is not taken says why, in the order in which they were chosen.
        List<string> faults = [];
        foreach (var file in chosen ?? [])
        {
            if (await SaveAsync(file) is { } fault)
            {
                faults.Add(fault);
            }
        }

        _faults = [.. faults.Distinct()];

        // A new picker each time: the same file may be chosen again.
        _upload++;
        _uploading = false;
    }

    /// <returns>What is wrong with the file; null when it is kept.</returns>
    private async Task<string?> SaveAsync(IBrowserFile file)
    {
        if (_files.Count >= MostFiles)
        {
            return T["attachment_too_many", ("n", MostFiles)];
        }

        var limit = Limits.Value.LargestUpload;
        try
        {
            if (file.Size > limit)
            {
                throw new AttachmentRefusedException("too_large", "The file is too large.");
            }

            await using var content = file.OpenReadStream(limit);
            _files.Add(await Attachments.SaveAsync(Case.Conversation.Value, file.Name, file.ContentType, content, CancellationToken.None));
            return null;
        }
        catch (AttachmentRefusedException refused)
        {
            return T[$"attachment_{refused.Code}", ("name", file.Name), ("max", limit / (1024 * 1024))];
        }
        catch (IOException)
        {
            // The browser went away, or changed the file while it was read.
            return T["attachment_unread", ("name", file.Name)];
        }
    }

    private static string NewMark() => Guid.NewGuid().ToString("N");
}
