using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace SyriaTalks.Core.Export;

/// <summary>Writes many JSON values one after the other in a buffer of one size, for files of any length.</summary>
internal sealed class JsonStream : IAsyncDisposable
{
    private const int Enough = 16 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    private readonly Stream _target;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * Enough);

    public JsonStream(Stream target)
    {
        _target = target;
        Writer = new Utf8JsonWriter(_buffer, Options);
    }

    /// <summary>Takes the value that is due.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Values written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes text between values.</summary>
    public void Write(ReadOnlySpan<byte> text) => _buffer.Write(text);

    /// <summary>Ends a value, and sends what has come together.</summary>
    public ValueTask EndAsync(ReadOnlySpan<byte> after, CancellationToken cancellationToken)
    {
        Writer.Flush();
        Writer.Reset();
        _buffer.Write(after);
        Count++;
        return _buffer.WrittenCount < Enough ? ValueTask.CompletedTask : FlushAsync(cancellationToken);
    }

    /// <summary>Sends what has come together.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await _target.WriteAsync(_buffer.WrittenMemory, cancellationToken);
        _buffer.ResetWrittenCount();
    }

    public ValueTask DisposeAsync() => Writer.DisposeAsync();
}
