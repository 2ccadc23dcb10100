using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Markdown.Entries;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Sections;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// Reads one entry: finds the title, then takes all the rest as evidence (links, badges, dates, names, tags). An entry
/// without anything that speaks for a paper is none.
/// </summary>
/// <remarks>One reader reads all entries of a source in turn.</remarks>
internal sealed class EntryReader
{
    // From a link back to the start of its line.
    private const int MaxNoteLength = 1000;
    private const int MaxLabelLength = 20;
    private const int MinWordsOfNamed = 6;

    private readonly ListText _source;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly EntryEvidence _evidence;
    private readonly LinkEvidence _links;
    private readonly HeadingFacts _headings;
    private readonly VenueEvidence _venue;
    private readonly VenueLinks _venueLinks;
    private readonly TagEvidence _tags;
    private readonly AuthorEvidence _authors;
    private readonly BadgeEvidence _badges;
    private readonly EntryText _text;
    private readonly PaperSigns _signs;
    private readonly EntryReports _reports;
    private EntryDraft _draft = null!; // Set by Read, before anything else.
    private EntryTitle _title;
    private bool _isToBeLinked;
    private ImmutableArray<Section> _sections = [];

    public EntryReader(ListText source, Outline outline, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_source, _diagnostics) = (source, diagnostics);
        _evidence = new(source);
        _links = new(_evidence);
        _headings = new(outline);
        _venue = new(source, _headings, _evidence);
        _venueLinks = new(_venue);
        _tags = new(_evidence);
        _authors = new(source, _evidence, _venue);
        _badges = new(_links, _venue, _tags);
        _text = new(source, _evidence, _links, _venue, _tags, _authors);
        _signs = new(_links, _venue, _headings, _authors, _text);
        _reports = new(_evidence, diagnostics);
    }

    /// <summary>The paper, or null where the draft is no entry.</summary>
    /// <param name="isFacet">Whether the list declares a facet of a name.</param>
    public Paper? Read(EntryDraft draft, Func<string, bool> isFacet)
    {
        Verdict = EntryVerdict.None;
        var isBelowVenue = draft.Shape != EntryShape.Row && _headings.IsOfVenue(draft.Section)
            && TitlePart.IsLineOfWords(draft, _source.Text);
        // A title on a line of its own is as good as a bullet there.
        draft = isBelowVenue ? draft with { Shape = EntryShape.Bullet } : draft;
        draft = LinkedNames.BeforeTitle(draft);
        Start(draft);
        if (TitlePart.Find(draft) is not { Title: { Text.Length: > 0 } title } part
            || (draft.Shape == EntryShape.Paragraph && part.IsProse(draft, _source.Text)))
        {
            _reports.LinksWithoutTitle(draft);
            return null;
        }

        _title = title;
        _text.Start(draft.Shape, title.Text, part.Name, isPublished: title.IsStrong
            && draft.Parts[part.Index].Role == PartRole.Title
            && draft.Parts.Exists(part => part.Role == PartRole.Venue));
        _evidence.Note(PaperField.Title, title.Text, title.Rule, title.Start, title.End);
        for (var i = 0; i < draft.Parts.Count; i++)
        {
            // "- A. Author" below the title and above "- Date: …" or "- [paper](…)" has no need of a label.
            var isBelowTitle = i == part.Index + 1 && draft.Shape == EntryShape.Bullet && draft.Parts[i].Name is null
                && i + 1 < draft.Parts.Count
                && (draft.Parts[i + 1].Name is not null
                    || FactLine.IsNameAboveLinks(draft.Parts[i].Pieces, draft.Parts[i + 1].Pieces));
            ReadPart(draft.Parts[i], i == part.Index ? title : null, isBelowTitle, isFacet);
        }
        if (title.Rule != "link")
            _links.TakeOnly(isInBrackets: !title.IsStrong);
        Verdict = _signs.Judge(draft, part, isBelowVenue, _isToBeLinked);
        if (Verdict != EntryVerdict.None)
        {
            _reports.NameForTitle(title);
            IsBelowVenue = isBelowVenue && TitleText.IsVenue(draft.Section!.Title);
            IsSure = _venue.Venue is not null || _text.HasNickname || IsNamedWithCode || _signs.HasColumnOfPaperTitles;
            return ToPaper(title.Text);
        }
        if (_links.HasAny)
            _reports.NoPaper(draft, title);
        return null;
    }

    /// <summary>What the last entry that was read is.</summary>
    public EntryVerdict Verdict { get; private set; }

    /// <summary>The title of the last paper leads to a file beside the list, and has many words.</summary>
    public bool LeadsToFile => _title.File is not null && TextShape.WordCount(_title.Text) >= PaperSigns.MinWordsAlone;

    /// <summary>The title of the last paper is in bold, behind words about it or before them.</summary>
    public bool IsSetApart => _title is { IsStrong: true, Rule: "bold" } && !_title.IsBoldLine(_draft.Parts[0].Pieces);

    /// <summary>
    /// The last paper says itself, and not the headings above it, where it appeared, has the name of its method, or
    /// stands in a column of papers.
    /// </summary>
    public bool IsSure { get; private set; }

    // "FoldNet: folding a sheet for art in a day [[code]](…)"
    private bool IsNamedWithCode =>
        _links.Repositories.Count > 0 && TextShape.HasWords(_title.Text, MinWordsOfNamed)
        && _title.Text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && TextShape.WordCount(_title.Text.AsSpan(0, colon)) < EntryTitle.StrongWords;

    /// <summary>The last paper stands below a venue and its year, and nothing else.</summary>
    public bool IsBelowVenue { get; private set; }

    /// <summary>The last paper says itself, and not the headings above it, when it appeared.</summary>
    public bool IsDated => _venue.HasDate;

    private void Start(EntryDraft draft)
    {
        _draft = draft;
        _isToBeLinked = false;
        _evidence.Clear();
        _links.Clear();
        _venue.Clear();
        _venueLinks.Clear();
        _tags.Clear();
        _authors.Clear();
    }

    private void ReadPart(EntryPart part, EntryTitle? title, bool isBelowTitle, Func<string, bool> isFacet)
    {
        var label = part.Name is { } name && PartRoles.IsKnown(name) ? name : null;
        for (var index = 0; index < part.Pieces.Count; index++)
        {
            var piece = part.Pieces[index];
            var isTitle = title is { } found && index >= found.First && index <= found.Last;
            if (piece.Kind == PieceKind.Image)
                _badges.Read(piece);
            else if (piece.Kind == PieceKind.Link)
                ReadLink(piece, part.Role, isTitle, part.Name, label, title);
        }
        if (part.Role is PartRole.Prose)
            return;
        if (part.Role == PartRole.Facet)
            _tags.Read(part, isColumn: _draft.Shape == EntryShape.Row, isFacet);
        else
            _text.Read(part, title, isBelowTitle);
    }

    /// <param name="name">What the line or column of the link is called, or null.</param>
    /// <param name="label">The name, where it is a known one.</param>
    private void ReadLink(Piece link, PartRole role, bool isTitle, string? name, string? label, EntryTitle? title)
    {
        var isCitation = false;
        if (title is { } before && link.Start >= before.End && _authors.Authors.Count == 0
            && _authors.CitationIn(link) is { } citation
            && !Citation.IsMention(_source.Text.AsSpan(before.Start..link.Start))
            && !IsBelowNames(before, link))
        {
            isCitation = true;
            _authors.Take(citation, link);
            _venue.SetDate(citation.Date, "link", link.Start, link.End);
            _venueLinks.Read(citation, link);
            role = PartRole.Paper;
        }
        if (!isTitle && (LinkLabels.IsMention(link.Text) || (_links.Url is not null && IsInNote(link))))
        {
            _links.ReadOther(link);
            return;
        }
        if (role == PartRole.Facet && _draft.Shape == EntryShape.Bullet && !isTitle && !isCitation
            && Links.KindOf(link.Url) == LinkKind.Code && !LinkLabels.IsOfCode(link.Text) && !LinkLabels.IsOfCode(name))
        {
            _links.ReadAside(link);
            return;
        }
        _links.Read(link, role, isTitle, label);
        if (role == PartRole.Prose || _links.IsOfAnother(link))
            return;
        _venueLinks.ReadPage(link);
        if (isTitle || isCitation)
            return;
        var venue = _venue.Venue;
        _venueLinks.Read(link, isPaper: _links.Url == link.Url);
        // "A Title [[Some Journal]]()" is to get its link.
        _isToBeLinked |= link.Url.Length == 0 && _venue.Venue != venue;
    }

    // "**A Title**" over "Ann Lee, Bo Chen" over "[Some J. (2023)](…)": below names, words with a year are a venue.
    private bool IsBelowNames(EntryTitle title, Piece link)
    {
        var between = _source.Text.AsSpan(title.End..link.Start);
        var above = between.TrimEnd();
        if (between.Length > MaxNoteLength || !between[above.Length..].Contains('\n'))
            return false;
        var names = above[(above.LastIndexOf('\n') + 1)..].Trim(" .").ToString();
        return InvertedNames.IsOneInverted(names)
            || AuthorText.Read(names, NameCertainty.Likely, out _, out _).Count > 0;
    }

    // "Notes: it was shown to be wrong by [paper](…)" on a line below the first: another paper, most often.
    private bool IsInNote(Piece link)
    {
        var reach = Math.Min(link.Start - _draft.Start, MaxNoteLength);
        var before = reach > 0 ? _source.Text.AsSpan(link.Start - reach, reach) : [];
        var line = before.LastIndexOf('\n') is >= 0 and var end ? before[(end + 1)..].TrimStart() : [];
        return line.IndexOfAny(':', '：') is > 0 and < MaxLabelLength and var colon
            && PartRoles.Of(line[..colon].Trim("*_ ").ToString()) == PartRole.Prose;
    }

    // The entries of a section follow each other, and share the list of it.
    private ImmutableArray<Section> SectionsOf(EntryDraft draft)
    {
        if (draft.Section is not { } section)
            return [];
        return _sections is [var last] && last == section ? _sections : _sections = [section];
    }

    private Paper ToPaper(string title)
    {
        _venueLinks.TakePage();
        _venue.TakeHeadings(_draft.Section);
        var date = _venue.Date(_draft.Section, _links.Identifiers.Arxiv, _diagnostics);
        if (date is null && PreprintDate.Of(_links.Identifiers.Doi) is { } ofDoi)
        {
            date = ofDoi;
            _evidence.Note(PaperField.Date, ofDoi.ToString(), "doi", _draft.Start, _draft.End);
        }
        return new()
        {
            Title = title,
            ShortName = _text.ShortName,
            Authors = [.. _authors.Authors],
            HasMoreAuthors = _authors.HasMore,
            Venue = _venue.Venue,
            Date = date,
            Identifiers = _links.Identifiers,
            Url = _links.Url,
            Links = [.. _links.Links],
            Repositories = [.. _links.Repositories],
            Tags = [.. _tags.Tags],
            Sections = SectionsOf(_draft),
            Origins = [_evidence.Span(_draft.Start, _draft.End)],
            Evidence = _evidence.ToImmutable(),
        };
    }
}
