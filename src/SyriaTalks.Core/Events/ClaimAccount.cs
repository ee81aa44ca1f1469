using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Events;

/// <summary>A claim with the source it stands in, as the status rule and its explanation need it.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Published">Day that source was published.</param>
/// <param name="VoiceName">Name of who says it.</param>
/// <param name="AccusedName">Name of the party said to be responsible; null where none is named.</param>
/// <param name="Facts">What the rule reads.</param>
public sealed record SourcedClaim(string Source, DateOnly Published, string VoiceName, string? AccusedName, ClaimFacts Facts);

/// <summary>That a source reports an event.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Published">Day it was published.</param>
public sealed record ReportingSource(string Source, DateOnly Published);

/// <summary>Whom reports of an event rest on.</summary>
/// <param name="Name">Name of the voice that is quoted, or the id of a source that quotes nobody.</param>
/// <param name="IsSource">Whether it is a source that quotes nobody.</param>
/// <param name="Sources">Ids of the sources whose reports rest on it.</param>
public sealed record ReportOrigin(string Name, bool IsSource, IReadOnlyList<string> Sources);

/// <summary>How an event's account stands, and why: the outcome of <see cref="ClaimStatusRule"/> with what it rests on.</summary>
/// <param name="Status">The status.</param>
/// <param name="Sources">Sources that report the event by the day asked for.</param>
/// <param name="Independent">
/// Independent origins: as many sources as can each be given an origin of its own. Two reports that quote one observatory make one.
/// </param>
/// <param name="Origins">Whom those reports rest on.</param>
/// <param name="Reason">The reason in sentences.</param>
public sealed record ClaimAccount(ClaimStatus Status, int Sources, int Independent, IReadOnlyList<ReportOrigin> Origins, string Reason);

/// <summary>Applies the published rule to what was known on a day (docs/codebook.md, "Claim status").</summary>
public static class ClaimAccounts
{
    /// <summary>How an account stands on a day, and why.</summary>
    /// <param name="day">The day whose knowledge counts.</param>
    /// <param name="claims">Claims about the event, and those made in it.</param>
    /// <param name="sources">Sources that report it; at least one of them by that day.</param>
    /// <returns>Status, independent origins and the reason.</returns>
    public static ClaimAccount On(DateOnly day, IReadOnlyCollection<SourcedClaim> claims, IReadOnlyCollection<ReportingSource> sources)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(sources);
        List<SourcedClaim> known = [.. claims.Where(c => c.Published <= day)];
        var reports = Reports(known, [.. sources.Where(s => s.Published <= day)]);
        var origins = Origins(known, reports);
        var status = ClaimStatusRule.Compute([.. known.Select(c => c.Facts)], reports);
        var (count, independent) = (reports.Select(r => r.Source).Distinct(StringComparer.Ordinal).Count(), Independent(reports));
        return new ClaimAccount(status, count, independent, origins, ClaimReasons.Words(status, known, count, independent, origins));
    }

    // The origin of a report is whom its source quotes for the occurrence, else for the toll, or the source itself where it quotes nobody.
    private static List<SourceReport> Reports(List<SourcedClaim> known, List<ReportingSource> sources) =>
    [
        .. sources.SelectMany(s => Quoted(known, s.Source, ClaimTopic.Occurrence)
            .DefaultIfEmpty(Quoted(known, s.Source, ClaimTopic.Casualties).FirstOrDefault(s.Source))
            .Select(origin => new SourceReport(s.Source, origin))),
    ];

    // Who denies or would not comment is no origin of what is reported.
    private static IEnumerable<string> Quoted(List<SourcedClaim> known, string source, ClaimTopic topic) => known
        .Where(c => c.Source == source && c.Facts.Topic == topic && c.Facts.Stance is (ClaimStance.Asserts or ClaimStance.Confirms))
        .Select(c => c.Facts.Voice);

    private static List<ReportOrigin> Origins(List<SourcedClaim> known, List<SourceReport> reports)
    {
        var names = known.DistinctBy(c => c.Facts.Voice).ToDictionary(c => c.Facts.Voice, c => c.VoiceName, StringComparer.Ordinal);
        return
        [
            .. reports.GroupBy(r => r.Origin, StringComparer.Ordinal)
                .Select(g => new ReportOrigin(
                    g.Any(r => r.Source == r.Origin) ? g.Key : names.GetValueOrDefault(g.Key, g.Key),
                    g.Any(r => r.Source == r.Origin),
                    [.. g.Select(r => r.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
        ];
    }

    // The largest matching of sources to origins: above one exactly where the rule finds two sources with different origins.
    private static int Independent(List<SourceReport> reports)
    {
        var options = reports.ToLookup(r => r.Source, r => r.Origin, StringComparer.Ordinal);
        var takenBy = new Dictionary<string, string>(StringComparer.Ordinal);
        bool Place(string source, HashSet<string> tried)
        {
            foreach (var origin in options[source].Where(tried.Add))
            {
                if (takenBy.TryGetValue(origin, out var other) && !Place(other, tried))
                    continue;
                takenBy[origin] = source;
                return true;
            }

            return false;
        }

        return options.Count(source => Place(source.Key, new HashSet<string>(StringComparer.Ordinal)));
    }
}

/// <summary>The reason of a status in sentences.</summary>
internal static class ClaimReasons
{
    public static string Words(ClaimStatus status, List<SourcedClaim> known, int sources, int independent, List<ReportOrigin> origins)
    {
        var doubt = status switch
        {
            ClaimStatus.Contested => Denial(known) ?? $"Voices name different parties as responsible: {string.Join("; ", Accusations(known))}.",
            ClaimStatus.Claimed => $"{string.Join("; ", Accusations(known))}; {Answer(known)}.",
            _ => null,
        };
        var rests = $"{independent} independent {(independent == 1 ? "origin" : "origins")} in {sources} {(sources == 1 ? "source" : "sources")}: "
            + string.Join("; ", origins.Select(Origin)) + ".";
        return doubt is null ? rests : $"{doubt} {rests}";
    }

    private static string Origin(ReportOrigin origin) => origin.IsSource
        ? $"{origin.Name} itself"
        : $"{origin.Name}, quoted by {string.Join(" and ", origin.Sources)}";

    private static string? Denial(List<SourcedClaim> known)
    {
        foreach (var denial in known.Where(c => c.Facts.Stance == ClaimStance.Denies))
        {
            if (known.Find(a => a.Facts.Topic == denial.Facts.Topic && IsAssertion(a)) is { } asserted)
                return $"{denial.VoiceName} denies what {asserted.VoiceName} {Terms<ClaimStance>.Slug(asserted.Facts.Stance)}: {Terms<ClaimTopic>.Label(denial.Facts.Topic).ToLowerInvariant()}.";
        }

        return null;
    }

    private static IEnumerable<string> Accusations(List<SourcedClaim> known) => Accusing(known)
        .Select(c => c.Facts.Voice == c.Facts.Accused ? $"{c.VoiceName} names itself" : $"{c.VoiceName} names {c.AccusedName}")
        .Distinct(StringComparer.Ordinal);

    private static string Answer(List<SourcedClaim> known)
    {
        var accused = Accusing(known).First();
        var own = known.Where(c => c.Facts.Voice == accused.Facts.Accused && c.Facts.Topic == ClaimTopic.Responsibility).ToList();
        return own.Exists(c => c.Facts.Stance == ClaimStance.Declines) ? $"{accused.AccusedName} declines to comment"
            : own.Count > 0 ? "it has spoken for itself" : $"no answer of {accused.AccusedName} is entered";
    }

    private static IEnumerable<SourcedClaim> Accusing(List<SourcedClaim> known) =>
        known.Where(c => c.Facts is { Topic: ClaimTopic.Responsibility, Accused: not null } && IsAssertion(c));

    private static bool IsAssertion(SourcedClaim claim) => claim.Facts.Stance is ClaimStance.Asserts or ClaimStance.Confirms;
}
