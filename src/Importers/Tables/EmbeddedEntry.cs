using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Bibtex;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Tables;

/// <summary>A cell that holds the BibTeX entry of its paper, for readers of the list to copy.</summary>
internal static class EmbeddedEntry
{
    /// <summary>The detail of columns that hold such entries.</summary>
    public const string Detail = "entry";

    /// <summary>What the entry says, all at one place; null where the text is not one entry.</summary>
    public static Paper? Read(string text, SourceSpan place)
    {
        if (text.AsSpan().TrimStart() is not ['@', ..])
            return null;
        var result = new BibtexImporter(VenueTable.Default.Find).Import(new(place.Source.Path, text));
        // Lines within a string of JSON or YAML have no places of their own.
        return result.Bibliography.Papers is not [var entry] ? null : entry with
        {
            Origins = [place],
            Evidence = [.. entry.Evidence.Select(evidence => evidence with { Span = place })],
            Tags = [.. entry.Tags.Select(tag => tag with { Span = place })],
        };
    }
}
