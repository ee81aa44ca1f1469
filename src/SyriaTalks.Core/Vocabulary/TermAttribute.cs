namespace SyriaTalks.Core.Vocabulary;

/// <summary>Gives a value of a coded list its label and its meaning, as the codebook prints them.</summary>
/// <param name="label">The words shown to a reader, for example "Air strike".</param>
/// <param name="meaning">One sentence that says when the value applies.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class TermAttribute(string label, string meaning) : Attribute
{
    /// <summary>The words shown to a reader.</summary>
    public string Label { get; } = label;

    /// <summary>One sentence that says when the value applies.</summary>
    public string Meaning { get; } = meaning;
}
