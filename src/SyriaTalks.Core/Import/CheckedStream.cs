using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace SyriaTalks.Core.Import;

/// <summary>Reads a file once, first to last: what has been looked at for its kind comes again, and every byte is checked to be UTF-8.</summary>
internal sealed class CheckedStream(Stream inner, string file, bool ownText) : Stream
{
    private const int Window = 64 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _ahead = [];
    private int _used;
    private readonly byte[] _rest = new byte[4];
    private int _restLength;

    /// <summary>Bytes given out so far.</summary>
    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Count;
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes of the file, which are read again afterwards.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        if (_ahead.Length > 0)
            return _ahead;
        var buffer = new byte[Window];
        _ahead = buffer[..Fill(() => inner.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false))];
        return _ahead;
    }

    /// <summary>Hash of all that was read.</summary>
    public string Hash() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public override int Read(Span<byte> buffer)
    {
        int count;
        if (_used < _ahead.Length)
        {
            count = Math.Min(buffer.Length, _ahead.Length - _used);
            _ahead.AsSpan(_used, count).CopyTo(buffer);
            _used += count;
        }
        else
        {
            count = ReadInner(buffer);
        }

        Check(buffer[..count]);
        _hash.AppendData(buffer[..count]);
        Count += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadInner(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (DecoderFallbackException e)
        {
            throw NotText(e);
        }
    }

    private int Fill(Func<int> read)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException e)
        {
            throw NotText(e);
        }
    }

    private ImportException NotText(DecoderFallbackException e) => new(
        new ImportProblem(file, 0, null, null, $"it is not in the encoding named ({e.Message.TrimEnd('.')})", "Name the one it was written in with --encoding").ToString(), e);

    // A character may be cut by the end of a block: up to three bytes wait for the next.
    private void Check(ReadOnlySpan<byte> block)
    {
        if (ownText)
            return;
        if (block.IsEmpty)
        {
            if (_restLength > 0)
                throw NotUtf8(Count - _restLength, _rest[0]);
            return;
        }

        var at = Count;
        while (_restLength > 0 && !block.IsEmpty)
        {
            _rest[_restLength++] = block[0];
            block = block[1..];
            at++;
            var status = Rune.DecodeFromUtf8(_rest.AsSpan(0, _restLength), out _, out _);
            if (status == System.Buffers.OperationStatus.InvalidData)
                throw NotUtf8(at - _restLength, _rest[0]);
            if (status == System.Buffers.OperationStatus.Done)
                _restLength = 0;
        }

        if (Utf8.IsValid(block))
            return;
        CheckSlowly(block, at);
    }

    private void CheckSlowly(ReadOnlySpan<byte> block, long at)
    {
        var offset = 0;
        while (offset < block.Length)
        {
            var status = Rune.DecodeFromUtf8(block[offset..], out _, out var used);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
            {
                block[offset..].CopyTo(_rest);
                _restLength = block.Length - offset;
                return;
            }

            if (status == System.Buffers.OperationStatus.InvalidData)
                throw NotUtf8(at + offset, block[offset]);
            offset += used;
        }
    }

    private ImportException NotUtf8(long offset, byte value) => new(new ImportProblem(
        file,
        0,
        null,
        null,
        string.Create(CultureInfo.InvariantCulture, $"it is not UTF-8: byte {offset} is 0x{value:X2}"),
        "Name its encoding, for example --encoding windows-1252, or save it as UTF-8"));
}
