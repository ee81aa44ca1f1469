namespace SyriaTalks.Web.Maps;

/// <summary>A word on the map.</summary>
/// <param name="Text">What it says.</param>
/// <param name="At">Where its anchor lies, on the base line.</param>
/// <param name="Anchor">start, middle or end.</param>
/// <param name="Kind">The tail of its css class.</param>
/// <param name="Box">The room it takes, generously estimated: what the reader's font really needs is not known here.</param>
public sealed record MapText(string Text, MapPoint At, string Anchor, string Kind, MapBox Box)
{
    /// <summary>Names of events.</summary>
    public const string Event = "event";

    /// <summary>Names of places without an event.</summary>
    public const string Place = "place-name";

    /// <summary>Names of places outside Syria, where the ground has another colour.</summary>
    public const string Abroad = "abroad-name";

    /// <summary>The name of the capital.</summary>
    public const string Capital = "capital-name";

    /// <summary>Names of governorates.</summary>
    public const string Governorate = "gov";

    /// <summary>Names of governorates that stand in the sea.</summary>
    public const string Coast = "coast";

    /// <summary>Names of countries.</summary>
    public const string Country = "country";

    /// <summary>Sets a word in the middle of a line's height.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="at">Anchor, half way up the letters.</param>
    /// <param name="anchor">start, middle or end.</param>
    /// <param name="kind">One of the constants above.</param>
    /// <param name="size">Type size.</param>
    /// <param name="bold">Whether it is set in bold.</param>
    /// <returns>The word and its room.</returns>
    public static MapText Set(string text, MapPoint at, string anchor, string kind, double size = 13, bool bold = false)
    {
        var width = Measure(text, size, bold);
        var left = anchor switch { "start" => at.X, "end" => at.X - width, _ => at.X - (width / 2) };
        var box = new MapBox(left, at.Y - (size * .6), left + width, at.Y + (size * .6));
        return new MapText(text, at with { Y = at.Y + (size * .35) }, anchor, kind, box);
    }

    /// <summary>An upper estimate of a text's length in the fonts of the design.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Type size.</param>
    /// <param name="bold">Whether it is set in bold.</param>
    /// <returns>Its length.</returns>
    public static double Measure(string text, double size, bool bold)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Sum(Em) * size * (bold ? 1.09 : 1);
    }

    private static double Em(char c) => c switch
    {
        ' ' => .29,
        'i' or 'l' or 'j' or 't' or 'f' or 'r' or 'I' or '-' or '\'' or '.' or ',' or ':' or '(' or ')' or '’' => .39,
        'm' or 'w' or 'M' or 'W' => .93,
        >= 'A' and <= 'Z' => .69,
        _ => .6,
    };
}
