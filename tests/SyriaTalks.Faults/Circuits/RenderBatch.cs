using System.Buffers.Binary;
using System.Text;

namespace SyriaTalks.Faults.Circuits;

/// <summary>Finds the events that a batch of drawing asks to be told of.</summary>
internal static class RenderBatch
{
    private const int FrameSize = 20;
    private const int Attribute = 3;

    /// <summary>Reads the handlers out of a batch, as blazor.web.js does: five offsets stand at its end.</summary>
    /// <param name="batch">The batch.</param>
    /// <returns>Name of the attribute, for example <c>oninput</c>, and number of the handler.</returns>
    public static IEnumerable<(string Name, long Handler)> Handlers(byte[] batch)
    {
        var frames = Number(batch, batch.Length - 16);
        var strings = Number(batch, batch.Length - 4);
        for (var i = 0; i < Number(batch, frames); i++)
        {
            var at = frames + 4 + (i * FrameSize);
            var handler = BinaryPrimitives.ReadInt64LittleEndian(batch.AsSpan(at + 12));
            if (Number(batch, at) == Attribute && handler > 0)
                yield return (Text(batch, Number(batch, strings + (4 * Number(batch, at + 4)))), handler);
        }
    }

    private static int Number(byte[] batch, int at) => BinaryPrimitives.ReadInt32LittleEndian(batch.AsSpan(at));

    private static string Text(byte[] batch, int at)
    {
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = batch[at++];
            length |= (part & 0x7F) << shift;
            if (part < 0x80)
                return Encoding.UTF8.GetString(batch, at, length);
        }
    }
}
