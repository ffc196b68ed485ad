using Microsoft.JSInterop;

namespace OwnerBot.Layout;

/// <summary>The browser's bell, tab title and keys, one for each circuit. Silent when the browser is gone.</summary>
public sealed class DeskBrowser(IJSRuntime script) : IAsyncDisposable
{
    private IJSObjectReference? _browser;

    /// <summary>The browser remembers it; on until it says otherwise.</summary>
    public bool On { get; private set; } = true;

    public async Task OpenAsync() => On = await CallAsync("soundIsOn", true);

    public async Task SwitchAsync() => On = await CallAsync("switchSound", On);

    /// <summary>Something new: a short soft tone, and a count in the tab's title until the person looks.</summary>
    public Task ChimeAsync() => CallAsync("chime", true);

    /// <summary>An emergency: rings until <see cref="StopAsync"/>, even when the soft tone is off.</summary>
    public Task RingAsync() => CallAsync("ring", true);

    public Task StopAsync() => CallAsync("stopRinging", true);

    /// <summary>"(2) …" in the tab's title; zero takes it away.</summary>
    public Task MarkAsync(int count) => CallAsync("mark", true, count);

    public Task ScrollToEndAsync(string elementId, bool always) => CallAsync("scrollToEnd", true, elementId, always);

    /// <summary>Enter presses the button, Shift+Enter begins a new line; while an input method composes, Enter is its own.</summary>
    public Task SendOnEnterAsync(string inputId, string buttonId) => CallAsync("sendOnEnter", true, inputId, buttonId);

    public Task FocusAsync(string elementId) => CallAsync("focus", true, elementId);

    /// <summary>Keeps what is typed into a field until it is forgotten: the page may be left or loaded again.</summary>
    public Task KeepDraftAsync(string inputId, string key) => CallAsync("keepDraft", true, inputId, key);

    /// <summary>What was kept under a key; empty when nothing.</summary>
    public Task<string> DraftAsync(string key) => CallAsync("draft", "", key);

    public Task ForgetDraftAsync(string key) => CallAsync("forgetDraft", true, key);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (JSDisconnectedException)
        {
            // The tab is closed already.
        }
    }

    private async Task<T> CallAsync<T>(string function, T otherwise, params object?[] args)
    {
        try
        {
            _browser ??= await script.InvokeAsync<IJSObjectReference>("import", "/desk/desk.js");
            return await _browser.InvokeAsync<T>(function, args);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or TaskCanceledException or ObjectDisposedException)
        {
            return otherwise;
        }
    }
}
