using System.Globalization;
using SyriaTalks.Core.Ceasefires;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Places;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Filtering;

/// <summary>Reads a query string into a filter. Never throws: what cannot be used is listed.</summary>
public static class FilterParser
{
    /// <summary>Reads parameters.</summary>
    /// <param name="query">Names and values as decoded from the address, repeats allowed; unknown names are passed over.</param>
    /// <returns>The filter and what could not be used. Whether places, parties and sources exist is not checked here.</returns>
    public static FilterParse Parse(IEnumerable<KeyValuePair<string, string?>> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var reading = new Reading();
        foreach (var (name, value) in query)
        {
            // A form sends its empty fields too; they say nothing.
            if (!string.IsNullOrWhiteSpace(value))
                reading.Take(name, value.Trim());
        }

        return reading.Finish();
    }

    private sealed class Reading
    {
        private readonly List<FilterProblem> _problems = [];
        private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
        private EventFilter _filter = EventFilter.None;

        public void Take(string name, string value)
        {
            switch (name)
            {
                case ParameterNames.From or ParameterNames.To or ParameterNames.AsOf:
                    TakeDate(name, value);
                    break;
                case ParameterNames.Place or ParameterNames.Party or ParameterNames.Source:
                    Add(name, value);
                    break;
                case ParameterNames.Kind when IsKind(value):
                case ParameterNames.Status when IsStatus(value):
                case ParameterNames.DatePrecision when IsCode<DatePrecision>(value):
                case ParameterNames.PlacePrecision when IsCode<PlacePrecision>(value):
                case ParameterNames.Flag when Terms<QualityIssue>.TryParse(value, out _):
                case ParameterNames.Scope when Terms<CeasefireScope>.TryParse(value, out _):
                    Add(name, value);
                    break;
                case ParameterNames.Kind or ParameterNames.Status or ParameterNames.DatePrecision or ParameterNames.PlacePrecision or ParameterNames.Flag
                    or ParameterNames.Scope:
                    Problem(name, value, "is not in the codebook's list");
                    break;
                case ParameterNames.Days or ParameterNames.Clock:
                    TakeChoice(name, value);
                    break;
                case ParameterNames.Text:
                    _filter = _filter with { Text = Cut(value) };
                    break;
                case ParameterNames.Sort:
                    TakeSort(value);
                    break;
                case ParameterNames.Page:
                    _filter = _filter with { Page = Number(name, value) ?? _filter.Page };
                    break;
                case ParameterNames.Size:
                    _filter = _filter with { Size = Clamp(Number(name, value) ?? _filter.Size) };
                    break;
            }
        }

        public FilterParse Finish()
        {
            if (_filter is { From: { } from, To: { } to } && from > to)
            {
                _problems.Add(new FilterProblem(ParameterNames.To, Iso(to), $"is before from={Iso(from)}; both were left out"));
                _filter = _filter with { From = null, To = null };
            }

            return new FilterParse(
                _filter with
                {
                    Places = Set(ParameterNames.Place),
                    Kinds = Set(ParameterNames.Kind),
                    Parties = Set(ParameterNames.Party),
                    Sources = Set(ParameterNames.Source),
                    Statuses = Set(ParameterNames.Status),
                    DatePrecisions = Set(ParameterNames.DatePrecision),
                    PlacePrecisions = Set(ParameterNames.PlacePrecision),
                    Flags = Set(ParameterNames.Flag),
                    Scopes = Set(ParameterNames.Scope),
                },
                _problems);
        }

        private void TakeDate(string name, string value)
        {
            if (Date(name, value) is not { } day)
                return;
            _filter = name switch
            {
                ParameterNames.From => _filter with { From = day },
                ParameterNames.To => _filter with { To = day },
                _ => _filter with { AsOf = day },
            };
        }

        private void TakeChoice(string name, string value)
        {
            if (name == ParameterNames.Days && Terms<DayMatch>.TryParse(value, out var days))
                _filter = _filter with { Days = days };
            else if (name == ParameterNames.Clock && Terms<KnowledgeClock>.TryParse(value, out var clock))
                _filter = _filter with { Clock = clock };
            else
                Problem(name, value, $"is none of {string.Join(", ", name == ParameterNames.Days ? Terms<DayMatch>.All.Select(t => t.Slug) : Terms<KnowledgeClock>.All.Select(t => t.Slug))}");
        }

        private void TakeSort(string value)
        {
            if (FilterFormatter.TryParseSort(value, out var sort))
                _filter = _filter with { Sort = sort };
            else
                Problem(ParameterNames.Sort, value, $"is none of {string.Join(", ", FilterFormatter.SortNames)}");
        }

        private void Add(string name, string value)
        {
            if (!_values.TryGetValue(name, out var list))
                _values[name] = list = [];
            if (list.Count < EventFilter.MaxValues)
                list.Add(value.Length > EventFilter.MaxTextLength ? value[..EventFilter.MaxTextLength] : value);
            else if (list.Count == EventFilter.MaxValues)
                Problem(name, value, $"comes after {EventFilter.MaxValues} others, which is as many as one filter takes");
        }

        private SlugSet Set(string name) => _values.TryGetValue(name, out var list) ? SlugSet.Of(list) : SlugSet.Empty;

        private DateOnly? Date(string name, string value)
        {
            if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                Problem(name, value, "is not a date like 2017-01-13");
            else if (day < EventFilter.FirstDay || day > EventFilter.LastDay)
                Problem(name, value, $"is not between {Iso(EventFilter.FirstDay)} and {Iso(EventFilter.LastDay)}");
            else
                return day;
            return null;
        }

        private int? Number(string name, string value)
        {
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
                return number;
            Problem(name, value, "is not a whole number from 1");
            return null;
        }

        private void Problem(string name, string value, string reason) =>
            _problems.Add(new FilterProblem(name, value.Length > 60 ? value[..60] + "…" : value, reason));
    }

    private static bool IsKind(string slug) => Terms<EventKind>.TryParse(slug, out _) || Terms<EventType>.TryParse(slug, out _);

    private static bool IsStatus(string slug) => Terms<ClaimStatus>.TryParse(slug, out _) || Terms<EventStatus>.TryParse(slug, out _);

    // The codes of UCDP's scales stand as they are.
    private static bool IsCode<T>(string code)
        where T : struct, Enum =>
        code is [>= '1' and <= '9'] && Enum.IsDefined((T)Enum.ToObject(typeof(T), code[0] - '0'));

    // Sizes are clamped, not refused: a larger page is a wish, not a mistake.
    private static int Clamp(int size) => EventFilter.Sizes.FirstOrDefault(s => s >= size, EventFilter.Sizes[^1]);

    private static string Cut(string text) => text.Length > EventFilter.MaxTextLength ? text[..EventFilter.MaxTextLength].TrimEnd() : text;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
