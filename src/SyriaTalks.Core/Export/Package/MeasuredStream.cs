using System.Security.Cryptography;

namespace SyriaTalks.Core.Export.Package;

/// <summary>Counts and hashes what is written through it.</summary>
/// <param name="target">Where it goes on to; left open.</param>
public sealed class MeasuredStream(Stream target) : WriteOnlyStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Bytes written.</summary>
    public long Written { get; private set; }

    /// <summary>SHA-256 of what was written since the last call.</summary>
    /// <returns>In hexadecimal.</returns>
    public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        Measure(buffer.AsSpan(offset, count));
        target.Write(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Measure(buffer.Span);
        return target.WriteAsync(buffer, cancellationToken);
    }

    /// <inheritdoc/>
    public override void Flush() => target.Flush();

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => target.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }

    private void Measure(ReadOnlySpan<byte> bytes)
    {
        Written += bytes.Length;
        _hash.AppendData(bytes);
    }
}
