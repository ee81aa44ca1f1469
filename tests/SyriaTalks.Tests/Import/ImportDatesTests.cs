using System.Globalization;
using System.Text;

namespace SyriaTalks.Core.Import;

public sealed class ImportDatesTests
{
    [Theory]
    [InlineData("2017-01-05")]
    [InlineData("2017-1-5")]
    [InlineData("2017/01/05")]
    [InlineData("2017/1/5")]
    [InlineData("20170105")]
    [InlineData("2017-01-05 00:00:00.000")]
    [InlineData("2017-01-05T23:59:59")]
    [InlineData("2017-01-05T00:00:00Z")]
    [InlineData("2017-01-05 21:21:00+00:00")]
    [InlineData("2017-01-05 9:30")]
    [InlineData("5 January 2017")]
    [InlineData("05 January 2017")]
    [InlineData("05 JANUARY 2017")]
    [InlineData("5 Jan 2017")]
    [InlineData("05-Jan-2017")]
    [InlineData("05-January-2017")]
    [InlineData("05-Jan-17")]
    [InlineData("5 Jan 17")]
    [InlineData("05/01/2017")]
    [InlineData("5/1/2017")]
    [InlineData("05-01-2017")]
    [InlineData("05.01.2017")]
    [InlineData("5.1.2017")]
    [InlineData("05/01/2017 21:20")]
    [InlineData("5 January 2017 21:20")]
    public void A_day_is_read_in_the_forms_that_publishers_write(string text) => Assert.Equal((true, new DateOnly(2017, 1, 5)), Read(text));

    [Theory]
    [InlineData("29/02/2016", 2016, 2, 29)]
    [InlineData("0999-12-31", 999, 12, 31)]
    [InlineData("9/9/1999", 1999, 9, 9)]
    [InlineData("0909-09-09", 909, 9, 9)]
    [InlineData("9999-12-30", 9999, 12, 30)]
    [InlineData("05-Jan-98", 1998, 1, 5)]
    public void Days_at_the_edges_are_days(string text, int year, int month, int day) =>
        Assert.Equal((true, new DateOnly(year, month, day)), Read(text));

    [Theory]
    [InlineData("0000-00-00")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("99/99/9999")]
    [InlineData("00/00/0000")]
    [InlineData("9999-99-99")]
    [InlineData("00000000")]
    [InlineData("1753-01-01")]
    [InlineData("1753-01-01 00:00:00.000")]
    [InlineData("1 January 1753")]
    [InlineData("01/01/1900")]
    [InlineData("1970-01-01")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("9999-12-31")]
    public void A_sentinel_is_understood_as_no_date(string text)
    {
        Assert.Equal((true, null), Read(text));
        Assert.True(ImportDates.IsSentinel(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("32/01/2017")]
    [InlineData("2017-02-30")]
    [InlineData("2017-13-01")]
    [InlineData("01/13/2017")]
    [InlineData("29/02/2017")]
    [InlineData("2017-01")]
    [InlineData("January 2017")]
    [InlineData("2017")]
    [InlineData("1/2/17")]
    [InlineData("yesterday")]
    [InlineData("1484611200")]
    [InlineData("42750")]
    [InlineData("20170132")]
    [InlineData("2017-01-05x")]
    [InlineData("2017-01-05 or later")]
    [InlineData("2017-01-05 to 2017-01-09")]
    [InlineData("2017-01-05 2017-01-09")]
    [InlineData("2017-01-05 - 2017-01-09")]
    [InlineData("٢٠١٧-٠١-٠٥")]
    [InlineData("5 janvier 2017")]
    [InlineData("000")]
    [InlineData("2017-01-05, 2017-01-06, 2017-01-07, 2017-01-08")]
    public void What_is_no_day_is_refused(string text)
    {
        Assert.Equal((false, null), Read(text));
        Assert.False(ImportDates.IsSentinel(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("en-US")]
    public void The_machine_s_culture_does_not_matter(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            Assert.All(["2017-01-05", "05/01/2017", "5 January 2017", "05-Jan-17"], t => Assert.Equal((true, new DateOnly(2017, 1, 5)), Read(t)));
            Assert.Equal((false, null), Read("05-Mai-17"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static (bool Known, DateOnly? Day) Read(string text)
    {
        var known = ImportDates.TryParse(Encoding.UTF8.GetBytes(text), out var day);
        return (known, day);
    }
}
