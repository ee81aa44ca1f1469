using System.Text;
using System.Text.Json;

namespace SyriaTalks.Core.Import;

/// <summary>A row as the reader gave it, kept beyond the next one.</summary>
internal sealed record ReadRow(DatasetRecord? Record, IReadOnlyList<ImportProblem> Problems, long Line, string Published, long Fingerprint)
{
    public DatasetRecord Good => Problems.Count == 0 && Record is { } record
        ? record
        : throw new InvalidOperationException($"The row has problems: {string.Join(' ', Problems)}");

    public ImportProblem Bad => Record is null
        ? Assert.Single(Problems)
        : throw new InvalidOperationException("The row was taken.");
}

/// <summary>A file read to its end.</summary>
internal sealed record ReadFile(
    IDatasetFormat Format, char Separator, IReadOnlyList<string> Unread, IReadOnlyList<ReadRow> Rows, string Hash, long Bytes)
{
    /// <summary>All that the rows say, so that two readings can be compared.</summary>
    public IEnumerable<string> Texts => Rows.Select(r => JsonSerializer.Serialize(r.Record) + string.Join(' ', r.Problems));

    public static ReadFile Of(string text, IDatasetFormat? format = null) => Of(Encoding.UTF8.GetBytes(text), format);

    public static ReadFile Of(byte[] bytes, IDatasetFormat? format = null, Encoding? encoding = null, int block = int.MaxValue)
    {
        using var reader = DatasetReader.Open(new SmallBlocks(bytes, block), "file.csv", format, null, encoding);
        var rows = new List<ReadRow>();
        while (reader.Read())
        {
            // A row is taken or it has problems, never both and never neither.
            Assert.Equal(reader.Record is null, reader.Problems.Count > 0);
            rows.Add(new ReadRow(reader.Record, [.. reader.Problems], reader.Line, Encoding.UTF8.GetString(reader.Published), reader.Fingerprint));
            Assert.Equal(rows.Count, reader.Rows);
            Assert.True(rows.Count <= bytes.Length, "The reader gives more rows than there are bytes.");
        }

        return new ReadFile(reader.Format, reader.Separator, [.. reader.UnreadColumns], rows, reader.ContentHash(), reader.BytesRead);
    }

    /// <summary>Reads a sample that lies beside the tests.</summary>
    public static ReadFile Sample(string name)
    {
        using var stream = typeof(ReadFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no sample {name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Of(copy.ToArray());
    }

    public static string Refusal(string text, IDatasetFormat? format = null) => Refusal(Encoding.UTF8.GetBytes(text), format);

    public static string Refusal(byte[] bytes, IDatasetFormat? format = null, Encoding? encoding = null, int block = int.MaxValue) =>
        Assert.Throws<ImportException>(() => Of(bytes, format, encoding, block)).Message;

    public DatasetRecord Row(string id) => Assert.Single(Rows, r => r.Record?.RowId == id).Good;
}

/// <summary>Gives at most some bytes at a time, as a pipe does.</summary>
internal sealed class SmallBlocks(byte[] bytes, int size) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(size, count));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);
}
