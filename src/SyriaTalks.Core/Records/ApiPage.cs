using SyriaTalks.Core.Export;

namespace SyriaTalks.Core.Records;

/// <summary>One page of records, in an order that does not change while the data version does not.</summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="AsOf">The day whose knowledge is shown.</param>
/// <param name="DataVersion">Version of the contents; compare it from page to page.</param>
/// <param name="Filter">The filter as it stands in the address, in canonical order; empty for none.</param>
/// <param name="Total">Records in all.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Size">Most records a page: 25, 50 or 100.</param>
/// <param name="Next">Address of the next page; null on the last.</param>
/// <param name="Previous">Address of the page before; null on the first.</param>
/// <param name="Items">The records; none beyond the last page.</param>
public sealed record ApiPage<T>(
    DateOnly AsOf,
    string DataVersion,
    string Filter,
    int Total,
    int Page,
    int Size,
    string? Next,
    string? Previous,
    IReadOnlyList<T> Items)
{
    /// <summary>Makes one.</summary>
    /// <param name="items">The records of the page.</param>
    /// <param name="context">What the page says of itself.</param>
    /// <returns>The page.</returns>
    public static ApiPage<T> Of(IReadOnlyList<T> items, ExportContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ApiPage<T>(
            context.AsOf, context.DataVersion, context.Query, context.Total, context.Filter.Page, context.Filter.Size,
            context.Links.Next, context.Links.Previous, items);
    }
}
