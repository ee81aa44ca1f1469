using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SyriaTalks.Web.Components.Islands;

/// <summary>
/// What the fields of the filter need from the browser (js/fields.js). A reader who leaves, or a script that does not load,
/// is no failure: the plain form is there all the time.
/// </summary>
/// <param name="js">The browser.</param>
internal sealed class FieldScript(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>Loads MudBlazor's files, once a visit and only where a field needs them.</summary>
    /// <param name="assets">Addresses of the site's files.</param>
    /// <returns>Whether they are there.</returns>
    public async Task<bool> LoadAsync(ResourceAssetCollection assets)
    {
        await TryAsync(async () =>
        {
            var module = await js.InvokeAsync<IJSObjectReference>("import", "./" + assets["js/fields.js"]);
            await module.InvokeVoidAsync(
                "load",
                assets["_content/MudBlazor/MudBlazor.min.js"], assets["_content/MudBlazor/MudBlazor.min.css"], assets["css/mud.css"]);
            _module = module;
        });
        return _module is not null;
    }

    /// <summary>Calls a function of the script, if it is loaded.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="element">What it works on.</param>
    /// <returns>A task that ends with the call.</returns>
    public Task CallAsync(string function, ElementReference element) =>
        _module is { } module ? TryAsync(() => module.InvokeVoidAsync(function, element).AsTask()) : Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_module is { } module)
            await TryAsync(() => module.DisposeAsync().AsTask());
    }

    private static async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // The browser has gone or refuses; nobody is left to tell.
        }
    }
}
