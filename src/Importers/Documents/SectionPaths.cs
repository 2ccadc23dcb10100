using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Documents;

/// <summary>The sections of a document, each made where it is first named.</summary>
internal sealed class SectionPaths
{
    private readonly Dictionary<(Section? Parent, string Title), Section> _known = [];
    private readonly ImmutableArray<Section>.Builder _all = ImmutableArray.CreateBuilder<Section>();

    /// <summary>Every section, parents before children.</summary>
    public ImmutableArray<Section> All => _all.ToImmutable();

    /// <summary>The section of a name below another one, or at the top.</summary>
    public Section Of(Section? parent, DocumentNode.Scalar name)
    {
        var title = CellText.Value(name.Text ?? "") ?? "";
        if (!_known.TryGetValue((parent, title), out var section))
        {
            _known.Add((parent, title), section = new(title, parent, name.Span));
            _all.Add(section);
        }
        return section;
    }

    /// <summary>The section of a list of names, the outermost first; null for no name.</summary>
    public Section? Of(DocumentNode path)
    {
        Section? section = null;
        foreach (var name in path is DocumentNode.Sequence list ? list.Items : [path])
        {
            if (name is DocumentNode.Scalar { Text.Length: > 0 } scalar)
                section = Of(section, scalar);
        }
        return section;
    }
}
