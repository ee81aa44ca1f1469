using System.Globalization;
using System.Net;
using Serilog.Events;

namespace SyriaTalks.Web.Hosting;

/// <summary>Reads settings and notes what is wrong instead of stopping at the first mistake.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _problems = [];

    /// <summary>Everything wrong so far, one line a setting.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Notes a problem.</summary>
    /// <param name="problem">The line.</param>
    public void Add(string problem) => _problems.Add(problem);

    /// <summary>Refuses names that no setting of a section has: a misspelt one would otherwise be passed over in silence.</summary>
    /// <param name="section">The section.</param>
    /// <param name="names">Names of its settings.</param>
    public void Only(string section, params string[] names)
    {
        foreach (var child in configuration.GetSection(section).GetChildren())
        {
            if (!names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                Add($"{section}:{child.Key} is not a setting; there are {string.Join(", ", names.Select(n => $"{section}:{n}"))}.");
        }
    }

    /// <summary>Reads a text.</summary>
    /// <param name="key">Name of the setting.</param>
    /// <param name="fallback">Value where it is not set.</param>
    /// <returns>The text.</returns>
    public string Text(string key, string fallback)
    {
        var value = configuration[key] ?? fallback;
        if (!string.IsNullOrWhiteSpace(value) && !value.Contains('\0', StringComparison.Ordinal))
            return value;
        Add($"{key} is empty; leave it out for {fallback}.");
        return fallback;
    }

    /// <summary>Reads a whole number.</summary>
    /// <param name="key">Name of the setting.</param>
    /// <param name="fallback">Value where it is not set.</param>
    /// <param name="low">Lowest value.</param>
    /// <param name="high">Highest value.</param>
    /// <returns>The number.</returns>
    public int Number(string key, int fallback, int low, int high)
    {
        if (configuration[key] is not { } text)
            return fallback;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high)
            return number;
        Add(string.Create(CultureInfo.InvariantCulture, $"{key} is \"{text}\"; it has to be a whole number from {low} to {high}."));
        return fallback;
    }

    /// <summary>Reads a length of time.</summary>
    /// <param name="key">Name of the setting.</param>
    /// <param name="fallback">Value where it is not set.</param>
    /// <param name="low">Shortest.</param>
    /// <param name="high">Longest.</param>
    /// <returns>The length of time.</returns>
    public TimeSpan Duration(string key, TimeSpan fallback, TimeSpan low, TimeSpan high)
    {
        if (configuration[key] is not { } text)
            return fallback;

        // A bare number would be read as days.
        if (text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time >= low && time <= high)
            return time;
        Add($"{key} is \"{text}\"; it has to be a time from {low:g} to {high:g}, such as {fallback:c}.");
        return fallback;
    }

    /// <summary>Reads addresses and networks.</summary>
    /// <param name="key">Name of the setting: a list, or one value with commas.</param>
    /// <returns>The networks; an address is a network of one.</returns>
    public IReadOnlyList<IPNetwork> Networks(string key)
    {
        var section = configuration.GetSection(key);
        var values = section.GetChildren().Select(c => c.Value).Append(section.Value).OfType<string>()
            .SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        var networks = new List<IPNetwork>();
        foreach (var value in values)
        {
            if (IPNetwork.TryParse(value, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(value, out var address))
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else
                Add($"{key} holds \"{value}\"; it has to be an address such as 10.0.0.2 or a network such as 10.0.0.0/8.");
        }

        return networks;
    }

    /// <summary>Reads scheme and host of a site.</summary>
    /// <param name="key">Name of the setting.</param>
    /// <returns>For example <c>https://localhost</c>, without a slash at the end; null where it is not set.</returns>
    public string? Origin(string key)
    {
        if (configuration[key] is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" })
            return address.GetLeftPart(UriPartial.Authority);
        Add($"{key} is \"{text}\"; it has to be scheme and host alone, such as https://localhost.");
        return null;
    }

    /// <summary>Reads origins with commas or white space between them, or as a list.</summary>
    /// <param name="key">Name of the setting.</param>
    /// <returns>Origins as a policy has them; <c>*</c> stands alone.</returns>
    public IReadOnlyList<string> Origins(string key)
    {
        var texts = configuration.GetSection(key).GetChildren().Select(c => c.Value).Append(configuration[key]).OfType<string>();
        var origins = texts.SelectMany(t => t.Split([',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var origin in origins.Where(o => o != "*" && !IsOrigin(o)))
            Add($"{key} has \"{origin}\"; it has to be an origin without a path, or * for every site.");
        if (origins.Count > 1 && origins.Contains("*"))
            Add($"{key} has * beside other origins; * stands alone.");
        return origins;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin) && origin.Scheme is "http" or "https"
        && string.Equals(origin.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase)
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ':' or '/' or '.' or '-' or '[' or ']');

    /// <summary>Checks the levels of the log, which the logger reads itself and would end the program over.</summary>
    /// <param name="key">Name of the setting: one level, or a default and one a category.</param>
    public void CheckLevels(string key)
    {
        var section = configuration.GetSection(key);
        foreach (var level in new[] { section, section.GetSection("Default") }.Concat(section.GetSection("Override").GetChildren()))
        {
            if (level.Value is { } text && !Enum.TryParse<LogEventLevel>(text, ignoreCase: true, out _))
                Add($"{level.Path} is \"{text}\"; it has to be one of {string.Join(", ", Enum.GetNames<LogEventLevel>())}.");
        }
    }
}
