using System.Diagnostics;
using System.Globalization;
using SyriaTalks.Data.Datasets;

namespace SyriaTalks.Web.Commands;

/// <summary>Shows how far an import has come: one line that renews itself on a terminal, a plain line every few seconds elsewhere.</summary>
internal sealed class ImportProgressLine(TextWriter output) : IProgress<ImportProgress>, IDisposable
{
    private const int BarWidth = 24;
    private static readonly TimeSpan PlainEvery = TimeSpan.FromSeconds(5);

    private readonly bool _terminal = !Console.IsErrorRedirected && ReferenceEquals(output, Console.Error);
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Lock _gate = new();
    private long _lastPlain = Stopwatch.GetTimestamp();
    private int _width;

    /// <inheritdoc/>
    public void Report(ImportProgress value)
    {
        lock (_gate)
        {
            var line = Line(value, Stopwatch.GetElapsedTime(_start));
            if (_terminal)
            {
                output.Write("\r" + line.PadRight(_width));
                _width = line.Length;
            }
            else if (Stopwatch.GetElapsedTime(_lastPlain) >= PlainEvery)
            {
                _lastPlain = Stopwatch.GetTimestamp();
                output.WriteLine(line);
            }
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_terminal && _width > 0)
                output.Write("\r" + new string(' ', _width) + "\r");
            _width = 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    internal static string Line(ImportProgress value, TimeSpan elapsed)
    {
        var rate = elapsed > TimeSpan.Zero ? value.Rows / elapsed.TotalSeconds : 0;
        var text = string.Create(CultureInfo.InvariantCulture, $"{value.Stage}: {value.Rows:#,0} rows, {rate:#,0} a second");
        if (value.TotalBytes is not > 0 || value.Bytes == 0)
            return text;
        var share = Math.Clamp((double)value.Bytes / value.TotalBytes.Value, 0, 1);
        var left = TimeSpan.FromSeconds(elapsed.TotalSeconds * (1 - share) / share);
        var filled = (int)(share * BarWidth);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {share:P0} {text}, {left:m\\:ss} left");
    }
}
