using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>What a user may choose about bibliographies.</summary>
public sealed record BibOptions
{
    public static readonly BibOptions Default = new();

    /// <summary>The characters of the file; null: those that the programs of the format read.</summary>
    public LatexAlphabet? Alphabet { get; init; }

    public TitleCapitals Capitals { get; init; }

    public ArxivStyle ArxivStyle { get; init; }

    /// <summary>How many authors an entry names before "and others"; null: all.</summary>
    public int? MaxAuthors { get; init; }

    public BibOrder Order { get; init; }

    /// <summary>The file whose text stays where nothing new is known, or null.</summary>
    public KeptBib? Kept { get; init; }
}
