using System.Runtime.CompilerServices;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;
using SyriaTalks.Data.Index;

namespace SyriaTalks.Data.Queries;

/// <summary>Tests rows against a filter, condition by condition. The only place that says what a filter means.</summary>
internal sealed class RowTest
{
    private readonly EventIndex _index;
    private readonly EventColumns _c;
    private readonly EventFilter _filter;
    private readonly RowSet? _text;
    private readonly bool _incidentsOnly;
    private readonly int _asOf;
    private readonly int[] _knownFrom;
    private readonly int[] _until;
    private readonly int _from;
    private readonly int _to;
    private readonly int _governorates;
    private readonly bool[]? _places;
    private readonly bool[]? _kinds;
    private readonly bool[]? _parties;
    private readonly bool[]? _sources;
    private readonly int _statuses;
    private readonly int _accounts;
    private readonly int _datePrecisions;
    private readonly int _placePrecisions;
    private readonly int _flags;
    private readonly int _scopes;
    private readonly bool _byFirstDay;
    private readonly (FilterParameter Parameter, Func<int, bool> Holds)[] _conditions;

    /// <summary>Prepares a filter.</summary>
    /// <param name="index">The events.</param>
    /// <param name="selection">The filter.</param>
    /// <param name="text">Rows that hold its words; null for no text.</param>
    public RowTest(EventIndex index, EventSelection selection, RowSet? text)
    {
        (_index, _c, _filter, _text) = (index, index.Columns, selection.Filter, text);
        (_incidentsOnly, _asOf) = (selection.Scope == EventScope.Incidents, selection.AsOf.DayNumber);
        _knownFrom = _c.KnownFrom(_filter.Clock);
        _until = _c.Until;
        (_from, _to) = (_filter.From?.DayNumber ?? int.MinValue, _filter.To?.DayNumber ?? int.MaxValue);
        var names = index.Names;
        _places = Chosen(_filter.Places, names.PlaceSlugs, names.Places.Count);
        for (var bit = 0; bit < names.Governorates.Count; bit++)
            _governorates |= _filter.Places.Contains(names.Governorates[bit].Slug) ? 1 << bit : 0;
        _parties = Chosen(_filter.Parties, names.PartySlugs, names.Parties.Count);
        _sources = Chosen(_filter.Sources, names.SourceIds, names.Sources.Count);
        _kinds = Kinds(_filter.Kinds);
        _statuses = Bits<EventStatus>(_filter.Statuses);
        _accounts = Bits<ClaimStatus>(_filter.Statuses);
        _datePrecisions = Codes(_filter.DatePrecisions);
        _placePrecisions = Codes(_filter.PlacePrecisions);
        _flags = Bits<QualityIssue>(_filter.Flags);
        _scopes = Bits<CeasefireScope>(_filter.Scopes);
        _byFirstDay = _filter is { Days: DayMatch.FirstDay } and not { From: null, To: null };
        _conditions = [.. Conditions()];
    }

    /// <summary>
    /// Whether an event is on the list as far as no facet counts: known by the as-of day, an incident where the list is of
    /// incidents, within the days, holding the words. Most rows end here, after a comparison or two.
    /// </summary>
    /// <remarks>An open start is <see cref="EventColumns.None"/>, which lies before every day.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsListed(int row) => _c.End[row] >= _from && _c.Start[row] <= _to
        && (!_byFirstDay || (_c.Start[row] >= _from && _c.Start[row] != EventColumns.None))
        && _knownFrom[row] <= _asOf && _until[row] > _asOf
        && (!_incidentsOnly || _c.Kind[row] == (byte)EventKind.Incident)
        && (_text is null || _text[row]);

    /// <summary>The conditions with a facet that a row fails.</summary>
    /// <param name="row">The row.</param>
    /// <param name="failed">The one it fails, where it fails exactly one.</param>
    /// <returns>0, 1, or 2 for two and more.</returns>
    public int Failures(int row, out FilterParameter failed)
    {
        failed = default;
        var count = 0;
        foreach (var (parameter, holds) in _conditions)
        {
            if (holds(row))
                continue;
            if (++count == 2)
                return 2;
            failed = parameter;
        }

        return count;
    }

    // Cheap conditions and those that exclude most come first.
    private IEnumerable<(FilterParameter, Func<int, bool>)> Conditions()
    {
        if (_places is not null)
            yield return (FilterParameter.Place, IsThere);
        if (_kinds is not null)
            yield return (FilterParameter.Kind, row => _kinds[_c.Mark[row]] || _kinds[Marks.Of((EventKind)_c.Kind[row], null)]);
        if (_filter.Statuses.Count > 0)
            yield return (FilterParameter.Status, HasStatus);
        if (_datePrecisions != 0)
            yield return (FilterParameter.DatePrecision, row => (_datePrecisions & (1 << _c.DatePrecision[row])) != 0);
        if (_placePrecisions != 0)
            yield return (FilterParameter.PlacePrecision, row => (_placePrecisions & _c.PlacePrecisions[row]) != 0);
        if (_flags != 0)
            yield return (FilterParameter.Flag, row => (_flags & _c.Flags[row]) != 0);
        if (_scopes != 0)
            yield return (FilterParameter.Scope, row => _c.Scope[row] != EventColumns.NoScope && (_scopes & (1 << _c.Scope[row])) != 0);
        if (_sources is not null)
            yield return (FilterParameter.Source, row => _index.Cites(row, _sources, _asOf));
        if (_parties is not null)
            yield return (FilterParameter.Party, TakesPart);
    }

    private bool IsThere(int row)
    {
        var place = _c.Place[row];
        return (_c.Governorates[row] & _governorates) != 0
            || (place != EventColumns.None && _places![place])
            || (_c.MorePlaces.Count > 0 && _c.MorePlaces.TryGetValue(row, out var more) && more.Any(p => _places![p]));
    }

    private bool TakesPart(int row)
    {
        foreach (var party in _c.PartiesOf(row))
        {
            if (_parties![party])
                return true;
        }

        return false;
    }

    // A planned event has no account yet: it has not happened.
    private bool HasStatus(int row) =>
        (_statuses & (1 << _c.Status[row])) != 0
        || (_c.Status[row] != (byte)EventStatus.Planned && (_accounts & (1 << _c.AccountOn(row, _asOf))) != 0);

    private static bool[]? Chosen(SlugSet slugs, IReadOnlyDictionary<string, int> numbers, int count)
    {
        if (slugs.Count == 0)
            return null;
        var chosen = new bool[count];
        foreach (var slug in slugs)
        {
            if (numbers.TryGetValue(slug, out var number))
                chosen[number] = true;
        }

        return chosen;
    }

    private static bool[]? Kinds(SlugSet slugs)
    {
        if (slugs.Count == 0)
            return null;
        var chosen = new bool[Marks.Count];
        for (var mark = 0; mark < chosen.Length; mark++)
            chosen[mark] = slugs.Contains(Marks.Slug(mark));
        return chosen;
    }

    private static int Bits<T>(SlugSet slugs)
        where T : struct, Enum
    {
        var bits = 0;
        foreach (var slug in slugs)
            bits |= Terms<T>.TryParse(slug, out var value) ? 1 << Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) : 0;
        return bits;
    }

    private static int Codes(SlugSet codes) => codes.Aggregate(0, (bits, code) => bits | (1 << (code[0] - '0')));
}
