using Microsoft.Extensions.Primitives;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Export;

/// <summary>What a download asks for, read as strictly as a file deserves: a page may pass over a bad parameter, a file may not.</summary>
/// <param name="Filter">The filter, its names resolved.</param>
/// <param name="AsOf">The day whose knowledge is shown.</param>
/// <param name="ByteOrderMark">Whether the file begins with a byte order mark.</param>
internal sealed record ExportRequest(EventFilter Filter, DateOnly AsOf, bool ByteOrderMark)
{
    /// <summary>Name of the parameter that leaves the byte order mark out.</summary>
    public const string ByteOrderMarkName = "bom";

    /// <summary>Reads a request.</summary>
    /// <param name="query">The query.</param>
    /// <param name="store">What the store holds.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>What is asked for, and what could not be used.</returns>
    public static async Task<(ExportRequest Request, IReadOnlyList<FilterProblem> Problems)> ReadAsync(
        IQueryCollection query, StoreQueries store, CancellationToken cancellationToken)
    {
        var state = await store.StateAsync(cancellationToken);
        var parse = state.Choices.Resolve(FilterParser.Parse(PageStateMiddleware.Pairs(query)));
        var problems = parse.Problems.ToList();
        var mark = ReadMark(query[ByteOrderMarkName], problems);
        var asOf = parse.Filter.AsOf ?? state.Newest ?? DateOnly.MinValue;
        return (new ExportRequest(parse.Filter, asOf, mark), problems);
    }

    /// <summary>Reads whether the file begins with a byte order mark.</summary>
    /// <param name="values">The values given.</param>
    /// <param name="problems">Takes what cannot be used.</param>
    /// <returns>Whether it does.</returns>
    public static bool ReadMark(StringValues values, List<FilterProblem> problems)
    {
        var text = values.ToString().Trim();
        if (text is not ("" or "0" or "1"))
            problems.Add(new FilterProblem(ByteOrderMarkName, text.Length > 60 ? text[..60] + "…" : text, "is neither 0 nor 1"));
        return text != "0";
    }
}
