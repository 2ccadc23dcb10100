using System.Buffers;
using System.Text;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>Writes what leads to a paper: its identifiers and its page.</summary>
internal static class BibtexIdentifierFields
{
    private static readonly SearchValues<char> NotInNotes = SearchValues.Create("\"{}\\;%");

    /// <returns>Whether the address stands in its own letters beside that in ASCII.</returns>
    public static bool Write(Paper paper, BibtexFieldWriter fields, LatexForm form)
    {
        if (paper.Identifiers.Doi is { } doi)
            fields.Write("doi", BibtexLink.Of(doi.Value));
        else if (paper.FieldOf("doi") is { } rawDoi)
            fields.Write("doi", BibtexValue.OfLink(rawDoi));
        if (paper.Identifiers.Arxiv is { } arxiv)
        {
            // A version is more than the model holds of the number.
            fields.Write("eprint", paper.FieldOf("eprint") is { } raw && ArxivId.TryParse(raw, out var same)
                && same == arxiv ? LatexText.Harden(raw, form).Latex : arxiv.Value);
            fields.Write("archiveprefix", "arXiv");
            if (paper.FieldOf("primaryclass") is { } primaryClass)
                fields.Write("primaryclass", LatexText.Harden(primaryClass, form));
        }
        return PageOf(paper) is { } url && WritePage(paper, url, fields);
    }

    /// <summary>The page of the paper; that which an identifier names, where no field is for the identifier.</summary>
    public static string? PageOf(Paper paper)
    {
        var ids = paper.Identifiers;
        return paper.Url
            ?? (ids.Arxiv is null && paper.FieldOf("url") is null ? ids.Acl?.Url ?? ids.OpenReview?.Url : null);
    }

    private static bool WritePage(Paper paper, string url, BibtexFieldWriter fields)
    {
        var written = BibtexLink.Of(url);
        // The source's own says more where it has several links, or repeats one that the entry shows elsewhere.
        if (paper.FieldOf("url") is { } raw && BibtexValue.OfLink(raw) is var link
            && link.Contains(written, StringComparison.Ordinal))
        {
            fields.Write("url", link);
            return false;
        }
        if (BibtexNote.ShowsLink(paper, url))
            return false;
        fields.Write("url", written);
        // Percent signs hide which letters an address has.
        if (Ascii.IsValid(url) || url.AsSpan().ContainsAny(NotInNotes))
            return false;
        fields.Write("url+an:utf8", $"=\"{url}\"");
        return true;
    }
}
