using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Datasets;
using SyriaTalks.Web.Components.Shared;

namespace SyriaTalks.Web.Commands;

/// <summary>Says in words what an import took, what not, and why.</summary>
internal static class ImportReportText
{
    private const int MostNames = 12;
    private const int MostProblems = 100;

    /// <summary>Writes the whole report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <returns>A task that ends when it is written.</returns>
    public static async Task WriteAsync(ImportReport report, TextWriter output)
    {
        foreach (var dataset in report.Datasets)
        {
            foreach (var line in Lines(dataset, report.DryRun))
                await output.WriteLineAsync(line);
        }

        await WriteProblemsAsync(report, output);
        foreach (var file in report.RejectFiles)
            await output.WriteLineAsync($"Rows that were not taken: {file}");
    }

    /// <summary>Writes what is wrong with rows.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <returns>A task that ends when it is written.</returns>
    public static async Task WriteProblemsAsync(ImportReport report, TextWriter output)
    {
        foreach (var problem in report.Problems.Take(MostProblems))
            await output.WriteLineAsync(problem.ToString());
        if (report.ProblemCount > MostProblems)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"… and {report.ProblemCount - MostProblems} more problems."));
    }

    private static IEnumerable<string> Lines(DatasetReport d, bool dryRun)
    {
        yield return Text($"{d.SourceId}: {EventWords.Count((int)d.Rows, "row")} read, {d.Added} added, {d.Changed} changed, {d.Unchanged} unchanged, {d.Gone} gone, {d.Bad} not taken{(dryRun ? " (dry run: nothing was stored)" : null)}");
        yield return d.IsUnchanged ? "  Nothing differs from what is there." : Text($"  Release \"{d.Release}\", format {d.Format}{Span(d)}");
        if (d.Gone > 0)
            yield return d.GoneRemoved
                ? Text($"  {d.Gone} rows of earlier files are not in these and were taken out; their addresses say so.")
                : Text($"  {d.Gone} rows of earlier files are not in these. They were kept: the files look like a part of the dataset. To take them out, add --gone remove.");
        if (d.HeldElsewhere > 0)
            yield return Text($"  {d.HeldElsewhere} rows are events of another source here and were left to it.");
        foreach (var line in Names(d))
            yield return line;
        foreach (var (flag, rows) in d.Flags.OrderByDescending(f => f.Value))
            yield return Text($"  {rows} flagged \"{Terms<QualityIssue>.Label(flag)}\" ({Terms<QualityIssue>.Slug(flag)})");
        if (d.UnreadColumns.Count > 0)
            yield return $"  Kept as published, not otherwise read: {string.Join(", ", d.UnreadColumns)}";
    }

    private static IEnumerable<string> Names(DatasetReport d)
    {
        if (d.NewPlaces > 0)
            yield return Text($"  {d.NewPlaces} places are new here and keep the publisher's spelling.");
        if (d.NewParties.Count > 0)
            yield return Text($"  {d.NewParties.Count} parties are new here and keep the publisher's spelling: {string.Join(", ", d.NewParties.Take(MostNames).Select(p => Text($"{p.Name} ({p.Rows})")))}{(d.NewParties.Count > MostNames ? ", …" : null)}");
    }

    private static string Span(DatasetReport d) =>
        d is { First: { } first, Last: { } last } ? $", days {DateWords.Iso(first)} to {DateWords.Iso(last)}" : string.Empty;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
