using System.Buffers.Binary;
using System.Text;

namespace SyriaTalks.Faults.Circuits;

/// <summary>Reads MessagePack into plain values: null, bool, long, double, string, byte[] and object?[]; a map is its keys and values in turn.</summary>
/// <param name="bytes">What to read.</param>
internal ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Reads the next value.</summary>
    /// <exception cref="InvalidDataException">The bytes hold a type that no hub sends.</exception>
    public object? Read()
    {
        var code = Take(1)[0];
        return code switch
        {
            <= 0x7F => (long)code,
            <= 0x8F => Items(2 * (code & 0x0F)),
            <= 0x9F => Items(code & 0x0F),
            <= 0xBF => Text(code & 0x1F),
            >= 0xE0 => (long)(sbyte)code,
            0xC0 => null,
            0xC2 => false,
            0xC3 => true,
            0xC4 => Take(Take(1)[0]).ToArray(),
            0xC5 => Take(BinaryPrimitives.ReadUInt16BigEndian(Take(2))).ToArray(),
            0xC6 => Take((int)BinaryPrimitives.ReadUInt32BigEndian(Take(4))).ToArray(),
            0xCB => BinaryPrimitives.ReadDoubleBigEndian(Take(8)),
            0xCC => (long)Take(1)[0],
            0xCD => (long)BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            0xCE => (long)BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
            0xCF => (long)BinaryPrimitives.ReadUInt64BigEndian(Take(8)),
            0xD0 => (long)(sbyte)Take(1)[0],
            0xD1 => (long)BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            0xD2 => (long)BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            0xD3 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            0xD9 => Text(Take(1)[0]),
            0xDA => Text(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            0xDB => Text((int)BinaryPrimitives.ReadUInt32BigEndian(Take(4))),
            0xDC => Items(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            0xDE => Items(2 * BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            _ => throw new InvalidDataException($"Type {code:x2} was not expected."),
        };
    }

    private object?[] Items(int count)
    {
        var items = new object?[count];
        for (var i = 0; i < count; i++)
            items[i] = Read();
        return items;
    }

    private string Text(int length) => Encoding.UTF8.GetString(Take(length));

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
