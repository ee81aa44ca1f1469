using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SyriaTalks.Benchmarks;

/// <summary>A row of the reference.</summary>
internal sealed class ReferenceIncident
{
    public int Key { get; init; }

    public required string Id { get; init; }

    public required string Type { get; init; }

    public required string Title { get; init; }

    public DateOnly Start { get; init; }

    public DateOnly End { get; init; }

    public required string Place { get; init; }

    public required string Governorate { get; init; }

    public required string Parties { get; init; }

    public int DeathsLow { get; init; }

    public int DeathsBest { get; init; }

    public int DeathsHigh { get; init; }

    public required string Source { get; init; }
}

/// <summary>The reference's table under Entity Framework.</summary>
/// <param name="options">Where it is.</param>
internal sealed class ReferenceContext(DbContextOptions<ReferenceContext> options) : DbContext(options)
{
    public DbSet<ReferenceIncident> Incidents => Set<ReferenceIncident>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<ReferenceIncident>().ToTable("Incidents").HasKey(i => i.Key);
}

/// <summary>
/// The page that most programs would have: pooled contexts, a count, one facet by GROUP BY, 25 rows, a plain HTML table; nothing is
/// kept, nothing else is on it.
/// </summary>
internal static class ReferenceSite
{
    private const int PageSize = 25;

    /// <summary>Starts it as a process of its own and waits until it answers.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="database">Its database.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The process and where it listens.</returns>
    public static Task<(ChildProcess Process, Uri Address)> StartAsync(string folder, string database, CancellationToken cancellationToken)
    {
        var address = ChildProcess.FreeAddress();
        return ChildProcess.StartServerAsync(
            typeof(ReferenceSite).Assembly.Location,
            folder,
            address,
            "ready",
            ["serve-reference", database, address.Port.ToString(CultureInfo.InvariantCulture)],
            ChildOptions.None,
            cancellationToken);
    }

    /// <summary>Serves until told to stop.</summary>
    /// <param name="database">File of the reference.</param>
    /// <param name="port">Where it listens on the loopback address.</param>
    public static async Task ServeAsync(string database, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        builder.Services.AddDbContextPool<ReferenceContext>(options =>
            options.UseSqlite($"Data Source={database}").UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        await using var site = builder.Build();
        site.MapGet("/ready", () => Results.Ok());
        site.MapGet("/incidents", PageAsync);
        await site.RunAsync();
    }

    private static async Task<IResult> PageAsync(
        ReferenceContext db, string? governorate, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        var dated = db.Incidents.AsQueryable();
        if (from is { } first)
            dated = dated.Where(i => i.End >= first);
        if (to is { } last)
            dated = dated.Where(i => i.Start <= last);
        var chosen = governorate is null ? dated : dated.Where(i => i.Governorate == governorate);
        var count = await chosen.CountAsync(cancellationToken);
        var facet = await dated.GroupBy(i => i.Governorate).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).ToListAsync(cancellationToken);
        var rows = await chosen.OrderByDescending(i => i.Start).ThenBy(i => i.Key).Take(PageSize).ToListAsync(cancellationToken);
        return Results.Content(Html(count, facet.Select(f => (f.Key, f.Count)), rows), "text/html; charset=utf-8");
    }

    private static string Html(int count, IEnumerable<(string Name, int Count)> facet, List<ReferenceIncident> rows)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>Incidents</title></head><body><h1>Incidents</h1>", 16_384);
        html.Append(CultureInfo.InvariantCulture, $"<p>{count} incidents</p><ul>");
        foreach (var (name, number) in facet)
            html.Append(CultureInfo.InvariantCulture, $"<li>{HtmlEncoder.Default.Encode(name)} ({number})</li>");
        html.Append("</ul><table>");
        foreach (var row in rows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{row.Start:yyyy-MM-dd}</td><td>{row.End:yyyy-MM-dd}</td>");
            foreach (var cell in new[] { row.Id, row.Type, row.Title, row.Place, row.Governorate, row.Parties, row.Source })
                html.Append("<td>").Append(HtmlEncoder.Default.Encode(cell)).Append("</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{row.DeathsLow}–{row.DeathsBest}–{row.DeathsHigh}</td></tr>");
        }

        return html.Append("</table></body></html>").ToString();
    }
}
