using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>Tells kinds of links apart by where they lead.</summary>
internal static class Links
{
    // What browsers and servers take; a longer one is data, not an address.
    private const int MaxUrlLength = 2000;

    private static readonly string[] PaperHosts =
    [
        "openaccess.thecvf.com", "cv-foundation.org", "ecva.net", "proceedings.neurips.cc", "papers.nips.cc",
        "papers.neurips.cc", "nips.cc", "neurips.cc",
        "proceedings.mlr.press", "jmlr.org", "aaai.org", "ieeexplore.ieee.org", "computer.org", "dl.acm.org", "acm.org",
        "link.springer.com", "nature.com",
        "sciencedirect.com", "science.org", "sciencemag.org", "pnas.org", "ijcai.org", "isca-speech.org",
        "isca-archive.org", "bmva-archive.org.uk", "bmvc2022.mpi-inf.mpg.de",
        "aclanthology.org", "aclweb.org", "openreview.net", "arxiv.org", "semanticscholar.org", "biorxiv.org",
        "medrxiv.org", "techrxiv.org", "ssrn.com", "hal.science",
        "usenix.org", "vldb.org", "roboticsproceedings.org", "mdpi.com", "frontiersin.org", "copernicus.org", "wiley.com",
        "tandfonline.com", "oup.com", "cambridge.org", "worldscientific.com",
        "iop.org", "aps.org", "ams.org", "siam.org", "plos.org", "cell.com", "springer.com", "jstor.org",
        "direct.mit.edu", "mitpressjournals.org", "transacl.org",
        "dblp.org", "eccv2024.ecva.net", "iclr.cc", "icml.cc", "graphics.pixar.com", "research.google/pubs",
        "eprint.iacr.org", "osf.io", "preprints.org", "zenodo.org/record",
        "nowpublishers.com", "jair.org", "emerald.com", "royalsocietypublishing.org", "annualreviews.org", "acs.org",
        "rsc.org", "aip.org", "optica.org", "spiedigitallibrary.org", "iospress.nl", "ndss-symposium.org",
        "ceur-ws.org", "elifesciences.org", "peerj.com", "bmj.com", "thelancet.com", "jamanetwork.com", "nejm.org",
        "core.ac.uk", "researchgate.net/publication", "research.google.com/archive/", "proquest.com",
        "hal.inria.fr", "hal.archives-ouvertes.fr", "inria.hal.science",
        "distill.pub", "citeseerx.ist.psu.edu", "doi.org", "projecteuclid.org", "msp.org", "scipost.org",
        "intlpress.com", "degruyter.com", "ojs.aaai.org", "pubmed.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov",
        "/cgi/viewcontent.cgi", "/paper/", "/papers/", "/publication/", "/publications/", "/pubs/",
    ];

    private static readonly HashSet<string> CodeHosts = new(StringComparer.Ordinal)
    {
        "github.com", "gitlab.com", "bitbucket.org", "gitee.com", "codeberg.org", "huggingface.co",
    };

    private static readonly string[] Searches =
        ["google.com/scholar?", "google.com/search?", "semanticscholar.org/search?", "bing.com/search?"];

    private static readonly string[] Documents = [".md", ".ppt", ".pptx", ".doc", ".docx", ".key", ".odp", ".txt"];

    // Calls for papers
    private static readonly string[] Calls = ["/call-for-papers", "/cfp/"];

    private static readonly string[] OtherHosts =
    [
        "youtube.com", "youtu.be", "twitter.com", "x.com", "t.co", "zhihu.com", "zhuanlan.zhihu.com", "bilibili.com",
        "medium.com", "reddit.com", "linkedin.com", "weixin.qq.com",
        "colab.research.google.com", "kaggle.com", "discord.gg", "discord.com", "slideshare.net", "slideslive.com",
        "vimeo.com", "amazon.com", "jd.com", "substack.com",
        "img.shields.io", "huggingface.co", "replicate.com", "paperswithcode.com", "docs.google.com",
        "drive.google.com", "wikipedia.org", "openreview.net/group",
        // All papers of a conference, a journal or a topic
        .. Calls, "/accepted-papers", "/technical-sessions",
        "dl.acm.org/topic/", "dl.acm.org/journal/", "dl.acm.org/toc/",
        "dl.acm.org/conference/", "dl.acm.org/action/", "dl.acm.org/profile/", "arxiv.org/list/", "/listing?",
        "sciencedirect.com/journal/", "link.springer.com/journal/", "onlinelibrary.wiley.com/journal/",
        "ieeexplore.ieee.org/xpl/RecentIssue", "ieeexplore.ieee.org/xpl/conhome",
    ];

    public static LinkKind KindOf(string url) => KindOf(url, out _);

    /// <param name="identifiers">The identifiers that the link states.</param>
    public static LinkKind KindOf(string url, out Identifiers identifiers)
    {
        identifiers = Identifiers.None;
        if (url.Length is 0 or > MaxUrlLength || url[0] == '#' || !IsWeb(url))
            return LinkKind.None;
        if (IsDocument(url))
            return LinkKind.Other;
        // Most links lead to arXiv, which has no code.
        if (!url.StartsWith("https://arxiv.org/", StringComparison.Ordinal) && CodeRepository.TryParseUrl(url, out _))
            return LinkKind.Code;
        identifiers = Identifiers.OfUrl(url);
        if (!identifiers.IsEmpty)
            return LinkKind.Identified;
        var host = HostOf(url);
        // "/technical-sessions/presentation/lee" is one paper of them.
        if (Matches(OtherHosts, host, url) && !url.Contains("/presentation/", StringComparison.OrdinalIgnoreCase))
            return LinkKind.Other;
        if ((Matches(PaperHosts, host, url) && !IsRoot(url)) || IsPdf(url))
            return LinkKind.Paper;
        return host is "github.com" or "gitlab.com" ? LinkKind.Other : LinkKind.Page;
    }

    /// <summary>Whether the words of a link are the number that ends its address: "s10000-022-0100-2".</summary>
    public static bool IsNumberInAddress(Piece link) =>
        link.Text.AsSpan().ContainsAnyInRange('0', '9') && !link.Text.Contains(' ', StringComparison.Ordinal)
        && link.Url.AsSpan().TrimEnd('/').EndsWith($"/{link.Text}", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a link leads to a page of one paper.</summary>
    public static bool LeadsToPaper(Piece piece) => piece.Kind == PieceKind.Link && LeadsToPaper(piece.Url);

    public static bool LeadsToPaper(string url) => KindOf(url) is LinkKind.Identified or LinkKind.Paper;

    /// <summary>Whether a link leads to the call for papers of a conference.</summary>
    public static bool IsCall(string url) => Matches(Calls, "", url);

    /// <summary>Whether a link leads to what a search finds: "scholar.google.com/scholar?q=…".</summary>
    public static bool IsSearch(string url) =>
        url.Contains('?', StringComparison.Ordinal)
        && Array.Exists(Searches, search => url.Contains(search, StringComparison.OrdinalIgnoreCase));

    public static bool IsWeb(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a link leads to a file or a folder beside the list: "notes/folds.md", "../folds/".</summary>
    public static bool IsFile(string url) =>
        url.Length is > 0 and <= MaxUrlLength && url[0] is not ('#' or '?')
        && !url.Contains(':', StringComparison.Ordinal);

    /// <summary>Whether a link leads to a paper in a file beside the list: "/papers/folds.pdf".</summary>
    public static bool IsFileOfPaper(string url) => IsFile(url) && IsPdf(url);

    /// <summary>Whether words are nothing but an address, with or without its scheme, or a DOI.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith("www.", StringComparison.Ordinal) || IsWeb(BareAddress.WithScheme(text)) || IsDoi(text);

    // "10.1000/folds", "DOI: 10.1000/folds"
    private static bool IsDoi(string text)
    {
        var words = text.AsSpan().Trim("[]/ ");
        if (words.StartsWith("doi", StringComparison.OrdinalIgnoreCase))
            words = words[3..].TrimStart(": ");
        return words is ['1', '0', '.', >= '0' and <= '9', ..] && !words.Contains(' ')
            && Doi.TryParse(words.ToString(), out _);
    }

    /// <summary>Whether papers or code are to be found on a host.</summary>
    public static bool IsHostOfPapersOrCode(string host) =>
        CodeHosts.Contains(host) || Matches(PaperHosts, host, host + "/");

    // The page of a publisher or a conference is none of a paper.
    private static bool IsRoot(string url) =>
        url.IndexOf('/', url.IndexOf("//", StringComparison.Ordinal) + 2) is var path
        && (path < 0 || path == url.Length - 1);

    // "https://github.com/lee/reading/blob/main/notes/folds.md": one text in a repository is no code.
    private static bool IsDocument(string url) =>
        url.Contains("/blob/", StringComparison.Ordinal)
        && Array.Exists(Documents, end => url.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        && !url.EndsWith("/README.md", StringComparison.OrdinalIgnoreCase);

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
        // A library's proxy writes "dl.acm.org" as "dl-acm-org.proxy.some-library.edu".
        if (host.IndexOf('.') is > 0 and var label && IsProxied(host[..label]))
            return host[..label].ToString().Replace('-', '.');
#pragma warning disable CA1308 // Host names are lower case.
        return host.ToString().ToLowerInvariant();
#pragma warning restore CA1308
    }

    private static bool IsProxied(ReadOnlySpan<char> label) =>
        label.EndsWith("-org", StringComparison.Ordinal) || label.EndsWith("-com", StringComparison.Ordinal)
        || label.EndsWith("-net", StringComparison.Ordinal);

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
