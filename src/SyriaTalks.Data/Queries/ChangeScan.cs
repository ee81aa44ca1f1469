using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Index;

namespace SyriaTalks.Data.Queries;

/// <summary>One walk over all events that compares what two days of knowledge show.</summary>
internal sealed class ChangeScan
{
    private static readonly int Kinds = Enum.GetValues<ChangeKind>().Length;

    private readonly EventColumns _c;
    private readonly Knowledge _since;
    private readonly Knowledge _asOf;

    private ChangeScan(EventIndex index, DateOnly since, Knowledge asOf)
    {
        (_c, _since, _asOf) = (index.Columns, asOf with { Day = since }, asOf);
        Rows = [.. Enumerable.Range(0, Kinds).Select(_ => new RowSet(_c.Count))];
        Totals = new int[Kinds];
        BySource = new int[index.Names.Sources.Count][];
    }

    /// <summary>Rows by <see cref="ChangeKind"/>; of a changed record the later row.</summary>
    public RowSet[] Rows { get; }

    public int[] Totals { get; }

    /// <summary>Counts by source and <see cref="ChangeKind"/>; null for a source of which nothing changed.</summary>
    public int[]?[] BySource { get; }

    /// <summary>Walks.</summary>
    /// <param name="index">The events.</param>
    /// <param name="since">The earlier day.</param>
    /// <param name="asOf">The later day.</param>
    /// <param name="touched">Rows of dossiers of which a source or claim was published in between.</param>
    public static ChangeScan Run(EventIndex index, DateOnly since, Knowledge asOf, IReadOnlySet<int> touched)
    {
        var scan = new ChangeScan(index, since, asOf);
        for (var row = 0; row < index.Columns.Count; row++)
            scan.Look(row, touched);
        return scan;
    }

    /// <summary>The row that stood in place of one on the earlier day; -1 for none.</summary>
    public int Before(int row) =>
        _c.IsKnown(row, _since) ? row : _c.Versions.TryGetValue(row, out var rows) ? Array.Find([.. rows, -1], r => r < 0 || _c.IsKnown(r, _since)) : -1;

    private void Look(int row, IReadOnlySet<int> touched)
    {
        if (!_c.IsKnown(row, _asOf))
        {
            if (_c.IsKnown(row, _since) && !(_c.Versions.TryGetValue(row, out var rows) && rows.Any(r => _c.IsKnown(r, _asOf))))
                Take(row, ChangeKind.Withdrawn);
            return;
        }

        var before = Before(row);
        if (before < 0)
            Take(row, ChangeKind.Added);
        var (then, now) = (before < 0 ? Doubt.None : DoubtOf(before, _since), DoubtOf(row, _asOf));
        if (now > then && now >= Doubt.Claimed)
            Take(row, ChangeKind.Contested);
        if (now < then && now < Doubt.Claimed)
            Take(row, ChangeKind.Resolved);
        if (before >= 0 && (before != row || touched.Contains(row) || AccountOf(before, _since) != AccountOf(row, _asOf)))
            Take(row, ChangeKind.Changed);
    }

    private void Take(int row, ChangeKind kind)
    {
        Rows[(int)kind].Add(row);
        Totals[(int)kind]++;
        (BySource[_c.Source[row]] ??= new int[Kinds])[(int)kind]++;
    }

    private byte AccountOf(int row, Knowledge day) => _c.AccountOn(row, day.Day.DayNumber);

    // A planned event has no account yet.
    private Doubt DoubtOf(int row, Knowledge day) => _c.Status[row] == (byte)EventStatus.Planned ? Doubt.None : (ClaimStatus)AccountOf(row, day) switch
    {
        ClaimStatus.SingleSource => Doubt.OneReport,
        ClaimStatus.Claimed => Doubt.Claimed,
        ClaimStatus.Contested => Doubt.Contested,
        _ => Doubt.None,
    };

    private enum Doubt
    {
        None,
        OneReport,
        Claimed,
        Contested,
    }
}
