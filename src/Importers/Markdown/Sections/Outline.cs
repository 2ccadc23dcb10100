using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Markdown.Markup;

namespace SurveyGraph.Importers.Markdown.Sections;

/// <summary>The tree of sections of a list and, for any place in it, the section that the place is in.</summary>
internal sealed class Outline
{
    // From the title of a part back to the bullet that it stands in; a longer line is no bullet that a person wrote.
    private const int MaxLookBack = 500;

    private readonly List<(int Offset, Section? Section)> _changes = [];
    private readonly List<Section> _sections = [];
    private readonly Dictionary<string, Section> _byPath = new(StringComparer.Ordinal);
    private readonly HashSet<Section> _filled = new(ReferenceEqualityComparer.Instance);
    private readonly List<Frame> _open = [];
    private readonly ListText _source;

    private readonly HashSet<int> _closedParts;
    private readonly int _maxNesting;
    private int _partsTooDeep;
    private readonly HeadingDates _dates = new();
    private (int Offset, bool IsDate) _lastHeading;
    private bool _hasHeading;

    /// <param name="parts">The collapsible parts of the whole text, by which it is known which of them ever
    /// close.</param>
    /// <param name="maxNesting">How many headings and parts may be open at a place; parts beyond are no
    /// sections.</param>
    public Outline(ListText source, IReadOnlyList<OutlineMark> parts, int maxNesting)
    {
        _source = source;
        _maxNesting = maxNesting;
        _closedParts = ClosedParts(parts);
    }

    /// <summary>
    /// The list's own title: its first heading, if that is of the first level and no part of the list beside others.
    /// </summary>
    public string? Title { get; private set; }

    /// <summary>The place of the first collapsible part that nests too deep, or null.</summary>
    public int? FirstTooDeep { get; private set; }

    /// <summary>Every section so far, parents before children.</summary>
    public IReadOnlyList<Section> Sections => _sections;

    /// <summary>Takes the next heading or part, in order of offsets.</summary>
    public void Add(OutlineMark mark)
    {
        switch (mark.Kind)
        {
            case OutlineKind.Heading when !_hasHeading && (mark.Level == 1 ? !IsPart(mark) : IsTitleBelow(mark)):
                Title = SectionTitle.Plain(mark.Text ?? "");
                break;
            case OutlineKind.Heading:
                StartHeading(mark);
                break;
            case OutlineKind.Open when _closedParts.Contains(mark.Offset):
                OpenPart(mark);
                break;
            case OutlineKind.Title when _partsTooDeep == 0:
                NamePart(mark);
                break;
            case OutlineKind.Close:
                ClosePart(mark);
                break;
        }
        _hasHeading |= mark.Kind == OutlineKind.Heading;
    }

    // "Overview", "2019", or a heading below words about the list: it has others of the first level beside it.
    private bool IsPart(OutlineMark mark) =>
        _source.Text.IndexOf("\n# ", mark.Offset, StringComparison.Ordinal) >= 0
        && (SectionTitle.NamesPart(mark.Text ?? "") || _dates.Of(mark.Text ?? "") is not null
            || FirstPart.Is(_source.Text, mark) || SectionTitle.HasProse(_source.Text.AsSpan(0, mark.Offset)));

    // "## Awesome Folds", where no heading is of the first level.
    private bool IsTitleBelow(OutlineMark mark) =>
        mark.Level == 2 && (mark.Text ?? "").Contains("awesome", StringComparison.OrdinalIgnoreCase)
        && !_source.Text.StartsWith("# ", StringComparison.Ordinal)
        && !_source.Text.Contains("\n# ", StringComparison.Ordinal);

    /// <summary>The innermost section at a place, or null before the first.</summary>
    public Section? SectionAt(int offset)
    {
        var count = PlaceSearch.CountUpTo(_changes, offset, static change => change.Offset);
        return count == 0 ? null : _changes[count - 1].Section;
    }

    /// <summary>
    /// The section of a title under another one, made if there is none: a bullet without links heads its nested
    /// bullets.
    /// </summary>
    public Section Under(Section? parent, string title, int offset)
    {
        var section = new Section(title, parent, _source.Span(offset, 0));
        var path = string.Join('\n', section.Path);
        if (_byPath.TryGetValue(path, out var known))
            return known;
        _byPath.Add(path, section);
        _sections.Add(section);
        return section;
    }

    /// <summary>Notes that something stands in a section, and so in those above it.</summary>
    public void Fill(Section? section)
    {
        while (section is not null && _filled.Add(section))
            section = section.Parent;
    }

    /// <summary>Whether anything stands in a section, papers or not.</summary>
    public bool IsFilled(Section section) => _filled.Contains(section);

    private void StartHeading(OutlineMark mark)
    {
        var title = SectionTitle.Plain(mark.Text ?? "");
        var isDate = _dates.Of(title) is not null;
        if (!isDate && IsRightBelowDate(mark))
            _open[^1] = _open[^1] with { HoldsSiblings = true };
        // A heading ends headings of its level and below, but not the collapsible part around it.
        while (_open.Count > 0 && _open[^1] is var last && (last.Level > mark.Level
            || (last.Level == mark.Level && (isDate || !last.HoldsSiblings || SectionTitle.IsAboutList(title)))))
            _open.RemoveAt(_open.Count - 1);
        var section = title.Length == 0 ? Current : Under(Parent, title, mark.Offset);
        _open.Add(new(section, mark.Level));
        _changes.Add((mark.Offset, section));
        _lastHeading = (mark.Offset, isDate);
    }

    // "### 2022", and nothing before "### Conference": the year is that of the headings up to the next one.
    private bool IsRightBelowDate(OutlineMark mark)
    {
        if (_open.Count == 0 || _open[^1].Level != mark.Level || _lastHeading is not (var start, true))
            return false;
        var between = _source.Text.AsSpan(start, mark.Offset - start).TrimEnd();
        return !between.Contains('\n');
    }

    private void OpenPart(OutlineMark mark)
    {
        if (_partsTooDeep == 0 && _open.Count < _maxNesting)
        {
            _open.Add(new(null, 0));
            return;
        }
        _partsTooDeep++;
        FirstTooDeep ??= mark.Offset;
    }

    private void NamePart(OutlineMark mark)
    {
        var part = _open.FindLastIndex(frame => frame.Level == 0);
        var title = SectionTitle.Plain(mark.Text ?? "");
        if (title.Length == 0 || SectionTitle.IsOfEntry(title))
            return;
        if (part < 0)
        {
            // A part that never closes is read as a heading below all others, but not one inside a bullet.
            if (IsInBullet(mark.Offset))
                return;
            StartHeading(mark with { Level = 7 });
            return;
        }
        _open.RemoveRange(part, _open.Count - part);
        var section = Under(Parent, title, mark.Offset);
        _open.Add(new(section, 0));
        _changes.Add((mark.Offset, section));
    }

    // "  - <details><summary>Words</summary> …"
    private bool IsInBullet(int offset)
    {
        var line = _source.Text.AsSpan(Math.Max(0, offset - MaxLookBack)..offset);
        return line[(line.LastIndexOf('\n') + 1)..].TrimStart() is ['-' or '*' or '+', ' ' or '\t', ..];
    }

    private void ClosePart(OutlineMark mark)
    {
        if (_partsTooDeep > 0)
        {
            _partsTooDeep--;
            return;
        }
        var part = _open.FindLastIndex(frame => frame.Level == 0);
        if (part < 0)
            return;
        _open.RemoveRange(part, _open.Count - part);
        _changes.Add((mark.Offset, Current));
    }

    private Section? Current => _open.FindLast(frame => frame.Section is not null)?.Section;

    // Lists forget to end their table of contents: what stands below it is none of it.
    private Section? Parent =>
        Current is { Parent: null } section && SectionTitle.IsContents(section) ? null : Current;

    // Parts that never close must not swallow the rest of the list.
    private static HashSet<int> ClosedParts(IReadOnlyList<OutlineMark> marks)
    {
        var open = new Stack<int>();
        var closed = new HashSet<int>();
        foreach (var mark in marks)
        {
            if (mark.Kind == OutlineKind.Open)
                open.Push(mark.Offset);
            else if (mark.Kind == OutlineKind.Close && open.TryPop(out var start))
                closed.Add(start);
        }
        return closed;
    }

    /// <summary>An open heading (level 1 to 6) or collapsible part (level 0).</summary>
    /// <param name="HoldsSiblings">Headings of its own level stand below it.</param>
    private sealed record Frame(Section? Section, int Level, bool HoldsSiblings = false);
}
