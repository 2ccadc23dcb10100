using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>Who wrote the paper of one entry; venues and dates behind the names go where they belong.</summary>
internal sealed class AuthorEvidence(ListText source, EntryEvidence evidence, VenueEvidence venue)
{
    private const int MaxInitials = 2;

    // "September 2018"
    private const int MaxDateLength = 16;

    private readonly VenueBesideNames _venues = new(venue);
    private readonly List<PersonName> _authors = [];
    private bool _listHasCitations;
    private bool _listHasCitationsInBrackets;
    private int _nextToNames;
    private int _endOfNames;

    public IReadOnlyList<PersonName> Authors => _authors;

    /// <summary>The names end with "et al." or the like.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The entry is cited as texts do it: names, "et al." perhaps, and the year.</summary>
    public bool IsCited { get; private set; }

    public void Clear()
    {
        _authors.Clear();
        IsCited = false;
        (HasMore, _nextToNames, _endOfNames) = (false, -1, 0);
    }

    /// <summary>Takes a bracket right behind names: it holds the last one's institution, or a remark.</summary>
    public bool TryAffiliation(TextSegment segment)
    {
        if (segment.Bracket != '(' || segment.Start != _nextToNames || TextShape.WordCount(segment.Text) is 0 or > 8
            || VenueWords.IsHonour(segment.Text))
            return false;
        // "Ann Lee (uses many folds)"
        if (char.IsLower(segment.Text[0]))
            return true;
        _authors[^1] = _authors[^1] with { Affiliation = PlainText.OneLine(segment.Text) };
        return true;
    }

    /// <summary>Takes "(Doe et al., 2023)": names, then at most a year or a venue.</summary>
    public bool TryCitation(TextSegment segment)
    {
        // "(JM Lee, M Chen 2007)"
        if (_authors.Count == 0 && segment is { Bracket: '(', Text: [.., >= '0' and <= '9'] } && IsWholeBracket(segment)
            && Citation.Of(segment.Text) is { HasMore: false, Authors: var own, Date: var year }
            && own.TrueForAll(name => name.Given is { Length: <= MaxInitials }))
        {
            Take(own, false, segment, isWanted: true);
            venue.SetDate(year, "text", segment.Start, segment.End);
            return IsCited = true;
        }
        if (segment.Bracket is not ('(' or '['))
            return false;
        if (segment.Bracket == '(' && (TryBehindDate(segment) || TryOneBeforeBar(segment)))
            return true;
        var names = AuthorText.Read(segment.Text, NameCertainty.Stated, out var rest, out var hasMore);
        // "(Beijing, China, 2023)" is a place, so two names are joined by a word, or in full.
        var isJoined = segment.Text.Contains(" and ", StringComparison.Ordinal)
            || segment.Text.Contains('&', StringComparison.Ordinal)
            || (segment.Bracket == '(' && names.Count > 1 && names.TrueForAll(name => name.Given is not null));
        // "(Lee, 2019)" may be a venue, but not where others are "(Lee et al., 2019)".
        var isDated = rest.Count == 1 && TextShape.Date(rest[0]) is not null;
        var isOne = _listHasCitations && segment.Bracket == '(' && names.Count == 1 && isDated
            && names[0].Family.Any(char.IsLower);
        var areSure = hasMore || (names.Count > 1 && names.TrueForAll(name => name.Given is not null));
        if (names.Count == 0 || rest.Count > (areSure ? 2 : 1)
            || !(hasMore || isOne || IsOneInitialled(names, rest)
                || (IsWholeBracket(segment) && ReferenceText.IsOneNameAndVenue(segment.Text))
                || (isJoined && names.Count > 1 && rest.Count == 1)
                || (segment.Bracket == '(' && NameForms.AreInFull(segment.Text))))
            return false;
        if (rest.Count > 0 && !venue.TryVenueOrDate(segment with { Text = string.Join(", ", rest) })
            && !(areSure && TryDatedVenue(segment with { Text = string.Join(", ", rest) }))
            && !(hasMore && rest.Count == 1 && DatedText.IsAcronymAndYear(rest[0])))
            return false;
        _listHasCitations |= isDated;
        IsCited |= isDated;
        Take(names, hasMore, segment, _authors.Count == 0);
        return true;
    }

    // "(Lee 2005 | Some Journal)", where others are "(Lee et al. 2009 | Some Journal)"
    private bool TryOneBeforeBar(TextSegment segment)
    {
        if (!_listHasCitations || source.Text.AsSpan(segment.End).TrimStart(' ') is not ['|', ..]
            || Citation.Of(segment.Text, mayBeOne: true) is not { } citation)
            return false;
        Take(citation.Authors, citation.HasMore, segment, _authors.Count == 0);
        venue.SetDate(citation.Date, "text", segment.Start, segment.End);
        return IsCited = true;
    }

    // "Lee et al., Some Magazine 2019": behind names, where it appeared, though no table knows it.
    private bool TryDatedVenue(TextSegment segment) =>
        DatedText.Of(segment.Text) is { Beyond.Length: 0 } dated && VenueWords.IsVenueShaped(dated.Words)
        && venue.TryDated(segment, dated);

    // "[Ann B. Lee]": no tag has initials.
    private static bool IsOneInitialled(List<PersonName> names, List<string> rest) =>
        rest.Count == 0 && names is [{ Given: [_, .. var behind] }] && behind.Contains('.', StringComparison.Ordinal);

    // It is no part of "(Ann Lee; Bo Chen, CVPR 2019)".
    private bool IsWholeBracket(TextSegment segment) =>
        segment.Bracket == '(' && source.Text.AsSpan(0, segment.Start).TrimEnd() is [.., '('];

    // "(2018, Ann Lee)"
    private bool TryBehindDate(TextSegment segment)
    {
        if (BehindDate(segment.Text) is not { Length: > 0 } words || TextShape.IsInstitution(words))
            return false;
        var names = AuthorText.Read(words, NameCertainty.Likely, out var rest, out var hasMore);
        if (names.Count == 0 || rest.Count > 0
            || !(hasMore || names.TrueForAll(name =>
                name.Given is not null && !ReferenceNames.HasNoun(name.DisplayName))))
            return false;
        venue.TryVenueOrDate(segment with { Text = segment.Text.Split(',', 2)[0] });
        Take(names, hasMore, segment, _authors.Count == 0);
        return true;
    }

    private static string BehindDate(string text) =>
        text.IndexOf(',', StringComparison.Ordinal) is >= 4 and <= MaxDateLength and var comma
        && TextShape.Date(text.AsSpan(0, comma)) is not null ? text[(comma + 1)..].Trim() : "";

    /// <summary>Takes what a column or a label says to be names.</summary>
    public void ReadStated(TextSegment segment)
    {
        if (TextShape.IsMissing(segment.Text) || TryAffiliation(segment))
            return;
        // A bracket among names holds an institution, whoever it is of.
        if (segment.Bracket != '(' || _authors.Count == 0)
            Read(segment, NameCertainty.Stated);
    }

    /// <summary>Takes one name with the family name first: "Lee, Ann Bo".</summary>
    public bool TryOne(TextSegment segment)
    {
        if (_authors.Count > 0 || InvertedNames.OfTwoParts(segment.Text) is not { } name
            || name.Family.Contains(' ', StringComparison.Ordinal))
            return false;
        Take([name], false, segment, isWanted: true);
        return true;
    }

    /// <summary>Takes "by Lee and Chen, ACL 2021".</summary>
    public bool TryBy(TextSegment segment)
    {
        if (_authors.Count == 0 && AuthorText.IsBy(segment.Text))
            Read(segment, NameCertainty.Possible);
        return _authors.Count > 0 && AuthorText.IsBy(segment.Text);
    }

    /// <summary>Takes names with a year that stand before a title: "Lee and Chen 2019".</summary>
    /// <param name="mayBeOne">One family name and a year are names too: "Lee, 2019".</param>
    public bool TryReference(TextSegment segment, bool mayBeOne = false)
    {
        if (_authors.Count > 0 || segment.Bracket != '\0' || Citation.Of(segment.Text, mayBeOne) is not { } citation)
            return false;
        ListHasNamesFirst |= citation.HasMore;
        Take(citation.Authors, citation.HasMore, segment, isWanted: true);
        venue.SetDate(citation.Date, "text", segment.Start, segment.End);
        IsCited = true;
        return true;
    }

    /// <summary>Takes "Lee and Chen, 2015." behind a title.</summary>
    public bool TryFamilies(TextSegment segment) =>
        // "Lee, Ann and Chen, Bo, 2015" is two people with their names in full.
        segment.Text.AsSpan().Count(',') < 2
        && Citation.Of(segment.Text.TrimEnd(' ', '.')) is { Authors.Count: > 1 } citation
        && citation.Authors.TrueForAll(name => name.Given is null && NameForms.IsFamily(name.Family))
        && TryReference(segment with { Text = segment.Text.TrimEnd(' ', '.') });

    /// <summary>
    /// Takes "Lee, Ann, 2021" behind a title and before a bar, or where others of the list are as in BibTeX.
    /// </summary>
    public bool TryOneInverted(TextSegment segment)
    {
        var comma = segment.Text.LastIndexOf(',');
        if (_authors.Count > 0 || segment.Bracket != '\0' || comma <= 0
            || !(ListHasBibtexNames || source.Text.AsSpan(segment.End).TrimStart(' ') is ['|', ..])
            || TextShape.Date(segment.Text.AsSpan(comma + 1)) is not { } date
            || InvertedNames.OfTwoParts(segment.Text[..comma]) is not { } name)
            return false;
        Take([name], false, segment, isWanted: true);
        venue.SetDate(date, "text", segment.Start, segment.End);
        return true;
    }

    /// <summary>Takes the names that a reference starts with.</summary>
    public void Take(NameList list, TextSegment segment) =>
        Take(list.Names, list.HasMore, segment, isWanted: true);

    /// <summary>The citation that the words of a link are; of one name where others have more.</summary>
    public Citation? CitationIn(Piece link) =>
        Citation.Of(link.Text) ?? Citation.InBrackets(link.Text, mayBeOne: _listHasCitationsInBrackets);

    /// <summary>Takes the names that the words of a link cite.</summary>
    public void Take(Citation citation, Piece link)
    {
        var segment = new TextSegment(link.Text, link.Style, '\0', link.Start, link.End);
        Take(citation.Authors, citation.HasMore, segment, isWanted: true);
        IsCited = true;
        _listHasCitationsInBrackets |= link.Text is ['[' or '(', ..]
            && (citation.HasMore || citation.Authors.Count > 1);
    }

    /// <summary>
    /// Takes names up to the first part that is none; a venue may follow them: "Takikawa et al., SIGGRAPH 2022".
    /// </summary>
    public void Read(TextSegment segment, NameCertainty certainty)
    {
        segment = _venues.Behind(segment, hasNames: _authors.Count > 0);
        var names = AuthorText.Read(segment.Text, certainty, out var rest, out var hasMore);
        var isWanted = _authors.Count == 0 || certainty == NameCertainty.Stated
            || (certainty == NameCertainty.Likely && IsOfSameLine(segment));
        Take(names, hasMore, segment, isWanted);
        // "by Ann Lee and Bo Chen. Some Press, 2019"
        IsCited |= names.Count > 0 && AuthorText.IsBy(segment.Text) && DatedText.Of(segment.Text) is not null;
        _venues.Read(rest, segment, hasNames: names.Count > 0);
    }

    /// <summary>Takes names that stand before a date, as citations have them.</summary>
    public void ReadCited(TextSegment segment)
    {
        Read(segment, NameCertainty.Stated);
        IsCited |= _authors.Count > 0;
    }

    /// <summary>
    /// Entries of the list start with "Lee et al.", so that a word before a title may be a name: "Lee. **A Title.**"
    /// </summary>
    public bool ListHasNamesFirst { get; private set; }

    /// <summary>Entries of the list have their names as BibTeX does: "Lee, Ann and Chen, Bo".</summary>
    public bool ListHasBibtexNames { get; private set; }

    /// <summary>Takes names that an entry starts with.</summary>
    public void ReadFirst(TextSegment segment, NameCertainty certainty)
    {
        Read(segment, certainty);
        ListHasNamesFirst |= HasMore || (_authors.Count > 0 && NameForms.AreFamiliesInList(segment.Text));
    }

    /// <summary>Takes people set apart by semicolons.</summary>
    /// <returns>How many segments they are; 0 where they are no people.</returns>
    public int ReadPeople(List<TextSegment> segments, int first)
    {
        var people = _authors.Count > 0 ? [] : PeopleApart.From(segments, first, source);
        for (var i = 0; i < people.Count; i++)
            Take([people[i]], false, segments[first + i], isWanted: true);
        return people.Count;
    }

    /// <summary>
    /// Whether the text is the first list of names of the entry: "Doe and Roe, 2019" is no dated venue.
    /// </summary>
    public bool AreFirstNames(TextSegment segment)
    {
        if (_authors.Count > 0)
            return false;
        var names = AuthorText.Read(segment.Text, NameCertainty.Likely, out _, out var hasMore);
        return hasMore || (names.Count > 1 && names.Count(name => name.Given is not null) * 2 > names.Count)
            || (names.Count > 1 && names.TrueForAll(ChineseNames.Is))
            || (names is [{ Given: not null } only] && !ReferenceNames.HasNoun(only.DisplayName)
                && !VenueWords.SaysKind(only.DisplayName));
    }

    /// <summary>Whether names end in front of a text, in which there are no more.</summary>
    public bool AreBefore(TextSegment segment) =>
        IsOfSameLine(segment)
        && AuthorText.Read(segment.Text, NameCertainty.Likely, out _, out _).Count == 0;

    // Names go on in another style, but on another line stands something else.
    private bool IsOfSameLine(TextSegment segment) =>
        segment.Start >= _endOfNames && !source.Text.AsSpan(_endOfNames, segment.Start - _endOfNames).Contains('\n');

    private void Take(List<PersonName> names, bool hasMore, TextSegment segment, bool isWanted)
    {
        if (isWanted && names.Count > 0)
        {
            ListHasBibtexNames |= names.Count > 1 && segment.Text.AsSpan().Count(',') - names.Count is 0 or 1
                && segment.Text.AsSpan().Count(" and ") == names.Count - 1;
            _authors.AddRange(names);
            _endOfNames = segment.End;
            var behind = source.Text.AsSpan(segment.End).TrimStart(' ');
            _nextToNames = behind is ['(' or '（', ..] ? source.Text.Length - behind.Length + 1 : -1;
            evidence.Note(PaperField.Authors, string.Join("; ", names), "text", segment.Start, segment.End);
        }
        HasMore |= hasMore && _authors.Count > 0;
    }
}
