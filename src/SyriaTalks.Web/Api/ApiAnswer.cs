using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Export;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Records;
using SyriaTalks.Data.Queries;
using SyriaTalks.Web.Export;

namespace SyriaTalks.Web.Api;

/// <summary>One answer of the API: reads what is asked for, and sends it with the headers that every download has.</summary>
internal sealed class ApiAnswer
{
    private readonly HttpContext _http;

    private ApiAnswer(HttpContext http, ExportContext context) => (_http, Context) = (http, context);

    /// <summary>What the answer says of itself.</summary>
    public ExportContext Context { get; private set; }

    /// <summary>The day whose knowledge is shown.</summary>
    public DateOnly AsOf => Context.AsOf;

    /// <summary>That day with the clock of datasets.</summary>
    public Knowledge Known => new(Context.AsOf, Context.Filter.Clock);

    /// <summary>Reads a request for records that no filter applies to.</summary>
    /// <param name="http">The request.</param>
    /// <param name="store">What the store holds.</param>
    /// <param name="isPaged">Whether the answer comes in pages.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The answer to fill, or the refusal of a request that cannot be used.</returns>
    public static async Task<(ApiAnswer? Answer, IResult? Refusal)> BeginAsync(
        HttpContext http, StoreQueries store, bool isPaged, CancellationToken cancellationToken)
    {
        var (request, problems) = await ExportRequest.ReadAsync(http.Request.Query, store, cancellationToken);

        // A condition that was passed over would give more than was asked for, and nobody would see it.
        var useless = request.Filter.Conditions().Select(c => new FilterProblem(
            c.Parameter == FilterParameter.Dates && request.Filter.From is null ? ParameterNames.To : ParameterNames.Of(c.Parameter),
            ExportRequest.Shorten(c.Value),
            "does not apply to these records"));
        problems = [.. problems, .. useless];
        if (problems.Count > 0)
            return (null, ExportEndpoints.Refuse(problems));
        var size = EventFilter.Sizes.FirstOrDefault(s => s >= request.Filter.Size, EventFilter.Sizes[^1]);
        var filter = EventFilter.None with { AsOf = request.Filter.AsOf, Clock = request.Filter.Clock, Page = isPaged ? request.Filter.Page : 1, Size = isPaged ? size : EventFilter.Sizes[0] };
        var state = await store.StateAsync(cancellationToken);
        return (new ApiAnswer(http, new ExportContext { Filter = filter, AsOf = request.AsOf, DataVersion = state.DataVersion, Links = SiteLinks.Of(http.Request, EventScope.Timeline, filter, null) }), null);
    }

    /// <summary>Sends one page of records.</summary>
    /// <typeparam name="TView">What they are made of.</typeparam>
    /// <typeparam name="TRecord">The records.</typeparam>
    /// <param name="all">Every one, in order.</param>
    /// <param name="make">Makes a record.</param>
    /// <param name="type">How a page is written.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>The result.</returns>
    public Task<IResult> SendPageAsync<TView, TRecord>(
        IReadOnlyList<TView> all, Func<TView, ExportLinks, TRecord> make, JsonTypeInfo<ApiPage<TRecord>> type, CancellationToken cancellationToken)
    {
        var filter = Context.Filter;
        Context = Context with { Total = all.Count, Links = SiteLinks.Of(_http.Request, EventScope.Timeline, filter, all.Count) };
        var items = all.Skip((int)Math.Min(int.MaxValue, (filter.Page - 1L) * filter.Size)).Take(filter.Size).Select(v => make(v, Context.Links)).ToList();
        _http.Response.Headers[ExportFile.RowCount] = items.Count.ToString(CultureInfo.InvariantCulture);
        return SendAsync(ApiPage<TRecord>.Of(items, Context), type, cancellationToken);
    }

    /// <summary>Sends a record.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="record">The record.</param>
    /// <param name="type">How it is written.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>The result.</returns>
    public Task<IResult> SendAsync<T>(T record, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        SendAsync(JsonSerializer.SerializeToUtf8Bytes(record, type), "application/json", cancellationToken);

    /// <summary>Sends what has been made.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="mediaType">What they are.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>The result.</returns>
    public async Task<IResult> SendAsync(byte[] bytes, string mediaType, CancellationToken cancellationToken)
    {
        var tag = EntityTags.Of(Context.DataVersion, Context.Links.Self, Context.AsOf.DayNumber, Context.Filter.Page, Context.Filter.Size);
        _http.Response.ContentType = mediaType;
        Manifest.SetHeaders(_http.Response, Context, tag);
        if (EntityTags.Match(_http.Request, tag))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        await ExportWriter.SendAsync(_http, bytes, cancellationToken);
        return Results.Empty;
    }
}
