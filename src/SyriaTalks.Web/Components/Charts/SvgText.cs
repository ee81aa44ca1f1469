using Microsoft.AspNetCore.Components;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>Text in a drawing: in markup the name of the element means something else to the Razor compiler.</summary>
public static class SvgText
{
    /// <summary>Makes a text element.</summary>
    /// <param name="css">Classes; null for none.</param>
    /// <param name="x">Where it begins, ends or is centred.</param>
    /// <param name="y">Base line.</param>
    /// <param name="anchor">start, middle or end; null to leave it to the style sheet.</param>
    /// <param name="words">The text.</param>
    /// <returns>The fragment.</returns>
    public static RenderFragment At(string? css, string x, string y, string? anchor, string words) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", css);
        builder.AddAttribute(2, "x", x);
        builder.AddAttribute(3, "y", y);
        builder.AddAttribute(4, "text-anchor", anchor);
        builder.AddContent(5, words);
        builder.CloseElement();
    };
}
