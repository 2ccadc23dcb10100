using System.Buffers;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>Tells kinds of links apart, and the words that links are called by in every list.</summary>
internal static class Links
{
    private const int MaxLabelLength = 40;
    private const int MaxMentionBlanks = 5;

    // What browsers and servers take; a longer one is data, not an address.
    private const int MaxUrlLength = 2000;

    private static readonly string[] PaperHosts =
    [
        "openaccess.thecvf.com", "cv-foundation.org", "ecva.net", "proceedings.neurips.cc", "papers.nips.cc",
        "papers.neurips.cc", "nips.cc", "neurips.cc",
        "proceedings.mlr.press", "jmlr.org", "aaai.org", "ieeexplore.ieee.org", "computer.org", "dl.acm.org", "acm.org",
        "link.springer.com", "nature.com",
        "sciencedirect.com", "science.org", "pnas.org", "ijcai.org", "isca-speech.org", "isca-archive.org",
        "bmva-archive.org.uk", "bmvc2022.mpi-inf.mpg.de",
        "aclanthology.org", "aclweb.org", "openreview.net", "arxiv.org", "semanticscholar.org", "biorxiv.org",
        "medrxiv.org", "techrxiv.org", "ssrn.com", "hal.science",
        "usenix.org", "vldb.org", "roboticsproceedings.org", "mdpi.com", "frontiersin.org", "wiley.com",
        "tandfonline.com", "oup.com", "cambridge.org", "worldscientific.com",
        "iop.org", "aps.org", "ams.org", "siam.org", "plos.org", "cell.com", "springer.com", "jstor.org",
        "direct.mit.edu", "mitpressjournals.org", "transacl.org",
        "dblp.org", "eccv2024.ecva.net", "iclr.cc", "icml.cc", "graphics.pixar.com", "research.google/pubs",
        "eprint.iacr.org", "osf.io", "preprints.org", "zenodo.org/record",
        "nowpublishers.com", "jair.org", "emerald.com", "royalsocietypublishing.org", "annualreviews.org", "acs.org",
        "rsc.org", "aip.org", "optica.org", "spiedigitallibrary.org", "iospress.nl", "ndss-symposium.org",
        "ceur-ws.org", "elifesciences.org", "peerj.com", "bmj.com", "thelancet.com", "jamanetwork.com", "nejm.org",
        "core.ac.uk", "researchgate.net/publication", "research.google.com/archive/", "proquest.com",
        "hal.inria.fr", "inria.hal.science",
        "distill.pub", "citeseerx.ist.psu.edu", "doi.org", "projecteuclid.org", "msp.org", "scipost.org",
        "intlpress.com", "degruyter.com", "ojs.aaai.org", "pubmed.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov",
        "/cgi/viewcontent.cgi", "/paper/", "/papers/", "/publication/", "/publications/", "/pubs/",
    ];

    private static readonly HashSet<string> CodeHosts = new(StringComparer.Ordinal)
    {
        "github.com", "gitlab.com", "bitbucket.org", "gitee.com", "codeberg.org", "huggingface.co",
    };

    private static readonly string[] OtherHosts =
    [
        "youtube.com", "youtu.be", "twitter.com", "x.com", "t.co", "zhihu.com", "zhuanlan.zhihu.com", "bilibili.com",
        "medium.com", "reddit.com", "linkedin.com", "weixin.qq.com",
        "colab.research.google.com", "kaggle.com", "discord.gg", "discord.com", "slideshare.net", "slideslive.com",
        "vimeo.com", "amazon.com", "jd.com", "substack.com",
        "img.shields.io", "huggingface.co", "replicate.com", "paperswithcode.com", "docs.google.com",
        "drive.google.com", "wikipedia.org", "openreview.net/group",
        // All papers of a conference
        "/accepted-papers", "/technical-sessions",
    ];

    private static readonly HashSet<string> PaperLabels = new(StringComparer.Ordinal)
    {
        "paper", "papers", "pdf", "arxiv", "abs", "abstract", "preprint", "paperlink", "linktopaper", "openreview",
        "论文", "论文链接", "原文", "paperarxiv", "arxivpaper", "publication", "article", "journal",
        "paperpdf", "pdfpaper", "openaccesspaper", "gitxiv", "proceedings", "doi", "acl", "cvf", "springer", "ieee",
        "acm", "neurips", "nature", "cvpr", "iccv", "eccv", "iclr", "icml", "paperoral", "oral", "official", "html", "eprint", "v",
    };

    private static readonly HashSet<string> OtherLabels = new(StringComparer.Ordinal)
    {
        "code", "codes", "github", "git", "repo", "repository", "project", "projectpage", "page", "website", "web",
        "site", "homepage", "home", "demo", "demos", "link", "links", "here",
        "bibtex", "bib", "cite", "citation", "blog", "blogpost", "post", "video", "videos", "youtube", "slides",
        "slide", "poster", "talk", "presentation", "data", "dataset", "datasets", "benchmark",
        "model", "models", "weights", "checkpoint", "checkpoints", "huggingface", "hf", "hfmodel", "supp",
        "supplementary", "supplement", "appendix", "tweet", "twitter", "x", "thread", "review", "reviews",
        "notes", "note", "summary", "colab", "notebook", "api", "docs", "doc", "documentation", "official",
        "officialcode", "unofficial", "pytorch", "tensorflow", "jax", "tf", "torch", "keras", "caffe", "matlab",
        "implementation", "leaderboard", "media", "news", "press", "book", "course", "tutorial", "代码", "官方代码", "开源代码", "源代码",
        "源码", "代码链接", "项目", "项目主页", "项目地址", "主页", "数据集", "数据", "模型", "视频", "博客", "链接", "解读",
        "中文解读", "zhihu", "知乎", "backtotop", "top", "up", "officialgithub", "githubrepo", "star", "stars",
        "codepytorch", "projectwebsite", "pagelink", "online", "gradio", "space", "spaces", "app", "visualization",
        "reference", "webpage", "software", "tool", "source", "sourcecode", "officialimplementation", "download",
        "view",
    };

    /// <summary>Words beside a label that say which one it is.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Qualifiers = InAnyCase(
        "official", "unofficial", "original", "our", "my", "the", "of", "by", "author", "authors", "version",
        "reference", "python", "java", "julia", "r", "c", "c++", "matlab", "pytorch", "tensorflow", "torch", "tf",
        "keras", "caffe", "mxnet", "chainer", "theano", "paddle", "jax", "extended", "short", "long", "full", "new",
        "old", "pre", "print", "survey", "journal", "conference", "high", "performance", "reimplementation", "soon", "coming",
        "explanation");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PaperWords = InAnyCase(PaperLabels);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> LabelWords =
        InAnyCase(PaperLabels.Concat(OtherLabels));

    private static readonly SearchValues<char> BetweenLabels = SearchValues.Create(" -_/()[]:,&");

    public static LinkKind KindOf(string url) => KindOf(url, out _);

    /// <param name="identifiers">The identifiers that the link states.</param>
    public static LinkKind KindOf(string url, out Identifiers identifiers)
    {
        identifiers = Identifiers.None;
        if (url.Length is 0 or > MaxUrlLength || url[0] == '#' || !IsWeb(url))
            return LinkKind.None;
        // Most links lead to arXiv, which has no code.
        if (!url.StartsWith("https://arxiv.org/", StringComparison.Ordinal) && CodeRepository.TryParseUrl(url, out _))
            return LinkKind.Code;
        identifiers = Identifiers.OfUrl(url);
        if (!identifiers.IsEmpty)
            return LinkKind.Identified;
        var host = HostOf(url);
        if (Matches(OtherHosts, host, url))
            return LinkKind.Other;
        if ((Matches(PaperHosts, host, url) && !IsRoot(url)) || IsPdf(url))
            return LinkKind.Paper;
        return host is "github.com" or "gitlab.com" ? LinkKind.Other : LinkKind.Page;
    }

    /// <summary>Whether a link leads to a page of one paper.</summary>
    public static bool LeadsToPaper(Piece piece) => piece.Kind == PieceKind.Link && LeadsToPaper(piece.Url);

    public static bool LeadsToPaper(string url) => KindOf(url) is LinkKind.Identified or LinkKind.Paper;

    public static bool IsWeb(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a link leads to a file or a folder beside the list: "notes/folds.md", "../folds/".</summary>
    public static bool IsFile(string url) =>
        url.Length is > 0 and <= MaxUrlLength && url[0] is not ('#' or '?')
        && !url.Contains(':', StringComparison.Ordinal);

    /// <summary>Whether words are nothing but an address, with or without its scheme, or a DOI.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith("www.", StringComparison.Ordinal) || IsWeb(BareAddress.WithScheme(text))
        || (text.AsSpan().Trim("[]/ ") is ['1', '0', '.', >= '0' and <= '9', ..]
            && !text.Contains(' ', StringComparison.Ordinal) && Doi.TryParse(text, out _));

    /// <summary>Whether papers or code are to be found on a host.</summary>
    public static bool IsHostOfPapersOrCode(string host) =>
        CodeHosts.Contains(host) || Matches(PaperHosts, host, host + "/");

    /// <summary>Whether the words say that a link leads to a paper.</summary>
    public static bool IsPaperLabel(string text) =>
        text.Length <= MaxLabelLength && WithoutMarks(text) is var words
        && (PaperLabels.Contains(Slug.Comparable(words)) || AreLabels(words, PaperWords) || IsNamedPaper(words));

    /// <summary>Whether the words name a kind of link, and so are no title.</summary>
    public static bool IsLabel(string text) =>
        text.Length <= MaxLabelLength && WithoutMarks(text) is var words && Slug.Comparable(words) is var label
        && (PaperLabels.Contains(label) || OtherLabels.Contains(label) || AreLabels(words, LabelWords)
            || IsNamedPaper(words));

    /// <summary>Whether the words are part of a sentence that speaks of something: "an interesting paper".</summary>
    public static bool IsMention(string text)
    {
        var words = text.AsSpan().Trim();
        var first = words.IndexOf(' ');
        return first > 0 && words.Count(' ') < MaxMentionBlanks
            && words[..first] is "a" or "an" or "the" or "this" or "our" or "another" or "their"
            && LabelWords.Contains(words[(words.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>
    /// Whether a piece is a link that is called by its kind or address, a picture, or what stands between them.
    /// </summary>
    public static bool IsLabelOrMark(Piece piece) => piece.Kind switch
    {
        PieceKind.Text => TextShape.WordCount(piece.Text) == 0,
        PieceKind.Link => IsLabel(piece.Text) || IsAddress(piece.Text),
        _ => true,
    };

    // "🌟 GitHub", "Code (not yet)", "Paper(part 1)"
    private static string WithoutMarks(string text)
    {
        if (text.Length > 0 && !char.IsAscii(text[0]))
            text = TextMarks.WithoutMarks(text);
        var bracket = text.TrimEnd(']') is [.., ')'] and var words ? words.IndexOf('(', 1) : -1;
        return bracket > 0 ? text[..bracket].TrimEnd() : text;
    }

    // "FastV-1.5 Paper"
    private static bool IsNamedPaper(string text)
    {
        var words = text.AsSpan().Trim("[]() ");
        return words.EndsWith(" paper", StringComparison.OrdinalIgnoreCase)
            && words[..^" paper".Length].ToString() is var name && TextShape.IsMade(name) && !IsLabel(name);
    }

    // "official code - caffe", "arXiv version (2019)": labels and words that tell them apart.
    private static bool AreLabels(string text, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> labels)
    {
        var (hasLabel, hasYear, hasQualifier) = (false, false, false);
        foreach (var range in text.AsSpan().SplitAny(BetweenLabels))
        {
            var word = text.AsSpan()[range];
            if (word.IsEmpty)
                continue;
            if (Qualifiers.Contains(word))
                hasQualifier = true;
            else if (word.Length == 4 && TextShape.Date(word) is not null)
                hasYear = true;
            else if (labels.Contains(word) || (char.IsAsciiDigit(word[^1]) && labels.Contains(word[..^1])))
                hasLabel = true;
            else
                return false;
        }
        // "CVPR 2024" is where a paper appeared.
        return hasLabel && (!hasYear || hasQualifier);
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> InAnyCase(params IEnumerable<string> words) =>
        new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // The page of a publisher or a conference is none of a paper.
    private static bool IsRoot(string url) =>
        url.IndexOf('/', url.IndexOf("//", StringComparison.Ordinal) + 2) is var path
        && (path < 0 || path == url.Length - 1);

    private static bool IsPdf(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        return (end < 0 ? url : url.AsSpan(0, end)).EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
    }

    private static string HostOf(string url)
    {
        var rest = url.AsSpan(url.IndexOf("//", StringComparison.Ordinal) + 2);
        var end = rest.IndexOfAny("/?#:");
        var host = end < 0 ? rest : rest[..end];
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            host = host[4..];
#pragma warning disable CA1308 // Host names are lower case.
        return host.ToString().ToLowerInvariant();
#pragma warning restore CA1308
    }

    private static bool Matches(string[] hosts, string host, string url)
    {
        foreach (var known in hosts)
        {
            if (known.Contains('/', StringComparison.Ordinal)
                ? url.IndexOf(known, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                    && (known[^1] != '/' || at + known.Length < url.Length)
                : host.Length == known.Length ? host == known
                : host.EndsWith(known, StringComparison.Ordinal) && host[^(known.Length + 1)] == '.')
            {
                return true;
            }
        }
        return false;
    }
}
