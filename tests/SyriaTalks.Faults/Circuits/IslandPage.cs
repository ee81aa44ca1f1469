using System.Text.Json;
using System.Text.RegularExpressions;

namespace SyriaTalks.Faults.Circuits;

/// <summary>What a page says of its islands: everything that is needed to start them.</summary>
/// <param name="Address">The page.</param>
/// <param name="Operations">The islands, as the hub wants them.</param>
/// <param name="State">State that the page hands on, protected by the site.</param>
internal sealed partial record IslandPage(Uri Address, string Operations, string State)
{
    /// <summary>Reads a page.</summary>
    /// <param name="client">For the request.</param>
    /// <param name="address">The page.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="InvalidDataException">The page has no islands.</exception>
    public static async Task<IslandPage> LoadAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        var html = await client.GetStringAsync(address, cancellationToken);
        var markers = Marker().Matches(html)
            .Select(m => JsonDocument.Parse(m.Groups[1].Value).RootElement)
            .Where(m => m.TryGetProperty("descriptor", out _))
            .ToList();
        if (markers.Count == 0)
            throw new InvalidDataException($"{address} has no islands.");
        var operations = markers.Select((marker, i) => new { type = "add", ssrComponentId = i + 1, marker });
        return new IslandPage(address, JsonSerializer.Serialize(new { batchId = 1, operations }), StateComment().Match(html).Groups[1].Value);
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex StateComment();
}
