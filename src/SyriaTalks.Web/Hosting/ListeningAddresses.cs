using System.Net;

namespace SyriaTalks.Web.Hosting;

/// <summary>Where the server is told to listen, known before it does.</summary>
internal static class ListeningAddresses
{
    private const string Standard = "http://localhost:5000";

    /// <summary>Reads the addresses in the order in which the server heeds them: endpoints of its own, addresses, ports.</summary>
    /// <param name="configuration">Where from.</param>
    /// <returns>The addresses as they were written; a port alone stands for every address of the machine.</returns>
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0)
            return endpoints;
        var addresses = Split(configuration["urls"]);
        if (addresses.Length > 0)
            return addresses;
        string[] ports = [.. Split(configuration["http_ports"]).Select(p => $"http://*:{p}"), .. Split(configuration["https_ports"]).Select(p => $"https://*:{p}")];
        return ports.Length > 0 ? ports : [Standard];
    }

    /// <summary>Whether only this machine can reach an address.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Whether it is loopback or a socket in the file system; false for what cannot be read, which the server will refuse.</returns>
    public static bool IsLocal(string address)
    {
        try
        {
            var binding = BindingAddress.Parse(address);
            return binding.IsUnixPipe || binding.IsNamedPipe
                || binding.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(binding.Host, out var ip) && IPAddress.IsLoopback(ip));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string[] Split(string? text) => text?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
