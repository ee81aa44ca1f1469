using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SyriaTalks.Data.Entities;

namespace SyriaTalks.Data.Store;

/// <summary>The version of the contents: a hash over what every source says, equal wherever the same was loaded.</summary>
internal static class DataVersions
{
    /// <summary>Owner of the records that come with the program.</summary>
    public const string Gazetteer = "gazetteer";

    /// <summary>Computes the version anew, inside the transaction that changed the contents.</summary>
    /// <param name="db">The store.</param>
    public static void Update(StoreContext db)
    {
        // The gazetteer has no file: its records stand for it.
        var parts = db.Sources.OrderBy(s => s.Id).Select(s => s.Id + "=" + s.ContentHash).ToList()
            .Concat(db.Records.Where(r => r.Owner == Gazetteer).OrderBy(r => r.Id).Select(r => r.Id + "=" + r.Fingerprint));
        var version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..16];
        Stamp(db, version);
        var info = db.Info.AsTracking().FirstOrDefault() ?? db.Add(new StoreInfoEntity { Id = 1, DataVersion = version }).Entity;
        info.DataVersion = version;
        db.SaveChanges();
    }

    // Contents that went and came back have their old version and other keys, so changes are numbered besides.
    private static void Stamp(StoreContext db, string version)
    {
        if (db.Info.Any(i => i.DataVersion == version))
            return;
        var changes = db.Database.SqlQueryRaw<int>("SELECT user_version AS Value FROM pragma_user_version").Single();
        db.Database.ExecuteSqlRaw(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {changes + 1}"));
    }
}
