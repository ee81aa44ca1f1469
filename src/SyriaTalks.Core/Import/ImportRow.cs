using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CsvHelper;

namespace SyriaTalks.Core.Import;

/// <summary>The row that is being read: cells by column, and a place to say what is wrong with them.</summary>
public sealed class ImportRow
{
    private readonly CsvReader _reader;
    private readonly ColumnMap _columns;
    private readonly string _file;
    private readonly List<ImportProblem> _problems = [];

    internal ImportRow(CsvReader reader, ColumnMap columns, string file) => (_reader, _columns, _file) = (reader, columns, file);

    /// <summary>Line where the row starts, from 1.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>What is wrong with the row.</summary>
    public IReadOnlyList<ImportProblem> Problems => _problems;

    /// <summary>Repeated names as one string each.</summary>
    internal TextPool Pool { get; } = new();

    /// <summary>Whether the file has a column.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>Whether it has.</returns>
    public bool Has(string column) => _columns.IndexOf(column) >= 0;

    /// <summary>A cell without the spaces around it.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The bytes in UTF-8; empty where the file has no such column.</returns>
    public ReadOnlySpan<byte> Bytes(string column)
    {
        var index = _columns.IndexOf(column);
        return index < 0 ? [] : _reader.GetSpan(index).Trim((byte)' ');
    }

    /// <summary>A cell as it stands.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The bytes in UTF-8, spaces included.</returns>
    public ReadOnlySpan<byte> Raw(string column)
    {
        var index = _columns.IndexOf(column);
        return index < 0 ? [] : _reader.GetSpan(index);
    }

    /// <summary>A cell as text, without the white space around it.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The text; empty where there is none.</returns>
    public string Text(string column)
    {
        var bytes = Bytes(column);
        return bytes.IsEmpty ? string.Empty : Encoding.UTF8.GetString(bytes).Trim();
    }

    /// <summary>A cell whose values repeat from row to row, such as a name.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The text; equal cells give the same string.</returns>
    public string Name(string column) => Pool.Get(Bytes(column));

    /// <summary>A cell that must not be empty.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The text; empty after the problem was reported.</returns>
    public string Needed(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
            Fail(column, "is empty", "Every row needs it");
        return text;
    }

    /// <summary>A whole number from 0, or nothing.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="required">Whether an empty cell is a problem.</param>
    /// <returns>The number; null for none, and after a problem was reported.</returns>
    public int? Count(string column, bool required = false)
    {
        var bytes = Bytes(column);
        if (bytes.IsEmpty)
        {
            if (required)
                Fail(column, "is empty", "Give a whole number");
            return null;
        }

        if (Utf8Parser.TryParse(bytes, out int number, out var used) && number >= 0 && IsWhole(bytes[used..]))
            return number;
        Fail(column, "is not a whole number from 0", "Write digits only, for example 12");
        return null;
    }

    /// <summary>A coded number.</summary>
    /// <param name="column">Name of the column.</param>
    /// <param name="most">Highest code; the lowest is 1.</param>
    /// <returns>The code; 0 after a problem was reported.</returns>
    public int Code(string column, int most)
    {
        var bytes = Bytes(column);
        if (Utf8Parser.TryParse(bytes, out int code, out var used) && code >= 1 && code <= most && IsWhole(bytes[used..]))
            return code;
        Fail(column, bytes.IsEmpty ? "is empty" : "is not in the codebook", string.Create(CultureInfo.InvariantCulture, $"Give a number from 1 to {most}"));
        return 0;
    }

    /// <summary>A decimal number with a point.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The number; null where the cell is empty or holds no finite number.</returns>
    public double? Decimal(string column)
    {
        var bytes = Bytes(column);
        return Utf8Parser.TryParse(bytes, out double number, out var used) && used == bytes.Length && double.IsFinite(number) ? number : null;
    }

    /// <summary>A day that must be given.</summary>
    /// <param name="column">Name of the column.</param>
    /// <returns>The day; null after a problem was reported.</returns>
    public DateOnly? Day(string column)
    {
        var bytes = Bytes(column);
        if (ImportDates.TryParse(bytes, out var day) && day is { } known)
            return known;
        Fail(
            column,
            bytes.IsEmpty ? "is empty" : day is null && ImportDates.IsSentinel(bytes) ? "stands for \"no date\"" : "is not a date",
            "Write a day like 2017-01-15");
        return null;
    }

    /// <summary>Reports a problem with a cell.</summary>
    /// <param name="column">Name of the column; null for the row as a whole.</param>
    /// <param name="reason">What is wrong, as the end of a sentence about the value.</param>
    /// <param name="remedy">What to do about it.</param>
    public void Fail(string? column, string reason, string remedy)
    {
        var index = column is null ? -1 : _columns.IndexOf(column);
        _problems.Add(new ImportProblem(
            _file,
            Line,
            index < 0 ? column : _columns.Written(index),
            index < 0 ? null : ImportProblem.Shorten(Encoding.UTF8.GetString(_reader.GetSpan(index))),
            reason,
            remedy));
    }

    internal void Begin() => _problems.Clear();

    // "12.0" is what spreadsheets make of 12.
    private static bool IsWhole(ReadOnlySpan<byte> rest) => rest.IsEmpty || (rest[0] == '.' && rest[1..].TrimEnd((byte)'0').IsEmpty);
}
