namespace SyriaTalks.Core.Parties;

/// <summary>Orders of the table of relations. Each relation keeps the number it has in the order of the sources.</summary>
public static class RelationOrders
{
    /// <summary>Name of the parameter. Other sites depend on it: it does not change.</summary>
    public const string Parameter = "order";

    /// <summary>By who acts.</summary>
    public const string Party = "party";

    /// <summary>By kind of relation.</summary>
    public const string Kind = "kind";

    /// <summary>By latest possible day, newest first; relations without a date last.</summary>
    public const string Date = "date";

    /// <summary>Every order but the usual one, that of the sources.</summary>
    public static IReadOnlyList<string> All { get; } = [Party, Kind, Date];

    /// <summary>Numbers relations and puts them in order.</summary>
    /// <param name="relations">The relations in the order of the sources.</param>
    /// <param name="order">One of <see cref="All"/>; anything else keeps the order of the sources.</param>
    /// <returns>Each relation with its number, from 1.</returns>
    public static IReadOnlyList<(int Number, RelationView Relation)> Sort(IReadOnlyList<RelationView> relations, string? order)
    {
        ArgumentNullException.ThrowIfNull(relations);
        var numbered = relations.Select((r, i) => (Number: i + 1, Relation: r));
        return order switch
        {
            Party => [.. numbered.OrderBy(r => r.Relation.FromName, StringComparer.Ordinal).ThenBy(r => r.Relation.ToName, StringComparer.Ordinal).ThenBy(r => r.Number)],
            Kind => [.. numbered.OrderBy(r => r.Relation.Kind).ThenBy(r => r.Number)],
            Date => [.. numbered.OrderBy(r => r.Relation.Date is null).ThenByDescending(r => r.Relation.Date?.End).ThenBy(r => r.Number)],
            _ => [.. numbered],
        };
    }
}
