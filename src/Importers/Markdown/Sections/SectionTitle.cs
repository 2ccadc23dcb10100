using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;

namespace SurveyGraph.Importers.Markdown.Sections;

/// <summary>
/// Headings as people mean them: without emoji and marks around them; and headings that hold no papers.
/// </summary>
internal static class SectionTitle
{
    /// <summary>A heading in fewer words names a part of the list, and no paper.</summary>
    public const int MinWordsOfPaper = 4;

    private const int MinWordsOfCall = 5;
    private const int MinWordsOfProse = 3;

    /// <summary>Names of contents that a part of the list may have too: indexes of databases, menus of kitchens.</summary>
    private static readonly HashSet<string> TopicsToo = new(StringComparer.Ordinal)
    {
        "index", "catalog", "catalogue", "outline", "navigation", "menu", "content",
    };

    /// <summary>A table of contents; lists forget to end it, so that it may stand above the whole list.</summary>
    private static readonly HashSet<string> Contents = new(StringComparer.Ordinal)
    {
        "contents", "content", "tableofcontents", "tableofcontent", "toc", "catalog", "catalogue", "index", "outline",
        "navigation", "menu", "目录",
    };

    private static readonly HashSet<string> Administrative = new(StringComparer.Ordinal)
    {
        "news", "latestnews", "whatsnew", "update", "updates", "updatelog", "latestupdates", "recentupdates",
        "changelog", "timeline", "announcement", "announcements", "更新", "新闻",
        "license", "licence", "许可", "许可证", "contact", "contacts", "contactus", "contactinformation", "联系",
        "contributor", "contributors", "contribute", "contributing", "contribution",
        "contributions", "howtocontribute", "contributionguidelines", "contributingguidelines", "贡献",
        "citation", "citations", "cite", "citing", "citeus", "howtocite", "bibtex", "引用",
        "acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments", "致谢",
        "starhistory", "stars", "stargazers", "activity", "team", "theteam", "aboutus", "join", "joinus", "motivation",
        "disclaimer", "todo", "todolist",
        "howtoreadthetable", "howtoread", "legend", "badges", "tags", "format", "support", "sponsors", "sponsor", "faq",
        "installation", "usage", "quickstart", "maintainers", "maintainer",
        "startrend", "starchart", "visitors", "communication", "community", "wechat",
    };

    /// <summary>Some of them are topics too: what robots say to each other, groups in networks.</summary>
    private static readonly HashSet<string> AdministrativeOrTopic = new(StringComparer.Ordinal)
    {
        "communication", "community", "motivation", "activity", "stars",
    };

    private static readonly HashSet<string> PartsOfAnyList = new(StringComparer.Ordinal)
    {
        "overview", "introduction", "about", "survey", "surveys", "papers", "publications", "datasets", "benchmarks",
        "tutorials", "books", "综述", "论文",
    };

    /// <summary>Words that stand beside them: "Most Recent Updates", "How to Contribute to This List".</summary>
    private static readonly HashSet<string> AdministrativeFiller = new(StringComparer.Ordinal)
    {
        "most", "recent", "latest", "the", "our", "us", "to", "how", "and", "of", "for", "this", "a", "note", "notes",
        "log", "list", "repo", "repository", "project", "work", "paper", "survey", "guide", "guidelines", "guideline",
        "please", "history", "date", "new",
    };

    /// <summary>What else people learn from: entries there are papers only if something says so.</summary>
    private static readonly HashSet<string> OtherMedia = new(StringComparer.Ordinal)
    {
        "book", "books", "talk", "talks", "lecture", "lectures", "course", "courses", "blog", "blogs", "blogpost",
        "blogposts", "post", "posts", "podcast", "podcasts", "slides", "tutorial", "tutorials", "class", "classes",
        "notes", "videos", "websites", "newsletters", "tool", "tools", "software", "libraries", "toolkits",
        "presentation", "presentations", "workshop", "workshops", "challenge", "challenges",
        "competition", "competitions", "contest", "contests",
    };

    /// <summary>Words that stand beside them: "Other Useful Resources and Tools".</summary>
    private static readonly HashSet<string> OtherMediaFiller = new(StringComparer.Ordinal)
    {
        "and", "online", "free", "other", "useful", "resources", "articles", "introductory", "news", "awesome",
        "recent", "past", "upcoming", "related",
    };

    /// <summary>Titles of collapsible parts that hold details of one entry, not a branch of the taxonomy.</summary>
    private static readonly HashSet<string> Details = new(StringComparer.Ordinal)
    {
        "abstract", "bibtex", "bib", "details", "detail", "more", "showmore", "clicktoexpand", "clickhere", "tldr",
        "summary", "cite", "citation", "expand", "toggle", "摘要", "notes", "note", "figure",
    };

    /// <summary>Words that may stand beside them; "Abstract reasoning" is a branch.</summary>
    private static readonly HashSet<string> DetailsWords = new(StringComparer.Ordinal)
    {
        "click", "to", "the", "here", "for", "of", "and", "show", "hide", "see", "view", "read", "full", "paper",
        "entry", "code", "this", "me", "collapse", "unfold", "open",
    };

    /// <summary>The words of a heading without links back to the top behind them: "S [[Top](#top)]".</summary>
    public static string TextOf(List<Piece> pieces)
    {
        var count = pieces.Count;
        while (count > 1
            && (IsAnchor(pieces[count - 1]) || (IsBracket(pieces[count - 1]) && IsAnchor(pieces[count - 2])))
            && !IsNumbered(pieces, count))
            count--;
        var text = Pieces.TextOf(pieces[..count]).TrimEnd('(', ' ', '[').TrimStart(' ');
        // "Folding Sheets [Project]": a label that is to get its link.
        while (text is [.., ']'] && text.LastIndexOf('[') is > 0 and var open
            && LinkLabels.IsLabel(text[(open + 1)..^1]))
            text = text[..open].TrimEnd('[', ' ');
        // "[2024]"
        if (text is ['[', .., ']'] && text.Count(c => c is '[' or ']') == 2)
            return text[1..^1];
        // "[[4,1,2]] Codes" keeps brackets that it closes.
        while (text is ['[' or '(', ..] && text.Count(c => c == text[0]) > text.Count(c => c == Closing(text[0])))
            text = text[1..].TrimStart(' ');
        return text;
    }

    private static char Closing(char bracket) => bracket == '(' ? ')' : ']';

    // "2.1 [Pruning](#pruning)": a number and its words, which lead to themselves.
    private static bool IsNumbered(List<Piece> pieces, int count) =>
        count == 2 && pieces[0] is { Kind: PieceKind.Text, Text: var number }
        && !number.Any(char.IsLetter) && !number.Contains('[', StringComparison.Ordinal)
        && !LinkLabels.IsLabel(pieces[1].Text) && pieces[1].Text.Any(char.IsLetter);

    /// <summary>Whether a heading is a sentence that calls on the reader: "Check out our board of all!"</summary>
    public static bool IsCall(string title) =>
        title.AsSpan().TrimEnd() is [.., '!' or '！'] && TextShape.WordCount(title) >= MinWordsOfCall;

    /// <summary>Whether a heading is a label and an address, which leads elsewhere: "Notes: https://…".</summary>
    public static bool IsAddress(string title) =>
        title.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme
        && title.IndexOfAny([':', '：']) is var colon && colon < scheme && !title.AsSpan(scheme).Contains(' ')
        && TextShape.WordCount(title.AsSpan(0, colon)) < MinWordsOfPaper;

    /// <summary>Whether a section is a table of contents, below which no other section is.</summary>
    public static bool IsContents(Section section) => Contents.Contains(Slug.Comparable(section.Title));

    /// <summary>Whether a section, or one above it, is about the list and not a part of it.</summary>
    /// <param name="isText">It is asked about running text: an overview in words is none of papers.</param>
    public static bool IsAdministrative(Section? section, bool isText = false) =>
        IsOfHead(section, isText) || IsAboutList(section);

    /// <summary>Whether a section says what is in the list: its contents, or what it is about.</summary>
    /// <inheritdoc cref="IsAdministrative"/>
    public static bool IsOfHead(Section? section, bool isText = false) =>
        section is not null && Slug.Comparable(section.Title) is var title
        && ((Contents.Contains(title) && (section.Parent is null || !TopicsToo.Contains(title)))
            || title is "about" or "introduction" || (isText && title == "overview"));

    /// <summary>Whether a section, or one above it, is about the list: "News", "How to Contribute".</summary>
    public static bool IsAboutList(Section? section)
    {
        for (; section is not null; section = section.Parent)
        {
            if (IsAboutList(section.Title) && !IsBelowBranch(section))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a section and those above it may be branches of the list, though a name says else: "Activity".
    /// </summary>
    public static bool MayBeTopic(Section? section)
    {
        var isTopic = false;
        for (; section is not null; section = section.Parent)
        {
            if (AdministrativeOrTopic.Contains(Slug.Comparable(section.Title)))
                isTopic = true;
            else if (IsAboutList(section.Title) && !IsBelowBranch(section))
                return false;
        }
        return isTopic;
    }

    // What is said about the list stands beside its branches, not in them: "Communication", "Timeline".
    private static bool IsBelowBranch(Section section) =>
        section.Parent is not null && Slug.Comparable(section.Title) is var title
        && (title == "timeline" || AdministrativeOrTopic.Contains(title));

    /// <summary>Whether a title says that its section is about the list: "News", "How to Contribute".</summary>
    public static bool IsAboutList(string title) =>
        Administrative.Contains(Slug.Comparable(title)) || IsOf(title, Administrative, AdministrativeFiller);

    /// <summary>Whether a title names a part that any list may have: "Overview", "Surveys".</summary>
    public static bool NamesPart(string title) =>
        Slug.Comparable(title) is var name && (Contents.Contains(name) || PartsOfAnyList.Contains(name));

    /// <summary>Whether a text has a line that is prose: no tags, links, badges or fields.</summary>
    public static bool HasProse(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
        {
            if (TextShape.HasWords(line, MinWordsOfProse) && line.IndexOfAny("[<|{") < 0 && !line.StartsWith("title:"))
                return true;
        }
        return false;
    }

    /// <summary>Whether a section, or one above it, holds books, talks, courses and the like.</summary>
    public static bool IsOfOtherMedia(Section? section)
    {
        for (; section is not null; section = section.Parent)
        {
            if (NamesOtherMedia(section.Title))
                return true;
        }
        return false;
    }

    /// <summary>Whether words name books, talks, courses and the like, and nothing else.</summary>
    public static bool NamesOtherMedia(string words) => IsOf(words, OtherMedia, OtherMediaFiller);

    /// <summary>Whether a section holds what is still to be done, which may be papers to read.</summary>
    public static bool IsToDo(Section section) => Slug.Comparable(section.Title) is "todo" or "todolist";

    private static bool IsAnchor(Piece piece) => piece is { Kind: PieceKind.Link, Url: ['#', ..] };

    private static bool IsBracket(Piece piece) =>
        piece.Kind == PieceKind.Text && piece.Text.AsSpan().IndexOfAnyExcept("[]() ") < 0;

    // All words are of the two sets, and one of the first.
    private static bool IsOf(string title, HashSet<string> names, HashSet<string> filler)
    {
        var isNamed = false;
        foreach (var range in title.AsSpan().SplitAny(" &/,:-()'’"))
        {
            var word = Slug.Comparable(title[range]);
            if (names.Contains(word))
                isNamed = true;
            else if (word.Length > 0 && !filler.Contains(word))
                return false;
        }
        return isNamed;
    }

    /// <summary>
    /// Whether a collapsible part holds details of one entry: "Abstract", "BibTeX citation", "Abstract (click to
    /// expand)".
    /// </summary>
    public static bool IsOfEntry(string title)
    {
        var names = false;
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var comparable = Slug.Comparable(word);
            if (Details.Contains(comparable))
                names = true;
            else if (comparable.Length > 0 && !DetailsWords.Contains(comparable))
                return Details.Contains(Slug.Comparable(title));
        }
        return names;
    }

    /// <summary>The title without decoration before and behind it: "🖼️ 2.1 Image-LLM 🔝" is 2.1 Image-LLM.</summary>
    public static string Plain(string title)
    {
        var text = TextMarks.Undecorated(PlainText.OneLine(title));
        return text.Length == 0 ? PlainText.OneLine(title) : text;
    }
}
