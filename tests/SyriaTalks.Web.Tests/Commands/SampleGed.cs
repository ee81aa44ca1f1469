using System.Globalization;

namespace SyriaTalks.Web.Commands;

/// <summary>Writes files in the form of UCDP GED with invented rows: the same for the same number of rows.</summary>
internal static class SampleGed
{
    private const string Header =
        "id,year,type_of_violence,side_a,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,"
        + "adm_1,adm_2,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low";

    private static readonly string[] Governorates = ["Aleppo Governorate", "Hamah Governorate", "Rif Dimashq Governorate", "Daraa Governorate", "Idlib Governorate"];
    private static readonly (string A, string B, int Type)[] Sides =
        [("Government of Syria", "Syrian insurgents", 1), ("Government of Syria", "IS", 1), ("IS", "SDF", 2), ("IS", "Civilians", 3)];

    /// <summary>Writes a file.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="rows">Rows besides the header.</param>
    /// <param name="firstId">Id of the first row; the others count up.</param>
    /// <param name="words">Longer headlines make a larger file of as many rows.</param>
    public static string Write(string path, int rows, int firstId = 1, int words = 1)
    {
        var of = string.Join(' ', Enumerable.Repeat("of the day", words));
        using var file = new StreamWriter(path);
        file.Write(Header + "\r\n");
        for (var i = 0; i < rows; i++)
            file.Write(Row(firstId + i).Replace("of the day", of, StringComparison.Ordinal) + "\r\n");
        return path;
    }

    /// <summary>
    /// Writes the days from 2 December 2016 to 2 February 2017, each with incidents between government and insurgents (three a day until
    /// 29 December, one from then on) and one with Islamic State; every tenth of the former rests on another agency.
    /// </summary>
    /// <param name="path">Where to.</param>
    public static string WriteCeasefire(string path)
    {
        using var file = new StreamWriter(path);
        file.Write(Header + "\r\n");
        var id = 0;
        for (var day = new DateOnly(2016, 12, 2); day <= new DateOnly(2017, 2, 2); day = day.AddDays(1))
        {
            for (var i = 0; i < (day < new DateOnly(2016, 12, 30) ? 3 : 1); i++)
                file.Write(Front(++id, day, "Syrian insurgents", id % 10 == 0 ? "Agency" : "SOHR") + "\r\n");
            file.Write(Front(++id, day, "IS", "SOHR") + "\r\n");
        }

        return path;
    }

    private static string Front(int id, DateOnly on, string b, string who)
    {
        var day = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{id},{day[..4]},1,Government of Syria,{b},1,\"\"\"{who},{day},Report {id}\"\"\",{who},{day},Report {id},{who},1,Sampletown {id % 9},{Governorates[id % 5]},District,{33 + (id % 9 / 10.0)},{36 + (id % 9 / 8.0)},Syria,1,1,{day},{day},0,{id % 4},{id % 3},0,{(id % 4) + (id % 3)},{(id % 4) + (id % 3) + 1},{id % 4}");
    }

    public static string Row(int id)
    {
        var (a, b, type) = Sides[id % Sides.Length];
        var day = new DateOnly(2014, 1, 1).AddDays(id * 37 % 1500).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var place = id % 200;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{id},{day[..4]},{type},{a},{b},1,\"\"\"Agency,{day},Report {id}\"\"\",Agency,{day},Report {id} of the day,Agency,1,Sampletown {place},{Governorates[place % 5]},District,{33 + (place / 100.0)},{36 + (place / 80.0)},Syria,1,1,{day},{day},0,{id % 7},0,0,{id % 7},{(id % 7) + (id % 3)},{id % 7}");
    }
}
