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
    // A shorter title without a link may be anything.
    private const int MinWordsAlone = 5;
    private const int MinWordsInColumn = 2;

    // From a link back to the start of its line.
    private const int MaxNoteLength = 1000;
    private const int MaxLabelLength = 20;

    private readonly ListText _source;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly EntryEvidence _evidence;
    private readonly LinkEvidence _links;
    private readonly VenueEvidence _venue;
    private readonly TagEvidence _tags;
    private readonly AuthorEvidence _authors;
    private readonly BadgeEvidence _badges;
    private readonly EntryText _text;
    private readonly EntryReports _reports;
    private EntryDraft _draft = null!; // Set by Read, before anything else.
    private EntryTitle _title;
    private bool _isToBeLinked;
    private bool _isBelowVenue;
    private ImmutableArray<Section> _sections = [];

    public EntryReader(ListText source, Outline outline, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_source, _diagnostics) = (source, diagnostics);
        _evidence = new(source);
        _links = new(_evidence);
        _venue = new(source, outline, _evidence);
        _tags = new(_evidence);
        _authors = new(source, _evidence, _venue);
        _badges = new(_links, _venue, _tags);
        _text = new(source, _evidence, _links, _venue, _tags, _authors);
        _reports = new(_evidence, diagnostics);
    }

    /// <summary>The paper, or null where the draft is no entry.</summary>
    /// <param name="isFacet">Whether the list declares a facet of a name.</param>
    public Paper? Read(EntryDraft draft, Func<string, bool> isFacet)
    {
        _isBelowVenue = draft.Shape == EntryShape.Paragraph && _venue.IsOfVenue(draft.Section)
            && TitlePart.IsLineOfWords(draft, _source.Text);
        // A title on a line of its own is as good as a bullet there.
        draft = _isBelowVenue ? draft with { Shape = EntryShape.Bullet } : draft;
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
        // A paragraph of a word or two is none, unless what it leads to has an identifier.
        var isSure = (draft.Shape != EntryShape.Paragraph || title.IsStrong || title.Rule == "text"
            || !_links.Identifiers.IsEmpty)
            && !(_links.Identifiers.IsEmpty && part.IsWordBeforeAddress(draft))
            && (_links.SpeaksForPaper || _links.HasAny || !title.IsSubject(draft.Parts[part.Index].Pieces));
        var isPaper = (isSure && SpeaksForPaper) || IsCited || IsLabelled
            || part.IsInColumnOfPapers(draft, _venue.HasDate, hasAuthors: _authors.Authors.Count > 0);
        IsLinkless = !isPaper && IsTitleAlone(title);
        IsUnsure = !isPaper && !IsLinkless && MayBeAsOthers(title);
        if (isPaper || IsLinkless || IsUnsure)
        {
            _reports.NameForTitle(title);
            return ToPaper(title.Text);
        }
        if (_links.HasAny)
            _reports.NoPaper(draft, title);
        return null;
    }

    /// <summary>The last paper that was read is a title without anything that speaks for a paper.</summary>
    public bool IsLinkless { get; private set; }

    /// <summary>The last paper that was read is a linked title, which is a paper if those beside it are.</summary>
    public bool IsUnsure { get; private set; }

    /// <summary>The title of the last paper leads to a file beside the list, and has many words.</summary>
    public bool LeadsToFile => _title.File is not null && TextShape.WordCount(_title.Text) >= MinWordsAlone;

    // "[A Title of Many Words](https://page.example/title)" leads to a page, and not to the start of a site.
    private bool MayBeAsOthers(EntryTitle title) =>
        _draft.Shape != EntryShape.Row
        && (title.File is not null ? _links.Url is null : _draft.Section is not null && _links.IsPage)
        && title is { Rule: "link", IsTag: false, IsStrong: true }
        && (TextShape.WordCount(title.Text) >= MinWordsAlone || TextShape.IsInCapitals(title.Text))
        && title.StandsFirst(_draft.Parts[0].Pieces) && !SectionTitle.IsOfOtherMedia(_draft.Section);

    private bool SpeaksForPaper =>
        !_links.Identifiers.IsEmpty || (_links.SpeaksForPaper && (_links.IsCalledPaper || IsPublished))
        || ((_links.SpeaksForPaper || IsPublished || IsFileOfPaper) && !SectionTitle.IsOfOtherMedia(_draft.Section));

    // "[A Title](papers/folds.pdf)"
    private bool IsFileOfPaper =>
        _title is { IsStrong: true, File: { } file } && file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    // It says where and when, or where, and has a page.
    private bool IsPublished =>
        _venue.IsDated
        || (_venue.Venue is not null && (_links.Url is not null || _text.IsPublished || _isToBeLinked))
        || (_venue.Venue is { Kind: not VenueKind.Preprint } && _title.IsStrong
            && (_links.HasAny || (_title.Rule == "bold" && _venue.IsDatedBy(_draft.Section))));

    // "[A. Lee, B. Chen. A Title](…), 2019": names before a title make a reference, wherever it leads; so do "(Lee et
    // al., 2019)" and "by Lee and Chen, 2019" behind one, and names and code beside one that stands out.
    private bool IsCited =>
        (_title.IsReference ? _venue.HasDate || _links.Repositories.Count > 0
            : _title.IsStrong && (_authors.IsCited || (_authors.HasMore && _venue.HasDate)
                || ((_title.Rule != "link" || _links.IsPage) && _links.Repositories.Count > 0)))
        && (_title.Rule == "quoted" || !TextShape.IsName(_title.Text)
            || (_title.Rule != "text" && ReferenceNames.HasNoun(_title.Text)))
        && (_authors.Authors.Count > 1 || _authors.HasMore || IsByOne)
        && !SectionTitle.IsOfOtherMedia(_draft.Section);

    // "Lee, A. (2019). *A Title*": the initials of one name are enough before a date.
    private bool IsByOne =>
        _title.IsReference && _authors.Authors is [{ Given: [_, '.', ..] given, Family: var family }]
        && NameForms.IsInitials(given, family);

    // "Paper: None": it is called a paper, though it has no page yet.
    private bool IsLabelled =>
        _draft.Shape == EntryShape.Bullet && _title.IsStrong && !SectionTitle.IsOfOtherMedia(_draft.Section)
        && _draft.Parts.Exists(part => part.Role == PartRole.Paper);

    // "- A Title in Capitals (2019)" and nothing else but a link to its code; or a sentence.
    private bool IsTitleAlone(EntryTitle title)
    {
        // Links to code, videos and the like, with a label, stand beside papers too that are not out yet.
        if (_draft is not ({ Shape: EntryShape.Bullet, Section: not null } or { Shape: EntryShape.Row })
            // Over remarks, names beside the title say that it is one, or that it alone is in bold.
            || (_draft.Shape == EntryShape.Bullet && _draft.Parts.Count > 1 && !title.IsReference && !HasStatedAuthors
                && !(title.IsStrong && (_authors.Authors.Count > 0 || title.IsBoldLine(_draft.Parts[0].Pieces))))
            || (_draft.Shape == EntryShape.Row && !_draft.Parts.Exists(part => part.Role == PartRole.Title))
            || (_links.HasAny && (title.Rule == "link" && _links.Url is not null || !_links.AreLabelled))
            // A file may be another part of the list.
            || (title.File is not null && !_venue.HasDate && _authors.Authors.Count == 0)
            || SectionTitle.IsOfOtherMedia(_draft.Section) || title.IsSubject(_draft.Parts[0].Pieces)
            || (LabelledParts.LabelOf(_draft.Parts[0].Pieces) is { } label && PartRoles.IsKnown(label)))
            return false;
        // "[A Title]()" is to get its link.
        var isSure = _isBelowVenue || _venue.HasDate || title.Rule == "link" || title.IsReference;
        return TextShape.WordCount(title.Text) >= (_draft.Shape == EntryShape.Row ? MinWordsInColumn
            : isSure ? EntryTitle.StrongWords : MinWordsAlone);
    }

    private bool HasStatedAuthors =>
        _authors.Authors.Count > 0 && _draft.Parts.Exists(part => part.Role == PartRole.Authors);

    private void Start(EntryDraft draft)
    {
        _draft = draft;
        _isToBeLinked = false;
        _evidence.Clear();
        _links.Clear();
        _venue.Clear();
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
                ReadLink(piece, part.Role, isTitle, label, title);
        }
        if (part.Role is PartRole.Prose)
            return;
        if (part.Role == PartRole.Facet)
            _tags.Read(part, isColumn: _draft.Shape == EntryShape.Row, isFacet);
        else
            _text.Read(part, title, isBelowTitle);
    }

    private void ReadLink(Piece link, PartRole role, bool isTitle, string? label, EntryTitle? title)
    {
        var isCitation = false;
        if (title is { } before && link.Start >= before.End && _authors.Authors.Count == 0
            && Citation.Of(link.Text) is { } citation
            && !Citation.IsMention(_source.Text.AsSpan(before.Start..link.Start))
            && !IsBelowNames(before, link))
        {
            isCitation = true;
            _authors.Take(citation, link);
            _venue.SetDate(citation.Date, "link", link.Start, link.End);
            role = PartRole.Paper;
        }
        if (!isTitle && (Links.IsMention(link.Text) || (_links.Url is not null && IsInNote(link))))
        {
            _links.ReadOther(link);
            return;
        }
        _links.Read(link, role, isTitle, label);
        if (role == PartRole.Prose || _links.IsOfAnother(link))
            return;
        _venue.ReadPage(link);
        if (isTitle || isCitation)
            return;
        var venue = _venue.Venue;
        _venue.ReadLink(link, isPaper: _links.Url == link.Url);
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
        return NameForms.IsOneInverted(names)
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
        _venue.TakeHeadings(_draft.Section);
        var date = _venue.Date(_draft.Section, _links.Identifiers.Arxiv, _diagnostics);
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
