namespace SyriaTalks.Data.Store;

/// <summary>Days as the number 20170113: readable in the file, ordered like days, and compared without parsing.</summary>
internal static class DayNumbers
{
    public static int Of(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    public static int? Of(DateOnly? day) => day is { } known ? Of(known) : null;

    public static DateOnly ToDay(int number) => new(number / 10_000, number / 100 % 100, number % 100);

    public static DateOnly? ToDay(int? number) => number is { } known ? ToDay(known) : null;
}
