using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Data.Index;

namespace SyriaTalks.Data.Queries;

/// <summary>Counts of each day of a span, for the country or one governorate.</summary>
internal sealed class DayTally(EventIndex index, DaySpan span)
{
    private readonly EventColumns _c = index.Columns;
    private readonly int _first = span.From.DayNumber;
    private readonly Day[] _days = new Day[span.Days];
    private readonly List<int> _inScope = [];

    /// <summary>Incidents in scope, in the order they were added.</summary>
    public IReadOnlyList<int> InScope => _inScope;

    /// <summary>Takes an incident that begins within the span.</summary>
    /// <param name="row">The row.</param>
    /// <param name="inScope">Whether it counts.</param>
    /// <param name="tellsDay">Whether its date is close enough to show that something was reported for the day.</param>
    public void Add(int row, bool inScope, bool tellsDay)
    {
        ref var day = ref _days[_c.Start[row] - _first];
        day.Reported |= tellsDay;
        if (!inScope)
        {
            day.Excluded++;
            return;
        }

        _inScope.Add(row);
        day.Events++;
        day.Deaths.Add(_c, row);
        if (_c.Civilians[row] >= 0)
            (day.Civilians, day.CiviliansKnown) = (day.Civilians + _c.Civilians[row], true);
    }

    /// <summary>Adds up days.</summary>
    /// <param name="days">A part of the span.</param>
    public PeriodCount Sum(DaySpan days)
    {
        var sum = default(Day);
        var reported = 0;
        foreach (var day in Of(days))
        {
            reported += day.Reported ? 1 : 0;
            sum.Add(day);
        }

        int? civilians = sum.CiviliansKnown ? (int)Math.Min(sum.Civilians, int.MaxValue) : null;
        return new PeriodCount(days, reported, sum.Events, sum.Deaths.Toll, civilians, sum.Excluded);
    }

    /// <summary>Incidents in scope of each day on which anything was reported.</summary>
    /// <param name="days">A part of the span.</param>
    /// <param name="country">What was reported anywhere: a day that is blank in one governorate counts if it is not blank in the country.</param>
    public IReadOnlyList<int> Daily(DaySpan days, DayTally country)
    {
        var here = Of(days);
        var anywhere = country.Of(days);
        var counts = new List<int>();
        for (var i = 0; i < here.Length; i++)
        {
            if (anywhere[i].Reported)
                counts.Add(here[i].Events);
        }

        return counts;
    }

    /// <summary>What the incidents in scope of some days rest on.</summary>
    /// <param name="spans">Parts of the span.</param>
    public Independence Voices(params DaySpan[] spans)
    {
        var (events, several, notStated) = (0, 0, 0);
        var alone = new Dictionary<int, int>();
        foreach (var row in _inScope.Where(r => spans.Any(s => _c.Start[r] >= s.From.DayNumber && _c.Start[r] <= s.To.DayNumber)))
        {
            events++;
            var voice = _c.Reporter[row];
            several += voice == EventColumns.Several ? 1 : 0;
            notStated += voice == EventColumns.None ? 1 : 0;
            if (voice >= 0)
                alone[voice] = alone.GetValueOrDefault(voice) + 1;
        }

        var top = alone.OrderByDescending(v => v.Value).ThenBy(v => v.Key).FirstOrDefault();
        return new Independence(events, alone.Count == 0 ? null : index.Names.Reporters[top.Key], top.Value, several, notStated);
    }

    private ReadOnlySpan<Day> Of(DaySpan days) => _days.AsSpan(days.From.DayNumber - _first, days.Days);

    private struct Day
    {
        public bool Reported;
        public bool CiviliansKnown;
        public int Events;
        public int Excluded;
        public DeathSum Deaths;
        public long Civilians;

        public void Add(in Day other)
        {
            Events += other.Events;
            Excluded += other.Excluded;
            Deaths.Add(other.Deaths);
            Civilians += other.Civilians;
            CiviliansKnown |= other.CiviliansKnown;
        }
    }
}
