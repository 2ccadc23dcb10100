using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Tables;

/// <summary>A field of a paper, and what a source says in it.</summary>
/// <param name="Name">The name as the source writes it.</param>
/// <param name="Text">What it says in one piece.</param>
internal sealed record RecordField(string Name, string Text, SourceSpan Span)
{
    public ImmutableArray<string> Values { get; init; } = CellText.Values(Text);

    public NameList? Names { get; init; }

    /// <summary>A field whose place in the source says what it is, or null where its name does.</summary>
    public PaperColumn? Column { get; init; }

    /// <summary>A field with several values, which a semicolon in one of them does not take apart.</summary>
    public static RecordField Of(string name, IEnumerable<string> texts, SourceSpan span)
    {
        var values = texts.Where(text => CellText.Value(text) is not null).ToImmutableArray();
        return new(name, string.Join("; ", values), span) { Values = [.. values.Distinct(StringComparer.Ordinal)] };
    }
}
