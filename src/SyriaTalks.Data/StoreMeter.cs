using System.Diagnostics;
using System.Diagnostics.Metrics;
using SyriaTalks.Data.Datasets;

namespace SyriaTalks.Data;

/// <summary>What the store tells about its work (docs/telemetry.md). Nothing is kept or sent unless somebody listens.</summary>
public static class StoreMeter
{
    /// <summary>Name of the meter and of the source of spans.</summary>
    public const string Name = "SyriaTalks";

    private const string Outcome = "outcome";

    private static readonly Meter Meter = new(Name);

    private static readonly ActivitySource Spans = new(Name);

    private static readonly Histogram<double> Questions = Meter.CreateHistogram<double>(
        "syriatalks.store.question.duration", "s", "Time that a question to the store ran, its wait for a place not counted.");

    private static readonly Counter<long> Answers = Meter.CreateCounter<long>(
        "syriatalks.store.answers", "{answer}", "Questions answered, from memory or by the store.");

    private static readonly Histogram<double> Loads = Meter.CreateHistogram<double>(
        "syriatalks.store.load.duration", "s", "Time that reading new contents of the store into memory took.");

    private static readonly Counter<long> Imports = Meter.CreateCounter<long>(
        "syriatalks.imports", "{import}", "Imports of datasets that ended.");

    private static readonly Counter<long> Rows = Meter.CreateCounter<long>(
        "syriatalks.import.rows", "{row}", "Rows that imports of datasets changed in the store.");

    /// <summary>Times a question until it is disposed of.</summary>
    /// <returns>The question.</returns>
    internal static TimedQuestion Question() => new(Stopwatch.GetTimestamp(), Spans.StartActivity("store question"));

    /// <summary>Counts an answer.</summary>
    /// <param name="fromMemory">Whether it was known.</param>
    internal static void Answered(bool fromMemory) => Answers.Add(1, new KeyValuePair<string, object?>("from", fromMemory ? "memory" : "store"));

    /// <summary>Notes how long the contents took to read.</summary>
    /// <param name="time">The time.</param>
    internal static void Loaded(TimeSpan time) => Loads.Record(time.TotalSeconds);

    /// <summary>Counts an import.</summary>
    /// <param name="report">What it did; null for one that failed or was refused.</param>
    internal static void Imported(ImportReport? report)
    {
        var outcome = report is null ? "failed" : report.DryRun ? "dry-run" : report.Datasets.All(d => d.IsUnchanged) ? "unchanged" : "stored";
        Imports.Add(1, new KeyValuePair<string, object?>(Outcome, outcome));
        if (outcome != "stored")
            return;
        Count("added", report!.Datasets.Sum(d => d.Added));
        Count("changed", report.Datasets.Sum(d => d.Changed));
        Count("removed", report.Datasets.Where(d => d.GoneRemoved).Sum(d => d.Gone));
    }

    private static void Count(string change, int rows) => Rows.Add(rows, new KeyValuePair<string, object?>("change", change));

    /// <summary>A question that runs.</summary>
    internal sealed class TimedQuestion(long start, Activity? span) : IDisposable
    {
        private string _outcome = "failed";

        /// <summary>Notes that it was answered.</summary>
        public void Answer() => _outcome = "answered";

        /// <summary>Notes that it was stopped at its deadline, or because nobody waits for it any more.</summary>
        public void Stop() => _outcome = "stopped";

        public void Dispose()
        {
            Questions.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>(Outcome, _outcome));
            span?.SetTag(Outcome, _outcome);
            span?.Dispose();
        }
    }
}
