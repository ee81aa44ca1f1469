using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Entities;
using SyriaTalks.Data.Store;

namespace SyriaTalks.Data.Queries;

/// <summary>Published counts of ceasefire violations.</summary>
public sealed class ViolationQueries
{
    private readonly StoreAnswers _answers;

    internal ViolationQueries(StoreAnswers answers) => _answers = answers;

    /// <summary>The ledger: every count whose source was published by a day, with what cannot be right in them by then.</summary>
    /// <param name="ceasefire">Slug of the ceasefire; null for all.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The ledger; empty where nothing was published.</returns>
    /// <exception cref="QueryDeadlineException">The store did not answer in time.</exception>
    public Task<ViolationLedgerView> LedgerAsync(string? ceasefire, DateOnly asOf, CancellationToken cancellationToken) =>
        _answers.AskAsync($"violations {asOf:yyyy-MM-dd} {ceasefire}", (db, _) => Load(db, ceasefire, asOf), cancellationToken);

    private static ViolationLedgerView Load(StoreContext db, string? ceasefire, DateOnly asOf) => ViolationLedgerView.Of(
        db.ViolationCounts
            .Where(c => c.Source.Published <= asOf && (ceasefire == null || c.Ceasefire.Slug == ceasefire))
            .OrderBy(c => c.Key)
            .Include(c => c.Ceasefire).Include(c => c.Party).Include(c => c.Monitor).Include(c => c.Source)
            .Include(c => c.Places).ThenInclude(p => p.Place)
            .Include(c => c.Voices).ThenInclude(v => v.Party)
            .Include(c => c.Voices).ThenInclude(v => v.Monitor)
            .AsEnumerable()
            .Select(View));

    private static ViolationCount View(ViolationCountEntity c)
    {
        Citation Cite(string locator) => new(c.Source.Id, c.Source.Published, locator);
        IReadOnlyList<CountVoice> Voices(bool disputes) =>
        [
            .. c.Voices.Where(v => v.Disputes == disputes).OrderBy(v => v.Position)
                .Select(v => new CountVoice(
                    v.Party?.Slug ?? v.Monitor!.Slug, v.Party?.Name ?? v.Monitor!.Name, v.Party is null, Cite(v.Locator))),
        ];
        return new ViolationCount(
            c.Id,
            c.Ceasefire.Slug,
            c.Ceasefire.Name,
            c.Party?.Slug ?? c.Monitor!.Slug,
            c.Party?.Name ?? c.Monitor!.Name,
            c.Party is null,
            c.Speaker,
            c.Measure,
            c.Counting,
            c.From?.ToDate(),
            c.To.ToDate(),
            c.Scope,
            [.. c.Places.OrderBy(p => p.Position).Select(p => new CountPlace(p.Place.Slug, p.Place.Name))],
            new CountRange(c.Low, c.Best, c.High),
            Voices(disputes: false),
            Voices(disputes: true),
            c.Inferred,
            Cite(c.Locator));
    }
}
