using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// Why a paper's field has its value, or what it lost against: the words in the source, their place, the rule that read
/// them.
/// </summary>
public readonly record struct Evidence
{
    /// <summary>The rule that reads a date from an arXiv identifier.</summary>
    public const string ArxivIdRule = "arXiv id";

    // A text, or the names that it is made of when it is asked for: every paper has some, and few are asked.
    private readonly object _value;

    public Evidence(PaperField field, string value, string rule, SourceSpan span) =>
        (Field, _value, Rule, Span) = (field, value, rule, span);

    /// <summary>Evidence for authors, with their names as its value.</summary>
    public Evidence(ImmutableArray<PersonName> authors, string rule, SourceSpan span) =>
        (Field, _value, Rule, Span) = (PaperField.Authors, ImmutableCollectionsMarshal.AsArray(authors)!, rule, span);

    public PaperField Field { get; }

    /// <summary>The value this place speaks for, in its normal form.</summary>
    public string Value => _value as string ?? string.Join("; ", (PersonName[])_value);

    /// <summary>A short name of the rule: link, badge, column year, field title.</summary>
    public string Rule { get; }

    public SourceSpan Span { get; init; }

    public bool Equals(Evidence other) =>
        Field == other.Field && Rule == other.Rule && Span == other.Span && Value == other.Value;

    public override int GetHashCode() => HashCode.Combine(Field, Rule, Span, Value);
}
