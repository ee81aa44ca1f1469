using System.Reflection;
using System.Text;

namespace SyriaTalks.Core.Vocabulary;

/// <summary>The coded list behind an enumeration: each value with its slug (kebab case), label and meaning.</summary>
/// <typeparam name="T">An enumeration whose fields carry <see cref="TermAttribute"/>.</typeparam>
public static class Terms<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, Term<T>> ByValue = Enum.GetValues<T>().ToDictionary(v => v, Read);

    private static readonly Dictionary<string, T> BySlug =
        ByValue.ToDictionary(p => p.Value.Slug, p => p.Key, StringComparer.Ordinal);

    /// <summary>Every value in declaration order.</summary>
    public static IReadOnlyList<Term<T>> All { get; } = [.. ByValue.Values];

    /// <summary>The term of a value.</summary>
    /// <param name="value">A declared value.</param>
    /// <returns>Its slug, label and meaning.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not declared.</exception>
    public static Term<T> Of(T value) => ByValue.TryGetValue(value, out var term)
        ? term
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a value of {typeof(T).Name}.");

    /// <summary>The slug of a value, as used in addresses and files.</summary>
    /// <param name="value">A declared value.</param>
    /// <returns>The slug, for example <c>air-strike</c>.</returns>
    public static string Slug(T value) => Of(value).Slug;

    /// <summary>The label of a value, as shown to a reader.</summary>
    /// <param name="value">A declared value.</param>
    /// <returns>The label, for example "Air strike".</returns>
    public static string Label(T value) => Of(value).Label;

    /// <summary>Finds the value with a slug.</summary>
    /// <param name="slug">The slug; case matters.</param>
    /// <param name="value">The value found.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string? slug, out T value)
    {
        value = default;
        return slug is not null && BySlug.TryGetValue(slug, out value);
    }

    private static Term<T> Read(T value)
    {
        var name = value.ToString();
        var attribute = typeof(T).GetField(name)!.GetCustomAttribute<TermAttribute>()
            ?? throw new InvalidOperationException($"{typeof(T).Name}.{name} has no [Term].");
        return new Term<T>(value, Kebab(name), attribute.Label, attribute.Meaning);
    }

    private static string Kebab(string name)
    {
        var slug = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && slug.Length > 0)
                slug.Append('-');
            slug.Append(char.ToLowerInvariant(c));
        }

        return slug.ToString();
    }
}

/// <summary>One entry of a coded list.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Slug">Kebab case, stable: it stands in addresses and files.</param>
/// <param name="Label">Shown to a reader.</param>
/// <param name="Meaning">When the value applies.</param>
public sealed record Term<T>(T Value, string Slug, string Label, string Meaning)
    where T : struct, Enum;
