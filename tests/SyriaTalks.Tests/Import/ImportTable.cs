namespace SyriaTalks.Core.Import;

/// <summary>A small valid file of a format that tests bend to their needs. Nothing in the rows is news.</summary>
internal sealed record ImportTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, string DateColumn, string TextColumn)
{
    private static readonly Dictionary<string, ImportTable> Valid = new()
    {
        ["ucdp-ged"] = Make(
            "date_start",
            "source_headline",
            ("id", "900001", "900002"),
            ("type_of_violence", "1", "3"),
            ("side_a", "Side North", "Side West"),
            ("side_b", "Side South", "Civilians"),
            ("number_of_sources", "1", "2"),
            ("source_office", "Invented Agency", "Invented Agency"),
            ("source_date", "2017-01-16", "2017-01-17"),
            ("source_headline", "A headline", "Another headline"),
            ("where_prec", "1", "6"),
            ("where_coordinates", "Sampleville", "Sampletown"),
            ("adm_1", "Aleppo governorate", "Homs governorate"),
            ("latitude", "36.202100", "34.730000"),
            ("longitude", "37.134300", "36.710000"),
            ("country", "Syria", "Syria"),
            ("event_clarity", "1", "1"),
            ("date_prec", "1", "2"),
            ("date_start", "2017-01-15", "2017-01-16"),
            ("date_end", "2017-01-15", "2017-01-17"),
            ("deaths_a", "1", "0"),
            ("deaths_b", "2", "0"),
            ("deaths_civilians", "0", "4"),
            ("deaths_unknown", "0", "0"),
            ("best", "3", "4"),
            ("high", "5", "4"),
            ("low", "3", "2")),
        ["acled"] = Make(
            "event_date",
            "notes",
            ("event_id_cnty", "SYR90001", "SYR90002"),
            ("event_date", "2017-01-15", "2017-01-16"),
            ("time_precision", "1", "2"),
            ("event_type", "Battles", "Strategic developments"),
            ("sub_event_type", "Armed clash", "Agreement"),
            ("actor1", "Sample Forces", "Sample Rebels"),
            ("assoc_actor_1", "Sample Allies", string.Empty),
            ("actor2", "Sample Rebels", "Sample Forces"),
            ("country", "Syria", "Syria"),
            ("admin1", "Aleppo", "Homs"),
            ("location", "Sampleville", "Sampletown"),
            ("latitude", "36.2021", "34.73"),
            ("longitude", "37.1343", "36.71"),
            ("geo_precision", "1", "2"),
            ("source", "Invented Agency", "Invented Agency"),
            ("notes", "A note", "Another note"),
            ("fatalities", "3", "1")),
        ["csv"] = Make(
            "date_start",
            "title",
            ("id", "a-talk", "a-strike"),
            ("kind", "talks", "incident"),
            ("type", string.Empty, "air-strike"),
            ("title", "A talk", "A strike"),
            ("summary", "Two sides meet.", "Reported by one side."),
            ("date_start", "2017-01-12", "2017-01-14"),
            ("date_end", "2017-01-12", "2017-01-15"),
            ("date_precision", "1", "2"),
            ("date_text", "12 January 2017", "14–15 January 2017"),
            ("status", "planned", "happened"),
            ("place", "Astana", "Sampleville"),
            ("governorate", string.Empty, "Aleppo"),
            ("country", "Kazakhstan", "Syria"),
            ("latitude", "51.169392", "36.2021"),
            ("longitude", "71.449074", "37.1343"),
            ("place_precision", "1", "2"),
            ("parties", "Side North; Side South", "Side North"),
            ("deaths_low", string.Empty, "3"),
            ("deaths_best", string.Empty, "3"),
            ("deaths_high", string.Empty, "5"),
            ("claim_status", "single-source", "contested"),
            ("source", "article-1", "article-1; article-2"),
            ("source_locator", "7", "7; 8-9"),
            ("source_published", "2017-01-13", "2017-01-13; 2017-01-20")),
    };

    /// <summary>Ids of all formats, for theories.</summary>
    public static TheoryData<string> Formats => new(DatasetFormats.All.Select(f => f.Id));

    /// <summary>Every format with each of some values, for theories.</summary>
    public static TheoryData<string, string> FormatsWith(params string[] values) => Pairs(_ => values);

    /// <summary>Every format with each of the columns it cannot do without.</summary>
    public static TheoryData<string, string> FormatsWithColumns() => Pairs(f => f.Columns.Where(c => c.Required).Select(c => c.Name));

    public static ImportTable Of(string format) =>
        Valid.TryGetValue(format, out var table) ? table : throw new InvalidOperationException($"Give {format} two valid rows here.");

    /// <summary>The table with a cell of the first row changed.</summary>
    public ImportTable With(string column, string value) =>
        this with { Rows = [[.. Rows[0].Select((c, i) => Header[i] == column ? value : c)], .. Rows.Skip(1)] };

    public ImportTable WithoutColumn(string column) => Each((cells, index) => cells.Where((_, i) => i != index), column);

    public ImportTable WithColumn(string column, params string[] cells) =>
        this with { Header = [.. Header, column], Rows = [.. Rows.Select((r, i) => (IReadOnlyList<string>)[.. r, cells[i]])] };

    public ImportTable Renamed(string column, string name) => this with { Header = [.. Header.Select(h => h == column ? name : h)] };

    public ImportTable Backwards() =>
        this with { Header = [.. Header.Reverse()], Rows = [.. Rows.Select(r => (IReadOnlyList<string>)[.. r.Reverse()])] };

    public string Cell(int row, string column) => Rows[row][Header.ToList().IndexOf(column)];

    public string Write(string separator = ",", string newLine = "\r\n") => string.Concat(
        Rows.Prepend(Header).Select(r => string.Join(separator, r.Select(c => Quote(c, separator))) + newLine));

    private static TheoryData<string, string> Pairs(Func<IDatasetFormat, IEnumerable<string>> values)
    {
        var data = new TheoryData<string, string>();
        foreach (var format in DatasetFormats.All)
        {
            foreach (var value in values(format))
                data.Add(format.Id, value);
        }

        return data;
    }

    private static string Quote(string cell, string separator) => cell.AsSpan().ContainsAny("\"\r\n" + separator)
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;

    private static ImportTable Make(string date, string text, params (string Name, string First, string Second)[] columns) => new(
        [.. columns.Select(c => c.Name)], [[.. columns.Select(c => c.First)], [.. columns.Select(c => c.Second)]], date, text);

    private ImportTable Each(Func<IReadOnlyList<string>, int, IEnumerable<string>> change, string column)
    {
        var index = Header.ToList().IndexOf(column);
        return this with { Header = [.. change(Header, index)], Rows = [.. Rows.Select(r => (IReadOnlyList<string>)[.. change(r, index)])] };
    }
}
