using System.Globalization;
using System.Text;

namespace SyriaTalks.Shared;

/// <summary>
/// Writes a file in the shape of the UCDP Georeferenced Event Dataset (the columns of GED 19.1, CRLF). Every value is made up
/// from a fixed seed: the same number of rows is the same file, byte for byte.
/// </summary>
internal static class GedFile
{
    /// <summary>First and last day that an event may begin on.</summary>
    public static readonly DateOnly First = new(2012, 1, 1), Last = First.AddDays(2899);

    /// <summary>What headlines are made of.</summary>
    public static readonly string[] Words =
        ("clashes shelling airstrikes warplanes kill civilians fighters regime forces rebels factions city countryside near after "
        + "wounded missiles barrel bombs targeted violent explosions renewed truce observatory martyrs").Split(' ');

    private const int PlaceCount = 3000;
    private const int HeadlineWords = 14;

    private const string Header =
        "id,relid,year,active_year,code_status,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,side_a,"
        + "side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,"
        + "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,"
        + "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

    private static readonly string[] Governorates =
    [
        "Aleppo", "Rif Dimashq", "Ar Raqqah", "Homs", "Daraa", "Idlib", "Deir ez Zor", "Hamah", "Damascus", "Al Hasakah", "Latakia",
        "As Suwayda", "Quneitra", "Tartus",
    ];

    private static readonly string[] Names = ["Kafr", "Tell", "Ain", "Deir", "Bab", "Jisr", "Khan", "Qalat"];
    private static readonly string[] Kinds = ["town", "village", "city"];

    private static readonly (string A, string B, int Violence)[] Sides =
    [
        ("Government of Syria", "Syrian insurgents", 1), ("Government of Syria", "IS", 1), ("IS", "SDF", 2), ("Government of Turkey", "IS", 1),
        ("Ahrar al-Sham, HTS, Southern Front", "IS", 2), ("IS", "Civilians", 3),
    ];

    // As often as the codes are in the dataset for Syria, in hundredths.
    private static readonly (int Code, int Share)[] DatePrecisions = [(1, 92), (2, 5), (3, 1), (4, 2)];
    private static readonly (int Code, int Share)[] PlacePrecisions = [(1, 50), (2, 36), (3, 4), (4, 8), (6, 2)];

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="rows">How many rows.</param>
    public static void Write(string path, int rows)
    {
        var random = new Random(7);
        var places = Enumerable.Range(0, PlaceCount).Select(i => MakePlace(random, i)).ToList();
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\r\n" };
        file.WriteLine(Header);
        var line = new StringBuilder();
        for (var row = 0; row < rows; row++)
        {
            line.Clear();
            AddRow(line, random, places[random.Next(places.Count)], row);
            file.Write(line);
        }
    }

    private static Place MakePlace(Random random, int number) => new(
        $"{Pick(random, Names)}{number.ToString(CultureInfo.InvariantCulture)} {Pick(random, Kinds)}",
        Pick(random, Governorates) + " Governorate",
        Math.Round(33 + (random.NextDouble() * 3.5), 6),
        Math.Round(36 + (random.NextDouble() * 5), 6));

    private static void AddRow(StringBuilder line, Random random, Place place, int row)
    {
        var (a, b, violence) = Pick(random, Sides);
        var precision = Pick(random, DatePrecisions);
        var start = First.AddDays(random.Next(Last.DayNumber - First.DayNumber + 1));
        var end = start.AddDays(precision switch { 1 => 0, 2 => random.Next(1, 6), 3 => 6, _ => 20 });
        var report = end.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var headline = Headline(random);
        line.Append(
            CultureInfo.InvariantCulture,
            $"{400_000 + row},SYR-{start.Year}-1-{row},{start.Year},1,Clear,{violence},299,Syria: Government,11973,{a.Split(',')[0]} - {b},118,\"{a}\",4456,{b},");
        line.Append(CultureInfo.InvariantCulture, $"1,\"\"\"SOHR,{report},{headline}\"\"\",SOHR,{report},{headline},SOHR,{Pick(random, PlacePrecisions)},");
        line.Append(
            CultureInfo.InvariantCulture,
            $"{place.Name},,{place.Governorate},{place.Name} district,{place.Latitude},{place.Longitude},POINT ({place.Longitude} {place.Latitude}),179000,Syria,652,Middle East,");
        int[] parts = [random.Next(5), random.Next(7), random.Next(4), random.Next(3)];
        var best = parts.Sum();
        var (high, low) = (best + random.Next(6), Math.Max(0, best - random.Next(4)));
        line.Append(
            CultureInfo.InvariantCulture,
            $"1,{precision},{start:yyyy-MM-dd},{end:yyyy-MM-dd},{parts[0]},{parts[1]},{parts[2]},{parts[3]},{best},{high},{low},652,\r\n");
    }

    private static string Headline(Random random)
    {
        var words = Enumerable.Range(0, HeadlineWords).Select(_ => Pick(random, Words)).ToArray();
        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(' ', words);
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static int Pick(Random random, (int Code, int Share)[] shares)
    {
        var at = random.Next(shares.Sum(s => s.Share));
        foreach (var (code, share) in shares)
        {
            if ((at -= share) < 0)
                return code;
        }

        return shares[^1].Code;
    }

    private sealed record Place(string Name, string Governorate, double Latitude, double Longitude);
}
