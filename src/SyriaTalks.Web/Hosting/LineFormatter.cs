using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;

namespace SyriaTalks.Web.Hosting;

/// <summary>
/// One JSON object a line, whatever takes which character for the end of one: JSON lets the line separators of Unicode and the
/// second set of control characters stand as they are, and some readers of logs break lines there.
/// </summary>
internal sealed class LineFormatter : ITextFormatter
{
    private readonly CompactJsonFormatter _json = new();

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        _json.Format(logEvent, line);
        foreach (var letter in line.ToString())
        {
            if (letter is (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029')
                output.Write(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"));
            else
                output.Write(letter);
        }
    }
}
