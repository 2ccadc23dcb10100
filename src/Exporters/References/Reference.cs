using System.Collections.Immutable;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Exporters.Taxonomies;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.References;

/// <summary>
/// A paper as bibliographies outside of LaTeX state it: plain text on one line, whether the model or a field in the
/// source's LaTeX knows it. Null means unknown.
/// </summary>
internal sealed class Reference
{
    private const StringSplitOptions SplitOptions =
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private readonly Node _node;
    private readonly BibtexType _type;
    private readonly IEnumerable<string> _terms;
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    private Reference(Node node, Paper paper, string key, IEnumerable<string> terms)
    {
        (_node, Paper, Key, _terms, _type) = (node, paper, key, terms, BibtexType.Of(paper, BibOptions.Default));
        Kind = ReferenceKinds.Of(paper, _type);
    }

    public Paper Paper { get; }

    /// <summary>The citation key.</summary>
    public string Key { get; }

    /// <summary>What identifies the paper in a page, <see cref="Node.Id"/>.</summary>
    public string Id => _node.Id;

    public ReferenceKind Kind { get; }

    /// <summary>The title with its subtitle.</summary>
    public string? Title => Known(Paper.Title) is { } title ? WithSubtitle(title, "subtitle") : null;

    /// <summary>The title, or the identifier of a paper that has none, for pages that need a word to show.</summary>
    public string Label => Title ?? PaperLabels.TitleOf(_node);

    /// <summary>What people call the method, or else the title without what stands behind its colon.</summary>
    public string? ShortName => Known(Paper.ShortName) ?? Text("shorttitle");

    public PersonNames Authors => new(
        [.. Paper.Authors.Where(author => Known(author.DisplayName) is not null)], Paper.HasMoreAuthors);

    public PersonNames Editors => NamesOf("editor");

    public PersonNames Translators => NamesOf("translator");

    public PublicationDate? Date => Paper.Date;

    /// <summary>
    /// The date where it is more than <see cref="Date"/> can be: a range, a season, an uncertain one.
    /// </summary>
    public EdtfDate? WholeDate => DateOf("date");

    /// <summary>
    /// What the source says in place of a date, or beside it: in press, 1994 (to appear), 1990/1995.
    /// </summary>
    public string? DateText => (WholeDate is null ? Text("date") : Latex("date")) ?? YearText;

    /// <summary>What the source says in place of a year, or beside it.</summary>
    public string? YearText => Text("year") is { } words && !words.All(char.IsAsciiDigit) ? words : null;

    /// <summary>When the source's author saw the page.</summary>
    public EdtfDate? Accessed => DateOf("urldate");

    /// <summary>The journal, proceedings, book or site that the work is part of.</summary>
    public string? Container => Kind switch
    {
        ReferenceKind.Preprint or ReferenceKind.PhdThesis or ReferenceKind.MastersThesis or ReferenceKind.Report =>
            null,
        _ when _type.ContainerFieldOf(Paper) is { } name && Decoded(Paper.FieldOf(name)) is { } stated
            && !IsLink(stated) => Text(name) is { } container ? WithSubtitle(container, SubtitleOf(name)) : null,
        // The site of a page, as Zotero has it.
        _ => Text("journal") ?? Known(Paper.Venue?.ContainerTitle),
    };

    /// <summary>
    /// The usual name of a conference, where <see cref="Container"/> is another one. Journals have none: styles would
    /// print TPAMI for IEEE Trans. Pattern Anal. Mach. Intell.
    /// </summary>
    public string? ContainerShort => Text("shortjournal") ?? (Kind == ReferenceKind.ConferencePaper
        && Container is { } container && Known(Paper.Venue?.Short) is { } name && name != container ? name : null);

    /// <summary>The conference that a paper was given at.</summary>
    public string? Event => Kind == ReferenceKind.ConferencePaper ? Known(Paper.Venue?.Name) : null;

    /// <summary>
    /// The publisher; for a thesis its school, for a report its institution, for a preprint its server.
    /// </summary>
    public string? Publisher => Kind switch
    {
        ReferenceKind.Preprint => Known(Paper.Venue?.Name) ?? "arXiv",
        ReferenceKind.PhdThesis or ReferenceKind.MastersThesis =>
            Text("school") ?? Text("institution") ?? Known(Paper.Venue?.ContainerTitle),
        ReferenceKind.Report => Text("institution") ?? Text("publisher") ?? Known(Paper.Venue?.ContainerTitle),
        _ => Text("publisher") ?? Text("organization") ?? Text("institution") ?? Text("school")
            ?? (_type.ContainerFieldOf(Paper) != "howpublished" && Decoded(Paper.FieldOf("howpublished")) is { } how
                && !IsLink(how) ? Text("howpublished") : null),
    };

    /// <summary>What a thesis, a report, a manuscript or a page calls itself, or null.</summary>
    public string? Genre => Kind switch
    {
        ReferenceKind.PhdThesis => Text("type") is { } type ? WorkGenre.OfType(type) : WorkGenre.PhdThesis,
        ReferenceKind.MastersThesis => Text("type") is { } type ? WorkGenre.OfType(type) : WorkGenre.MastersThesis,
        ReferenceKind.Report or ReferenceKind.Manuscript or ReferenceKind.WebPage or ReferenceKind.Other =>
            Text("type") is { } type ? WorkGenre.OfType(type) : null,
        _ => null,
    };

    public string? Place => Text("address");

    public string? Volume => Text("volume");

    /// <summary>The number within a volume, or that of a report.</summary>
    public string? Number => Text("number") ?? Text("issue");

    /// <summary>
    /// The first and the last page, with nothing but a hyphen between them, or what the source has for it.
    /// </summary>
    public string? Pages => Text("pages")?.Replace('–', '-').Replace('—', '-');

    public string? Series => Text("series");

    public string? Edition => Text("edition");

    public string? Isbn => Text("isbn");

    public string? Issn => Text("issn");

    public string? Language => Text("language")
        ?? (LanguageNames.CodeOf(Decoded(Paper.FieldOf("langid"))) is { } code && Text("langid") is not null
            ? code : null);

    /// <summary>The language, where the source has it as a code of two letters.</summary>
    public string? LanguageCode =>
        (Decoded(Paper.FieldOf("language")) ?? LanguageNames.CodeOf(Decoded(Paper.FieldOf("langid"))))
            is [>= 'a' and <= 'z', >= 'a' and <= 'z'] ? Language : null;

    public string? Abstract => Text("abstract");

    public string? Note => Text("addendum") is not { } more ? Text("note")
        : Text("note") is { } note ? $"{note.TrimEnd('.')}. {more}" : more;

    /// <summary>The source's keywords, and the terms that classify the paper.</summary>
    public ImmutableArray<string> Keywords =>
    [
        .. (Text("keywords") ?? Text("keyword") ?? "").Split([',', ';'], SplitOptions).Concat(_terms)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The bare DOI; that which arXiv gives a preprint only where the preprint is what is cited.</summary>
    public string? Doi => Known(Paper.Identifiers.Doi?.Value) ?? Text("doi")
        ?? (Kind == ReferenceKind.Preprint ? Paper.Identifiers.Arxiv?.PreprintDoi : null);

    public string? Arxiv => Paper.Identifiers.Arxiv?.Value;

    /// <summary>The page of the paper, where it says more than <see cref="Doi"/>.</summary>
    public string? Url => WebLink.Of(Paper.Url) ?? (Doi is null ? WebLink.Of(_node.Url) : null);

    /// <summary>Where a reader finds the paper, whether an identifier or a link says it.</summary>
    public string? Page => _node.Url;

    /// <summary>
    /// What else leads to the paper, each with its name: identifiers that no other property shows, and its code.
    /// </summary>
    public IEnumerable<(string Name, string Value)> Leads()
    {
        var ids = Paper.Identifiers;
        if (ids.Arxiv is { } arxiv && Kind != ReferenceKind.Preprint && !IsShown(arxiv.Value))
            yield return ("arXiv", arxiv.Value);
        if (ids.OpenReview is { } openReview && !IsShown(openReview.Value))
            yield return ("OpenReview", openReview.Value);
        if (ids.Acl is { } acl && !IsShown(acl.Value))
            yield return ("ACL Anthology", acl.Value);
        foreach (var repository in Paper.Repositories)
        {
            if (!IsShown(repository.Path))
                yield return ("Code", repository.Url);
        }
    }

    /// <summary>What a field that has no property here says.</summary>
    public string? TextOf(string field) => Text(field);

    /// <summary>The date in a field, whose tildes are no blanks; null where what stands there is none.</summary>
    public EdtfDate? DateOf(string field) =>
        Paper.FieldOf(field) is { } text && EdtfDate.Parse(text) is { } date && Latex(field) is not null ? date : null;

    /// <summary>Whether a writer asked for what a field of the source's .bib entry says, and so wrote it.</summary>
    public bool HasShown(string field) => _shown.Contains(field);

    /// <summary>A paper by itself, without the terms that classify it.</summary>
    public static Reference Of(Node paper) => new(paper, paper.Paper!, paper.Paper!.Key!.Value.Value, []);

    /// <summary>The papers of a graph as references, in their order.</summary>
    public static IEnumerable<Reference> Of(PaperGraph graph, BibOrder order) => order.Sort(graph.Papers)
        .Select(node => new Reference(node, node.Paper!, node.Paper!.Key!.Value.Value, TermsOf(graph, node)));

    private static IEnumerable<string> TermsOf(PaperGraph graph, Node paper) => graph.OutEdges(paper)
        .Where(relation => relation.Kind.Category == RelationCategory.Classification)
        .Select(relation => relation.Target.Label);

    private bool IsShown(string name) => new[] { Doi, Url, Note }
        .Any(text => text?.Contains(name, StringComparison.OrdinalIgnoreCase) ?? false);

    private static string SubtitleOf(string container) => container == "journal" ? "journalsubtitle" : "booksubtitle";

    private string WithSubtitle(string title, string field) =>
        Text(field) is { } subtitle ? $"{title}{(title[^1] is '.' or ':' or '?' or '!' ? "" : ":")} {subtitle}" : title;

    private static bool IsLink(string text) => text.Contains("://", StringComparison.Ordinal);

    private PersonNames NamesOf(string field) => PersonNames.Parse(Latex(field) ?? "");

    private string? Text(string field) => Decoded(Latex(field));

    private static string? Decoded(string? latex) =>
        latex is null ? null : Known(PlainText.OneLine(LatexText.Decode(latex)));

    private string? Latex(string field)
    {
        var latex = Paper.FieldOf(field);
        if (latex is not null)
            _shown.Add(field);
        return latex;
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
