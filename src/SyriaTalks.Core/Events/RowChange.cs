using SyriaTalks.Core.Places;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Events;

/// <summary>What a record said and what it says now.</summary>
/// <param name="Field">What it is, as a label.</param>
/// <param name="Before">What was said.</param>
/// <param name="After">What is said now.</param>
public sealed record RowChange(string Field, string Before, string After)
{
    /// <summary>Compares two states of one record, field by field as a reader sees them.</summary>
    /// <param name="before">The earlier state.</param>
    /// <param name="after">The later state.</param>
    /// <returns>What differs; nothing where only cells differ that no field shows.</returns>
    public static IReadOnlyList<RowChange> Between(EventRow before, EventRow after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. Fields(before).Zip(Fields(after), (b, a) => new RowChange(b.Label, b.Value, a.Value)).Where(c => c.Before != c.After)];
    }

    private static IEnumerable<(string Label, string Value)> Fields(EventRow row)
    {
        yield return ("Killed", row.Deaths.BestText);
        yield return ("Date", row.Date.Text);
        yield return ("Date known to", Terms<DatePrecision>.Label(row.Date.Precision));
        yield return ("Place", Or(row.Places.Select(Place)));
        yield return ("Place known to", Or(row.Places.Select(p => Terms<PlacePrecision>.Label(p.Precision))));
        yield return ("Parties", Or(row.Parties.Select(p => p.Name)));
        yield return ("Kind", row.MarkLabel);
        yield return ("Status", Terms<EventStatus>.Label(row.Status));
        yield return ("Account", Terms<ClaimStatus>.Label(row.Account));
        yield return ("Reports", row.ReportCount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "not stated");
        yield return ("Quality flags", Or(row.Flags.Select(Terms<QualityIssue>.Label)));
        yield return ("Title", row.Title);
        yield return ("Summary", row.Summary.Length == 0 ? "none" : row.Summary);
    }

    private static string Place(EventPlace place) =>
        place.Governorate is { } governorate && governorate != place.Name ? $"{place.Text} ({governorate})" : place.Text;

    private static string Or(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } joined ? joined : "none";
}
