using System.Text;
using System.Xml;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Web.Components.Analysis;
using SyriaTalks.Web.Navigation;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>A chart of the series as a file that stands alone: with its colours, its title, what it rests on and where it is from.</summary>
public static class SeriesFile
{
    private const int Width = 960;
    private const int ChartHeight = 250;
    private const int Height = 330;

    // The light theme's tokens (wwwroot/css/tokens.css); a file has no style sheet to ask.
    private const string Style =
        "text{font:13px system-ui,sans-serif;fill:#47555F}.sc-title{font-size:18px;font-weight:600;fill:#14212B}.sc-value{fill:#14212B}"
        + ".sc-axis{stroke:#14212B;fill:none}.sc-grid,.sc-tick{stroke:#D3DADB;fill:none}.sc-bar{fill:#0E4A63}.sc-band{fill:#A9C6D1}"
        + ".sc-best{stroke:#14212B;stroke-width:2}.sc-open{stroke:#0E4A63;stroke-dasharray:2 2}.sc-hatch{fill:#75838B}.sc-hit{fill:none}"
        + ".sc-partial{stroke:#75838B;stroke-dasharray:3 3}.sc-start{stroke:#2C7F68;stroke-width:2}.sc-start-text{fill:#2C7F68;font-weight:600}";

    /// <summary>Writes the file.</summary>
    /// <param name="analysis">The counts; at least one period.</param>
    /// <param name="measure">What to show.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="asOf">The day whose knowledge is shown.</param>
    /// <param name="root">Scheme and host of the site, for links that leave the file.</param>
    /// <returns>The drawing, UTF-8.</returns>
    public static byte[] Write(CeasefireAnalysis analysis, SeriesMeasure measure, CeasefireQuestion question, DateOnly asOf, string root)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(question);
        var cited = question with { Filter = question.Filter with { AsOf = asOf } };
        var points = SeriesPoint.From(analysis.Series, measure, days => root + AppUrls.List(EventScope.Incidents, cited.ListOf(days.From, days.To)));
        var chart = new SeriesChart(measure, points, analysis.Periods, Width).Draw(null);
        var svg = new SvgNode("svg", ("viewBox", $"0 0 {Width} {Height}"), ("width", "960"), ("height", "330"), ("role", "img"), ("aria-label", Terms<SeriesMeasure>.Label(measure)))
        {
            Children =
            [
                new("style") { Text = Style },
                new("rect", ("width", "960"), ("height", "330"), ("fill", "#FFFFFF")),
                Line("sc-title", 22, $"{Terms<SeriesMeasure>.Label(measure)}, by {Terms<CountUnit>.Label(question.Unit).ToLowerInvariant()}, {DateWords.Range(analysis.Periods.Window.From, analysis.Periods.Window.To)}"),
                new("g", ("transform", "translate(0 34)")) { Children = chart.Children },
                Line(string.Empty, ChartHeight + 48, $"{analysis.Total.Events} in scope, {analysis.Total.Excluded} left out; {CeasefireWords.RestsOn(analysis.Independence)}. Hatched: nothing entered."),
                Line(string.Empty, ChartHeight + 68, $"SyriaTalks, as known on {DateWords.Long(asOf)}: {root}{AppUrls.CeasefireOf(cited)}"),
            ],
        };
        using var file = new MemoryStream();
        using (var writer = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = false }))
            svg.WriteTo(writer);
        return file.ToArray();
    }

    private static SvgNode Line(string css, int y, string words) =>
        new("text", ("class", css.Length == 0 ? null : css), ("x", "8"), ("y", SvgNode.Number(y))) { Text = words };
}
