using System.Collections;

namespace SyriaTalks.Core.Filtering;

/// <summary>A set of slugs that is equal to another with the same members: sorted, without repeats, immutable.</summary>
public sealed class SlugSet : IReadOnlyList<string>, IEquatable<SlugSet>
{
    private readonly string[] _slugs;

    private SlugSet(string[] slugs) => _slugs = slugs;

    /// <summary>The set without members.</summary>
    public static SlugSet Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _slugs.Length;

    /// <inheritdoc/>
    public string this[int index] => _slugs[index];

    /// <summary>Makes a set.</summary>
    /// <param name="slugs">Members in any order.</param>
    /// <returns>The set.</returns>
    public static SlugSet Of(params IEnumerable<string> slugs)
    {
        string[] sorted = [.. slugs.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return sorted.Length == 0 ? Empty : new SlugSet(sorted);
    }

    /// <summary>Whether a slug is a member.</summary>
    /// <param name="slug">The slug.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(string slug) => Array.BinarySearch(_slugs, slug, StringComparer.Ordinal) >= 0;

    /// <summary>The set with a slug added.</summary>
    /// <param name="slug">The slug.</param>
    /// <returns>A new set, or this one if it is a member already.</returns>
    public SlugSet With(string slug) => Contains(slug) ? this : Of([.. _slugs, slug]);

    /// <summary>The set with a slug taken out.</summary>
    /// <param name="slug">The slug.</param>
    /// <returns>A new set, or this one if it is no member.</returns>
    public SlugSet Without(string slug) => Contains(slug) ? Of(_slugs.Where(s => s != slug)) : this;

    /// <inheritdoc/>
    public bool Equals(SlugSet? other) => other is not null && _slugs.AsSpan().SequenceEqual(other._slugs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SlugSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _slugs.Aggregate(17, (hash, slug) => HashCode.Combine(hash, slug));

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_slugs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
