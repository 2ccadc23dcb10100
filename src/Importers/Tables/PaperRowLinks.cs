using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Tables;

/// <summary>The identifiers, links and code repositories of a row.</summary>
internal sealed class PaperRowLinks(PaperRow row)
{
    /// <summary>The detail of columns that hold the page of the paper, be it a repository, and nothing else.</summary>
    public const string Page = "page";

    private List<Link>? _others;
    private List<CodeRepository>? _repositories;

    public Identifiers Identifiers { get; private set; } = Identifiers.None;

    public string? Url { get; private set; }

    public ImmutableArray<Link> Others =>
        _others is null
            ? []
            : [.. _others.DistinctBy(link => link.Url, StringComparer.Ordinal).Where(link => link.Url != Url)];

    public ImmutableArray<CodeRepository> Repositories => _repositories is null ? [] : [.. _repositories.Distinct()];

    /// <summary>
    /// The title; <c>[Title](url)</c>, as tables that once were Markdown have it, is a title and a link.
    /// </summary>
    public string? ReadTitle()
    {
        string? title = null;
        foreach (var (column, text) in row.Texts(PaperColumn.Title))
        {
            var (words, url) = Markdown(text);
            if (url is not null)
                AddPage(url, column);
            row.Say(PaperField.Title, words, column);
            title ??= FullStop.Without(words);
        }
        return title;
    }

    public void ReadIdentifiers(ArxivId? ofVenue)
    {
        foreach (var (column, text) in row.Texts(PaperColumn.Arxiv))
            ReadArxiv(column, text);
        foreach (var (column, text) in row.Texts(PaperColumn.Doi))
            ReadDoi(column, text);
        foreach (var (column, text) in row.Texts(PaperColumn.OpenReview))
        {
            if (OpenReviewId.TryParseUrl(text, out var id) || OpenReviewId.TryParse(text, out id))
                Identify(new(OpenReview: id), column);
            else
                row.Refuse(column, text, "an OpenReview id");
        }
        foreach (var (column, text) in row.Texts(PaperColumn.Acl))
        {
            if (AclId.TryParseUrl(text, out var id) || AclId.TryParse(text, out id))
                Identify(new(Acl: id), column);
            else
                row.Refuse(column, text, "an ACL Anthology id");
        }
        foreach (var (column, text) in row.Texts(PaperColumn.Key))
        {
            if (Identifiers.Arxiv is null && PaperRowKey.IsOfPreprint(column, text, out var ofKey))
                Identify(new(Arxiv: ofKey), column);
        }
        // The volume of CoRR is the number of the preprint.
        foreach (var (column, text) in row.Texts(PaperColumn.Field))
        {
            if (Identifiers.Arxiv is null && column.Detail == "volume"
                && text.StartsWith("abs/", StringComparison.Ordinal) && ArxivId.TryParse(text[4..], out var ofVolume))
                Identify(new(Arxiv: ofVolume), column);
        }
        if (ofVenue is not null)
            Identifiers = Identifiers.Or(new(Arxiv: ofVenue));
        ReadExtra();
    }

    // "arXiv:2403.06764 [cs]": the id, and what it was classified under.
    private void ReadExtra()
    {
        if (Identifiers.Arxiv is null && ExtraText.Find(row, "arxiv") is var (column, text)
            && ArxivId.TryParse(text.Split(' ')[0], out var arxiv))
        {
            Identify(new(Arxiv: arxiv), column);
        }
        if (Identifiers.Doi is null && ExtraText.Find(row, "doi") is var (place, name) && Doi.TryParse(name, out _))
            ReadDoi(place, name);
        if (Identifiers.OpenReview is null && ExtraText.Find(row, "openreview") is var (review, openReview)
            && OpenReviewId.TryParse(openReview, out var ofReview))
        {
            Identify(new(OpenReview: ofReview), review);
        }
        if (Identifiers.Acl is null && ExtraText.Find(row, "aclanthology") is var (anthology, acl)
            && AclId.TryParse(acl, out var ofAnthology))
        {
            Identify(new(Acl: ofAnthology), anthology);
        }
    }

    public void ReadLinks()
    {
        foreach (var (column, text) in row.Texts(PaperColumn.Url))
        {
            if (CellLinks.AreNone(text))
                continue;
            var urls = column.Detail == Page && CellLinks.IsLink(text) ? [text] : CellLinks.Of(text);
            if (urls.Count == 0)
                row.Refuse(column, text, "a link");
            foreach (var url in urls)
                AddPage(url, column);
        }
        foreach (var (column, text) in row.Texts(PaperColumn.Code))
        {
            if (!CellLinks.AreNone(text))
                ReadCode(column, text);
        }
        foreach (var (column, text) in row.Texts(PaperColumn.Link))
        {
            foreach (var url in CellLinks.Of(text))
                AddOther(url, column);
        }
        foreach (var (column, text) in ExtraText.FindAll(row, "code"))
        {
            if (CodeRepository.TryParseUrl(text, out var repository))
                AddRepository(repository, text, column);
        }
    }

    /// <summary>A link that is not the page of the paper.</summary>
    public void Add(string url, TableColumn column)
    {
        if (CodeRepository.TryParseUrl(url, out var repository))
            AddRepository(repository, url, column);
        else
            AddOther(url, column);
        Identifiers = Identifiers.Or(IdentifiersOf(url, column));
    }

    private void AddPage(string url, TableColumn column)
    {
        if (CodeRepository.TryParseUrl(url, out var repository))
        {
            var isPage = Url is null && column.Detail == Page;
            AddRepository(repository, isPage ? repository.Url : url, column);
            if (!isPage)
                return;
        }
        Identifiers = Identifiers.Or(IdentifiersOf(url, column));
        if (Url is null)
        {
            Url = url;
            row.Say(PaperField.Url, url, column);
        }
        else if (url != Url)
        {
            AddOther(url, column);
        }
    }

    private void ReadArxiv(TableColumn column, string text)
    {
        if (ArxivId.TryParseUrl(text, out var id) || ArxivId.TryParse(text, out id)
            || ArxivId.TryParse(SpreadsheetNumber.Rounded(text), out id))
            Identify(new(Arxiv: id), column);
        else
            row.Refuse(column, text, SpreadsheetNumber.HasLostDigit(text)
                ? "an arXiv id: since 2015 five digits follow the dot, and spreadsheets drop a 0 at the end"
                : "an arXiv id");
    }

    // The DOI that arXiv gives a preprint is its arXiv id, and that of the ACL Anthology holds the ACL id.
    private void ReadDoi(TableColumn column, string text)
    {
        if (ArxivId.TryParseUrl(text, out var arxiv))
            Identify(new(Arxiv: arxiv), column);
        else if (Doi.TryParse(text, out var doi))
            Identify(new(Doi: doi), column);
        else
            row.Refuse(column, text, "a DOI");
    }

    private void Identify(Identifiers ids, TableColumn column)
    {
        Identifiers = Identifiers.Or(ids);
        Say(ids, column);
    }

    private Identifiers IdentifiersOf(string url, TableColumn column)
    {
        var ids = Identifiers.OfUrl(url);
        if (ids.Arxiv is { } id && Identifiers.Arxiv is { } known && id != known)
        {
            row.Report(DiagnosticCodes.InvalidValue, column,
                $"{column.Rule}: the link is to arXiv {id}, but the paper is arXiv {known}; the link is kept");
        }
        Say(ids, column);
        return ids;
    }

    private void Say(Identifiers ids, TableColumn column)
    {
        foreach (var (field, value) in ids.Fields())
            row.Say(field, value, column);
    }

    private void ReadCode(TableColumn column, string text)
    {
        var urls = CellLinks.Of(text);
        if (urls.Count == 0 && IsOwnerAndName(text)
            && column.Header.Contains("github", StringComparison.OrdinalIgnoreCase))
            urls.Add("https://github.com/" + text);
        if (urls.Count == 0)
            row.Refuse(column, text, "a link");
        foreach (var url in urls)
            Add(url, column);
    }

    private static bool IsOwnerAndName(string text) =>
        text.AsSpan().Count('/') == 1 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/');

    // A link that leads deeper into a repository says more than the repository.
    private void AddRepository(CodeRepository repository, string url, TableColumn column)
    {
        (_repositories ??= []).Add(repository);
        row.Say(PaperField.Repository, repository.Url, column);
        if (url.Contains("/tree/", StringComparison.Ordinal) || url.Contains("/blob/", StringComparison.Ordinal))
            AddOther(url, column);
    }

    private void AddOther(string url, TableColumn column)
    {
        (_others ??= []).Add(new(url, column.Header));
        row.Say(PaperField.Link, url, column);
    }

    private static (string Words, string? Url) Markdown(string text)
    {
        var middle = text.LastIndexOf("](", StringComparison.Ordinal);
        if (!text.StartsWith('[') || !text.EndsWith(')') || middle < 2)
            return CellLinks.TryCutBehind(text, out var words, out var link) ? (words, link) : (text, null);
        var urls = CellLinks.Of(text[(middle + 2)..^1]);
        return urls.Count == 1 ? (CellMarkup.Without(text[1..middle]), urls[0]) : (text, null);
    }
}
