using System.Net;
using System.Net.Sockets;

namespace SyriaTalks.Faults;

/// <summary>Connections to this machine: from any of its own addresses, and under a certificate that nobody vouches for.</summary>
internal static class Loopback
{
    /// <summary>Makes a handler. It goes to the loopback interface whatever the address names.</summary>
    /// <param name="from">Address to come from, for example 127.0.0.7; null for the usual.</param>
    public static SocketsHttpHandler Handler(IPAddress? from = null)
    {
        var handler = new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint.Port, from, cancellationToken),
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;
        return handler;
    }

    /// <summary>Makes a client.</summary>
    /// <param name="site">The site.</param>
    /// <param name="from">Address to come from; null for the usual.</param>
    public static HttpClient Client(Uri site, IPAddress? from = null) => new(Handler(from))
    {
        BaseAddress = site,
        Timeout = TimeSpan.FromSeconds(60),
        DefaultRequestVersion = site.Scheme == "https" ? HttpVersion.Version20 : HttpVersion.Version11,
    };

    private static async ValueTask<Stream> ConnectAsync(int port, IPAddress? from, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (from is not null)
                socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
