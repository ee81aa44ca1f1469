using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Export;

/// <summary>What a download asks for, read as strictly as a file deserves: a page may pass over a bad parameter, a file may not.</summary>
/// <param name="Filter">The filter, its names resolved.</param>
/// <param name="AsOf">The day whose knowledge is shown.</param>
/// <param name="ByteOrderMark">Whether the file begins with a byte order mark.</param>
/// <param name="Hxl">Whether a row of HXL tags stands under the header.</param>
internal sealed record ExportRequest(EventFilter Filter, DateOnly AsOf, bool ByteOrderMark, bool Hxl)
{
    /// <summary>Name of the parameter that leaves the byte order mark out.</summary>
    public const string ByteOrderMarkName = "bom";

    /// <summary>Name of the parameter that puts HXL tags in.</summary>
    public const string HxlName = "hxl";

    /// <summary>Name of the parameter that chooses among formats with one extension.</summary>
    public const string FormatName = "format";

    /// <summary>Parameters that a file takes beside those of its page.</summary>
    public static IReadOnlyList<string> Names { get; } = [FormatName, HxlName, ByteOrderMarkName];

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
        var mark = ReadSwitch(ByteOrderMarkName, query, true, problems);
        var hxl = ReadSwitch(HxlName, query, false, problems);
        var asOf = parse.Filter.AsOf ?? state.Newest ?? DateOnly.MinValue;
        return (new ExportRequest(parse.Filter, asOf, mark, hxl), problems);
    }

    /// <summary>A value as a message repeats it.</summary>
    /// <param name="text">The value.</param>
    /// <returns>At most 60 characters of it.</returns>
    public static string Shorten(string text) => text.Length > 60 ? text[..60] + "…" : text;

    /// <summary>Reads a parameter that is 0 or 1.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="query">The query.</param>
    /// <param name="standard">What it is without.</param>
    /// <param name="problems">Takes what cannot be used.</param>
    /// <returns>Whether it is on.</returns>
    public static bool ReadSwitch(string name, IQueryCollection query, bool standard, List<FilterProblem> problems)
    {
        var text = query[name].ToString().Trim();
        if (text is not ("" or "0" or "1"))
            problems.Add(new FilterProblem(name, Shorten(text), "is neither 0 nor 1"));
        return text.Length == 0 ? standard : text == "1";
    }
}
