using System.IO.Hashing;
using System.Text;

namespace SyriaTalks.Core.Import;

/// <summary>Gives equal bytes the same string, so that a million rows with a hundred names hold a hundred strings. Bounded.</summary>
internal sealed class TextPool
{
    private const int Slots = 1 << 14;

    private readonly string?[] _texts = new string?[Slots];
    private readonly byte[]?[] _bytes = new byte[Slots][];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return string.Empty;
        var slot = (int)(XxHash3.HashToUInt64(utf8) & (Slots - 1));
        if (_texts[slot] is { } known && utf8.SequenceEqual(_bytes[slot]))
            return known;
        _bytes[slot] = utf8.ToArray();
        return _texts[slot] = Encoding.UTF8.GetString(utf8).Trim();
    }
}
