using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Reads one entry: finds the title, then takes all the rest as evidence (links, badges, dates, names, tags). An entry
/// without anything that speaks for a paper is none.
/// </summary>
/// <remarks>One reader reads all entries of a source in turn.</remarks>
internal sealed class EntryReader(SourceText source, Outline outline, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly Dictionary<string, (Venue Venue, int? Year)?> _venuesOfHeadings = new(StringComparer.Ordinal);

    private EntryDraft _draft = null!; // Set by Read, before anything else.
    private readonly ImmutableArray<Evidence>.Builder _evidence = ImmutableArray.CreateBuilder<Evidence>();
    private readonly List<Link> _links = [];
    private readonly List<CodeRepository> _repositories = [];
    private readonly List<FacetTag> _tags = [];
    private readonly List<PersonName> _authors = [];
    private Identifiers _identifiers = Identifiers.None;
    private string? _url;
    private LinkKind _urlKind = LinkKind.None;
    private string? _shortName;
    private bool _hasMoreAuthors;
    private Venue? _venue;
    private int? _venueYear;
    private PublicationDate? _date;
    private SourceSpan? _datePlace;
    private bool _speaksForPaper;
    private int _nextToNames;

    /// <summary>The paper, or null where the draft is no entry.</summary>
    public Paper? Read(EntryDraft draft)
    {
        Start(draft);
        var (titlePart, title) = FindTitle();
        if (title is not { } found || found.Text.Length == 0 || (draft.Shape == EntryShape.Paragraph && !StandsFirst(titlePart, found)))
            return null;

        Note(PaperField.Title, found.Text, found.Rule, found.Start, found.End);
        for (var i = 0; i < draft.Parts.Count; i++)
            ReadPart(draft.Parts[i], i == titlePart ? title : null);
        return IsPaper() ? ToPaper(found.Text) : null;
    }

    private void Start(EntryDraft draft)
    {
        _draft = draft;
        _evidence.Clear();
        _links.Clear();
        _repositories.Clear();
        _tags.Clear();
        _authors.Clear();
        _identifiers = Identifiers.None;
        (_url, _urlKind, _shortName) = (null, LinkKind.None, null);
        (_hasMoreAuthors, _speaksForPaper, _nextToNames) = (false, false, -1);
        (_venue, _venueYear, _date, _datePlace) = (null, null, null, null);
    }

    private (int Part, EntryTitle? Title) FindTitle()
    {
        for (var i = 0; i < _draft.Parts.Count; i++)
        {
            if (_draft.Parts[i].Role == PartRole.Title && EntryTitle.Find(_draft.Parts[i].Pieces) is { } title)
                return (i, title);
        }
        for (var i = 0; i < _draft.Parts.Count; i++)
        {
            if (_draft.Parts[i].Role == PartRole.Any && EntryTitle.Find(_draft.Parts[i].Pieces) is { } title)
                return (i, title);
        }
        return (-1, null);
    }

    // Prose may link to papers; an entry that is a paragraph starts with its title, or with marks and a bracket before it.
    private bool StandsFirst(int part, EntryTitle title)
    {
        if (title.Rule == "text")
            return false;
        foreach (var piece in _draft.Parts[part].Pieces)
        {
            if (piece.Start >= title.Start)
                return true;
            if (piece.Kind == PieceKind.Text && TextShape.WordCount(piece.Text) > 4)
                return false;
        }
        return true;
    }

    private bool IsPaper() => _speaksForPaper || !_identifiers.IsEmpty || (_venue is not null && (_venueYear is not null || _url is not null));

    private void ReadPart(EntryPart part, EntryTitle? title)
    {
        var label = part.Name is { } name && PartRoles.IsKnown(name) ? name : null;
        for (var index = 0; index < part.Pieces.Count; index++)
        {
            var piece = part.Pieces[index];
            var isTitle = title is { } found && index >= found.First && index <= found.Last;
            if (piece.Kind == PieceKind.Image)
                ReadImage(piece);
            else if (piece.Kind == PieceKind.Link)
                ReadLink(piece, part.Role, isTitle, label);
        }
        if (part.Role is PartRole.Prose)
            return;
        if (part.Role == PartRole.Facet)
            ReadFacet(part);
        else
            ReadText(part, title);
    }

    private void ReadImage(Piece piece)
    {
        if (piece.Target is { } target)
            ReadLink(piece with { Kind = PieceKind.Link, Text = piece.Text, Url = target }, PartRole.Any, isTitle: false, "badge");
        if (CodeRepository.TryParseStarBadge(piece.Url, out var starred))
            AddRepository(starred, "star badge", piece);
        else if (Badge.TryParseUrl(piece.Url, out var badge))
            ReadBadge(badge, piece);
    }

    private void ReadBadge(Badge badge, Piece piece)
    {
        if (badge.Message is { } message && TryNamedBadge(badge.Label, message, piece))
            return;
        if (TryVenue(badge.Text, "badge", piece.Start, piece.End))
            return;
        if (badge.Message is null && piece.Text.Length > 0 && PartRoles.Of(piece.Text) == PartRole.Facet && !IsBadgeLabel(piece.Text))
            Tag(piece.Text, badge.Label, "badge", piece);
        else if (badge.Message is { } value && !IsBadgeLabel(badge.Label) && !IsBadgeLabel(value) && TextShape.Date(value) is null)
            Tag("tag", badge.Label, "badge", piece);
        else if (badge.Message is null && !IsBadgeLabel(badge.Label))
            Tag("tag", badge.Label, "badge", piece);
    }

    // "arXiv-2503.16980" is an identifier; "abs-2025.09" and "arXiv-2025.10" are dates; "Conference-ICLR'24" names its kind.
    private bool TryNamedBadge(string label, string message, Piece piece)
    {
        var comparable = Slug.Comparable(label);
        var unescaped = message.Replace("\\", "", StringComparison.Ordinal);
        if (comparable is "arxiv" or "abs" or "pdf" or "paper" or "preprint")
        {
            if (ArxivId.TryParse(unescaped, out var arxiv))
                AddIdentifiers(new(Arxiv: arxiv), "badge", piece);
            else if (TextShape.Date(unescaped) is { } date)
                SetDate(date, "badge", piece.Start, piece.End);
            if (comparable is "arxiv" or "abs" or "preprint")
                SetVenue(ArxivVenue, null, "badge", piece.Start, piece.End);
            return true;
        }
        if (comparable is "conference" or "venue" or "journal" or "publish" or "published" or "conf" or "accepted" or "publication")
        {
            if (!TryVenue(unescaped, "badge", piece.Start, piece.End))
                SetVenue(Venue.Unlisted(unescaped), null, "badge", piece.Start, piece.End);
            return true;
        }
        if (TextShape.Date(unescaped) is { } stated && VenueTable.Default.TryRead(label, out var venue, out _, out _))
        {
            SetVenue(venue, stated.Year, "badge", piece.Start, piece.End);
            SetDate(stated, "badge", piece.Start, piece.End);
            return true;
        }
        return false;
    }

    private static bool IsBadgeLabel(string text)
    {
        var comparable = Slug.Comparable(text);
        return Links.IsLabel(text) || comparable is "prs" or "welcome" or "license" or "awesome" or "badge" or "publish" or "maintained" or "visitors" or "lastcommit" or "contributors";
    }

    private void ReadLink(Piece piece, PartRole role, bool isTitle, string? partLabel)
    {
        var kind = Links.KindOf(piece.Url, out var identifiers);
        if (kind == LinkKind.None)
            return;
        var isPaperLabel = Links.IsPaperLabel(piece.Text) || (role == PartRole.Paper && !Links.IsLabel(piece.Text));
        if (kind == LinkKind.Code)
        {
            if (CodeRepository.TryParseUrl(piece.Url, out var repository) && IsCodeLabel(Slug.Comparable(piece.Text), partLabel))
                AddRepository(repository, partLabel is null ? "link" : "link " + partLabel, piece);
            else
                AddLink(piece);
            if (isTitle && _url is null)
                SetUrl(piece, kind);
            return;
        }
        if (kind == LinkKind.Identified)
            AddIdentifiers(identifiers, "link", piece);
        if (isPaperLabel && kind is LinkKind.Page or LinkKind.Paper)
            _speaksForPaper = true;
        if (kind == LinkKind.Paper && (isTitle || isPaperLabel || piece.Text.Length == 0))
            _speaksForPaper = true;
        // The title's own link is the paper's page, unless another link says that it is the paper.
        var rank = (kind is LinkKind.Identified or LinkKind.Paper ? 2 : 0) + (isTitle || isPaperLabel ? 1 : 0);
        var current = _url is null ? -1 : _urlKind is LinkKind.Identified or LinkKind.Paper ? 2 : 0;
        if (rank > current && (isTitle || isPaperLabel || kind is LinkKind.Identified or LinkKind.Paper))
            SetUrl(piece, kind);
        else
            AddLink(piece);
    }

    private static bool IsCodeLabel(string label, string? partLabel) =>
        label is not ("dataset" or "datasets" or "data" or "project" or "projectpage" or "page" or "website" or "homepage" or "issue" or "model" or "models" or "weights" or "demo" or "benchmark" or "awesome" or "bibtex" or "slides" or "数据集" or "主页")
        && (partLabel is null || PartRoles.Of(partLabel) != PartRole.Prose || label is "code" or "github");

    private void SetUrl(Piece piece, LinkKind kind)
    {
        if (_url is { } previous)
            _links.Insert(0, new(previous));
        (_url, _urlKind) = (piece.Url, kind);
        _links.RemoveAll(link => link.Url == piece.Url);
        Note(PaperField.Url, piece.Url, "link", piece.Start, piece.End);
    }

    private void AddLink(Piece piece)
    {
        if (piece.Url == _url || _links.Exists(link => link.Url == piece.Url))
            return;
        _links.Add(new(piece.Url, piece.Text.Length == 0 ? null : PlainText.OneLine(piece.Text)));
        Note(PaperField.Link, piece.Url, "link", piece.Start, piece.End);
    }

    private void AddRepository(CodeRepository repository, string rule, Piece piece)
    {
        if (!_repositories.Contains(repository))
            _repositories.Add(repository);
        Note(PaperField.Repository, repository.Url, rule, piece.Start, piece.End);
    }

    private void AddIdentifiers(Identifiers identifiers, string rule, Piece piece)
    {
        _identifiers = _identifiers.Or(identifiers);
        if (identifiers.Arxiv is { } arxiv)
            Note(PaperField.Arxiv, arxiv.Value, rule, piece.Start, piece.End);
        if (identifiers.Doi is { } doi)
            Note(PaperField.Doi, doi.Value, rule, piece.Start, piece.End);
        if (identifiers.OpenReview is { } openReview)
            Note(PaperField.OpenReview, openReview.Value, rule, piece.Start, piece.End);
        if (identifiers.Acl is { } acl)
            Note(PaperField.Acl, acl.Value, rule, piece.Start, piece.End);
    }

    private void ReadFacet(EntryPart part)
    {
        var text = EntryTitle.TextOf(part.Pieces);
        foreach (var value in text.Split((char[])[',', ';', '|', '/', '、', '，', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A sentence is no term.
            if (!IsMissing(value) && value.Length <= 60 && TextShape.WordCount(value) <= 6)
                Tag(part.Name!, value.TrimEnd('.'), _draft.Shape == EntryShape.Row ? "column" : "label", part.Pieces[0]);
        }
    }

    private static bool IsMissing(string value) =>
        Slug.Comparable(value) is "" or "na" or "none" or "null" or "tbd" or "comingsoon" or "unknown";

    private void Tag(string facet, string value, string rule, Piece piece) =>
        _tags.Add(new(PlainText.OneLine(facet), PlainText.OneLine(value), rule, Span(piece.Start, piece.End)));

    private void ReadText(EntryPart part, EntryTitle? title)
    {
        foreach (var segment in TextSegments.Of(part.Pieces, title))
        {
            switch (part.Role)
            {
                case PartRole.Authors:
                    AddNames(segment, isCertain: true);
                    break;
                case PartRole.Venue:
                    if (!TryVenueOrDate(segment) && !IsMissing(segment.Text) && _venue is null && TextShape.WordCount(segment.Text) > 0)
                        SetVenue(Venue.Unlisted(PlainText.OneLine(segment.Text)), null, "column", segment.Start, segment.End);
                    break;
                case PartRole.Date:
                    if (TextShape.Date(segment.Text) is { } date)
                        SetDate(date, "column", segment.Start, segment.End);
                    break;
                case PartRole.ShortName:
                    _shortName ??= IsMissing(segment.Text) ? null : PlainText.OneLine(segment.Text);
                    break;
                default:
                    ReadSegment(segment, title);
                    break;
            }
        }
    }

    private void ReadSegment(TextSegment segment, EntryTitle? title)
    {
        if (TryVenueOrDate(segment))
            return;
        if (segment.Bracket == '(' && segment.Start == _nextToNames && TextShape.WordCount(segment.Text) is > 0 and <= 8)
        {
            _authors[^1] = _authors[^1] with { Affiliation = PlainText.OneLine(segment.Text) };
            return;
        }
        if (segment.Bracket == '[' && title is { } named && segment.Text.Length > 1 && TextShape.WordCount(segment.Text) <= 5)
        {
            if (named.Text.StartsWith(segment.Text, StringComparison.OrdinalIgnoreCase))
                _shortName ??= segment.Text;
            else if (segment.Start > named.Start && !Links.IsLabel(segment.Text))
                _tags.Add(new("tag", PlainText.OneLine(segment.Text), "bracket", Span(segment.Start, segment.End)));
            return;
        }
        if (title is { } later && segment.End <= later.Start)
        {
            // "**ViT**: "Title"": a name before the title.
            if (segment.Style != PieceStyle.None && TextShape.WordCount(segment.Text) <= 3 && Slug.Comparable(segment.Text).Length > 1)
                _shortName ??= EntryTitle.Clean(segment.Text);
            else if (TextShape.WordCount(segment.Text) > 1)
                AddNames(segment, isCertain: false);
            return;
        }
        if (segment.Bracket == '\0')
            AddNames(segment, isCertain: segment.Style.HasFlag(PieceStyle.Italic) || _draft.Shape == EntryShape.Row);
    }

    private bool TryVenueOrDate(TextSegment segment)
    {
        if (TextShape.Date(segment.Text) is { } date)
        {
            SetDate(date, "text", segment.Start, segment.End);
            return true;
        }
        return TryVenue(segment.Text, "text", segment.Start, segment.End);
    }

    private bool TryVenue(string text, string rule, int start, int end)
    {
        if (text.Length is < 2 or > 200 || !VenueTable.Default.TryRead(text.Trim(' ', '.', ',', '*'), out var venue, out var year, out _))
            return false;
        SetVenue(venue, year, rule, start, end);
        return true;
    }

    // Names up to the first part that is none; a venue may follow them: "Takikawa et al., SIGGRAPH 2022".
    private void AddNames(TextSegment segment, bool isCertain)
    {
        var names = AuthorText.Read(segment.Text, isCertain, out var rest, out var hasMore);
        if (_authors.Count == 0 || isCertain)
        {
            if (names.Count > 0)
            {
                _authors.AddRange(names);
                // A bracket right behind names holds the last one's institution.
                _nextToNames = source.Text.AsSpan(segment.End).TrimStart(' ') is ['(', ..] ? source.Text.IndexOf('(', segment.End) + 1 : -1;
                Note(PaperField.Authors, string.Join("; ", names), "text", segment.Start, segment.End);
            }
        }
        _hasMoreAuthors |= hasMore && _authors.Count > 0;
        foreach (var part in rest)
        {
            if (TextShape.Date(part) is { } date)
                SetDate(date, "text", segment.Start, segment.End);
            else
                TryVenue(part, "text", segment.Start, segment.End);
        }
    }

    private static readonly Venue ArxivVenue = VenueTable.Default.Find("arXiv") ?? new("arXiv", "arXiv", VenueKind.Preprint);

    // A venue of the published version beats a preprint server; else the first one stays.
    private void SetVenue(Venue venue, int? year, string rule, int start, int end)
    {
        Note(PaperField.Venue, venue.Short, rule, start, end);
        if (year is { } y && PublicationDate.Create(y) is { } date)
            Note(PaperField.Date, date.ToString(), rule, start, end);
        if (_venue is not null && (_venue.Kind != VenueKind.Preprint || venue.Kind == VenueKind.Preprint))
        {
            if (_venue == venue)
                _venueYear ??= year;
            return;
        }
        (_venue, _venueYear) = (venue, year);
    }

    private void SetDate(PublicationDate date, string rule, int start, int end)
    {
        Note(PaperField.Date, date.ToString(), rule, start, end);
        if (_date is { } known && !(known.Agrees(date) && date.Month is not null && known.Month is null))
            return;
        (_date, _datePlace) = (date, Span(start, end));
    }

    private Paper ToPaper(string title)
    {
        if (_venue is null)
            TakeVenueOfHeadings();
        var span = Span(_draft.Start, _draft.End);
        return new()
        {
            Title = title,
            ShortName = _shortName,
            Authors = [.. _authors],
            HasMoreAuthors = _hasMoreAuthors,
            Venue = _venue,
            Date = Date(),
            Identifiers = _identifiers,
            Url = _url,
            Links = [.. _links],
            Repositories = [.. _repositories],
            Tags = [.. _tags],
            Sections = _draft.Section is { } section ? [section] : [],
            Origins = [span],
            Evidence = _evidence.ToImmutable(),
        };
    }

    // A list of one conference says so once, in a heading or in its title.
    private void TakeVenueOfHeadings()
    {
        for (var section = _draft.Section; section is not null; section = section.Parent)
        {
            if (VenueOfHeading(section.Title) is { } found)
            {
                (_venue, _venueYear) = found;
                _evidence.Add(new(PaperField.Venue, found.Venue.Short, "heading", section.Span));
                return;
            }
        }
        if (outline.Title is { } title && VenueOfHeading(title) is { } ofList)
        {
            (_venue, _venueYear) = ofList;
            _evidence.Add(new(PaperField.Venue, ofList.Venue.Short, "list title", source.Span(0, 0)));
        }
    }

    private (Venue Venue, int? Year)? VenueOfHeading(string title)
    {
        if (_venuesOfHeadings.TryGetValue(title, out var known))
            return known;
        (Venue, int?)? found = null;
        // "CVPR 2024 papers with code": the first words may name a venue, and a year must be there to believe it.
        var words = title.Split(' ', 5);
        for (var count = Math.Min(words.Length, 4); count > 0 && found is null; count--)
        {
            if (VenueTable.Default.TryRead(string.Join(' ', words[..count]), out var venue, out var year, out _) && year is not null)
                found = (venue, year);
        }
        _venuesOfHeadings.Add(title, found);
        return found;
    }

    // What the entry states comes first: the year of the venue, then a date; then the year in a heading; last the identifier.
    private PublicationDate? Date()
    {
        var submitted = _identifiers.Arxiv?.Submitted;
        // A conference has its own date; that of a preprint is the identifier's month.
        if (_venue is null or { Kind: VenueKind.Preprint } && _date is { Month: not null } stated && submitted is { } month && !stated.Agrees(month) && _datePlace is { } place)
        {
            diagnostics.Add(DiagnosticCodes.DateContradictsIdentifier.At(place,
                $"the list says {stated}, arXiv:{_identifiers.Arxiv} was submitted in {month}; the list's date is kept"));
        }
        if (_venueYear is { } year && _venue is { Kind: not VenueKind.Preprint })
            return _date is { } date && date.Year == year ? date : PublicationDate.Create(year);
        if (_date is { } explicitDate)
            return explicitDate.Month is null && submitted is { } day && day.Year == explicitDate.Year && _venue is null or { Kind: VenueKind.Preprint } ? submitted : explicitDate;
        if (_venueYear is { } preprintYear)
            return submitted is { } id && id.Year == preprintYear ? id : PublicationDate.Create(preprintYear);
        return HeadingYear(submitted) ?? submitted;
    }

    private PublicationDate? HeadingYear(PublicationDate? submitted)
    {
        for (var section = _draft.Section; section is not null; section = section.Parent)
        {
            if (section.Title.Length is >= 4 and <= 5 && TextShape.Date(section.Title) is { } date)
            {
                _evidence.Add(new(PaperField.Date, date.ToString(), "heading", section.Span));
                return submitted is { } id && id.Year == date.Year ? id : date;
            }
        }
        return null;
    }

    private void Note(PaperField field, string value, string rule, int start, int end) =>
        _evidence.Add(new(field, value, rule, Span(start, end)));

    private SourceSpan Span(int start, int end)
    {
        start = Math.Clamp(start, 0, source.Text.Length);
        return source.Span(start, Math.Clamp(end, start, source.Text.Length) - start);
    }
}
