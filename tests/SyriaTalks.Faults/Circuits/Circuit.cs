using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SyriaTalks.Faults.Circuits;

/// <summary>
/// The islands of one page, held as a browser tab holds them: a WebSocket, the hub protocol in MessagePack, an answer to every batch of
/// drawing and to every call of a script.
/// </summary>
internal sealed class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, long> _handlers = new();
    private Task _receiving = Task.CompletedTask;
    private int _objects;
    private int _calls;
    private int _answers;

    private Circuit() => _socket.Options.CollectHttpResponseDetails = true;

    /// <summary>What the site said was wrong, if it did.</summary>
    public string? Error { get; private set; }

    /// <summary>Whether the connection stands.</summary>
    public bool IsOpen => _socket.State == WebSocketState.Open && Error is null;

    /// <summary>Events that the islands want to hear of, and their handlers.</summary>
    public IReadOnlyDictionary<string, long> Handlers => _handlers;

    /// <summary>Batches of drawing received.</summary>
    public int Batches { get; private set; }

    /// <summary>Events that the site has done with.</summary>
    public int Answers => _answers;

    private long Renderer { get; set; }

    /// <summary>Opens a circuit for a page and waits for its first drawing.</summary>
    /// <param name="page">The page.</param>
    /// <param name="from">Address of this machine to come from; null for any.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <param name="forwardedFor">Address that the client claims to have; null for no claim.</param>
    /// <returns>The circuit, or the status that the connection was refused with.</returns>
    /// <exception cref="InvalidOperationException">The site let the connection in and did not start the circuit.</exception>
    public static async Task<(Circuit? Circuit, HttpStatusCode Status)> OpenAsync(
        IslandPage page, IPAddress? from, CancellationToken cancellationToken, string? forwardedFor = null)
    {
        var circuit = new Circuit();
        if (forwardedFor is not null)
            circuit._socket.Options.SetRequestHeader("X-Forwarded-For", forwardedFor);
        try
        {
            if (await circuit.ConnectAsync(page.Address, from, cancellationToken) is var status && status != HttpStatusCode.SwitchingProtocols)
            {
                await circuit.DisposeAsync();
                return (null, status);
            }

            await circuit.StartAsync(page, cancellationToken);
            return (circuit, status);
        }
        catch
        {
            await circuit.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends an event of the browser and does not wait for what comes of it.</summary>
    /// <param name="handler">Number of the handler.</param>
    /// <param name="name">Name of the event, for example <c>input</c>.</param>
    /// <param name="arguments">Its arguments as JSON.</param>
    /// <param name="cancellationToken">Stops.</param>
    public Task SendEventAsync(long handler, string name, string arguments, CancellationToken cancellationToken) => SendAsync(
        PackWriter.Call(
            null,
            "BeginInvokeDotNetFromJS",
            Interlocked.Increment(ref _calls).ToString(System.Globalization.CultureInfo.InvariantCulture),
            null,
            "DispatchEventAsync",
            Renderer,
            $$"""[{"eventHandlerId":{{handler}},"eventName":"{{name}}","eventFieldInfo":null},{{arguments}}]"""),
        cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _socket.Abort();
        await _receiving;
        _socket.Dispose();
        _sending.Dispose();
        _stop.Dispose();
    }

    private async Task<HttpStatusCode> ConnectAsync(Uri page, IPAddress? from, CancellationToken cancellationToken)
    {
        using var invoker = new HttpMessageInvoker(Loopback.Handler(from));
        try
        {
            var scheme = page.Scheme == "https" ? "wss" : "ws";
            await _socket.ConnectAsync(new UriBuilder(page) { Scheme = scheme, Path = "/_blazor", Query = null }.Uri, invoker, cancellationToken);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return _socket.HttpStatusCode;
    }

    private async Task StartAsync(IslandPage page, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        await SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), timeout.Token);
        _receiving = Task.Run(ReceiveAsync, CancellationToken.None);
        _ = Task.Run(LiveAsync, CancellationToken.None);
        await SendAsync(PackWriter.Call("start", "StartCircuit", page.Address.GetLeftPart(UriPartial.Authority) + "/", page.Address.ToString(), "[]", page.State), timeout.Token);
        await _started.Task.WaitAsync(timeout.Token);
        await SendAsync(PackWriter.Call(null, "UpdateRootComponents", page.Operations, page.State), timeout.Token);
        await _drawn.Task.WaitAsync(timeout.Token);
    }

    private async Task SendAsync(byte[] message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task LiveAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(SignOfLife, _stop.Token);
                await SendAsync(PackWriter.Ping(), _stop.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection has ended.
        }
    }

    private async Task ReceiveAsync()
    {
        try
        {
            await foreach (var message in HubFrames.ReadAsync(_socket, _stop.Token))
                await TakeAsync(message);
            Fail("The site closed the connection.");
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException or InvalidDataException)
        {
            Fail(e.Message);
        }
    }

    private void Fail(string why)
    {
        if (_stop.IsCancellationRequested)
            return;
        Error ??= why;
        _started.TrySetException(new InvalidOperationException(why));
        _drawn.TrySetException(new InvalidOperationException(why));
    }

    private Task TakeAsync(object?[] message) => message switch
    {
        [3L, ..] => Task.Run(() => _started.TrySetResult()),
        [1L, _, _, "JS.RenderBatch", object?[] and [long batch, byte[] drawing], ..] => DrawAsync(batch, drawing),
        [1L, _, _, "JS.BeginInvokeJS", object?[] call, ..] => AnswerAsync(call),
        [1L, _, _, "JS.EndInvokeDotNet", ..] => Task.FromResult(Interlocked.Increment(ref _answers)),
        [1L, _, _, "JS.Error", object?[] and [string error, ..], ..] => Task.Run(() => Fail(error)),
        [7L, ..] => Task.Run(() => Fail("The site ended the circuit.")),
        _ => Task.CompletedTask,
    };

    private async Task DrawAsync(long batch, byte[] drawing)
    {
        Batches++;
        foreach (var (name, handler) in RenderBatch.Handlers(drawing))
            _handlers[name] = handler;
        await SendAsync(PackWriter.Call(null, "OnRenderCompleted", batch, null), _stop.Token);
        _drawn.TrySetResult();
    }

    // Every script is said to have loaded and every call to have worked, so that the islands come up whole.
    private Task AnswerAsync(object?[] call)
    {
        if (call is [_, string identifier, string arguments, ..] && identifier.EndsWith("attachWebRendererInterop", StringComparison.Ordinal))
            Renderer = JsonDocument.Parse(arguments).RootElement[1].GetProperty("__dotNetObject").GetInt64();
        if (call is not [long handle and not 0, _, _, long kind, ..])
            return Task.CompletedTask;
        var result = kind == 1 ? $$"""{"__jsObjectId":{{Interlocked.Increment(ref _objects)}}}""" : "null";
        return SendAsync(PackWriter.Call(null, "EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{result}]"), _stop.Token);
    }
}
