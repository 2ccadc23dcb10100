using System.Buffers;
using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Markdown;

/// <summary>
/// Reads one entry: finds the title, then takes all the rest as evidence (links, badges, dates, names, tags). An entry
/// without anything that speaks for a paper is none.
/// </summary>
/// <remarks>One reader reads all entries of a source in turn.</remarks>
internal sealed class EntryReader
{
    private static readonly SearchValues<char> BeforeDate = SearchValues.Create(" ,.*_()（");

    // A shorter title without a link may be anything.
    private const int MinWordsAlone = 5;
    private const int MinWordsDated = 3;

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
    private readonly EntryReports _reports;
    private EntryDraft _draft = null!; // Set by Read, before anything else.
    private string? _shortName;

    // The entry says in brackets behind its title, or in a column, where it was published.
    private bool _isPublished;
    private bool _isBelowTitle;

    public EntryReader(ListText source, Outline outline, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_source, _diagnostics) = (source, diagnostics);
        _evidence = new(source);
        _links = new(_evidence);
        _venue = new(source, outline, _evidence);
        _tags = new(_evidence);
        _authors = new(source, _evidence, _venue);
        _badges = new(_links, _venue, _tags);
        _reports = new(_evidence, diagnostics);
    }

    /// <summary>The paper, or null where the draft is no entry.</summary>
    /// <param name="isFacet">Whether the list declares a facet of a name.</param>
    public Paper? Read(EntryDraft draft, Func<string, bool> isFacet)
    {
        Start(draft);
        if (TitlePart.Find(draft) is not { Title: { Text.Length: > 0 } title } part
            || (draft.Shape == EntryShape.Paragraph && part.IsProse(draft)))
        {
            _reports.LinksWithoutTitle(draft);
            return null;
        }

        _shortName = part.Name;
        _isPublished = title.IsStrong && draft.Parts[part.Index].Role == PartRole.Title
            && draft.Parts.Exists(part => part.Role == PartRole.Venue);
        _evidence.Note(PaperField.Title, title.Text, title.Rule, title.Start, title.End);
        for (var i = 0; i < draft.Parts.Count; i++)
        {
            // "- A. Author" below the title and above "- Date: …" has no need of a label.
            _isBelowTitle = i == part.Index + 1 && draft.Shape == EntryShape.Bullet && draft.Parts[i].Name is null
                && i + 1 < draft.Parts.Count && draft.Parts[i + 1].Name is not null;
            ReadPart(draft.Parts[i], i == part.Index ? title : null, isFacet);
        }
        IsLinkless = !SpeaksForPaper && IsTitleAlone(title);
        if (SpeaksForPaper || IsLinkless)
            return ToPaper(title.Text);
        if (_links.HasAny)
            _reports.NoPaper(draft, title);
        return null;
    }

    /// <summary>The last paper that was read is a title without anything that speaks for a paper.</summary>
    public bool IsLinkless { get; private set; }

    private bool SpeaksForPaper =>
        (_links.SpeaksForPaper && (_links.IsCalledPaper || !SectionTitle.IsOfOtherMedia(_draft.Section)))
        || !_links.Identifiers.IsEmpty || _venue.IsDated
        || (_venue.Venue is not null && (_links.Url is not null || _isPublished));

    // "- A Title in Capitals (2019)" and nothing else but a link to its code; or a sentence.
    private bool IsTitleAlone(EntryTitle title)
    {
        // Links to code, videos and the like, with a label, stand beside papers too that are not out yet.
        if (_draft is not { Shape: EntryShape.Bullet, Section: not null, Parts.Count: 1 }
            || (_links.HasAny && (title.Rule == "link" || !_links.AreLabelled))
            || SectionTitle.IsOfOtherMedia(_draft.Section)
            || (LabelledParts.LabelOf(_draft.Parts[0].Pieces) is { } label && PartRoles.IsKnown(label)))
            return false;
        return TextShape.WordCount(title.Text) >= (_venue.HasDate ? MinWordsDated : MinWordsAlone);
    }

    private void Start(EntryDraft draft)
    {
        _draft = draft;
        _evidence.Clear();
        _links.Clear();
        _venue.Clear();
        _tags.Clear();
        _authors.Clear();
        _isPublished = false;
    }

    private void ReadPart(EntryPart part, EntryTitle? title, Func<string, bool> isFacet)
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
            ReadText(part, title);
    }

    private void ReadLink(Piece link, PartRole role, bool isTitle, string? label, EntryTitle? title)
    {
        if (title is { } before && link.Start >= before.End && _authors.Authors.Count == 0
            && Citation.Of(link.Text) is { } citation)
        {
            _authors.Take(citation, link);
            _venue.SetDate(citation.Date, "link", link.Start, link.End);
            role = PartRole.Paper;
        }
        if (!isTitle && _links.Url is not null && IsInNote(link))
        {
            _links.ReadOther(link);
            return;
        }
        _links.Read(link, role, isTitle, label);
        if (!isTitle && role != PartRole.Prose && !_links.IsOfAnother(link))
            _venue.ReadLink(link, isPaper: _links.Url == link.Url);
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

    private void ReadText(EntryPart part, EntryTitle? title)
    {
        var segments = TextSegments.Of(part.Pieces, title);
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            switch (part.Role)
            {
                case PartRole.Authors:
                    _authors.ReadStated(segment);
                    break;
                case PartRole.Venue:
                    ReadVenue(segment);
                    break;
                case PartRole.Date:
                    if (TextShape.Date(segment.Text) is { } date)
                        _venue.SetDate(date, "column", segment.Start, segment.End);
                    break;
                case PartRole.ShortName:
                    if (!TagEvidence.IsMissing(segment.Text))
                        SetShortName(PlainText.OneLine(segment.Text), "column", segment);
                    break;
                default:
                    var isDated = i + 1 < segments.Count && IsDatedBy(segment, segments[i + 1]);
                    ReadSegment(segment, title, isDated ? segments[i + 1] : null);
                    break;
            }
        }
    }

    // "*Some Journal*, 2019": the year right behind is of what stands before it.
    private bool IsDatedBy(TextSegment segment, TextSegment next) =>
        next.Start >= segment.End && next.Start - segment.End < 8
        && TextShape.Date(next.Text) is not null
        && _source.Text.AsSpan(segment.End, next.Start - segment.End).IndexOfAnyExcept(BeforeDate) < 0;

    private void ReadVenue(TextSegment segment)
    {
        if (_venue.TryVenueOrDate(segment) || _venue.Venue is not null || TagEvidence.IsMissing(segment.Text))
            return;
        if (TextShape.WordCount(segment.Text) > 0)
            _venue.SetStated(segment);
    }

    /// <param name="date">The date right behind the segment, or null.</param>
    private void ReadSegment(TextSegment segment, EntryTitle? title, TextSegment? date)
    {
        ReadIdentifier(segment);
        if (_venue.TryVenueOrDate(segment))
        {
            _isPublished |= segment.Bracket == '(' && title is { } named && segment.Start >= named.Start;
            return;
        }
        if (_authors.TryAffiliation(segment) || _authors.TryCitation(segment))
            return;
        var isBefore = title is { } first && segment.Start < first.Start;
        if ((!isBefore || segment.Bracket != '\0') && VenueEvidence.Dated(segment, date) is { } dated
            && !_authors.AreFirstNames(segment))
        {
            if (_venue.TryDated(segment, dated))
                return;
            // "[2023 somewhere] A Title"
            if (isBefore)
                _venue.SetDate(dated.Date, "text", segment.Start, segment.End);
        }
        if (title is { } before && segment.Start >= before.Start && _venue.TryUndated(segment))
            return;
        var words = TextShape.WordCount(segment.Text);
        if (segment.Bracket == '[' && title is { } titled && segment.Text.Length > 1 && words <= 5)
        {
            if (titled.Text.StartsWith(segment.Text, StringComparison.OrdinalIgnoreCase)
                || (segment.Start < titled.Start && segment.Style == PieceStyle.Bold && ShortName.IsMade(segment.Text)))
                SetShortName(segment.Text, "bracket", segment);
            else if (segment.Start > titled.Start && !Links.IsLabel(segment.Text) && !IsBeforeLink(segment))
                _tags.Add("tag", segment.Text, "bracket", segment.Start, segment.End);
        }
        else if (AuthorText.Labelled(segment) is { } names)
        {
            _authors.ReadStated(names);
        }
        else if (title is { } later && segment.End <= later.Start)
        {
            if (ShortName.Before(later, segment, _source) is { } name)
                SetShortName(name, "text", segment);
            else if (words > 1)
                _authors.Read(segment, IsFollowedByTitle(segment) ? NameCertainty.Likely : NameCertainty.Possible);
        }
        else if (segment.Bracket == '\0')
        {
            var isLikely = segment.Style.HasFlag(PieceStyle.Italic) || _draft.Shape == EntryShape.Row || _isBelowTitle
                || (title is null && IsFollowedByTitle(segment) && !ReferenceNames.HasNoun(segment.Text));
            _authors.Read(segment, isLikely ? NameCertainty.Likely : NameCertainty.Possible);
        }
    }

    // "arXiv:2401.00001" in running text, where no link says it.
    private void ReadIdentifier(TextSegment segment)
    {
        var at = segment.Text.IndexOf("arXiv:", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !_links.Identifiers.IsEmpty)
            return;
        var length = segment.Text.AsSpan(at).IndexOfAny(' ', ',');
        if (ArxivId.TryParse(length < 0 ? segment.Text[at..] : segment.Text.Substring(at, length), out var arxiv))
            _links.AddIdentifiers(new(Arxiv: arxiv), "text", segment.Start, segment.End);
    }

    // "[also in [2.1](#heading)]"
    private bool IsBeforeLink(TextSegment segment) => _source.Text.AsSpan(segment.End).TrimStart(' ') is ['[', ..];

    // "Marvin Minsky, [A Title](…)", "Marvin Minsky. *Some Journal*, 1961"
    private bool IsFollowedByTitle(TextSegment segment) =>
        _source.Text.AsSpan(segment.End) is [',' or '.', ..];

    private void SetShortName(string name, string rule, TextSegment segment)
    {
        _shortName ??= name;
        _evidence.Note(PaperField.ShortName, name, rule, segment.Start, segment.End);
    }

    private Paper ToPaper(string title)
    {
        _venue.TakeHeadings(_draft.Section);
        var date = _venue.Date(_draft.Section, _links.Identifiers.Arxiv, _diagnostics);
        return new()
        {
            Title = title,
            ShortName = _shortName,
            Authors = [.. _authors.Authors],
            HasMoreAuthors = _authors.HasMore,
            Venue = _venue.Venue,
            Date = date,
            Identifiers = _links.Identifiers,
            Url = _links.Url,
            Links = [.. _links.Links],
            Repositories = [.. _links.Repositories],
            Tags = [.. _tags.Tags],
            Sections = _draft.Section is { } section ? [section] : [],
            Origins = [_evidence.Span(_draft.Start, _draft.End)],
            Evidence = _evidence.ToImmutable(),
        };
    }
}
