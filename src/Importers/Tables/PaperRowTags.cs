using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// Reads the columns that are no field of a paper: each value is a link, a facet's value, or prose to keep.
/// </summary>
/// <param name="tags">An empty builder, which rows may share.</param>
internal sealed class PaperRowTags(PaperRow row, PaperRowLinks links, ImmutableArray<FacetTag>.Builder tags)
{
    public ImmutableArray<FacetTag> Read()
    {
        foreach (var (column, text) in row.Texts(PaperColumn.Facet))
        {
            if (CellLinks.StartsWithLink(text))
            {
                foreach (var url in CellLinks.Of(text))
                    links.Add(url, column);
                continue;
            }
            if (column.Detail == TermText.Prose)
            {
                KeepProse(column, text);
                continue;
            }
            var values = row.Values(column);
            row.Commas.Note(column, values);
            foreach (var value in values)
            {
                if (value.Length <= TermText.MaxLength)
                    tags.Add(new(column.Header, value, column.Rule, row.PlaceOf(column)));
                else
                    KeepProse(column, value);
            }
        }
        return tags.ToImmutable();
    }

    private void KeepProse(TableColumn column, string value)
    {
        row.Say(PaperField.Note, value, column);
        if (row.IsFirstProse(column))
            row.Report(DiagnosticCodes.UnknownColumn, column,
                $"{column.Rule} describes each paper apart: kept as a note, not as a term");
    }
}
