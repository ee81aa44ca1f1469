using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace SyriaTalks.Faults.Circuits;

/// <summary>Takes a hub's messages out of the stream of a WebSocket.</summary>
internal static class HubFrames
{
    private const byte HandshakeEnd = 0x1E;

    /// <summary>Reads until the connection ends.</summary>
    /// <param name="socket">The connection.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Messages as arrays of their parts, without the answer to the handshake.</returns>
    public static async IAsyncEnumerable<object?[]> ReadAsync(WebSocket socket, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var held = new byte[8 * 1024];
        var (count, shaken) = (0, false);
        while (true)
        {
            if (count == held.Length)
                Array.Resize(ref held, held.Length * 2);
            var received = await socket.ReceiveAsync(held.AsMemory(count), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
                yield break;
            count += received.Count;
            var at = 0;
            if (!shaken && Array.IndexOf(held, HandshakeEnd, 0, count) is var end and >= 0)
                (shaken, at) = (true, end + 1);
            while (shaken && Next(held.AsSpan(at, count - at)) is { } next)
            {
                at += next.Bytes;
                yield return next.Message;
            }

            count -= at;
            Buffer.BlockCopy(held, at, held, 0, count);
        }
    }

    // A length in groups of seven bits, then so many bytes.
    private static (object?[] Message, int Bytes)? Next(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            length |= (bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] >= 0x80)
                continue;
            return bytes.Length < i + 1 + length ? null : ((object?[])new PackReader(bytes.Slice(i + 1, length)).Read()!, i + 1 + length);
        }

        return null;
    }
}
