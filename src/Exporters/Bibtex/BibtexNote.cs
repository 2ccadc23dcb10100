using System.Text;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>
/// The note of an entry: the source's own, then the code repositories that nothing else in the entry names.
/// </summary>
internal static class BibtexNote
{
    private const int Few = 32;

    private static readonly char[] AroundLinks = [' ', '{', '}', ',', ';'];

    public static LatexEncoding Of(Paper paper, LatexForm form)
    {
        var note = paper.FieldOf("note") is { } raw ? LatexText.Harden(raw, form) : new("", []);
        StringBuilder? code = null;
        foreach (var repository in paper.Repositories)
        {
            if (HasLink(paper, $"{repository.Host}/{repository.Path}")
                || (paper.Url?.Contains(repository.Path, StringComparison.OrdinalIgnoreCase) ?? false))
                continue;
            code = code is null ? new StringBuilder("Code: ") : code.Append(", ");
            var url = BibtexLink.Of(repository.Url);
            code.Append(@"\url{").Append(form.HasBiblatex ? LatexText.UrlInText(url) : url).Append('}');
        }
        if (code is null)
            return note;
        return note with { Latex = note.Latex.Length == 0 ? code.ToString() : $"{note.Latex.TrimEnd('.')}. {code}" };
    }

    /// <summary>Whether the entry shows the link where it says how the paper was published.</summary>
    public static bool ShowsLink(Paper paper, string link) =>
        paper.Fields.Any(field => field.Name is "howpublished" or "journal" or "booktitle"
            && Holds(field.Value, link));

    /// <summary>Whether fields that the source wrote in LaTeX hold all further links of the paper.</summary>
    public static bool HasLinks(Paper paper)
    {
        if (paper.Links.Length <= Few)
            return paper.Links.All(link => HasLink(paper, link.Url));
        // To look for each in every field would take the square of them.
        HashSet<string> held = new(StringComparer.OrdinalIgnoreCase);
        foreach (var field in paper.Fields.Where(field => field.Name != "abstract"))
            held.UnionWith(field.Value.Split(AroundLinks).Concat(LatexText.Decode(field.Value).Split(AroundLinks)));
        return paper.Links.All(link => held.Contains(link.Url));
    }

    /// <summary>Whether a field that the source wrote in LaTeX holds the link.</summary>
    public static bool HasLink(Paper paper, string link)
    {
        foreach (var field in paper.Fields)
        {
            // An abstract may cite a link, and no style prints it.
            if (field.Name != "abstract" && Holds(field.Value, link))
                return true;
        }
        return false;
    }

    private static bool Holds(string latex, string link) =>
        (latex.Contains("://", StringComparison.Ordinal) || latex.Contains("{www.", StringComparison.Ordinal))
        && (latex.Contains(link, StringComparison.OrdinalIgnoreCase)
            || LatexText.Decode(latex).Contains(link, StringComparison.OrdinalIgnoreCase));
}
