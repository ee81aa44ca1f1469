using System.Numerics;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Data.Index;

namespace SyriaTalks.Data.Queries;

/// <summary>One walk over the incidents that begin within the days of an analysis.</summary>
internal sealed class CeasefireTally
{
    private const int MostFronts = 10;

    private readonly EventIndex _index;
    private readonly EventColumns _c;
    private readonly CeasefireQuestion _question;
    private readonly CeasefirePeriods _periods;
    private readonly DaySpan _span;
    private readonly DayTally _country;
    private readonly DayTally?[] _governorates;
    private readonly int[] _reasons = new int[Enum.GetValues<CeasefireScope>().Length];
    private readonly Dictionary<(int Front, CeasefireScope Scope), int> _fronts = [];
    private int _tooCoarse;
    private int _withoutGovernorate;
    private int _straddling;

    private CeasefireTally(EventIndex index, CeasefireQuestion question, CeasefirePeriods periods)
    {
        (_index, _c, _question, _periods) = (index, index.Columns, question, periods);
        _span = new DaySpan(
            new[] { periods.Window.From, periods.Before?.From ?? periods.Window.From, Earliest(question, periods) }.Min(),
            new[] { periods.Window.To, periods.Before?.To ?? periods.Window.To }.Max());
        _country = new DayTally(index, _span);
        _governorates = new DayTally?[index.Names.Governorates.Count];
    }

    /// <summary>Walks.</summary>
    /// <param name="index">The events.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="periods">The days it is asked of.</param>
    /// <param name="asOf">The day whose knowledge counts.</param>
    /// <param name="text">Rows that hold the words of its filter; null for no text.</param>
    public static CeasefireTally Run(EventIndex index, CeasefireQuestion question, CeasefirePeriods periods, DateOnly asOf, RowSet? text)
    {
        var tally = new CeasefireTally(index, question, periods);
        var filter = question.ListOf(tally._span.From, tally._span.To) with { Scopes = SlugSet.Empty, DatePrecisions = SlugSet.Empty };
        var test = new RowTest(index, new EventSelection(filter, EventScope.Incidents, asOf), text);
        foreach (var row in Beginning(index, tally._span))
        {
            if (test.IsListed(row) && test.Failures(row, out _) == 0)
                tally.Take(row);
        }

        return tally;
    }

    /// <summary>Makes the analysis of what was counted.</summary>
    /// <param name="undated">Incidents between the sides whose date has no start.</param>
    public CeasefireAnalysis Make(IReadOnlyList<EventRow> undated)
    {
        var fronts = _fronts.OrderByDescending(f => f.Value).ThenBy(f => f.Key.Front).ToList();
        return new CeasefireAnalysis(
            _periods,
            [.. _periods.Each().Select(_country.Sum)],
            _country.Sum(_periods.Window),
            _country.Voices(_periods.Window),
            Compare(_country),
            [.. LeftOut()],
            [.. fronts.Take(MostFronts).Select(f => new Front(Names(_index.Fronts[f.Key.Front].SideA), Names(_index.Fronts[f.Key.Front].SideB), f.Key.Scope, f.Value))],
            fronts.Skip(MostFronts).Sum(f => f.Value),
            [.. Governorates().OrderByDescending(g => g.Total.Events).ThenBy(g => g.Name, StringComparer.Ordinal)],
            _withoutGovernorate,
            _straddling,
            undated)
        {
            OtherStarts = OtherStarts(),
            Sources = [.. Sources().Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The series alone.</summary>
    public IEnumerable<PeriodCount> Series() => _periods.Each().Select(_country.Sum);

    // The order by date is that of first days, so the days wanted stand in one stretch of it.
    private static ArraySegment<int> Beginning(EventIndex index, DaySpan span)
    {
        var order = index.Order(EventSort.DateAscending);
        int First(int day)
        {
            var (low, high) = (0, order.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = index.Columns.Start[order[middle]] < day ? (middle + 1, high) : (low, middle);
            }

            return low;
        }

        var from = First(span.From.DayNumber);
        return new ArraySegment<int>(order, from, First(span.To.DayNumber + 1) - from);
    }

    private void Take(int row)
    {
        var scope = (CeasefireScope)_c.Scope[row];
        var tellsDay = _c.DatePrecision[row] <= _question.Precision;
        var counts = scope == CeasefireScope.Covered && tellsDay;
        _country.Add(row, counts, tellsDay);
        for (var bits = (uint)_c.Governorates[row]; bits != 0; bits &= bits - 1)
        {
            var bit = BitOperations.TrailingZeroCount(bits);
            (_governorates[bit] ??= new DayTally(_index, _span)).Add(row, counts, tellsDay);
        }

        if (_c.Start[row] < _periods.Window.From.DayNumber || _c.Start[row] > _periods.Window.To.DayNumber)
            return;
        CountLeftOut(row, scope, counts);
        if (!counts)
            return;
        _withoutGovernorate += _c.Governorates[row] == 0 ? 1 : 0;
        _straddling += _periods.Start is { } start && _c.Start[row] < start.DayNumber && _c.End[row] >= start.DayNumber ? 1 : 0;
    }

    private void CountLeftOut(int row, CeasefireScope scope, bool counts)
    {
        if (counts)
            return;
        if (scope == CeasefireScope.Covered)
            _tooCoarse++;
        else
            _reasons[(int)scope]++;
        if (scope is CeasefireScope.ExcludedParty or CeasefireScope.FrontNotCovered)
            _fronts[(_c.Front[row], scope)] = _fronts.GetValueOrDefault((_c.Front[row], scope)) + 1;
    }

    private IEnumerable<LeftOut> LeftOut()
    {
        var (from, to) = (_periods.Window.From, _periods.Window.To);
        foreach (var scope in Enum.GetValues<CeasefireScope>().Where(s => s != CeasefireScope.Covered))
            yield return new LeftOut(scope, _reasons[(int)scope], _question.ListOf(from, to, scope));
        if (_question.TooCoarse(from, to) is { } coarse)
            yield return new LeftOut(null, _tooCoarse, coarse);
    }

    private IEnumerable<GovernorateCounts> Governorates()
    {
        var weeks = _periods with { Unit = CountUnit.Week };
        for (var bit = 0; bit < _governorates.Length; bit++)
        {
            if (_governorates[bit] is not { } tally)
                continue;
            var name = _index.Names.Governorates[bit];
            yield return new GovernorateCounts(name.Slug, name.Name, [.. weeks.Each().Select(tally.Sum)], tally.Sum(_periods.Window), Compare(tally));
        }
    }

    private Comparison Compare(DayTally tally)
    {
        if (_periods is not { Before: { } before, After: { } after })
            return Comparison.Of(_periods.Before is { } only ? Count(tally, only) : null, null, tally.Voices(), ([], []));
        return Comparison.Of(
            Count(tally, before), Count(tally, after), tally.Voices(before, after), (tally.Daily(before, _country), tally.Daily(after, _country)));
    }

    private IEnumerable<string> Sources() => _country.InScope
        .SelectMany(r => _c.MoreSources.GetValueOrDefault(r) ?? [_c.Source[r]])
        .Distinct()
        .Select(s => _index.Names.Sources[s].Info.Id);

    // The source may leave the first day open; what the others would give belongs beside what one of them gives.
    private StartRange? OtherStarts()
    {
        if (_periods is not { PossibleStarts: { } starts, After: { } after } || Compare(_country).Ratio is null)
            return null;
        var ratios = new List<RateRatio>();
        for (var start = starts.From; start <= starts.To; start = start.AddDays(1))
        {
            var before = _country.Sum(new DaySpan(start.AddDays(-7 * _question.BaselineWeeks), start.AddDays(-1)));
            var then = _country.Sum(new DaySpan(start, after.To));
            if (before.Events > 0 && before.ReportedDays > 0 && then.ReportedDays > 0)
                ratios.Add(RateRatio.Compare(before.Events, before.ReportedDays, then.Events, then.ReportedDays));
        }

        return new StartRange(
            starts,
            ratios.Min(r => r.Ratio),
            ratios.Max(r => r.Ratio),
            ratios.All(r => r.High < 1) || ratios.All(r => r.Low > 1) || ratios.All(r => !r.ShowsChange));
    }

    private static DateOnly Earliest(CeasefireQuestion question, CeasefirePeriods periods) =>
        periods.PossibleStarts?.From.AddDays(-7 * question.BaselineWeeks) ?? periods.Window.From;

    // A governorate's rate is over the days on which the country was reported: its own blank days are what is being compared.
    private WindowCount Count(DayTally tally, DaySpan days) =>
        new(tally.Sum(days) with { ReportedDays = _country.Sum(days).ReportedDays }, tally.Voices(days));

    private string Names(int[] parties) => string.Join(", ", parties.Select(p => _index.Names.Parties[p].Name));
}
