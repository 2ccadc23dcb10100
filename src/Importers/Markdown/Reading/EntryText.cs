using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Entries;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// Reads the running text of one entry: each stretch of it is a venue, a date, names, a tag or the name of the method,
/// by where it stands and what it looks like.
/// </summary>
internal sealed class EntryText(
    ListText source,
    EntryEvidence evidence,
    LinkEvidence links,
    VenueEvidence venue,
    TagEvidence tags,
    AuthorEvidence authors)
{
    private const int MaxTagWords = 5;
    private const int MaxNickname = 2;

    // So many entries show where the list has its names.
    private const int MinEntries = 3;

    private readonly SegmentSurroundings _around = new(source);
    private readonly WordsBeforeTitle _before = new(source, authors, venue);
    private readonly OneNameBehindTitle _oneName = new(source, authors, venue);
    private readonly VenueInText _venues = new(source, venue, authors);
    private readonly ColumnText _columns = new(venue, authors);
    private readonly FamiliesBehindTitle _families = new(source, authors, venue);
    private readonly NamesFromPlace _fromPlace = new(authors, venue);
    private readonly ReferenceReader _references = new(venue, authors, links);
    private int _namesBehindTitles;
    private EntryShape _shape;
    private string _title = "";

    public string? ShortName { get; private set; }

    /// <summary>The entry says in brackets behind its title, or in a column, where it was published.</summary>
    public bool IsPublished { get; private set; }

    /// <summary>A name in bold stands in brackets behind the title: "A Title(**FoldNet**)".</summary>
    public bool HasNickname { get; private set; }

    public void Start(EntryShape shape, string title, string? shortName, bool isPublished) =>
        (_shape, _title, ShortName, IsPublished, HasNickname) = (shape, title, shortName, isPublished, false);

    /// <param name="title">The title, if it is in this part.</param>
    /// <param name="isBelowTitle">The part is the line right below the title, and labelled lines follow.</param>
    public void Read(EntryPart part, EntryTitle? title, bool isBelowTitle)
    {
        var segments = TextSegments.Of(part.Pieces, title);
        if (part.Role == PartRole.Any && title is { } named && _references.TryRead(part, named, segments))
        {
            _namesBehindTitles += named.IsReference ? 0 : 1;
            return;
        }
        if (part.Role == PartRole.Any)
            DatedLead.Read(segments, title, venue, source);
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            switch (part.Role)
            {
                case PartRole.Authors:
                    _columns.ReadAuthors(segment);
                    break;
                case PartRole.Venue:
                    TextIdentifier.Read(segment, links);
                    _columns.ReadVenue(segment);
                    break;
                case PartRole.Date:
                    _columns.ReadDate(segment);
                    break;
                case PartRole.ShortName:
                    if (!TextShape.IsMissing(segment.Text))
                        SetShortName(PlainText.OneLine(segment.Text), part.Name is null ? "text" : "column", segment);
                    break;
                case PartRole.Any when authors.ReadPeople(segments, i) is > 0 and var people:
                    i += people - 1;
                    break;
                default:
                    if (title is { IsReference: true } cited && IsFirstBehind(segments, i, cited)
                        && venue.Venue is null && VenueMentions.BeforeVolume(segment.Text) is { } journal)
                    {
                        TextIdentifier.Read(segment, links);
                        if (!venue.TryVenue(journal, "text", segment.Start, segment.End))
                            venue.SetStated(segment with { Text = journal });
                        break;
                    }
                    if (i + 1 < segments.Count && IsBeforeIssue(segment, segments[i + 1]))
                        segment = segment with { Text = VenueMentions.WithoutVolume(segment.Text) };
                    var isDated = i + 1 < segments.Count && _around.IsDatedBy(segment, segments[i + 1]);
                    ReadAny(segment, title, isDated ? segments[i + 1] with
                    {
                        Text = SegmentSurroundings.YearOf(segments[i + 1].Text),
                    } : null, isBelowTitle);
                    break;
            }
        }
    }

    private static bool IsFirstBehind(List<TextSegment> segments, int i, EntryTitle title) =>
        segments[i].Bracket == '\0' && segments[i].Start >= title.Start
        && (i == 0 || segments[i - 1].Start < title.Start);

    // "Some Journal 45(3)"; without the issue, 23 may be the year.
    private static bool IsBeforeIssue(TextSegment segment, TextSegment next) =>
        segment.Bracket == '\0' && next.Bracket == '(' && next.Start - segment.End <= 2
        && VenueMentions.IsIssue(next.Text);

    /// <param name="date">The date right behind the segment, or null.</param>
    private void ReadAny(TextSegment segment, EntryTitle? title, TextSegment? date, bool isBelowTitle)
    {
        if (TextIdentifier.Read(segment, links))
            return;
        // "[Lee and Chen 2019: A Title](…)", "[Lee A. A Title. …](…)": the words of a link before the title in it.
        var isLead = title is { IsReference: true, Lead: not null } cited && segment.Start <= cited.Start;
        if (isLead && authors.TryReference(
            segment, mayBeOne: title?.Lead is { } lead && lead.AsSpan().TrimEnd() is [.., ' ', ':']))
            return;
        if (AuthorText.Labelled(segment) is { } names)
        {
            authors.ReadStated(names);
            return;
        }
        if (MethodName.IsAcronymOf(segment.Text, _title))
        {
            SetShortName(segment.Text, "acronym", segment);
            return;
        }
        // "[FOLD] FOLD: A Title": no venue, whatever conference has that name.
        if (segment.Bracket == '[' && title is { } own && segment.End <= own.Start && MethodName.Is(segment.Text)
            && own.Text.StartsWith($"{segment.Text}:", StringComparison.Ordinal))
        {
            SetShortName(segment.Text, "bracket", segment);
            return;
        }
        if (_namesBehindTitles >= MinEntries && title is { IsStrong: true } strong && _around.IsBehind(segment, strong)
            && _oneName.TryRead(segment))
            return;
        if (_namesBehindTitles > 0 && title is { IsStrong: true } dashed && _oneName.TryReadBehindDash(segment, dashed))
            return;
        if (_families.TryRead(segment, title, date))
            return;
        if (title is { IsStrong: true } apart && _around.IsBehind(segment, apart)
            && (authors.TryOneInverted(segment) || authors.TryFamilies(segment)))
            return;
        // "by Lee and Chen, ACL 2021": names stand first there, wherever the paper appeared.
        if (_fromPlace.TryRead(segment) || (segment.Bracket == '\0' && authors.TryBy(segment)))
            return;
        segment = _venues.Behind(segment, title);
        if (_venues.TryShortYear(segment, title))
            return;
        if (venue.TryVenueOrDate(segment))
        {
            if (venue.Venue is not null)
                _venues.Note(segment, title);
            IsPublished |= segment.Bracket == '(' && title is { } named && segment.Start >= named.Start;
            return;
        }
        // "- Lee, Chen, and Wu 2019" below a title
        if (_venues.TryNamed(segment, title) || (title is null && authors.TryReference(segment)))
            return;
        // "**(FoldBERT) A Title**"
        if (segment.Bracket == '(' && title is { Lead: { } before } && MethodName.Is(segment.Text)
            && !segment.Text.Contains('/', StringComparison.Ordinal)
            && before.AsSpan().Trim() is ['(', .. var inner, ')'] && inner.SequenceEqual(segment.Text))
        {
            SetShortName(segment.Text, "bracket", segment);
            return;
        }
        if (IsNickname(segment, title))
        {
            HasNickname = true;
            SetShortName(segment.Text, "bracket", segment);
            return;
        }
        if (authors.TryAffiliation(segment) || authors.TryCitation(segment)
            || _venues.TryOfNoTable(segment, title, date))
            return;
        if (segment.Bracket == '[' && title is { } titled && segment.Text.Length > 1
            && TextShape.WordCount(segment.Text) <= MaxTagWords)
            ReadTag(segment, titled);
        else if (title is { } later && segment.End <= later.Start)
            ReadBefore(later, segment);
        else if (segment.Bracket == '\0')
            ReadNames(segment, title, isLead, isBelowTitle);
    }

    // "A Title(**FoldNet**)", "A Title (**Fast-Fold v2**)"; "(**oral**)" is none.
    private bool IsNickname(TextSegment segment, EntryTitle? title) =>
        segment.Bracket == '(' && segment.Style.HasFlag(PieceStyle.Bold) && title is { } named
        && _around.IsBehind(segment, named) && TextShape.WordCount(segment.Text) <= MaxNickname
        && MethodName.Is(segment.Text.Split(' ')[0]) && !DatedText.IsAcronymAndShortYear(segment.Text)
        && DatedText.Of(segment.Text) is null;

    private void ReadTag(TextSegment segment, EntryTitle title)
    {
        if (title.Text.StartsWith(segment.Text, StringComparison.OrdinalIgnoreCase)
            || (segment.Start < title.Start && MethodName.Is(segment.Text)
                && (segment.Style == PieceStyle.Bold || source.Text.AsSpan(segment.End) is [']', ':', ..])))
            SetShortName(segment.Text, "bracket", segment);
        else if (title.Lead is { } lead && MethodName.Is(segment.Text)
            && lead.Contains($"[{segment.Text}]", StringComparison.Ordinal))
            SetShortName(segment.Text, "bracket", segment);
        else if (segment.Start > title.Start && !LinkLabels.IsLabel(segment.Text) && !_around.IsBeforeLink(segment)
            && !Sentences.IsTypeMark($"[{segment.Text}]"))
            tags.Add("tag", segment.Text, "bracket", segment.Start, segment.End);
    }

    private void ReadBefore(EntryTitle title, TextSegment segment)
    {
        if (_before.TryFamilies(title, segment) || _before.TryCitation(title, segment))
            return;
        if (Reading.ShortName.Before(title, segment, source) is { } name)
            SetShortName(name, "text", segment);
        else
            _before.Read(title, segment);
    }

    private void ReadNames(TextSegment segment, EntryTitle? title, bool isLead, bool isBelowTitle)
    {
        var isBehind = title is { IsStrong: true } named && _around.IsBehind(segment, named);
        var isLikely = (segment.Style.HasFlag(PieceStyle.Italic) && !IsRemark(segment, title))
            || _shape == EntryShape.Row || isBelowTitle
            || ((title is null ? _around.IsFollowedByTitle(segment) : _around.IsSetApart(segment))
                && !ReferenceNames.HasNoun(segment.Text));
        isLikely |= isBehind && _namesBehindTitles >= MinEntries && !ReferenceNames.HasNoun(segment.Text);
        isLikely |= isBehind && (ReferenceText.IsOneNameAndVenue(segment.Text)
            || (_around.IsBeforeItalics(segment) && ReferenceText.IsOneName(segment.Text.AsSpan().Trim(" ."))));
        isLikely |= segment.Style != PieceStyle.None && _around.IsFollowedByYear(segment);
        isLikely |= title is { Rule: "text", Rest: { } rest } && ReferenceText.IsOneNameBefore(rest, segment.Text);
        // "**Lee, A.** (2019). *A Title*. Some Press": no names stand behind a title that has them before it.
        isLikely &= !(title is { IsReference: true } cited && segment.Start >= cited.End && authors.Authors.Count > 0);
        // ""A Title", Lee & Chen." and ""Deep Folds", Lee, Chen & Wu."
        var isBehindQuotes = title is { Rule: "quoted" } quoted && segment.Start >= quoted.End
            && source.Text.AsSpan(quoted.End..segment.Start).Trim() is ","
            && NameForms.AreFamilies(segment.Text);
        // "Lee, Ann." on a line of its own
        var isStated = isLikely && source.Text.AsSpan(segment.End) is ['.', ..] && _around.IsSetApart(segment)
            && InvertedNames.IsOneInverted(segment.Text);
        // "*Lee, Ann Bo*" where others are "*Lee, Ann and Chen, Bo*"
        if (isLikely && authors.ListHasBibtexNames && _around.IsSetApart(segment) && authors.TryOne(segment))
            return;
        authors.Read(segment, isStated || isLead || isBehindQuotes ? NameCertainty.Stated
            : isLikely ? NameCertainty.Likely : NameCertainty.Possible);
        if (isBehind && authors.Authors.Count > 0)
            _namesBehindTitles++;
    }

    // "**A Title** [[demo](…)] *Music Folds*": behind links, two words may be anything if the list has no names there.
    private bool IsRemark(TextSegment segment, EntryTitle? title) =>
        _namesBehindTitles < MinEntries && title is { } named && segment.Start > named.End
        && !segment.Text.AsSpan().ContainsAny(",.&") && !segment.Text.Contains(" and ", StringComparison.Ordinal)
        && source.Text.AsSpan(named.End..segment.Start).Contains("](", StringComparison.Ordinal);

    private void SetShortName(string name, string rule, TextSegment segment)
    {
        ShortName ??= name;
        evidence.Note(PaperField.ShortName, name, rule, segment.Start, segment.End);
    }
}
