using SyriaTalks.Core.Events;

namespace SyriaTalks.Data.Entities;

/// <summary>The columns of an <see cref="EventDate"/>.</summary>
internal sealed class DateParts
{
    public DateOnly? Start { get; set; }

    public DateOnly End { get; set; }

    public DatePrecision Precision { get; set; }

    public required string Text { get; set; }

    public EventDate ToDate() => new(Start, End, Precision, Text);

    public static DateParts From(EventDate date) =>
        new() { Start = date.Start, End = date.End, Precision = date.Precision, Text = date.Text };
}
