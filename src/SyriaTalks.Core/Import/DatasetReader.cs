using System.Globalization;
using System.IO.Hashing;
using System.Text;
using CsvHelper;

namespace SyriaTalks.Core.Import;

/// <summary>Reads a dataset's file row by row. Memory does not grow with the file.</summary>
public sealed class DatasetReader : IDisposable
{
    // The longest cell seen in a real file is 5,132 characters; a record beyond this is a quote that was never closed.
    private const int LongestRecord = 1024 * 1024;

    private readonly CheckedStream _input;
    private readonly CsvReader _reader;
    private readonly ColumnMap _columns;
    private readonly string _file;
    private readonly string _dataset;
    private readonly XxHash3 _fingerprint = new();
    private CsvMalformedReason? _malformed;
    private bool _first = true;

    private DatasetReader(CheckedStream input, FileShape shape, string file, string dataset)
    {
        (_input, _file, _dataset, Format, Separator) = (input, file, dataset, shape.Format, shape.Separator);
        _reader = CsvReader.Create(input, FileShape.Options(shape.Separator) with
        {
            TrackLineNumbers = true,
            MaxRecordSize = LongestRecord,
            OnMalformedRecord = r => _malformed = r.Reason,
        });
        ReadRecord();
        if (IsOpenQuote())
            throw new ImportException(new ImportProblem(file, _reader.LineNumber, null, null, "a quoted name in the header is never closed", "Close the quote, or double it inside a name"));
        Header = [.. Enumerable.Range(0, _reader.FieldCount).Select(i => _reader.GetString(i).Trim())];
        _columns = ColumnMap.Make(shape.Format, Header, file);
        Row = new ImportRow(_reader, _columns, file);
    }

    /// <summary>The format of the file.</summary>
    public IDatasetFormat Format { get; }

    /// <summary>Column names as the file writes them.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>What stands between cells.</summary>
    public char Separator { get; }

    /// <summary>Columns that the format does not read; they are kept as published.</summary>
    public IEnumerable<string> UnreadColumns => _columns.Unread;

    /// <summary>Bytes read so far.</summary>
    public long BytesRead => _input.Count;

    /// <summary>Rows read so far, bad ones included.</summary>
    public long Rows { get; private set; }

    /// <summary>The row read last; null when it has problems.</summary>
    public DatasetRecord? Record { get; private set; }

    /// <summary>What is wrong with the row read last.</summary>
    public IReadOnlyList<ImportProblem> Problems => Row.Problems;

    /// <summary>Line where the row read last starts.</summary>
    public long Line => Row.Line;

    /// <summary>The row read last as published, valid until the next is read.</summary>
    public ReadOnlySpan<byte> Published => _reader.RawRecord;

    /// <summary>Hash of the cells that the format reads: equal rows have equal ones whatever the order of columns.</summary>
    public long Fingerprint { get; private set; }

    private ImportRow Row { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="input">Its bytes from the first; closed with the reader.</param>
    /// <param name="file">Its name for messages.</param>
    /// <param name="format">The format; null to find it by the header.</param>
    /// <param name="dataset">Id of the dataset; null for the format's own.</param>
    /// <param name="encoding">How its text is written; null for UTF-8.</param>
    /// <returns>The reader, before the first row.</returns>
    /// <exception cref="ImportException">The file is no such dataset; the message says what it is instead.</exception>
    public static DatasetReader Open(Stream input, string file, IDatasetFormat? format, string? dataset, Encoding? encoding)
    {
        ArgumentNullException.ThrowIfNull(input);
        var text = encoding is null
            ? input
            : Encoding.CreateTranscodingStream(input, Strict(encoding), new UTF8Encoding(false));
        var stream = new CheckedStream(text, file, ownText: encoding is not null);
        try
        {
            var shape = FileShape.Find(stream.Peek(), file, format);
            return new DatasetReader(stream, shape, file, dataset ?? shape.Format.Id);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Reads the next row.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ImportException">The file cannot be read on: it is not UTF-8, or a quote is never closed.</exception>
    public bool Read()
    {
        if (!ReadRecord())
            return false;
        if (_first && IsTagRow() && !ReadRecord())
            return false;
        _first = false;
        Rows++;
        Row.Begin();
        Record = null;
        if (IsOpenQuote())
            Row.Fail(null, "a quoted cell that starts in this row is never closed", "Close the quote, or double it inside a cell");
        else if (_malformed is CsvMalformedReason.TextAfterClosingQuote)
            Row.Fail(null, "text follows a closing quote", "Double quotes inside a quoted cell");
        else if (_reader.FieldCount != Header.Count)
            Row.Fail(
                null,
                string.Create(CultureInfo.InvariantCulture, $"the row has {_reader.FieldCount} cells where the header has {Header.Count}"),
                "Look for a missing or an unquoted separator");
        else
            Record = Format.Read(Row, _dataset);
        if (Record is not null)
            Fingerprint = Hash();
        return true;
    }

    /// <summary>Hash of the whole file, once it has been read to its end.</summary>
    /// <returns>SHA-256 in hexadecimal.</returns>
    public string ContentHash() => _input.Hash();

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _input.Dispose();
    }

    // An encoding that replaced what it cannot read would change names without a word.
    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    // Of several faults the first alone is reported: a quote left open behind a stray one shows in that it swallows a row put after it.
    private bool IsOpenQuote()
    {
        if (_malformed is not (CsvMalformedReason.StrayQuote or CsvMalformedReason.TextAfterClosingQuote))
            return _malformed is CsvMalformedReason.UnterminatedQuote;
        byte[] followed = [.. _reader.RawRecord, (byte)'\n', (byte)'x'];
        using var again = CsvReader.Create(followed, FileShape.Options(Separator));
        return again.Read() && !again.Read();
    }

    private bool ReadRecord()
    {
        _malformed = null;
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException e)
        {
            throw new ImportException(
                new ImportProblem(_file, e.LineNumber, null, null, "a record that starts here is longer than a mebibyte, so a quote is probably never closed", "Close the quote, or double it inside a cell").ToString(), e);
        }
    }

    // HXL puts a row of tags (#date+start) under the header.
    private bool IsTagRow()
    {
        var tags = 0;
        for (var i = 0; i < _reader.FieldCount; i++)
        {
            var cell = _reader.GetSpan(i).Trim((byte)' ');
            if (!cell.IsEmpty && cell[0] != '#')
                return false;
            tags += cell.IsEmpty ? 0 : 1;
        }

        return tags > 0;
    }

    private long Hash()
    {
        _fingerprint.Reset();
        foreach (var column in Format.Columns)
        {
            _fingerprint.Append(Row.Raw(column.Name));
            _fingerprint.Append("\u001F"u8);
        }

        return (long)_fingerprint.GetCurrentHashAsUInt64();
    }
}
