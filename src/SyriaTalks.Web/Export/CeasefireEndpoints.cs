using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Components.Charts;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Export;

/// <summary>The series of the ceasefire as CSV and its charts as drawings.</summary>
internal static class CeasefireEndpoints
{
    /// <summary>Name of the parameter that says what a chart shows.</summary>
    public const string MeasureName = "measure";

    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps <c>/ceasefire.csv</c> and <c>/ceasefire.svg</c>.</summary>
    /// <param name="site">The site.</param>
    public static void MapCeasefire(this WebApplication site)
    {
        site.MapMethods(AppUrls.Ceasefire + ".csv", Verbs, WriteCsvAsync).ExcludeFromDescription();
        site.MapMethods(AppUrls.Ceasefire + ".svg", Verbs, WriteSvgAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> WriteCsvAsync(HttpContext context, StoreQueries store, CeasefireQueries queries, CancellationToken cancellationToken)
    {
        var (asked, problems) = await ReadAsync(context.Request.Query, store, cancellationToken);
        if (problems.Count > 0)
            return ExportEndpoints.Refuse(problems);
        var found = await queries.GetAsync(asked.Question, asked.Export.AsOf, cancellationToken);
        if (TooLong(found.Analysis.Periods) is { } tooLong)
            return ExportEndpoints.Refuse([tooLong]);
        using var file = new MemoryStream();
        await SeriesCsv.WriteAsync(found.Analysis.Series, file, asked.Export.ByteOrderMark, cancellationToken);
        return (await FileAsync(file.ToArray(), SeriesCsv.ContentType, asked, store, cancellationToken) with
        {
            Name = Name(found.Analysis.Periods, asked.Question, null) + ".csv",
            Rows = found.Analysis.Series.Count,
        }).Send(context);
    }

    private static async Task<IResult> WriteSvgAsync(HttpContext context, StoreQueries store, CeasefireQueries queries, CancellationToken cancellationToken)
    {
        var (asked, problems) = await ReadAsync(context.Request.Query, store, cancellationToken);
        var text = context.Request.Query[MeasureName].ToString();
        if (!Terms<SeriesMeasure>.TryParse(text.Length == 0 ? "events" : text, out var measure))
            problems.Add(new FilterProblem(MeasureName, text.Length > 60 ? text[..60] + "…" : text, "is none of " + string.Join(", ", Terms<SeriesMeasure>.All.Select(t => t.Slug))));
        if (problems.Count > 0)
            return ExportEndpoints.Refuse(problems);
        var found = await queries.GetAsync(asked.Question, asked.Export.AsOf, cancellationToken);
        var tooLong = TooLong(found.Analysis.Periods) ?? TooMany(found.Analysis.Series.Count, asked.Question);
        if (tooLong is not null)
            return ExportEndpoints.Refuse([tooLong]);
        var root = $"{context.Request.Scheme}://{context.Request.Host}";
        var file = SeriesFile.Write(found.Analysis, measure, asked.Question, asked.Export.AsOf, root);
        return (await FileAsync(file, "image/svg+xml; charset=utf-8", asked, store, cancellationToken) with
        {
            Name = Name(found.Analysis.Periods, asked.Question, Terms<SeriesMeasure>.Slug(measure)) + ".svg",
        }).Send(context);
    }

    private static async Task<((CeasefireQuestion Question, ExportRequest Export) Asked, List<FilterProblem> Problems)> ReadAsync(
        IQueryCollection query, StoreQueries store, CancellationToken cancellationToken)
    {
        var (export, problems) = await ExportRequest.ReadAsync(query, store, cancellationToken);
        var parse = CeasefireParameters.Parse(PageStateMiddleware.Pairs(query), export.Filter);
        return ((parse.Question, export), [.. problems, .. parse.Problems]);
    }

    private static FilterProblem? TooLong(CeasefirePeriods periods) => periods.Problem is { } problem
        ? new FilterProblem(ParameterNames.From, DateWords.Iso(periods.Window.From), problem) : null;

    private static FilterProblem? TooMany(int count, CeasefireQuestion question) => count > SeriesChart.MostPoints
        ? new FilterProblem(CeasefireParameters.Unit, Terms<CountUnit>.Slug(question.Unit), $"makes {count} periods, of which a chart can tell {SeriesChart.MostPoints} apart") : null;

    private static async Task<SmallFile> FileAsync(
        byte[] file, string type, (CeasefireQuestion Question, ExportRequest Export) asked, StoreQueries store, CancellationToken cancellationToken)
    {
        var version = (await store.StateAsync(cancellationToken)).DataVersion;
        var question = asked.Question with { Filter = asked.Question.Filter with { AsOf = null } };
        return new SmallFile(file, type, version, asked.Export.AsOf, question.ToQuery());
    }

    private static string Name(CeasefirePeriods periods, CeasefireQuestion question, string? measure)
    {
        var known = question.Filter.AsOf is { } asOf ? $"-asof-{DateWords.Iso(asOf)}" : null;
        var what = measure is null ? null : "-" + measure;
        return $"syriatalks-ceasefire{what}-{Terms<CountUnit>.Slug(periods.Unit)}-{DateWords.Iso(periods.Window.From)}_{DateWords.Iso(periods.Window.To)}{known}";
    }
}
