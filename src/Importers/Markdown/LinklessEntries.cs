using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Bullets that are titles and nothing else: among papers they are papers, too, that the author has no link for; among
/// anything else they are not. Without the capitals of a title a bullet may as well be a remark, unless the titles
/// beside it have small letters too: it is no paper, and among papers that is said.
/// </summary>
internal sealed class LinklessEntries
{
    // So many papers below the heading above make up for a section that has none of its own yet.
    private const int MinPapersBeside = 3;

    private readonly List<(int Index, Paper Paper)> _entries = [];
    private readonly Dictionary<Section, Counts> _sections = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes a paper that needs no neighbours.</summary>
    public void NotePaper(Section? section, string title)
    {
        if (section is null)
            return;
        Of(section).Papers++;
        if (!TextShape.IsInCapitals(title))
            Of(section).InSmallLetters++;
        if (section.Parent is { } parent)
            Of(parent).PapersBelow++;
    }

    /// <param name="index">How many papers stand before it.</param>
    public void Add(int index, Paper paper)
    {
        _entries.Add((index, paper));
        if (TextShape.IsInCapitals(paper.Title))
            Of(paper.Sections[0]).Linkless++;
    }

    /// <summary>The papers with the entries that are papers among them; the others are reported.</summary>
    public ImmutableArray<Paper> AmongPapers(
        ImmutableArray<Paper>.Builder papers, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (_entries.Count == 0)
            return papers.ToImmutable();
        var all = ImmutableArray.CreateBuilder<Paper>(papers.Count + _entries.Count);
        var next = 0;
        foreach (var (index, paper) in _entries)
        {
            for (; next < index; next++)
                all.Add(papers[next]);
            var isTitle = IsTitle(paper.Title, Of(paper.Sections[0]));
            var isAmongPapers = IsAmongPapers(paper.Sections[0]);
            if (isTitle && isAmongPapers)
                all.Add(paper);
            else if (isTitle || isAmongPapers)
                diagnostics.Add(DiagnosticCodes.EntryWithoutPaper.At(
                    paper.Origins[0], $"nothing says that \"{paper.Title}\" is a paper; it is left out"));
        }
        for (; next < papers.Count; next++)
            all.Add(papers[next]);
        return all.ToImmutable();
    }

    private static bool IsTitle(string title, Counts beside) =>
        TextShape.IsInCapitals(title)
        || (beside.Papers >= MinPapersBeside && beside.InSmallLetters * 2 >= beside.Papers
            && TitleText.IsOpening(title));

    private bool IsAmongPapers(Section section)
    {
        var here = Of(section);
        if (here.Papers > 0)
            return here.Papers * 2 >= here.Linkless;
        var beside = (section.Parent is { } parent ? Of(parent).PapersBelow : 0) + here.PapersBelow;
        return beside >= Math.Max(MinPapersBeside, here.Linkless);
    }

    private Counts Of(Section section)
    {
        if (!_sections.TryGetValue(section, out var counts))
            _sections.Add(section, counts = new());
        return counts;
    }

    private sealed class Counts
    {
        public int Papers { get; set; }

        public int InSmallLetters { get; set; }

        /// <summary>In the sections right below.</summary>
        public int PapersBelow { get; set; }

        public int Linkless { get; set; }
    }
}
