using System.Buffers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Markdown.Inlines;

/// <summary>Which words of a link are a label of it, such as "paper" or "code", and no title.</summary>
internal static class LinkLabels
{
    private const int MaxLabelLength = 40;
    private const int MaxMentionBlanks = 5;

    private static readonly HashSet<string> PaperLabels = new(StringComparer.Ordinal)
    {
        "paper", "papers", "pdf", "arxiv", "abs", "abstract", "preprint", "paperlink", "linktopaper", "openreview",
        "论文", "论文链接", "原文", "paperarxiv", "arxivpaper", "publication", "article", "journal",
        "paperpdf", "pdfpaper", "openaccesspaper", "gitxiv", "proceedings", "doi", "acl", "cvf", "springer", "ieee",
        "acm", "neurips", "nature", "cvpr", "iccv", "eccv", "iclr", "icml", "paperoral", "oral", "official", "html", "eprint", "v",
        "journalversion", "conferenceversion", "fullversion", "extendedversion", "preprintversion",
    };

    private static readonly HashSet<string> OtherLabels = new(StringComparer.Ordinal)
    {
        "code", "codes", "github", "git", "repo", "repository", "project", "projectpage", "page", "website", "web",
        "site", "homepage", "home", "demo", "demos", "link", "links", "url", "here",
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
        "reference", "googlescholar", "scholar", "webpage", "software", "tool", "source", "sourcecode",
        "officialimplementation", "download",
        "view", "list", "paperlist", "readinglist", "awesomelist",
    };

    /// <summary>Words beside a label that say which one it is.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Qualifiers = InAnyCase(
        "official", "unofficial", "original", "our", "my", "the", "of", "by", "author", "authors", "version",
        "reference", "python", "java", "julia", "r", "c", "c++", "matlab", "pytorch", "tensorflow", "torch", "tf",
        "keras", "caffe", "mxnet", "chainer", "theano", "paddle", "jax", "extended", "short", "long", "full", "new",
        "old", "pre", "print", "survey", "journal", "conference", "high", "performance", "reimplementation", "soon", "coming",
        "explanation", "and");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PaperWords = InAnyCase(PaperLabels);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> LabelWords =
        InAnyCase(PaperLabels.Concat(OtherLabels));

    private static readonly SearchValues<string> WordsForCode = SearchValues.Create(
        ["code", "git", "repo", "official", "implement", "torch", "tensorflow", "jax", "source", "software", "代码", "开源",
            "源码", "实现", "project"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> BetweenLabels = SearchValues.Create(" -_/()[]:,&");

    /// <summary>Whether the words say that a link leads to a paper.</summary>
    public static bool IsPaperLabel(string text) =>
        text.Length <= MaxLabelLength && WithoutMarks(text) is var words
        && (PaperLabels.Contains(Slug.Comparable(words)) || AreLabels(words, PaperWords) || IsNamedPaper(words));

    /// <summary>Whether words are of code, whatever stands beside them: "Official Code", "our GitHub".</summary>
    public static bool IsOfCode(string? words) => words is not null && words.AsSpan().ContainsAny(WordsForCode);

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
        PieceKind.Link => IsLabel(piece.Text) || Links.IsAddress(piece.Text),
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
}
