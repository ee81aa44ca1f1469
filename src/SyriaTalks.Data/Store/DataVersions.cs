using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Core.Sources;
using SyriaTalks.Data.Entities;

namespace SyriaTalks.Data.Store;

/// <summary>
/// The version of the contents: a hash over what every source says and from when it is known, equal wherever the same was loaded,
/// in whatever order (docs/citing.md, "Data version").
/// </summary>
internal static class DataVersions
{
    /// <summary>Owner of the records that come with the program.</summary>
    public const string Gazetteer = "gazetteer";

    private const long LowBits = 0xFFFF_FFFF;

    /// <summary>Computes the version anew and seals the contents, inside the transaction that changed the contents.</summary>
    /// <param name="db">The store.</param>
    public static void Update(StoreContext db)
    {
        var version = Compute(db);
        Stamp(db, version);
        var info = db.Info.AsTracking().FirstOrDefault() ?? db.Add(new StoreInfoEntity { Id = 1, DataVersion = version }).Entity;
        info.DataVersion = version;
        db.SaveChanges();
        Seals.Write(db);
    }

    /// <summary>Whether the version kept is the one that this program computes: an older program may have computed it otherwise, or none.</summary>
    /// <param name="db">The store.</param>
    public static bool IsCurrent(StoreContext db) => Seals.IsKept(db) && db.Info.Select(i => i.DataVersion).FirstOrDefault() == Compute(db);

    // The gazetteer has no file: its records stand for it. A hash of contents does not hold what an import was told beside the file.
    private static string Compute(StoreContext db)
    {
        var sources = db.Sources.OrderBy(s => s.Id).AsEnumerable()
            .Select(s => Line(s.Id, s.ContentHash, s.Title, s.Publisher, Iso(s.Published), s.Url));
        var gazetteer = db.Records.Where(r => r.Owner == Gazetteer).OrderBy(r => r.Id).AsEnumerable().Select(r => Line(r.Id, r.Fingerprint));
        var parts = sources.Concat(gazetteer).Concat(Days(db)).Concat(Names(db));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..16];
    }

    // From which day on rows are known and until when what they said held, and under which release they are cited: a part loaded by itself makes no difference.
    private static List<string> Days(StoreContext db) =>
    [
        .. db.DatasetEvents
            .GroupBy(e => new { e.ReleaseKey, e.Published, e.Since, e.Until })
            .Select(g => new { g.Key.ReleaseKey, g.Key.Published, g.Key.Since, g.Key.Until, Rows = g.Count(), Sum = g.Sum(e => e.Fingerprint & LowBits) })
            .Join(db.Releases, g => g.ReleaseKey, r => r.Key, (g, r) => new { r.Source.Id, r.Label, Released = r.Published, g.Published, g.Since, g.Until, g.Rows, g.Sum })
            .AsEnumerable()
            .GroupBy(g => (g.Id, g.Label, g.Released, g.Published, g.Since, g.Until))
            .Select(g => Line(g.Key.Id, g.Key.Label, Iso(g.Key.Released), Number(g.Key.Published) + Held(g.Key.Since, g.Key.Until), Number(g.Sum(x => x.Rows)), Number(g.Sum(x => x.Sum))))
            .Order(StringComparer.Ordinal),
    ];

    // Rows that no release changed have the version they always had.
    private static string Held(int? since, int until) => since is null && until == DatasetEventEntity.Present
        ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" {since} {until}");

    // What datasets name has slugs, which are addresses, and which of two equal names got the plain one is a matter of order.
    private static List<string> Names(StoreContext db) =>
    [
        .. db.Parties.Where(p => p.Source.Kind == SourceKind.Dataset).Select(p => new { p.Slug, p.Name })
            .Concat(db.Places.Where(p => p.Source!.Kind == SourceKind.Dataset).Select(p => new { p.Slug, p.Name }))
            .AsEnumerable()
            .Select(p => Line(p.Slug, p.Name))
            .Order(StringComparer.Ordinal),
    ];

    private static string Line(params string?[] cells) => string.Join('=', cells);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    // Contents that went and came back have their old version and other keys, so changes are numbered besides.
    private static void Stamp(StoreContext db, string version)
    {
        if (db.Info.Any(i => i.DataVersion == version))
            return;
        var changes = db.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").Single();
        db.Database.ExecuteSqlRaw(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {changes + 1}"));
    }
}
