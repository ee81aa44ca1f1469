using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Parties;
using SyriaTalks.Core.Sources;
using SyriaTalks.Core.Talks;

namespace SyriaTalks.Core.Events;

/// <summary>What the front page shows, as known on the as-of day.</summary>
/// <param name="Sources">Sources published by then, newest first.</param>
/// <param name="Ceasefire">The newest ceasefire; null for none.</param>
/// <param name="Round">The next round of talks; null for none.</param>
/// <param name="Events">All events of the timeline in short form, newest first, at most <see cref="EventPage.OutlineLimit"/>.</param>
/// <param name="Total">Number of events.</param>
/// <param name="Incidents">Number of incidents.</param>
/// <param name="LatestIncidents">The newest incidents, at most eight.</param>
/// <param name="Contested">Events whose account is claimed or contested, with their claims, at most four.</param>
/// <param name="Figures">Figures other than deaths, with their events.</param>
/// <param name="Holdings">Who is said to hold which place.</param>
/// <param name="DeathsKnown">Incidents that carry a death figure.</param>
/// <param name="Deaths">Sum over those; high is null when any end is open.</param>
public sealed record OverviewView(
    IReadOnlyList<SourceInfo> Sources,
    CeasefireView? Ceasefire,
    RoundView? Round,
    IReadOnlyList<EventRow> Events,
    int Total,
    int Incidents,
    IReadOnlyList<EventRow> LatestIncidents,
    IReadOnlyList<ContestedAccount> Contested,
    IReadOnlyList<FigureOfEvent> Figures,
    IReadOnlyList<HoldingView> Holdings,
    int DeathsKnown,
    DeathToll Deaths)
{
    /// <summary>Incidents by slug of governorate.</summary>
    public IReadOnlyDictionary<string, int> ByGovernorate { get; init; } = new Dictionary<string, int>();

    /// <summary>Events that became known only after the as-of day.</summary>
    public int Later { get; init; }

    /// <summary>Incidents of the newest day that any is dated to exactly; all of them, also those that <see cref="Events"/> leaves out.</summary>
    public IReadOnlyList<EventRow> NewestDay { get; init; } = [];

    /// <summary>How many incidents that day has; <see cref="NewestDay"/> holds at most a hundred of them.</summary>
    public int NewestDayCount { get; init; }
}

/// <summary>An event with the accounts given of it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Claims">Who says what about it.</param>
public sealed record ContestedAccount(EventRow Event, IReadOnlyList<ClaimView> Claims);

/// <summary>A figure with the event it belongs to.</summary>
/// <param name="Event">The event.</param>
/// <param name="Figure">The figure.</param>
public sealed record FigureOfEvent(EventRow Event, EventFigure Figure);

/// <summary>What the store holds, as every page needs it.</summary>
/// <param name="DataVersion">Changes whenever any content changes; a hash of the contents (docs/citing.md).</param>
/// <param name="Oldest">Publication day of the oldest source; null for an empty store.</param>
/// <param name="Newest">Publication day of the newest source; null for an empty store.</param>
/// <param name="Choices">What a filter can name.</param>
public sealed record StoreState(string DataVersion, DateOnly? Oldest, DateOnly? Newest, FilterChoices Choices)
{
    /// <summary>Days on which something was published, oldest first: articles and releases of datasets.</summary>
    public IReadOnlyList<PublicationDay> Days { get; init; } = [];

    /// <summary>Whether any source is a dataset, so that it matters from when its rows count.</summary>
    public bool HasDatasets => Choices.Sources.Any(s => s.Kind == SourceKind.Dataset);

    /// <summary>The earliest day any source is known from under a clock.</summary>
    /// <param name="clock">The clock.</param>
    /// <returns>The day; null for an empty store.</returns>
    public DateOnly? OldestBy(KnowledgeClock clock) => Choices.Sources.Count == 0 ? Oldest : Choices.Sources.Min(s => s.KnownFrom(clock));

    /// <summary>Ids of the sources known.</summary>
    /// <param name="asOf">The day of knowledge.</param>
    /// <returns>The ids.</returns>
    public IReadOnlyList<string> Known(Knowledge asOf) => [.. Choices.Sources.Where(s => s.IsKnown(asOf)).Select(s => s.Id)];
}

/// <summary>A day on which something was published.</summary>
/// <param name="Day">The day.</param>
/// <param name="Items">What: titles of articles, datasets with the name of their release.</param>
public sealed record PublicationDay(DateOnly Day, IReadOnlyList<string> Items);
