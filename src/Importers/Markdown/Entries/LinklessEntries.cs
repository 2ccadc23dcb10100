using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Sections;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Entries;

/// <summary>
/// Bullets that are titles and nothing else: among papers they are papers, too, that the author has no link for; among
/// anything else they are not, unless the list calls itself one of papers and the section holds nothing else. Where it
/// links its papers, such a section holds what it requires, plans or is about. Without the capitals of a title a
/// bullet may as well be a remark, unless the titles beside it have small letters too: it is no paper, and among papers
/// that is said.
/// </summary>
internal sealed class LinklessEntries
{
    // So many papers below the heading above make up for a section that has none of its own yet.
    private const int MinPapersBeside = 3;
    private const int MinPapersOfList = 8;
    private const int MinPapersToOthers = 3;

    // CJK
    private const char FirstWithoutCapitals = '\u2E80';

    private readonly List<Entry> _entries = [];
    private bool _isOfPapers;
    private bool _linksPapers;
    private bool _areMostlySure;
    private int _linkedOthers;
    private readonly Counts _outside = new(); // Tables may stand in a list without sections.
    private readonly Dictionary<Section, Counts> _sections = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes a paper that needs no neighbours.</summary>
    public void NotePaper(Section? section, string title)
    {
        Of(section).Papers++;
        if (!TextShape.IsInCapitals(title))
            Of(section).InSmallLetters++;
        if (section?.Parent is { } parent)
            Of(parent).PapersBelow++;
    }

    /// <summary>Adds a title that leads somewhere, though nothing says that it is a paper.</summary>
    /// <param name="index">How many papers stand before it.</param>
    /// <param name="leadsToFile">It has many words and leads to a file beside the list.</param>
    public void AddLinked(int index, Paper paper, bool leadsToFile)
    {
        _entries.Add(new(index, paper) { IsLinked = true });
        var here = Of(paper.Sections.FirstOrDefault());
        here.Unsure++;
        here.Files += leadsToFile ? 1 : 0;
    }

    /// <summary>Adds a title without a link.</summary>
    /// <param name="index">How many papers stand before it.</param>
    /// <param name="isSetApart">It stands out from a remark beside it.</param>
    /// <param name="isSure">It says where it appeared, or how its method is called, as no remark does.</param>
    /// <param name="isBelowVenue">It stands below a venue and its year.</param>
    /// <param name="isDated">It has its year.</param>
    public void Add(int index, Paper paper, bool isSetApart, bool isSure, bool isBelowVenue, bool isDated)
    {
        _entries.Add(new(index, paper)
        {
            IsSetApart = isSetApart,
            IsSure = isSure,
            IsBelowVenue = isBelowVenue,
            IsDated = isDated,
        });
        var here = Of(paper.Sections.FirstOrDefault());
        here.Dated += isDated ? 1 : 0;
        here.Linkless += isSetApart || isSure || isDated || TextShape.IsInCapitals(paper.Title) ? 1 : 0;
        here.Sure += isSure ? 1 : 0;
    }

    /// <summary>Adds a title of so few words that only those beside it can say that it is one.</summary>
    /// <param name="index">How many papers stand before it.</param>
    public void AddShort(int index, Paper paper)
    {
        _entries.Add(new(index, paper) { IsShort = true });
        Of(paper.Sections.FirstOrDefault()).Short++;
    }

    /// <summary>Notes a bullet that is no entry.</summary>
    public void NoteOther(EntryDraft bullet)
    {
        if (bullet.Section is not { } section || SaysNothing(bullet))
            return;
        Of(section).Others++;
        if (bullet.Parts.Exists(part => part.Pieces.Exists(piece => Links.IsWeb(piece.Url))))
            _linkedOthers++;
    }

    /// <summary>The papers with the entries that are papers among them; the others are reported.</summary>
    /// <param name="title">The title of the list.</param>
    public ImmutableArray<Paper> AmongPapers(
        string? title, ImmutableArray<Paper>.Builder papers, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _isOfPapers = TitleOfPapers.Is(title);
        if (_entries.Count == 0)
            return papers.ToImmutable();
        var hasLittleElse = papers.Count >= MinPapersOfList
            + (MinPapersToOthers * (_linkedOthers + _entries.Count(entry => entry.IsLinked)));
        _areMostlySure = _entries.Count(entry => entry.IsSure)
            >= Math.Max(MinPapersBeside, (_entries.Count + papers.Count + Others + 1) / 2);
        _linksPapers = papers.Count >= Math.Max(MinPapersOfList, _entries.Count(entry => !entry.IsLinked));
        var all = ImmutableArray.CreateBuilder<Paper>(papers.Count + _entries.Count);
        var next = 0;
        foreach (var entry in _entries)
        {
            var paper = entry.Paper;
            for (; next < entry.Index; next++)
                all.Add(papers[next]);
            var section = paper.Sections.FirstOrDefault();
            var isTitle = entry.IsLinked || entry.IsSure || IsTitle(paper.Title, section)
                || (entry.IsSetApart && NamesPapers(section))
                || (entry.IsDated && NamesPapers(section) && AreDated(Of(section)));
            var isAmongPapers = entry.IsLinked
                ? AreMostlyPapers(Of(section), hasLittleElse) || AreNotes(Of(section))
                    || (paper.Repositories.Length > 0 && Of(section) is { Others: 0 } here && here.Papers >= here.Unsure)
                : IsAmongPapers(section) || (entry.IsBelowVenue && Of(section).Others * 2 <= Of(section).Linkless)
                    || (entry.IsDated && (hasLittleElse || (_isOfPapers && entry.IsSetApart)) && Of(section).Others == 0);
            if (isTitle && isAmongPapers && (!entry.IsShort || AreTitlesBeside(Of(section))))
                all.Add(paper);
            else if (!entry.IsShort && (isTitle || isAmongPapers))
                diagnostics.Add(DiagnosticCodes.EntryWithoutPaper.At(
                    paper.Origins[0], $"nothing says that \"{paper.Title}\" is a paper; it is left out"));
        }
        for (; next < papers.Count; next++)
            all.Add(papers[next]);
        return all.ToImmutable();
    }

    private bool IsTitle(string title, Section? section)
    {
        var beside = Of(section);
        // Without papers beside it, a sentence in a script that has no capitals may be anything.
        if (TextShape.IsInCapitals(title))
            return title[0] < FirstWithoutCapitals || beside.Papers > 0;
        return TitleText.IsOpening(title) && Sentences.End(title, 0) == title.Length
            && ((beside.Papers >= MinPapersBeside && beside.InSmallLetters * 2 >= beside.Papers)
                || (_isOfPapers && beside.Others == 0
                    && (beside.Papers + beside.Linkless > 0 || TitleOfPapers.Is(section?.Title))));
    }

    // "### Folds" below "## Papers", too, where papers have no links.
    private bool NamesPapers(Section? section) =>
        TitleOfPapers.Is(section?.Title) || (!_linksPapers && TitleOfPapers.Is(section?.Parent?.Title));

    // Most of the section are papers, or some are in a list that has hardly anything else.
    private static bool AreMostlyPapers(Counts here, bool hasLittleElse) =>
        here.Papers >= Math.Max(MinPapersBeside, 2 * (here.Unsure + here.Others))
        || (hasLittleElse && here is { Papers: > 0, Others: 0 });

    // Notes on papers, by their titles: parts of a list have shorter names.
    private bool AreNotes(Counts here) =>
        _isOfPapers && here.Others == 0 && here.Files >= Math.Max(MinPapersBeside, (here.Unsure + 1) / 2);

    private bool IsAmongPapers(Section? section)
    {
        var here = Of(section);
        if (_isOfPapers && here.Others == 0 && (here.Papers > 0 || !_linksPapers))
            return true;
        if (here.Papers > 0)
            return here.Papers * 2 >= here.Linkless;
        // Most of the list, or of the section, say where they appeared.
        if (_areMostlySure && here.Sure * 2 >= here.Linkless + here.Others)
            return true;
        if (here.Sure >= Math.Max(MinPapersBeside, (here.Linkless + here.Others + 1) / 2))
            return true;
        // "## Papers" over titles and hardly anything else
        if (NamesPapers(section) && here.Linkless >= Math.Max(MinPapersBeside, 2 * here.Others))
            return true;
        var beside = (section?.Parent is { } parent ? Of(parent).PapersBelow : 0) + here.PapersBelow;
        return beside >= Math.Max(MinPapersBeside, here.Linkless);
    }

    // "- FoldNet", "- Coming soon": what a paper may be called, or one to come, says nothing of those beside it.
    private static bool SaysNothing(EntryDraft bullet) =>
        bullet.Parts is [{ Pieces: var pieces }]
        && (Placeholder.Is(pieces) || pieces is [{ Kind: PieceKind.Text, Text: var word }] && MethodName.Is(word));

    // Papers, or titles of more words in a list of papers, and nothing else.
    private bool AreTitlesBeside(Counts here) =>
        here.Others == 0 && ((here.Papers >= MinPapersBeside && here.Papers * 2 >= here.Short)
            || (_isOfPapers && here.Linkless > 0 && here.Papers + here.Linkless >= here.Short));

    // "A title of words, 1964": most of the section have their year, as remarks have not.
    private static bool AreDated(Counts here) =>
        here.Dated >= Math.Max(MinPapersBeside, 2 * (here.Others + here.Linkless - here.Dated));

    private int Others => _outside.Others + _sections.Values.Sum(section => section.Others);

    private Counts Of(Section? section)
    {
        if (section is null)
            return _outside;
        if (!_sections.TryGetValue(section, out var counts))
            _sections.Add(section, counts = new());
        return counts;
    }

    /// <param name="Index">How many papers stand before it.</param>
    private readonly record struct Entry(int Index, Paper Paper)
    {
        public bool IsLinked { get; init; }

        public bool IsSetApart { get; init; }

        public bool IsSure { get; init; }

        public bool IsBelowVenue { get; init; }

        public bool IsDated { get; init; }

        public bool IsShort { get; init; }
    }

    private sealed class Counts
    {
        public int Papers { get; set; }

        public int InSmallLetters { get; set; }

        /// <summary>In the sections right below.</summary>
        public int PapersBelow { get; set; }

        public int Linkless { get; set; }

        /// <summary>Titles without a link that have few words.</summary>
        public int Short { get; set; }

        /// <summary>Titles without a link that say where they appeared.</summary>
        public int Sure { get; set; }

        /// <summary>Titles without a link that have their year.</summary>
        public int Dated { get; set; }

        /// <summary>Titles that lead somewhere.</summary>
        public int Unsure { get; set; }

        /// <summary>Titles of many words that lead to files beside the list.</summary>
        public int Files { get; set; }

        /// <summary>Bullets that are no entries.</summary>
        public int Others { get; set; }
    }
}
