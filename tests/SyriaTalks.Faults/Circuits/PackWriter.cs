using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace SyriaTalks.Faults.Circuits;

/// <summary>Writes the part of MessagePack that a hub's calls need.</summary>
internal sealed class PackWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>A call of a method of the hub, with the length in front that tells messages apart.</summary>
    /// <param name="id">Number of the call; null where no answer is wanted.</param>
    /// <param name="method">The method.</param>
    /// <param name="arguments">Texts, whole numbers, truth values and nulls.</param>
    public static byte[] Call(string? id, string method, params object?[] arguments)
    {
        var body = new PackWriter();
        body.Array(5);
        body.Value(1);
        body.Byte(0x80);
        body.Value(id);
        body.Value(method);
        body.Array(arguments.Length);
        foreach (var argument in arguments)
            body.Value(argument);
        return Framed(body._buffer.WrittenSpan);
    }

    /// <summary>A sign of life.</summary>
    public static byte[] Ping() => Framed([0x91, 6]);

    private static byte[] Framed(ReadOnlySpan<byte> body)
    {
        var length = new List<byte>();
        for (var rest = (uint)body.Length; ; rest >>= 7)
        {
            length.Add((byte)(rest > 0x7F ? (rest & 0x7F) | 0x80 : rest));
            if (rest <= 0x7F)
                return [.. length, .. body];
        }
    }

    private void Value(object? value)
    {
        switch (value)
        {
            case null:
                Byte(0xC0);
                break;
            case bool truth:
                Byte((byte)(truth ? 0xC3 : 0xC2));
                break;
            case string text:
                Text(text);
                break;
            default:
                Byte(0xD3);
                BinaryPrimitives.WriteInt64BigEndian(Take(8), Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Byte(0xDB);
        BinaryPrimitives.WriteUInt32BigEndian(Take(4), (uint)bytes.Length);
        bytes.CopyTo(Take(bytes.Length));
    }

    private void Array(int count)
    {
        Byte(0xDC);
        BinaryPrimitives.WriteUInt16BigEndian(Take(2), (ushort)count);
    }

    private void Byte(byte value) => Take(1)[0] = value;

    private Span<byte> Take(int count)
    {
        var span = _buffer.GetSpan(count)[..count];
        _buffer.Advance(count);
        return span;
    }
}
