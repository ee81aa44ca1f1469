using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Sources;

namespace SyriaTalks.Ceasefires;

/// <summary>Counts of January 2017, by day of the month.</summary>
internal static class Counts
{
    public static EventDate Day(int day) => EventDate.OnDay(new DateOnly(2017, 1, day));

    public static ViolationCount Cumulative(string id, int to, CountRange value, int? from = 1) => Make(id, Counting.Cumulative, from is { } f ? Day(f) : null, Day(to), value);

    public static ViolationCount Daily(string id, int day, CountRange value) => Make(id, Counting.Daily, Day(day), Day(day), value);

    public static ViolationCount Period(string id, int from, int to, CountRange value) => Make(id, Counting.Window, Day(from), Day(to), value);

    public static CountRange Exactly(int number) => new(number, number, number);

    public static CountRange AtLeast(int number) => new(number, number, null);

    public static ViolationCount Make(string id, Counting counting, EventDate? from, EventDate to, CountRange value, string reporter = "watch") => new(
        id, "truce", "The truce", reporter, "The " + reporter, true, null, ViolationMeasure.Violations, counting, from, to, "All of the front", [], value, [], [],
        false, new Citation("article-x", new DateOnly(2017, 1, 31), "2"));
}
