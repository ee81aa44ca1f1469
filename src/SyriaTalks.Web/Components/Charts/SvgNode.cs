using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Components;

namespace SyriaTalks.Web.Components.Charts;

/// <summary>An element of a drawing that is shown on a page and handed out as a file: one tree, two writers.</summary>
/// <param name="Name">Name of the element.</param>
/// <param name="Attributes">Names and values.</param>
public sealed record SvgNode(string Name, params (string Name, string? Value)[] Attributes)
{
    /// <summary>Elements within.</summary>
    public IReadOnlyList<SvgNode> Children { get; init; } = [];

    /// <summary>Text within, before the elements.</summary>
    public string? Text { get; init; }

    /// <summary>A length or coordinate, to a tenth.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The same in every culture.</returns>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The element as part of a page.</summary>
    /// <returns>The fragment.</returns>
    public RenderFragment ToFragment() => builder =>
    {
        builder.OpenElement(0, Name);
        foreach (var (name, value) in Attributes)
        {
            if (value is not null)
                builder.AddAttribute(1, name, value);
        }

        if (Text is not null)
            builder.AddContent(2, Text);
        foreach (var child in Children)
            builder.AddContent(3, child.ToFragment());
        builder.CloseElement();
    };

    /// <summary>Writes the element as XML.</summary>
    /// <param name="writer">The writer.</param>
    public void WriteTo(XmlWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartElement(Name, "http://www.w3.org/2000/svg");
        foreach (var (name, value) in Attributes)
        {
            if (value is not null)
                writer.WriteAttributeString(name, value);
        }

        if (Text is not null)
            writer.WriteString(Text);
        foreach (var child in Children)
            child.WriteTo(writer);
        writer.WriteEndElement();
    }
}
