using System.Globalization;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;

namespace SyriaTalks.Core.Import;

public sealed class UcdpGedFormatTests
{
    private static readonly Lazy<ReadFile> Current = new(() => ReadFile.Sample("UcdpGedFormatTests.ged-49-columns.csv"));
    private static readonly Lazy<ReadFile> Older = new(() => ReadFile.Sample("UcdpGedFormatTests.ged-41-columns.csv"));

    [Fact]
    public void All_rows_of_the_49_columns_are_taken()
    {
        Assert.Equal("ucdp-ged", Current.Value.Format.Id);
        Assert.Equal(Enumerable.Range(900001, 10).Select(n => $"{n}"), Current.Value.Rows.Select(r => r.Good.RowId));
        Assert.Contains("conflict_new_id", Current.Value.Unread);
        Assert.DoesNotContain("best", Current.Value.Unread);
    }

    [Fact]
    public void The_41_columns_in_another_order_give_the_same_rows()
    {
        Assert.Equal("ucdp-ged", Older.Value.Format.Id);
        Assert.Equal(["900001", "900002", "900008"], Older.Value.Rows.Select(r => r.Good.RowId));
        Assert.Equal(Current.Value.Texts.ElementAt(1), Older.Value.Texts.ElementAt(1));
        Assert.Equal(Current.Value.Texts.ElementAt(7), Older.Value.Texts.ElementAt(2));
        Assert.Equal(Current.Value.Rows[7].Fingerprint, Older.Value.Rows[2].Fingerprint);
    }

    [Fact]
    public void A_plain_row_is_read_cell_by_cell()
    {
        var row = Current.Value.Row("900001");

        Assert.Equal("ucdp-ged-900001", row.EventId);
        Assert.Equal((EventKind.Incident, EventType.StateBased), (row.Kind, row.Type));
        Assert.Equal("Side North – Side South, Sampleville", row.Title);
        Assert.Equal((new DateOnly(2017, 1, 15), new DateOnly(2017, 1, 15), DatePrecision.Day), (row.Start, row.End, row.Precision));
        Assert.Equal((new DeathToll(3, 3, 5), 0), (row.Deaths, row.CiviliansKilled));
        Assert.Equal(
            [new RecordPlace("Sampleville", "Aleppo governorate", "Syria", 36.2021, 37.1343, PlacePrecision.Exact, PlaceRole.Location)],
            row.Places);
        Assert.Equal([new RecordParty("Side North", PartyRole.Actor), new RecordParty("Side South", PartyRole.Opponent)], row.Parties);
        Assert.Equal((2, new DateOnly(2017, 1, 16)), (row.ReportCount, row.Reported));
        Assert.Empty(row.Flags);
    }

    [Fact]
    public void Quotes_and_line_breaks_in_a_cell_are_kept()
    {
        Assert.Equal(
            "A \"quoted\" headline, first line\nsecond line · by the river (invented speaker)", Current.Value.Row("900001").PublisherText);
        Assert.Equal([2, 4], Current.Value.Rows.Take(2).Select(r => r.Line));
    }

    [Fact]
    public void Dates_with_a_time_are_days_and_a_sentinel_is_no_report()
    {
        var row = Current.Value.Row("900002");

        Assert.Equal((new DateOnly(2017, 1, 3), new DateOnly(2017, 1, 5), DatePrecision.Days), (row.Start, row.End, row.Precision));
        Assert.Equal(new DateOnly(2017, 1, 6), row.Reported);
        Assert.Empty(row.Flags);
    }

    [Fact]
    public void Minus_one_source_is_a_number_that_was_not_recorded() => Assert.Null(Current.Value.Row("900002").ReportCount);

    [Fact]
    public void Joined_sides_are_parties_of_their_own_except_within_parentheses() => Assert.Equal(
        ["Side North", "Group A", "Group B (north, south)", "Group C"], Current.Value.Row("900002").Parties.Select(p => p.Name));

    [Fact]
    public void A_high_estimate_below_the_best_is_kept_and_flagged()
    {
        var row = Current.Value.Row("900003");

        Assert.Equal((new DeathToll(12, 9, 8), 5), (row.Deaths, row.CiviliansKilled));
        Assert.Equal([QualityIssue.EstimateOrder, QualityIssue.Aggregate], row.Flags);
    }

    [Fact]
    public void A_best_estimate_of_zero_is_a_figure_and_flagged()
    {
        var row = Current.Value.Row("900004");

        Assert.Equal(new DeathToll(0, 0, 4), row.Deaths);
        Assert.Equal([QualityIssue.ZeroBest], row.Flags);
    }

    [Fact]
    public void Civilians_are_no_party()
    {
        var row = Current.Value.Row("900004");

        Assert.Equal("Side North against civilians, Sampleville", row.Title);
        Assert.Equal([new RecordParty("Side North", PartyRole.Actor)], row.Parties);
    }

    [Fact]
    public void A_row_that_knows_only_the_country_says_so()
    {
        var row = Current.Value.Row("900005");

        Assert.Equal([new RecordPlace("Syria", null, "Syria", 35, 38, PlacePrecision.Country, PlaceRole.Location)], row.Places);
        Assert.Equal([QualityIssue.NoGovernorate, QualityIssue.NoReport], row.Flags);
        Assert.Equal((null, null, null), (row.PublisherText, row.Reported, row.ReportCount));
    }

    [Fact]
    public void A_point_that_is_none_is_dropped_and_the_row_kept()
    {
        var row = Current.Value.Row("900006");

        Assert.Equal((null, null), (row.Places[0].Latitude, row.Places[0].Longitude));
        Assert.Equal([QualityIssue.PointDropped], row.Flags);
    }

    [Theory]
    [InlineData("36,2021", "37.1343", true)]
    [InlineData("None", "None", true)]
    [InlineData("36.2", "", true)]
    [InlineData("NaN", "37.1", true)]
    [InlineData("1e999", "37.1", true)]
    [InlineData("90.5", "37.1", true)]
    [InlineData("0", "0.000000", true)]
    [InlineData("35°36'58", "37.1", true)]
    [InlineData("", " ", false)]
    public void Coordinates_are_two_numbers_in_range_or_none(string latitude, string longitude, bool flagged)
    {
        var row = Read(("latitude", latitude), ("longitude", longitude)).Good;

        Assert.Equal((null, null), (row.Places[0].Latitude, row.Places[0].Longitude));
        Assert.Equal(flagged, row.Flags.Contains(QualityIssue.PointDropped));
    }

    [Fact]
    public void A_point_outside_Syria_is_flagged_only_where_the_row_says_Syria()
    {
        Assert.Equal([QualityIssue.PointOutside], Current.Value.Row("900007").Flags);
        Assert.Equal(50, Current.Value.Row("900007").Places[0].Latitude);
        Assert.Empty(Current.Value.Row("900010").Flags);
        Assert.Equal("Türkiye", Current.Value.Row("900010").Places[0].Country);
    }

    [Fact]
    public void Names_keep_their_letters_and_marks()
    {
        var row = Current.Value.Row("900008");

        Assert.Equal("بلدة المثال", row.Places[0].Name);
        Assert.Equal(["مجموعة \"المثال\"", "Group\u200B D"], row.Parties.Select(p => p.Name));
        Assert.StartsWith("\u200Fعنوان\u200E مخترع", row.PublisherText, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_precision_and_reports_that_disagree_are_flagged_and_the_days_win()
    {
        var row = Current.Value.Row("900008");

        Assert.Equal([QualityIssue.PartsDiffer, QualityIssue.PrecisionDiffers, QualityIssue.ReportedBefore], row.Flags);
        Assert.Equal(DatePrecision.Days, row.Precision);
    }

    // A total of a year under its first day, a month's under one day or a few, a week's under two.
    [Theory]
    [InlineData("5", "2017-01-01", "2017-01-01", "2017-01-01", "2017-12-31", DatePrecision.Longer)]
    [InlineData("5", "2016-11-20", "2017-01-03", "2016-11-20", "2017-01-03", DatePrecision.Longer)]
    [InlineData("4", "2017-02-10", "2017-02-10", "2017-02-01", "2017-02-28", DatePrecision.Month)]
    [InlineData("4", "2017-01-31", "2017-02-02", "2017-01-01", "2017-02-28", DatePrecision.Longer)]
    [InlineData("3", "2017-01-15", "2017-01-16", "2017-01-13", "2017-01-19", DatePrecision.Week)]
    [InlineData("2", "2017-01-15", "2017-01-15", "2017-01-15", "2017-01-15", DatePrecision.Day)]
    [InlineData("1", "2017-01-15", "2017-01-18", "2017-01-15", "2017-01-18", DatePrecision.Days)]
    public void Days_closer_together_than_a_week_month_or_year_that_is_stated_become_it(
        string code, string from, string to, string start, string end, DatePrecision precision)
    {
        var row = Read(("date_prec", code), ("date_start", from), ("date_end", to)).Good;

        Assert.Equal((DateOnly.Parse(start, CultureInfo.InvariantCulture), DateOnly.Parse(end, CultureInfo.InvariantCulture), precision), (row.Start, row.End, row.Precision));
    }

    [Fact]
    public void More_than_a_month_is_flagged()
    {
        Assert.Equal([QualityIssue.LongSpan], Current.Value.Row("900009").Flags);
        Assert.Equal(DatePrecision.Longer, Current.Value.Row("900009").Precision);
    }

    [Theory]
    [InlineData("type_of_violence", "4", "is not in the codebook")]
    [InlineData("where_prec", "8", "is not in the codebook")]
    [InlineData("date_prec", "", "is empty")]
    [InlineData("best", "", "is empty")]
    [InlineData("low", "many", "is not a whole number from 0")]
    [InlineData("deaths_a", "-3", "is not a whole number from 0")]
    [InlineData("number_of_sources", "two", "is not a whole number from 0")]
    [InlineData("id", " ", "is empty")]
    [InlineData("date_end", "2017-01-14", "is before date_start")]
    [InlineData("date_start", "1753-01-01", "stands for \"no date\"")]
    public void A_cell_that_cannot_be_used_refuses_the_row(string column, string value, string reason)
    {
        var problem = Read((column, value)).Bad;

        Assert.Equal((column, value, reason), (problem.Column, problem.Value, problem.Reason));
    }

    [Theory]
    [InlineData("best_est", "low_est", "high_est")]
    [InlineData("deaths_best", "deaths_low", "deaths_high")]
    public void Older_names_of_the_estimates_are_known(string best, string low, string high)
    {
        var table = ImportTable.Of("ucdp-ged").Renamed("best", best).Renamed("low", low).Renamed("high", high);

        Assert.Equal(new DeathToll(3, 3, 5), ReadFile.Of(table.Write()).Rows[0].Good.Deaths);
    }

    [Fact]
    public void The_current_name_wins_over_an_older_one() => Assert.Equal(
        3, ReadFile.Of(ImportTable.Of("ucdp-ged").WithColumn("best_est", "77", "77").Write()).Rows[0].Good.Deaths.Best);

    [Fact]
    public void Whole_numbers_as_spreadsheets_write_them_are_read() =>
        Assert.Equal(new DeathToll(3, 3, 12), Read(("high", "12.0")).Good.Deaths);

    [Fact]
    public void A_side_that_is_not_named_is_not_said_to_be_civilians() =>
        Assert.Equal("Side North, Sampleville", Read(("side_b", string.Empty)).Good.Title);

    private static ReadRow Read(params (string Column, string Value)[] cells) =>
        ReadFile.Of(cells.Aggregate(ImportTable.Of("ucdp-ged"), (t, c) => t.With(c.Column, c.Value)).Write()).Rows[0];
}
