using SyriaTalks.Core.Events;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Data.Index;

/// <summary>Numbers for what the kind facet counts by: types of incidents first, then kinds.</summary>
internal static class Marks
{
    private static readonly int Types = Enum.GetValues<EventType>().Length;

    public static int Count { get; } = Types + Enum.GetValues<EventKind>().Length;

    public static byte Of(EventKind kind, EventType? type) => (byte)(type is { } known ? (int)known : Types + (int)kind);

    /// <summary>The type of an incident; null for a mark that is a kind.</summary>
    public static EventType? TypeOf(byte mark) => mark < Types ? (EventType)mark : null;

    public static string Slug(int mark) => mark < Types ? Terms<EventType>.Slug((EventType)mark) : Terms<EventKind>.Slug((EventKind)(mark - Types));
}
