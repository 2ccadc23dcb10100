using System.Globalization;
using Scriban.Runtime;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Exporters.References;
using SurveyGraph.Graph;

namespace SurveyGraph.Exporters.ReferenceLists;

/// <summary>
/// The papers of a graph as a list for people, the newest first, under a heading for each year and numbered throughout.
/// </summary>
/// <param name="escape">Makes a text fit for the page.</param>
/// <param name="link">Words that link to a page; only the words, where the address is none of a web page.</param>
internal sealed class ReferenceList(Func<string, string> escape, Func<string, string?, string> link)
{
    /// <summary>
    /// Writes the list by a template, which gets what taxonomy.md.scriban and its like describe at their head.
    /// </summary>
    public void Write(PaperGraph graph, string template, TextWriter output)
    {
        var references = Reference.Of(graph, BibOrder.Source).OrderByDescending(reference => reference.Date).ToList();
        var years = references.GroupBy(reference => reference.Date?.Year).ToList();
        var model = Page(graph, references, years.Select(group => group.Key));
        model["sections"] = Sections(years);
        new TemplatePage(template).Write(model, references.Count + 2 * years.Count, output);
    }

    /// <summary>Asks a reference for all that an item of the list shows.</summary>
    public static void Show(Reference reference) =>
        new ReferenceList(text => text, (text, _) => text).Item(reference, 1);

    private ScriptObject Page(PaperGraph graph, List<Reference> references, IEnumerable<int?> years)
    {
        var known = years.OfType<int>().ToList();
        return new()
        {
            ["title"] = escape(string.IsNullOrWhiteSpace(graph.Title) ? "References" : graph.Title),
            ["papers"] = Quantity.Of(references.Count, "paper"),
            ["span"] = known.Count == 0 ? null : known[0] == known[^1] ? $"{known[0]}" : $"{known[^1]} to {known[0]}",
            ["years"] = known.Count < 2 ? null : years.Select(Year),
        };
    }

    // One section at a time, so that the model of a large list is never whole in memory.
    private IEnumerable<ScriptObject> Sections(IEnumerable<IGrouping<int?, Reference>> years)
    {
        var number = 1;
        foreach (var year in years)
        {
            var section = Year(year.Key);
            section["items"] = year.Select(Item);
            yield return section;
        }

        ScriptObject Item(Reference reference) => this.Item(reference, number++);
    }

    private static ScriptObject Year(int? year) => new()
    {
        ["title"] = year?.ToString(CultureInfo.InvariantCulture) ?? "Year unknown",
        ["id"] = year is { } known ? string.Create(CultureInfo.InvariantCulture, $"year-{known}") : "year-unknown",
    };

    private ScriptObject Item(Reference reference, int number) => new()
    {
        ["number"] = number,
        ["id"] = reference.Id,
        ["key"] = escape(reference.Key),
        ["title"] = link(reference.Label, reference.Page),
        ["title_stop"] = StopOf(reference.Label),
        ["authors"] = escape(AuthorsOf(reference)),
        ["authors_stop"] = StopOf(AuthorsOf(reference)),
        ["venue"] = (reference.Container ?? reference.Publisher) is { } venue ? escape(venue) : null,
        ["details"] = escape(DetailsOf(reference)),
        ["links"] = string.Join(" · ", LinksOf(reference).Select(lead => link(lead.Text, lead.Url))),
    };

    // No second full stop behind Jr. or a question mark.
    private static string StopOf(string text) => text is [.., '.' or '?' or '!'] ? "" : ".";

    private static string AuthorsOf(Reference reference)
    {
        var authors = reference.Authors;
        return string.Join(", ",
            authors.Names.Select(author => author.DisplayName).Concat(authors.HasMore ? ["et al."] : []));
    }

    // 12(3), 19–35, 2024
    private static string DetailsOf(Reference reference)
    {
        var volume = reference.Volume is { } of ? of + (reference.Number is { } number ? $"({number})" : "") : "";
        return string.Join(", ", new[]
        {
            volume, reference.Pages?.Replace('-', '–'),
            reference.WholeDate?.Years ?? reference.YearText
                ?? reference.Date?.Year.ToString(CultureInfo.InvariantCulture),
        }.Where(detail => !string.IsNullOrEmpty(detail)));
    }

    private static IEnumerable<(string Text, string Url)> LinksOf(Reference reference)
    {
        var ids = reference.Paper.Identifiers;
        if (ids.Doi is { } doi)
            yield return ("doi:" + doi.Value, doi.Url);
        if (ids.Arxiv is { } arxiv)
            yield return ("arXiv:" + arxiv.Value, arxiv.Url);
        if (ids.OpenReview is { } openReview)
            yield return ("OpenReview", openReview.Url);
        if (ids.Acl is { } acl)
            yield return ("ACL Anthology", acl.Url);
        foreach (var repository in reference.Paper.Repositories)
            yield return ("Code: " + repository.Path, repository.Url);
        foreach (var other in reference.Paper.Links)
        {
            if (WebLink.Of(other.Url) is { } url)
                yield return (string.IsNullOrWhiteSpace(other.Label) ? HostOf(url) : other.Label, url);
        }
    }

    private static string HostOf(string url)
    {
        var host = url.AsSpan(url.IndexOf("//", StringComparison.Ordinal) + 2);
        var end = host.IndexOfAny('/', '?', '#');
        return (end < 0 ? host : host[..end]).ToString();
    }
}
