using System.Globalization;
using System.Text;
using SyriaTalks.Core.Events;
using SyriaTalks.Core.Filtering;
using SyriaTalks.Core.Vocabulary;

namespace SyriaTalks.Core.Ceasefires;

/// <summary>What came of reading the query of the ceasefire page.</summary>
/// <param name="Question">The question from all that could be used.</param>
/// <param name="Problems">What could not; a page shows them, an export refuses.</param>
public sealed record CeasefireParse(CeasefireQuestion Question, IReadOnlyList<FilterProblem> Problems);

/// <summary>Reads and writes the parameters that the ceasefire page has beside those of a filter.</summary>
public static class CeasefireParameters
{
    /// <summary>Day or week.</summary>
    public const string Unit = "unit";

    /// <summary>First day of the ceasefire.</summary>
    public const string Start = "start";

    /// <summary>Loosest precision that counts.</summary>
    public const string Precision = "precision";

    /// <summary>Weeks of the baseline.</summary>
    public const string Baseline = "baseline";

    /// <summary>First day of a baseline of the reader's own.</summary>
    public const string BaselineFrom = "baseline_from";

    /// <summary>Last day of it.</summary>
    public const string BaselineTo = "baseline_to";

    /// <summary>All of them, in the order of a canonical address.</summary>
    public static IReadOnlyList<string> All { get; } = [Unit, Start, Precision, Baseline, BaselineFrom, BaselineTo];

    /// <summary>Reads the parameters.</summary>
    /// <param name="query">Names and values as decoded from the address.</param>
    /// <param name="filter">The filter of the same address, its names resolved.</param>
    /// <returns>The question and what could not be used of these parameters.</returns>
    public static CeasefireParse Parse(IEnumerable<KeyValuePair<string, string?>> query, EventFilter filter)
    {
        ArgumentNullException.ThrowIfNull(query);
        var reading = new Reading { Question = new CeasefireQuestion { Filter = filter } };
        foreach (var (name, value) in query)
        {
            if (!string.IsNullOrWhiteSpace(value))
                reading.Take(name, value.Trim());
        }

        return reading.Finish();
    }

    /// <summary>The query string of a question.</summary>
    /// <param name="question">The question.</param>
    /// <returns>Empty, or a string that starts with <c>?</c>.</returns>
    public static string Format(CeasefireQuestion question)
    {
        var query = new StringBuilder();
        foreach (var (name, value) in Pairs(question))
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return query.ToString();
    }

    /// <summary>The parameters of a question as name and value, those of its filter first.</summary>
    /// <param name="question">The question.</param>
    /// <returns>Pairs in canonical order, without defaults.</returns>
    public static IEnumerable<(string Name, string Value)> Pairs(CeasefireQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return [.. FilterFormatter.Pairs(question.Filter), .. Own(question)];
    }

    private static IEnumerable<(string Name, string Value)> Own(CeasefireQuestion question)
    {
        if (question.Unit != CountUnit.Week)
            yield return (Unit, Terms<CountUnit>.Slug(question.Unit));
        if (question.Start is { } start)
            yield return (Start, DateWords.Iso(start));
        if (question.Precision != CeasefireQuestion.UsualPrecision)
            yield return (Precision, question.Precision.ToString(CultureInfo.InvariantCulture));
        if (question is { BaselineFrom: { } from, BaselineTo: { } to })
        {
            yield return (BaselineFrom, DateWords.Iso(from));
            yield return (BaselineTo, DateWords.Iso(to));
        }
        else if (question.BaselineWeeks != CeasefireQuestion.UsualBaseline)
        {
            yield return (Baseline, question.BaselineWeeks.ToString(CultureInfo.InvariantCulture));
        }
    }

    private sealed class Reading
    {
        private readonly List<FilterProblem> _problems = [];

        public required CeasefireQuestion Question { get; set; }

        public void Take(string name, string value)
        {
            Question = name switch
            {
                Unit => Question with { Unit = ReadUnit(value) },
                Start => Question with { Start = Day(name, value) },
                Precision => Question with { Precision = Number(name, value, 5) ?? CeasefireQuestion.UsualPrecision },
                Baseline => Question with { BaselineWeeks = Number(name, value, CeasefireQuestion.LongestBaseline) ?? CeasefireQuestion.UsualBaseline },
                BaselineFrom => Question with { BaselineFrom = Day(name, value) },
                BaselineTo => Question with { BaselineTo = Day(name, value) },
                _ => Question,
            };
        }

        public CeasefireParse Finish()
        {
            if (Question.BaselineFrom is null != Question.BaselineTo is null)
                Drop("needs both baseline_from and baseline_to; it was left out");
            else if (Question.BaselineFrom > Question.BaselineTo)
                Drop("ends before it begins; it was left out");
            return new CeasefireParse(Question, _problems);
        }

        private void Drop(string reason)
        {
            var (from, to) = (Question.BaselineFrom, Question.BaselineTo);
            _problems.Add(new FilterProblem(from is null ? BaselineTo : BaselineFrom, DateWords.Iso((from ?? to)!.Value), reason));
            Question = Question with { BaselineFrom = null, BaselineTo = null };
        }

        private CountUnit ReadUnit(string value)
        {
            if (Terms<CountUnit>.TryParse(value, out var unit))
                return unit;
            Problem(Unit, value, "is neither day nor week");
            return CountUnit.Week;
        }

        private DateOnly? Day(string name, string value)
        {
            if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day >= EventFilter.FirstDay && day <= EventFilter.LastDay)
                return day;
            Problem(name, value, $"is not a date between {DateWords.Iso(EventFilter.FirstDay)} and {DateWords.Iso(EventFilter.LastDay)}");
            return null;
        }

        private int? Number(string name, string value, int most)
        {
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;
            Problem(name, value, $"is not a whole number from 1 to {most}");
            return null;
        }

        private void Problem(string name, string value, string reason) =>
            _problems.Add(new FilterProblem(name, value.Length > 60 ? value[..60] + "…" : value, reason));
    }
}
