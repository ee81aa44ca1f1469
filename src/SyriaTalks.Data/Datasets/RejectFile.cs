using System.Globalization;
using SyriaTalks.Core.Import;

namespace SyriaTalks.Data.Datasets;

/// <summary>The rows that were not taken, as published under the file's own header, so that they can be mended and imported.</summary>
internal sealed class RejectFile : IDisposable
{
    private readonly string _target;
    private readonly string _header;
    private readonly Lock _gate = new();
    private FileStream? _stream;

    public RejectFile(string folder, string file, DatasetReader reader, IReadOnlyCollection<RejectFile> others)
    {
        var name = file == "-" ? "standard-input" : Path.GetFileNameWithoutExtension(file);
        _target = Path.Combine(Path.GetFullPath(folder), name + ".rejected.csv");

        // Files of two folders may have one name.
        for (var n = 2; others.Any(o => o._target == _target); n++)
            _target = Path.Combine(Path.GetFullPath(folder), string.Create(CultureInfo.InvariantCulture, $"{name}-{n}.rejected.csv"));
        _header = string.Join(reader.Separator, reader.Header.Select(h => h.AsSpan().ContainsAny(reader.Separator, '"', '\n') ? $"\"{h.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : h));
    }

    private string Unfinished => _target + ".unfinished";

    // Rows come from the thread that reads and from the one that writes.
    public void Add(ReadOnlySpan<byte> row)
    {
        using var held = _gate.EnterScope();
        if (_stream is null)
        {
            _stream = new FileStream(Unfinished, FileMode.Create, FileAccess.Write, FileShare.Read);
            _stream.Write(System.Text.Encoding.UTF8.GetBytes(_header));
            _stream.Write("\r\n"u8);
        }

        _stream.Write(row);
        _stream.Write("\r\n"u8);
    }

    /// <summary>Puts the file in its place, once the good rows are stored.</summary>
    /// <returns>Its path; null where every row was taken.</returns>
    public string? Finish()
    {
        if (_stream is null)
            return null;
        _stream.Dispose();
        File.Move(Unfinished, _target, overwrite: true);
        return _target;
    }

    public void Dispose()
    {
        _stream?.Dispose();
        if (_stream is not null)
            File.Delete(Unfinished);
    }
}
