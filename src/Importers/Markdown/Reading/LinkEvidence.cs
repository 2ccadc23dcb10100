using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Sections;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// What the links of one entry say. A link speaks for the paper if it is under the title, or under words that name a
/// paper's page; a link under other words leads to something else, even to another paper, and gives this one no
/// identifier.
/// </summary>
internal sealed class LinkEvidence(EntryEvidence evidence)
{
    private static readonly char[] Brackets = ['[', ']', '(', ')', ' '];

    // A project or a website that is a repository is the paper's code, whatever it is called.
    private static readonly HashSet<string> NotCode = new(StringComparer.Ordinal)
    {
        "dataset", "datasets", "data", "issue", "model", "models", "weights", "demo", "benchmark", "awesome", "bibtex",
        "slides", "note", "notes", "summary", "review", "tex", "list", "paperlist", "readinglist", "awesomelist",
        "数据集", "笔记", "解读",
    };

    // Columns and lines of the pages of papers.
    private static readonly HashSet<string> Sites = new(StringComparer.Ordinal)
    {
        "website", "homepage", "project", "projectpage", "page", "项目", "项目主页", "主页",
    };

    private static readonly HashSet<string> NotThePaper = new(StringComparer.Ordinal)
    {
        "code", "codes", "github", "data", "dataset", "datasets", "model", "models", "weights", "checkpoint",
        "checkpoints", "benchmark", "demo", "software", "tool", "repo", "repository", "artifact", "artifacts", "zenodo",
    };

    private readonly List<Link> _links = [];
    private readonly HashSet<string> _urls = new(StringComparer.Ordinal);
    private readonly HashSet<CodeRepository> _knownRepositories = [];
    private readonly List<(Piece Link, Identifiers Identifiers)> _unnamed = [];
    private LinkKind _urlKind;
    private bool _areLabelled = true;
    private bool _areVideos;

    public Identifiers Identifiers { get; private set; } = Identifiers.None;

    public string? Url { get; private set; }

    /// <summary>The link of the entry leads to a page, which may be one of anything, but to no code.</summary>
    public bool IsPage => _urlKind == LinkKind.Page;

    /// <summary>The link of the entry leads to code.</summary>
    public bool IsCode => _urlKind == LinkKind.Code;

    public IReadOnlyList<Link> Links => _links;

    public List<CodeRepository> Repositories { get; } = [];

    /// <summary>There are links to the web, whatever they lead to.</summary>
    public bool HasAny => Url is not null || _links.Count > 0 || Repositories.Count > 0;

    /// <summary>
    /// The words of every link name its kind, and it is none of a blog or a talk: code, project page.
    /// </summary>
    public bool AreLabelled => _areLabelled && !_areVideos;

    /// <summary>Some link leads to a paper, whatever its identifier.</summary>
    public bool SpeaksForPaper { get; private set; }

    /// <summary>The list calls some link a paper.</summary>
    public bool IsCalledPaper { get; private set; }

    public void Clear()
    {
        _links.Clear();
        _urls.Clear();
        Repositories.Clear();
        _knownRepositories.Clear();
        _unnamed.Clear();
        Identifiers = Identifiers.None;
        (Url, _urlKind, SpeaksForPaper, IsCalledPaper) = (null, LinkKind.None, false, false);
        (_areLabelled, _areVideos) = (true, false);
    }

    /// <param name="partLabel">The label of the line or column that the link is in, "badge" for a badge's target, or
    /// null.</param>
    public void Read(Piece piece, PartRole role, bool isTitle, string? partLabel)
    {
        var kind = Inlines.Links.KindOf(piece.Url, out var identifiers);
        if (kind == LinkKind.None)
            return;
        // What a search finds is as good as no link.
        if (Inlines.Links.IsSearch(piece.Url))
        {
            AddLink(piece);
            return;
        }
        _areVideos = (_areVideos || !HasAny) && IsVideo(piece);
        _areLabelled &= (partLabel == BadgeEvidence.Label || Inlines.LinkLabels.IsLabel(piece.Text)
            || role == PartRole.Prose || (role == PartRole.Code && Inlines.Links.IsAddress(piece.Text)))
            && !SectionTitle.NamesOtherMedia(piece.Text);
        if (kind == LinkKind.Code)
        {
            ReadCode(piece, isTitle, partLabel);
            return;
        }
        var isPaperLabel = Inlines.LinkLabels.IsPaperLabel(piece.Text) || VenueMentions.OfPaper(piece.Text) is not null
            || (role == PartRole.Paper && !Inlines.LinkLabels.IsLabel(piece.Text));
        var isOwn = isTitle || isPaperLabel || partLabel == BadgeEvidence.Label || NamesThePaper(piece.Text)
            || (Url is null && Identifiers.IsEmpty && piece.Text.Trim(VenueWords.LinkBrackets) is var words
                && (VenueWords.IsDatedVenue(words) || VenueWords.IsShortlyDated(words)));
        if (kind == LinkKind.Identified && isOwn)
            AddIdentifiers(identifiers, "link", piece);
        else if (kind == LinkKind.Identified && !IsDoiOfOther(identifiers, piece))
            _unnamed.Add((piece, identifiers));
        IsCalledPaper |= isPaperLabel;
        if ((isPaperLabel && kind is LinkKind.Page or LinkKind.Paper) || (kind == LinkKind.Paper && isOwn))
            SpeaksForPaper = true;
        // The title's own link is the paper's page, unless another link says that it is the paper.
        var isPage = kind is LinkKind.Identified or LinkKind.Paper;
        var rank = (isPage ? 2 : 0) + (isTitle || isPaperLabel ? 1 : 0);
        var current = Url is null ? -1 : _urlKind is LinkKind.Identified or LinkKind.Paper ? 2 : 0;
        if (isOwn && rank > current && (isTitle || isPaperLabel || isPage))
            SetUrl(piece, kind);
        else
            AddLink(piece);
    }

    /// <summary>
    /// Takes the one link that leads to some paper for that of the entry, whatever its words: "**A Title** [full
    /// text](…)".
    /// </summary>
    /// <param name="isInBrackets">Only if its words stand in brackets as labels do: "a title [[ML2010]](…)".</param>
    public void TakeOnly(bool isInBrackets)
    {
        if (!Identifiers.IsEmpty || IsCalledPaper || _unnamed is not [var only]
            || (isInBrackets && only.Link.Text is not ['[', .., ']']))
            return;
        AddIdentifiers(only.Identifiers, "only link", only.Link);
        _links.RemoveAll(link => link.Url == only.Link.Url);
        SetUrl(only.Link, LinkKind.Identified);
    }

    /// <summary>Takes a link that does not lead to the paper, whatever its words; code is the paper's own.</summary>
    public void ReadOther(Piece piece)
    {
        var kind = Inlines.Links.KindOf(piece.Url);
        if (kind == LinkKind.Code)
            ReadCode(piece, isTitle: false, partLabel: null);
        else if (kind != LinkKind.None)
            AddLink(piece);
    }

    /// <summary>Takes a link that is about something beside the paper: "Environment: [FoldGym](…)".</summary>
    public void ReadAside(Piece piece) => AddLink(piece);

    /// <summary>Whether a link leads to another preprint than the entry: "an old version is [arXiv 2009](…)".</summary>
    public bool IsOfAnother(Piece link) =>
        Identifiers.Arxiv is { } own && Identifiers.OfUrl(link.Url).Arxiv is { } other && own.Value != other.Value;

    public void AddRepository(CodeRepository repository, string rule, Piece piece)
    {
        if (_knownRepositories.Add(repository))
            Repositories.Add(repository);
        evidence.Note(PaperField.Repository, repository.Url, rule, piece);
    }

    public void AddIdentifiers(Identifiers identifiers, string rule, Piece piece) =>
        AddIdentifiers(identifiers, rule, piece.Start, piece.End);

    public void AddIdentifiers(Identifiers identifiers, string rule, int start, int end)
    {
        Identifiers = Identifiers.Or(identifiers);
        foreach (var (field, value) in identifiers.Fields())
            evidence.Note(field, value, rule, start, end);
        if (identifiers.Arxiv is { Submitted: { } month })
            evidence.Note(month, Evidence.ArxivIdRule, start, end);
    }

    private void ReadCode(Piece piece, bool isTitle, string? partLabel)
    {
        var label = Slug.Comparable(piece.Text);
        // "[also in [Some Part](https://github.com/o/list#part)]"
        var isOfPart = piece.Url.Contains('#', StringComparison.Ordinal) && !Inlines.LinkLabels.IsOfCode(piece.Text)
            && !Inlines.LinkLabels.IsLabel(piece.Text) && !isTitle;
        var isCode = !NotCode.Contains(label) && !isOfPart
            && (partLabel is null || PartRoles.Of(partLabel) != PartRole.Prose || label is "code" or "github"
                || Sites.Contains(Slug.Comparable(partLabel)));
        if (isCode && CodeRepository.TryParseUrl(piece.Url, out var repository))
            AddRepository(repository, RuleOf(partLabel), piece);
        else
            AddLink(piece);
        if (isTitle && Url is null)
            SetUrl(piece, LinkKind.Code);
    }

    // Most links to code are badges, which share one text.
    private static string RuleOf(string? partLabel) => partLabel switch
    {
        null => "link",
        BadgeEvidence.Label => "link " + BadgeEvidence.Label,
        _ => "link " + partLabel,
    };

    // "[ICLR'24](…)", "[[arXiv:2403.06764]](…)", "[link](…)", "[🔗](…)", "[:ledger:](…)" and a bare address are the
    // paper; "[LLaVA](…)" is another one.
    private static bool NamesThePaper(string text)
    {
        text = text.Trim(Brackets);
        if (TextMarks.AreAll(text) || Inlines.Links.IsAddress(text) || ArxivId.TryParse(text, out _))
            return true;
        if (Inlines.LinkLabels.IsLabel(text))
            return !NotThePaper.Contains(Slug.Comparable(text));
        return VenueWords.IsOccasion(text);
    }

    // A title with a video and nothing else is a talk.
    private static bool IsVideo(Piece link) =>
        Slug.Comparable(link.Text) is "youtube" or "video" or "videos" or "bilibili"
        || (link.Url.Contains("youtu", StringComparison.OrdinalIgnoreCase)
            && (link.Url.Contains("youtube.com/", StringComparison.OrdinalIgnoreCase)
                || link.Url.Contains("youtu.be/", StringComparison.OrdinalIgnoreCase)));

    // "[data](https://doi.org/…)": deposits of data and code have DOIs of their own.
    private static bool IsDoiOfOther(Identifiers identifiers, Piece link) =>
        identifiers is { Doi: not null, Arxiv: null }
        && NotThePaper.Contains(Slug.Comparable(link.Text.Trim(Brackets)));

    private void SetUrl(Piece piece, LinkKind kind)
    {
        if (Url is { } previous)
            _links.Insert(0, new(previous));
        (Url, _urlKind) = (piece.Url, kind);
        if (!_urls.Add(piece.Url))
            _links.RemoveAll(link => link.Url == piece.Url);
        evidence.Note(PaperField.Url, piece.Url, "link", piece);
    }

    private void AddLink(Piece piece)
    {
        if (!_urls.Add(piece.Url))
            return;
        _links.Add(new(piece.Url, piece.Text.Length == 0 ? null : PlainText.OneLine(piece.Text)));
        evidence.Note(PaperField.Link, piece.Url, "link", piece);
    }
}
