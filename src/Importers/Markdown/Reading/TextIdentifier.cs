using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>Identifiers in running text, where no link states them.</summary>
internal static class TextIdentifier
{
    /// <summary>Takes "arXiv:2401.00001", "doi: 10.1000/182".</summary>
    /// <returns>Whether that is all that the segment says.</returns>
    public static bool Read(TextSegment segment, LinkEvidence links)
    {
        if (segment.Text.StartsWith("10.", StringComparison.Ordinal) && links.Identifiers.Doi is null
            && !segment.Text.Contains(' ', StringComparison.Ordinal) && Doi.TryParse(segment.Text, out var bare))
        {
            links.AddIdentifiers(new(Doi: bare), "text", segment.Start, segment.End);
            return true;
        }
        var doi = segment.Text.IndexOf("doi:", StringComparison.OrdinalIgnoreCase);
        if (doi >= 0 && links.Identifiers.IsEmpty)
        {
            var number = segment.Text.AsSpan(doi + "doi:".Length).TrimStart();
            var end = number.IndexOf(' ');
            if (Doi.TryParse((end < 0 ? number : number[..end]).TrimEnd("., ").ToString(), out var found))
                links.AddIdentifiers(new(Doi: found), "text", segment.Start, segment.End);
        }
        var at = segment.Text.IndexOf("arXiv:", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !links.Identifiers.IsEmpty)
            return false;
        var id = segment.Text.AsSpan(at + "arXiv:".Length).TrimStart();
        var length = id.IndexOfAny(' ', ',');
        if (ArxivId.TryParse((length < 0 ? id : id[..length]).TrimEnd('.').ToString(), out var arxiv))
            links.AddIdentifiers(new(Arxiv: arxiv), "text", segment.Start, segment.End);
        return false;
    }
}
