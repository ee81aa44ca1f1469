using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;

namespace SyriaTalks.Core.Import;

public sealed class AcledFormatTests
{
    private static readonly Lazy<ReadFile> Current = new(() => ReadFile.Sample("AcledFormatTests.acled-31-columns.csv"));
    private static readonly Lazy<ReadFile> Older = new(() => ReadFile.Sample("AcledFormatTests.acled-2022-columns.tsv"));

    [Fact]
    public void All_rows_of_the_31_columns_are_taken()
    {
        Assert.Equal("acled", Current.Value.Format.Id);
        Assert.Equal(Enumerable.Range(90001, 6).Select(n => $"SYR{n}"), Current.Value.Rows.Select(r => r.Good.RowId));
        Assert.Equal(
            ["year", "disorder_type", "inter1", "inter2", "interaction", "civilian_targeting", "iso", "region", "source_scale", "tags", "timestamp"],
            Current.Value.Unread);
    }

    [Fact]
    public void The_columns_before_2023_give_the_same_rows()
    {
        Assert.Equal(("acled", '\t'), (Older.Value.Format.Id, Older.Value.Separator));
        Assert.Equal(Current.Value.Texts.First(), Older.Value.Texts.First());
        Assert.Equal(new DateOnly(2017, 2, 1), Older.Value.Row("SYR90003").Start);
        Assert.Contains("event_id_no_cnty", Older.Value.Unread);
    }

    [Fact]
    public void A_plain_row_is_read_cell_by_cell()
    {
        var row = Current.Value.Row("SYR90001");

        Assert.Equal("acled-syr90001", row.EventId);
        Assert.Equal((EventKind.Incident, EventType.ArmedClash), (row.Kind, row.Type));
        Assert.Equal("Armed clash, Sampleville: Forces of Sampleland (2000-) – Sample Rebels", row.Title);
        Assert.Equal((new DateOnly(2017, 1, 15), new DateOnly(2017, 1, 15), DatePrecision.Day), (row.Start, row.End, row.Precision));
        Assert.Equal((new DeathToll(3, 3, 3), null), (row.Deaths, row.CiviliansKilled));
        Assert.Equal(
            [new RecordPlace("Sampleville", "Aleppo", "Syria", 36.2021, 37.1343, PlacePrecision.Exact, PlaceRole.Location)], row.Places);
        Assert.Equal(2, row.ReportCount);
        Assert.Equal("On 15 January, \"rebels\"\nand others clashed. (Invented Agency; Other Invented Agency)", row.PublisherText);
        Assert.Empty(row.Flags);
    }

    [Fact]
    public void Associates_stand_on_the_side_they_belong_to() => Assert.Equal(
        [
            new RecordParty("Forces of Sampleland (2000-)", PartyRole.Actor),
            new RecordParty("Allies of Sampleland", PartyRole.Actor),
            new RecordParty("Militia (north; south)", PartyRole.Actor),
            new RecordParty("Sample Rebels", PartyRole.Opponent),
        ],
        Current.Value.Row("SYR90001").Parties);

    [Theory]
    [InlineData("15 January 2017")]
    [InlineData("15 Jan 2017")]
    [InlineData("15/01/2017")]
    [InlineData("15-Jan-17")]
    [InlineData("15-January-2017")]
    [InlineData("2017-01-15")]
    [InlineData("15-01-2017")]
    public void Every_way_the_publisher_wrote_days_is_read(string text) => Assert.Equal(new DateOnly(2017, 1, 15), Read(("event_date", text)).Good.Start);

    [Fact]
    public void The_day_comes_before_the_month() => Assert.Equal(new DateOnly(2017, 1, 2), Read(("event_date", "02/01/2017")).Good.End);

    [Theory]
    [InlineData("1", "2017-01-15", "2017-01-15", DatePrecision.Day)]
    [InlineData("2", "2017-01-12", "2017-01-18", DatePrecision.Week)]
    [InlineData("3", "2017-01-01", "2017-01-31", DatePrecision.Month)]
    public void Time_precision_widens_the_day(string code, string from, string to, DatePrecision precision)
    {
        var row = Read(("time_precision", code)).Good;

        Assert.Equal((DateOnly.ParseExact(from, "O"), DateOnly.ParseExact(to, "O"), precision), (row.Start, row.End, row.Precision));
    }

    [Theory]
    [InlineData("9999-12-30", "9999-12-27", "9999-12-31")]
    [InlineData("0001-01-02", "0001-01-01", "0001-01-05")]
    public void A_week_ends_where_the_calendar_does(string day, string from, string to)
    {
        var row = Read(("event_date", day), ("time_precision", "2")).Good;

        Assert.Equal((DateOnly.ParseExact(from, "O"), DateOnly.ParseExact(to, "O")), (row.Start, row.End));
    }

    [Theory]
    [InlineData("Battles", "Government regains territory", EventType.Advance)]
    [InlineData("Battles", "Non-state actor overtakes territory", EventType.Advance)]
    [InlineData("Battles", "armed CLASH", EventType.ArmedClash)]
    [InlineData("Explosions/Remote violence", "Air/drone strike", EventType.AirStrike)]
    [InlineData("Explosions/Remote violence", "Shelling/artillery/missile attack", EventType.Explosion)]
    [InlineData("Remote violence", "", EventType.Explosion)]
    [InlineData("Violence against civilians", "Abduction/forced disappearance", EventType.ViolenceAgainstCivilians)]
    [InlineData("Protests", "Peaceful protest", EventType.Unrest)]
    [InlineData("Riots", "Mob violence", EventType.Unrest)]
    [InlineData("Strategic developments", "Looting/property destruction", EventType.Humanitarian)]
    [InlineData("Strategic developments", "Non-violent transfer of territory", EventType.Advance)]
    [InlineData("Strategic developments", "Arrests", EventType.Other)]
    public void Types_are_mapped_by_the_sub_event_first(string main, string sub, EventType type)
    {
        var row = Read(("event_type", main), ("sub_event_type", sub)).Good;

        Assert.Equal((EventKind.Incident, type), (row.Kind, row.Type));
    }

    [Fact]
    public void An_agreement_is_talks_and_no_incident()
    {
        var row = Current.Value.Row("SYR90003");

        Assert.Equal((EventKind.Talks, null), (row.Kind, row.Type));
        Assert.Equal((new DateOnly(2017, 1, 1), new DateOnly(2017, 1, 31)), (row.Start, row.End));
        Assert.Equal([QualityIssue.ZeroBest], row.Flags);
    }

    [Fact]
    public void Numeric_inter_codes_change_nothing_and_civilians_are_no_party()
    {
        var row = Current.Value.Row("SYR90004");

        Assert.Equal(["Forces of Sampleland (2000-)", "Sample Farmers"], row.Parties.Select(p => p.Name));
        Assert.EndsWith(": Forces of Sampleland (2000-) – Civilians (Syria)", row.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_protest_without_governorate_or_point_is_kept_and_flagged()
    {
        var row = Current.Value.Row("SYR90005");

        Assert.Empty(row.Parties);
        Assert.Equal([QualityIssue.ZeroBest, QualityIssue.PointDropped, QualityIssue.NoGovernorate], row.Flags);
        Assert.Equal([new RecordPlace("Sampleville", null, "Syria", null, null, PlacePrecision.Governorate, PlaceRole.Location)], row.Places);
        Assert.Equal("Peaceful protest, Sampleville: Protesters (Syria)", row.Title);
    }

    [Fact]
    public void A_row_without_a_report_says_so()
    {
        var row = Current.Value.Row("SYR90006");

        Assert.Equal([QualityIssue.PointOutside, QualityIssue.NoReport], row.Flags);
        Assert.Equal((null, null), (row.ReportCount, row.PublisherText));
        Assert.Equal(("بلدة المثال", PlacePrecision.Near), (row.Places[0].Name, row.Places[0].Precision));
        Assert.Equal("Group\u200B D", row.Parties[^1].Name);
    }

    [Theory]
    [InlineData("event_type", "Weather", "is not an event type of ACLED")]
    [InlineData("time_precision", "4", "is not in the codebook")]
    [InlineData("geo_precision", "0", "is not in the codebook")]
    [InlineData("fatalities", "", "is empty")]
    [InlineData("fatalities", "1,5", "is not a whole number from 0")]
    [InlineData("event_id_cnty", "", "is empty")]
    [InlineData("event_date", "1970-01-01", "stands for \"no date\"")]
    public void A_cell_that_cannot_be_used_refuses_the_row(string column, string value, string reason)
    {
        var problem = Read((column, value), ("sub_event_type", string.Empty)).Bad;

        Assert.Equal((column, value, reason), (problem.Column, problem.Value, problem.Reason));
    }

    private static ReadRow Read(params (string Column, string Value)[] cells) =>
        ReadFile.Of(cells.Aggregate(ImportTable.Of("acled"), (t, c) => t.With(c.Column, c.Value)).Write()).Rows[0];
}
