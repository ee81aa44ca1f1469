using System.Net;
using Microsoft.AspNetCore.HostFiltering;

namespace SyriaTalks.Web.Hosting;

/// <summary>
/// The names that requests may call the site by (docs/configuration.md, <c>AllowedHosts</c>). Whoever can reach the server can
/// send any name, and a name goes into addresses of citations and feeds: so a public site has to say which are its own.
/// </summary>
internal static class HostNames
{
    private const string Setting = "AllowedHosts";

    private const string Anything = "*";

    /// <summary>Names of this machine for itself.</summary>
    public static IReadOnlyList<string> Loopback { get; } = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Turns away every other name with status 400.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="settings">The settings.</param>
    /// <exception cref="SettingsException">Nobody said by which names a site that others can reach is called.</exception>
    public static void AddHostNames(this WebApplicationBuilder builder, SiteSettings settings)
    {
        var names = Read(builder.Configuration, settings.Address, builder.Environment.IsProduction());
        builder.Services.AddSingleton(new AllowedNames(names));
        builder.Services.Configure<HostFilteringOptions>(options =>
        {
            // Only HTTP/1.0 can leave its name out, and no browser speaks it.
            options.AllowEmptyHosts = false;
            options.AllowedHosts = [.. names];
        });
    }

    /// <summary>Reads the names.</summary>
    /// <param name="configuration">Where from.</param>
    /// <param name="address">Scheme and host under which readers know the site; its host is one of the names.</param>
    /// <param name="isPublic">Whether readers are served, so that every name is too many.</param>
    /// <returns>Names without ports; <c>*</c> for every name.</returns>
    /// <exception cref="SettingsException">The list is open or no list of names, or is missing where others can reach the site.</exception>
    public static IReadOnlyList<string> Read(IConfiguration configuration, string? address, bool isPublic)
    {
        string[] own = address is null ? [] : [new Uri(address).Host];
        if (configuration[Setting] is { } text)
            return [.. Parse(text, isPublic).Concat(own).Distinct(StringComparer.OrdinalIgnoreCase)];
        var open = ListeningAddresses.Of(configuration).FirstOrDefault(a => !ListeningAddresses.IsLocal(a));
        if (own.Length > 0 || open is null)
            return [.. own, .. Loopback];
        return isPublic
            ? throw new SettingsException([$"{Setting} is not set, and the program listens on {open}, where others can reach it; name the hosts that readers use, such as --{Setting}=talks.example."])
            : [Anything];
    }

    private static string[] Parse(string text, bool isPublic)
    {
        var names = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (isPublic && (names.Length == 0 || names.Contains(Anything)))
            throw new SettingsException([$"{Setting} is \"{text}\", which lets every name in; name the hosts that readers use, with semicolons between them, such as talks.example;www.talks.example."]);
        return names.FirstOrDefault(n => n != Anything && !IsName(n)) is { } wrong
            ? throw new SettingsException([$"{Setting} holds \"{wrong}\"; it has to be a host name without scheme and port, such as talks.example or *.talks.example."])
            : names.Length == 0 ? [Anything] : names;
    }

    private static bool IsName(string name) =>
        Uri.CheckHostName(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name) is not (UriHostNameType.Unknown or UriHostNameType.Basic)
        && !(IPAddress.TryParse(name, out var address) && address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 && !name.StartsWith('['));
}

/// <summary>The names that requests may call the site by.</summary>
/// <param name="Names">Names without ports; <c>*</c> for every name.</param>
internal sealed record AllowedNames(IReadOnlyList<string> Names)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Names);
}
