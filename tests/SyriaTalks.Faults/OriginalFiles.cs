using System.Globalization;
using System.Text;

namespace SyriaTalks.Faults;

/// <summary>Files of every format that can be imported, before anybody damages them.</summary>
internal static class OriginalFiles
{
    private const string AcledHeader =
        "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,country,admin1,admin2,location,latitude,longitude,geo_precision,source,notes,fatalities";

    /// <summary>Makes them: UCDP's columns, the site's own CSV as it exports it, ACLED's columns, and the dossier that comes with the program.</summary>
    /// <param name="ground">For files and a site.</param>
    /// <param name="rows">Rows of each.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<IReadOnlyList<(string Name, byte[] Bytes)>> MakeAsync(Ground ground, int rows, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Path.GetDirectoryName(ChildProcess.WebDll)!, "Dossiers");
        return
        [
            ("ged.csv", await File.ReadAllBytesAsync(ground.GedOf(rows), cancellationToken)),
            ("own.csv", await OwnAsync(ground, rows, cancellationToken)),
            ("acled.csv", Encoding.UTF8.GetBytes(Acled(rows))),
            ("dossier.json", await File.ReadAllBytesAsync(Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).First(), cancellationToken)),
        ];
    }

    private static async Task<byte[]> OwnAsync(Ground ground, int rows, CancellationToken cancellationToken)
    {
        using var site = await ground.StartAsync(await ground.StoreAsync(rows, cancellationToken), ChildOptions.None, cancellationToken);
        using var client = new HttpClient { BaseAddress = site.Address };
        return await client.GetByteArrayAsync("incidents.csv?source=ucdp-ged", cancellationToken);
    }

    private static string Acled(int rows)
    {
        string[] kinds = ["Battles,Armed clash", "Explosions/Remote violence,Air/drone strike", "Violence against civilians,Attack", "Strategic developments,Agreement"];
        var text = new StringBuilder(AcledHeader + "\n");
        for (var i = 0; i < rows; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"SYR{1000 + i},{new DateOnly(2017, 1, 1).AddDays(i):yyyy-MM-dd},2017,1,{kinds[i % kinds.Length]},Military Forces of Syria,,1,\"Opposition Rebels, (Syria)\",Syria,Aleppo,Jebel Saman,Place {i},{36 + (i / 100.0)},{37 + (i / 100.0)},1,Agency {i % 3},\"Clashes, as \"\"reported\"\"\",{i % 5}\n");
        }

        return text.ToString();
    }
}
