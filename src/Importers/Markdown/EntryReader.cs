using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Yaml;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Reads one entry: finds the title, then takes all the rest as evidence (links, badges, dates, names, tags). An entry
/// without anything that speaks for a paper is none.
/// </summary>
/// <remarks>One reader reads all entries of a source in turn.</remarks>
internal sealed class EntryReader
{
    /// <summary>Labels of lines that hold terms; under any other label stands prose.</summary>
    private static readonly HashSet<string> FacetLabels = new(
        DefaultFacets.All.SelectMany(facet => facet.Aliases.Append(facet.Key).Append(facet.Label))
            .Concat(["keyword", "keywords", "tag", "tags", "topic", "topics", "category", "categories", "area", "areas", "type", "types", "关键词", "标签"])
            .Select(Slug.Comparable),
        StringComparer.Ordinal);

    private readonly SourceText _source;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly EntryEvidence _evidence;
    private readonly LinkEvidence _links;
    private readonly VenueEvidence _venue;
    private readonly List<FacetTag> _tags = [];
    private readonly List<PersonName> _authors = [];
    private EntryDraft _draft = null!; // Set by Read, before anything else.
    private string? _shortName;
    private bool _hasMoreAuthors;
    private int _nextToNames;

    public EntryReader(SourceText source, Outline outline, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_source, _diagnostics) = (source, diagnostics);
        _evidence = new(source);
        _links = new(_evidence);
        _venue = new(source, outline, _evidence);
    }

    /// <summary>The paper, or null where the draft is no entry.</summary>
    /// <param name="isFacet">Whether the list declares a facet of a name.</param>
    public Paper? Read(EntryDraft draft, Func<string, bool> isFacet)
    {
        Start(draft);
        var (titlePart, title) = FindTitle();
        if (title is not { } found || found.Text.Length == 0 || (draft.Shape == EntryShape.Paragraph && !StandsFirst(titlePart, found)))
        {
            ReportLinksWithoutTitle();
            return null;
        }

        _evidence.Note(PaperField.Title, found.Text, found.Rule, found.Start, found.End);
        for (var i = 0; i < draft.Parts.Count; i++)
            ReadPart(draft.Parts[i], i == titlePart ? title : null, isFacet);
        var isPaper = _links.SpeaksForPaper || !_links.Identifiers.IsEmpty || _venue.IsDated || (_venue.Venue is not null && _links.Url is not null);
        return isPaper ? ToPaper(found.Text) : null;
    }

    private void Start(EntryDraft draft)
    {
        _draft = draft;
        _evidence.Clear();
        _links.Clear();
        _venue.Clear();
        _tags.Clear();
        _authors.Clear();
        (_shortName, _hasMoreAuthors, _nextToNames) = (null, false, -1);
    }

    // The title column, else the entry itself, else whichever cell has a title that links to a paper.
    private (int Part, EntryTitle? Title) FindTitle()
    {
        foreach (var role in (ReadOnlySpan<PartRole>)[PartRole.Title, PartRole.Any])
        {
            for (var i = 0; i < _draft.Parts.Count; i++)
            {
                if (_draft.Parts[i].Role == role && EntryTitle.Find(_draft.Parts[i].Pieces) is { } title)
                    return (i, title);
            }
        }
        for (var i = 0; i < _draft.Parts.Count; i++)
        {
            if (EntryTitle.IsTitledLink(_draft.Parts[i].Pieces) && EntryTitle.Find(_draft.Parts[i].Pieces) is { } title)
            {
                _draft.Parts[i] = _draft.Parts[i] with { Role = PartRole.Any };
                return (i, title);
            }
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

    private void ReportLinksWithoutTitle()
    {
        if (_draft.Shape == EntryShape.Paragraph)
            return;
        foreach (var piece in _draft.Parts.SelectMany(part => part.Pieces))
        {
            if (piece.Kind == PieceKind.Link && Links.KindOf(piece.Url) is LinkKind.Identified or LinkKind.Paper)
            {
                _diagnostics.Add(DiagnosticCodes.EntryWithoutTitle.At(_evidence.Span(piece.Start, piece.End), $"no title is found for {PlainText.OneLine(piece.Url)}; the entry is left out"));
                return;
            }
        }
    }

    private void ReadPart(EntryPart part, EntryTitle? title, Func<string, bool> isFacet)
    {
        var label = part.Name is { } name && PartRoles.IsKnown(name) ? name : null;
        for (var index = 0; index < part.Pieces.Count; index++)
        {
            var piece = part.Pieces[index];
            var isTitle = title is { } found && index >= found.First && index <= found.Last;
            if (piece.Kind == PieceKind.Image)
                ReadImage(piece);
            else if (piece.Kind == PieceKind.Link)
                _links.Read(piece, part.Role, isTitle, label);
        }
        if (part.Role is PartRole.Prose)
            return;
        if (part.Role == PartRole.Facet)
            ReadFacet(part, isFacet);
        else
            ReadText(part, title);
    }

    private void ReadImage(Piece piece)
    {
        if (piece.Target is { } target)
            _links.Read(piece with { Kind = PieceKind.Link, Url = target }, PartRole.Any, isTitle: false, "badge");
        if (CodeRepository.TryParseStarBadge(piece.Url, out var starred))
            _links.AddRepository(starred, "star badge", piece);
        else if (Badge.TryParseUrl(piece.Url, out var badge))
            ReadBadge(badge, piece);
    }

    private void ReadBadge(Badge badge, Piece piece)
    {
        if (badge.Message is { } message && TryNamedBadge(badge.Label, message, piece))
            return;
        if (_venue.TryVenue(badge.Text, "badge", piece.Start, piece.End) || IsBadgeLabel(badge.Label))
            return;
        // The words for those who do not see the badge name its facet.
        var facet = piece.Text.Length > 0 && !IsBadgeLabel(piece.Text) && Slug.Comparable(piece.Text) != Slug.Comparable(badge.Label) && PartRoles.Of(piece.Text) == PartRole.Facet ? piece.Text : null;
        if (badge.Message is not { } value)
            Tag(facet ?? "tag", badge.Label, "badge", piece);
        else if (facet is not null)
            Tag(facet, $"{badge.Label}-{value}", "badge", piece);
        else if (!IsBadgeLabel(value) && TextShape.Date(value) is null)
            Tag(badge.Label, value, "badge", piece);
    }

    // "arXiv-2503.16980" is an identifier; "abs-2025.09" and "arXiv-2025.10" are dates; "Conference-ICLR'24" names its kind.
    private bool TryNamedBadge(string label, string message, Piece piece)
    {
        var unescaped = message.Replace("\\", "", StringComparison.Ordinal);
        switch (Slug.Comparable(label))
        {
            case "arxiv" or "abs" or "pdf" or "paper" or "preprint":
                if (ArxivId.TryParse(unescaped, out var arxiv))
                    _links.AddIdentifiers(new(Arxiv: arxiv), "badge", piece);
                else if (TextShape.Date(unescaped) is { } date)
                    _venue.SetDate(date, "badge", piece.Start, piece.End);
                if (Slug.Comparable(label) is "arxiv" or "abs" or "preprint")
                    _venue.SetPreprint("badge", piece.Start, piece.End);
                return true;
            case "conference" or "venue" or "journal" or "publish" or "published" or "conf" or "accepted" or "publication":
                if (!_venue.TryVenue(unescaped, "badge", piece.Start, piece.End))
                    _venue.SetVenue(Venue.Unlisted(unescaped), null, "badge", piece.Start, piece.End);
                return true;
            default:
                if (TextShape.Date(unescaped) is not { } stated || !Venues.VenueTable.Default.TryRead(label, out var venue, out _, out _))
                    return false;
                _venue.SetVenue(venue, stated.Year, "badge", piece.Start, piece.End);
                _venue.SetDate(stated, "badge", piece.Start, piece.End);
                return true;
        }
    }

    private static bool IsBadgeLabel(string text) =>
        Links.IsLabel(text) || Slug.Comparable(text) is "prs" or "prswelcome" or "welcome" or "license" or "awesome" or "badge" or "publish" or "maintained" or "visitors" or "lastcommit" or "contributors";

    private void ReadFacet(EntryPart part, Func<string, bool> isFacet)
    {
        if (part.Pieces.Count == 0)
            return;
        var text = EntryTitle.TextOf(part.Pieces);
        if (_draft.Shape != EntryShape.Row && !FacetLabels.Contains(Slug.Comparable(part.Name!)) && !isFacet(part.Name!))
        {
            _evidence.Note(PaperField.Note, PlainText.OneLine($"{part.Name}: {text}"), "label", part.Pieces[0].Start, part.Pieces[^1].End);
            return;
        }
        foreach (var value in text.Split((char[])[',', ';', '|', '/', '、', '，', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A sentence is no term.
            if (!IsMissing(value) && value.Length <= 60 && TextShape.WordCount(value) <= 6)
                Tag(part.Name!, value.TrimEnd('.'), _draft.Shape == EntryShape.Row ? "column" : "label", part.Pieces[0]);
        }
    }

    private static bool IsMissing(string value) =>
        value.Trim() is "" or "-" or "–" or "—" or "--" or "/" or "?" || Slug.Comparable(value) is "na" or "none" or "null" or "tbd" or "comingsoon" or "unknown";

    private void Tag(string facet, string value, string rule, Piece piece) =>
        _tags.Add(new(PlainText.OneLine(facet), PlainText.OneLine(value), rule, _evidence.Span(piece.Start, piece.End)));

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
                    if (!_venue.TryVenueOrDate(segment) && !IsMissing(segment.Text) && _venue.Venue is null && TextShape.WordCount(segment.Text) > 0)
                        _venue.SetVenue(Venue.Unlisted(PlainText.OneLine(segment.Text)), null, "column", segment.Start, segment.End);
                    break;
                case PartRole.Date:
                    if (TextShape.Date(segment.Text) is { } date)
                        _venue.SetDate(date, "column", segment.Start, segment.End);
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
        if (_venue.TryVenueOrDate(segment))
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
                _tags.Add(new("tag", PlainText.OneLine(segment.Text), "bracket", _evidence.Span(segment.Start, segment.End)));
            return;
        }
        if (title is { } later && segment.End <= later.Start)
        {
            // "**ViT**: "Title"": a name before the title.
            if (TextShape.WordCount(segment.Text) <= 3 && Slug.Comparable(segment.Text).Length > 1 && (segment.Style != PieceStyle.None || later.Rule == "quoted") && !segment.Text.Contains(',', StringComparison.Ordinal))
                _shortName ??= EntryTitle.Clean(segment.Text);
            else if (TextShape.WordCount(segment.Text) > 1)
                AddNames(segment, isCertain: false);
            return;
        }
        if (segment.Bracket == '\0')
            AddNames(segment, isCertain: segment.Style.HasFlag(PieceStyle.Italic) || _draft.Shape == EntryShape.Row);
    }

    // Names up to the first part that is none; a venue may follow them: "Takikawa et al., SIGGRAPH 2022".
    private void AddNames(TextSegment segment, bool isCertain)
    {
        var names = AuthorText.Read(segment.Text, isCertain, out var rest, out var hasMore);
        if ((_authors.Count == 0 || isCertain) && names.Count > 0)
        {
            _authors.AddRange(names);
            // A bracket right behind names holds the last one's institution.
            _nextToNames = _source.Text.AsSpan(segment.End).TrimStart(' ') is ['(', ..] ? _source.Text.IndexOf('(', segment.End) + 1 : -1;
            _evidence.Note(PaperField.Authors, string.Join("; ", names), "text", segment.Start, segment.End);
        }
        _hasMoreAuthors |= hasMore && _authors.Count > 0;
        foreach (var part in rest)
        {
            if (TextShape.Date(part) is { } date)
                _venue.SetDate(date, "text", segment.Start, segment.End);
            else
                _venue.TryVenue(part, "text", segment.Start, segment.End);
        }
    }

    private Paper ToPaper(string title)
    {
        _venue.TakeHeadings(_draft.Section);
        var date = _venue.Date(_draft.Section, _links.Identifiers.Arxiv, _diagnostics);
        return new()
        {
            Title = title,
            ShortName = _shortName,
            Authors = [.. _authors],
            HasMoreAuthors = _hasMoreAuthors,
            Venue = _venue.Venue,
            Date = date,
            Identifiers = _links.Identifiers,
            Url = _links.Url,
            Links = [.. _links.Links],
            Repositories = [.. _links.Repositories],
            Tags = [.. _tags],
            Sections = _draft.Section is { } section ? [section] : [],
            Origins = [_evidence.Span(_draft.Start, _draft.End)],
            Evidence = _evidence.ToImmutable(),
        };
    }
}
