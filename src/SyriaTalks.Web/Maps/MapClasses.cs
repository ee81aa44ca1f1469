using System.Globalization;

namespace SyriaTalks.Web.Maps;

/// <summary>Up to five classes of numbers with round bounds, each about as many times the one before; 0 has no class.</summary>
public sealed class MapClasses
{
    private const int Most = 5;

    private readonly int[] _from;

    private MapClasses(int[] from) => _from = from;

    /// <summary>Number of classes.</summary>
    public int Count => _from.Length;

    /// <summary>Finds classes.</summary>
    /// <param name="numbers">The numbers to tell apart.</param>
    /// <returns>The classes; none where all numbers are 0.</returns>
    public static MapClasses For(IEnumerable<int> numbers)
    {
        var known = numbers.Where(n => n > 0).ToList();
        if (known.Count == 0)
            return new MapClasses([]);
        var (least, most) = (known.Min(), known.Max());
        var bounds = Enumerable.Range(1, Most - 1).Select(i => CircleScale.Round(least * Math.Pow((double)most / least, (double)i / Most)));
        return new MapClasses([1, .. bounds.Where(b => b > 1 && b <= most).Distinct().Order()]);
    }

    /// <summary>The class of a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>1 for the lowest; 0 for no class.</returns>
    public int Of(int value) => _from.Count(from => value >= from);

    /// <summary>The numbers of a class in words.</summary>
    /// <param name="number">The class, from 1.</param>
    /// <returns>For example "5–19", "500+".</returns>
    public string Words(int number)
    {
        var from = _from[number - 1];
        if (number == Count)
            return Text(from) + "+";
        var to = _from[number] - 1;
        return to == from ? Text(from) : $"{Text(from)}–{Text(to)}";
    }

    private static string Text(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
