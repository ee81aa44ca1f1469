namespace SyriaTalks.Web.Components.Charts;

/// <summary>A sheet that the strip is drawn on; its units are pixels at full width.</summary>
/// <param name="Width">Width of the drawing.</param>
/// <param name="MostStacked">Squares drawn above one day; what is more becomes a number.</param>
/// <param name="MostLanes">Spans drawn below the axis; what is more is counted.</param>
/// <param name="IsWide">Whether there is room for words beside squares and bars.</param>
public sealed record StripSheet(double Width, int MostStacked, int MostLanes, bool IsWide)
{
    /// <summary>A page's width.</summary>
    public static StripSheet Wide { get; } = new(1280, 8, 6, true);

    /// <summary>A page's width, with the two most telling spans only.</summary>
    public static StripSheet Compact { get; } = new(1280, 8, 2, true);

    /// <summary>A phone's width.</summary>
    public static StripSheet Narrow { get; } = new(344, 6, 4, false);

    /// <summary>A phone's width, with the two most telling spans only.</summary>
    public static StripSheet NarrowCompact { get; } = new(344, 6, 2, false);
}

/// <summary>What one step of the axis is.</summary>
public enum StripUnit
{
    /// <summary>A day: every record is a square.</summary>
    Day,

    /// <summary>A month: records are counted.</summary>
    Month,

    /// <summary>A year: records are counted.</summary>
    Year,
}

/// <summary>How a bar is drawn; each way says something about its ends.</summary>
public enum StripBarStyle
{
    /// <summary>Known from end to end.</summary>
    Solid,

    /// <summary>The limit lies somewhere in it.</summary>
    Hatch,

    /// <summary>It happened on some day in it.</summary>
    Dashed,

    /// <summary>The beginning is not stated.</summary>
    Fade,

    /// <summary>After the as-of day: not known.</summary>
    Open,
}

/// <summary>A record with a known day.</summary>
/// <param name="Id">Id of the event.</param>
/// <param name="Title">What a pointer shows.</param>
/// <param name="KindSlug">Slug of its kind or type.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Planned">Whether it is planned.</param>
public sealed record StripSquare(string Id, string Title, string KindSlug, double X, double Y, bool Planned);

/// <summary>The records of one month or year, counted.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Count">Number of records.</param>
/// <param name="Title">What a pointer shows.</param>
public sealed record StripColumn(double X, double Y, double Width, double Height, int Count, string Title);

/// <summary>Records known only as a span.</summary>
/// <param name="Id">Id of the event; null where the bar stands for several.</param>
/// <param name="Title">What a pointer shows.</param>
/// <param name="KindSlug">Slug of its kind or type.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Style">How it is drawn.</param>
public sealed record StripBar(string? Id, string Title, string KindSlug, double X, double Y, double Width, StripBarStyle Style)
{
    /// <summary>Height of every bar.</summary>
    public const double Height = 16;
}

/// <summary>A word of the strip.</summary>
/// <param name="Text">What it says.</param>
/// <param name="X">Where its anchor lies.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Anchor">start, middle or end.</param>
/// <param name="Tone">b for bold, m for muted, on for words on a filled bar, or nothing.</param>
public sealed record StripText(string Text, double X, double Y, string Anchor, string Tone);

/// <summary>The days from the as-of day to the first that is planned.</summary>
/// <param name="From">Left end.</param>
/// <param name="To">Right end.</param>
/// <param name="Y">Height of the line.</param>
public sealed record StripGap(double From, double To, double Y);
