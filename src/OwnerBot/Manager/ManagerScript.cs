using Microsoft.JSInterop;

namespace OwnerBot.Manager;

/// <summary>What a page of the console asks of its browser. Says false when the browser is gone.</summary>
internal sealed class ManagerScript(IJSRuntime script) : IAsyncDisposable
{
    private IJSObjectReference? _browser;

    /// <summary>Brings an element into view.</summary>
    public Task<bool> ShowAsync(string elementId) => CallAsync("show", elementId);

    /// <returns>False when the browser does not allow it.</returns>
    public Task<bool> CopyAsync(string text) => CallAsync("copy", text);

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

    private async Task<bool> CallAsync(string function, string argument)
    {
        try
        {
            _browser ??= await script.InvokeAsync<IJSObjectReference>("import", "/manager/manager.js");
            return await _browser.InvokeAsync<bool>(function, argument);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or TaskCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }
}
