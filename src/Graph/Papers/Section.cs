using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// A heading of a list and its place under other headings. A section without papers is a gap, and kept.
/// </summary>
public sealed class Section(string title, Section? parent, SourceSpan span)
{
    public string Title { get; } = PlainText.OneLine(title);

    public Section? Parent { get; } = parent;

    public SourceSpan Span { get; } = span;

    /// <summary>The titles from the outermost heading to this one; the list's own title is not part of it.</summary>
    public ImmutableArray<string> Path
    {
        get
        {
            var depth = 0;
            for (var section = this; section is not null; section = section.Parent)
                depth++;
            var titles = new string[depth];
            for (var section = this; section is not null; section = section.Parent)
                titles[--depth] = section.Title;
            return ImmutableCollectionsMarshal.AsImmutableArray(titles);
        }
    }

    public override string ToString() => string.Join(" / ", Path);
}
