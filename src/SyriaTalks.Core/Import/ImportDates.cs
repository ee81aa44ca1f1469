using System.Globalization;
using System.Text;

namespace SyriaTalks.Core.Import;

/// <summary>
/// Days in the forms that publishers write. Where a day and a month could be taken for each other the day comes first, as in
/// every dataset read here; the machine's culture never matters.
/// </summary>
public static class ImportDates
{
    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyyMMdd",
        "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "d-MMMM-yyyy", "d-MMM-yy", "d MMM yy",
        "d/M/yyyy", "d-M-yyyy", "d.M.yyyy",
    ];

    private static readonly DateOnly[] Sentinels = [new(1753, 1, 1), new(1900, 1, 1), new(1970, 1, 1), new(1, 1, 1), new(9999, 12, 31)];

    /// <summary>Reads a day.</summary>
    /// <param name="utf8">The cell, without spaces around it; a time of day behind the date is passed over.</param>
    /// <param name="day">The day; null for a value that stands for "no date".</param>
    /// <returns>Whether the cell holds a day or stands for none. An empty cell does neither.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateOnly? day)
    {
        day = null;
        if (utf8.IsEmpty)
            return false;
        if (TryIso(utf8, out var known) || TryOther(utf8, out known))
        {
            day = Array.IndexOf(Sentinels, known) >= 0 ? null : known;
            return true;
        }

        return IsSentinel(utf8);
    }

    /// <summary>Whether a cell stands for "no date": 0000-00-00, 99/99/9999, 1753-01-01 and the like.</summary>
    /// <param name="utf8">The cell.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsSentinel(ReadOnlySpan<byte> utf8)
    {
        if (TryIso(utf8, out var known) || TryOther(utf8, out known))
            return Array.IndexOf(Sentinels, known) >= 0;
        var digits = 0;
        foreach (var c in utf8)
        {
            if (char.IsAsciiDigit((char)c) && c is not ((byte)'0' or (byte)'9'))
                return false;
            digits += char.IsAsciiDigit((char)c) ? 1 : 0;
            if (!char.IsAsciiDigit((char)c) && c is not ((byte)'-' or (byte)'/' or (byte)' ' or (byte)':' or (byte)'.'))
                return false;
        }

        return digits >= 8;
    }

    // 2017-01-15, with or without a time of day behind it.
    private static bool TryIso(ReadOnlySpan<byte> utf8, out DateOnly day)
    {
        day = default;
        if (utf8.Length < 10 || utf8[4] != '-' || utf8[7] != '-' || !IsTime(utf8[10..]))
            return false;
        var (year, month, date) = (Number(utf8[..4]), Number(utf8[5..7]), Number(utf8[8..10]));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return false;
        day = new DateOnly(year, month, date);
        return true;
    }

    // A second date or words behind the first would be lost: "2017-01-15 to 2017-01-20" is not the 15th.
    private static bool IsTime(ReadOnlySpan<byte> rest) => rest.IsEmpty
        || (rest[0] is (byte)' ' or (byte)'T' && rest.IndexOf((byte)':') is 2 or 3 && char.IsAsciiDigit((char)rest[1]) && rest.Count((byte)'-') < 2);

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit((char)c))
                return -1;
            number = (number * 10) + (c - '0');
        }

        return number;
    }

    private static bool TryOther(ReadOnlySpan<byte> utf8, out DateOnly day)
    {
        day = default;
        if (utf8.Length is < 6 or > 40)
            return false;
        var text = Encoding.UTF8.GetString(utf8);
        if (DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day))
            return true;

        // "15/01/2017 21:20": the time is cut off, words of a date are not.
        var space = text.LastIndexOf(' ');
        return space > 0 && text.IndexOf(':', space) > 0
            && DateOnly.TryParseExact(text[..space], Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day);
    }
}
