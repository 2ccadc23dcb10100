using System.Buffers;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>
/// Words of a link that name a paper as texts cite it: "Lee (1999)", "Lee, Chen (2001)", "Diaz et al., 2004", "[Lee and
/// Chen, ICML 2007]".
/// </summary>
/// <param name="HasMore">The names end with "et al." or the like.</param>
/// <param name="Venue">What stands between the names and the year, or the empty text.</param>
internal readonly record struct Citation(
    List<PersonName> Authors, bool HasMore, PublicationDate Date, string Venue = "")
{
    private const int MaxLength = 100;
    private const int YearLength = 4;
    private const int MaxInitials = 2;

    private static readonly SearchValues<string> EtAl =
        SearchValues.Create(["et al"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The citation that a text is, or null where it says anything else.</summary>
    /// <param name="mayBeOne">Nothing but a name and a year is one: "Lee 2024".</param>
    public static Citation? Of(string text, bool mayBeOne = false)
    {
        text = text.TrimEnd();
        if (text.Length is < YearLength or > MaxLength || text.TrimEnd(')') is not [.., >= '0' and <= '9'])
            return null;
        var isInBrackets = text[^1] == ')';
        var open = isInBrackets ? text.LastIndexOf('(') : text.Length - YearLength;
        if (open <= 0 || TextShape.Date(text.AsSpan(open)) is not { } date)
            return null;
        var names = text[..open].Trim(' ', ',');
        var hasMore = NameForms.EtAl(ref names, out var behind);
        // "CVPR 2024" is a venue; "Lee and Chen 2024" is not.
        var isNamed = mayBeOne || isInBrackets || hasMore || names.Contains(" and ", StringComparison.Ordinal)
            || names.Contains('&', StringComparison.Ordinal) || AreInitialled(names);
        if (behind.Length > 0 || !isNamed || VenueWords.StartsWithPublisher(names))
            return null;
        List<PersonName> authors = [];
        foreach (var name in NameParts.Of(names))
        {
            if (!TextShape.IsName(name))
                return null;
            authors.Add(NameForms.InFull(name));
        }
        return authors.Count > 0 ? new(authors, hasMore, date) : null;
    }

    // "JM Lee, M Chen"; "AI Magazine" is a venue.
    private static bool AreInitialled(string names) =>
        NameParts.Of(names).TrueForAll(name =>
            name.Split(' ') is [[>= 'A' and <= 'Z', ..] initials, [>= 'A' and <= 'Z', _, ..] family]
            && initials.Length <= MaxInitials && !initials.AsSpan().ContainsAnyExceptInRange('A', 'Z')
            && family.AsSpan(1).ContainsAnyInRange('a', 'z') && !ReferenceNames.HasNoun(family))
        && !VenueWords.SaysKind(names) && !TitleText.IsVenue(names);

    /// <summary>
    /// The citation that words in brackets of their own are, with where the paper appeared and remarks: "[Lee and Chen,
    /// CoNLL 2017]", "[Lee et al., 2008; PhD thesis]"; or null.
    /// </summary>
    /// <param name="mayBeOne">One name will do, though it may be a word about the venue as well.</param>
    public static Citation? InBrackets(string text, bool mayBeOne)
    {
        if (!IsDatedInBrackets(text))
            return null;
        var parts = text[1..^1].Replace("(?)", "", StringComparison.Ordinal).Split(';', 2)[0].Split(',');
        List<PersonName> authors = [];
        var (hasMore, next) = (false, 0);
        for (; next < parts.Length && !hasMore; next++)
        {
            var names = parts[next].Trim();
            hasMore = NameForms.EtAl(ref names, out var behind);
            if (behind.Length > 0 || !NameParts.Of(names).TrueForAll(name => TextShape.IsName(name)
                && !VenueWords.IsHonour(name) && !VenueWords.IsKind(name) && !TitleText.IsVenue(name)))
                break;
            authors.AddRange(NameParts.Of(names).ConvertAll(NameForms.InFull));
        }
        var rest = string.Join(',', parts[next..]).Trim();
        // "EMNLP 2018a"
        rest = rest is [.., >= '0' and <= '9', >= 'a' and <= 'c'] ? rest[..^1] : rest;
        return authors.Count > (hasMore || mayBeOne ? 0 : 1) && DatedText.Of(rest) is { } dated
            ? new(authors, hasMore, dated.Date, IsNoVenue(dated.Words) ? "" : dated.Words) : null;
    }

    // "2008, technical report"; "ICML" is a label of links as well.
    private static bool IsNoVenue(string words) => VenueWords.IsKind(words) && !TitleText.IsVenue(words);

    private static bool IsDatedInBrackets(string text) =>
        text.Length <= MaxLength && text is ['[', .., ']'] or ['(', .., ')'] && DatedText.Of(text[1..^1]) is not null;

    /// <summary>Whether words are names and "et al.", with a year or without: "Lee et al. (2019)".</summary>
    public static bool IsOfMany(string text)
    {
        if (text.Length > MaxLength || !text.AsSpan().ContainsAny(EtAl))
            return false;
        var names = text.Trim(' ', '*', '(', '[');
        return Of(text) is { HasMore: true }
            || (NameForms.EtAl(ref names, out var behind) && behind.Length == 0
                && NameParts.Of(names).All(name => TextShape.IsName(name)));
    }

    /// <summary>Whether the words before a citation make it one of another paper: "introduced by", "(see".</summary>
    public static bool IsMention(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" ([");
        return before[(before.LastIndexOfAny(" ([\n") + 1)..]
            is "see" or "See" or "by" or "in" or "from" or "of" or "as" or "with" or "like" or "e.g." or "cf." or "to";
    }

    /// <summary>
    /// Whether a link is a citation behind a title: "A Title. [Lee (1999)](…)", "A Title [[Lee, ICML 1999]](…)".
    /// </summary>
    public static bool IsBehindTitle(List<Piece> pieces, int i)
    {
        if (i == 0 || pieces[i].Kind != PieceKind.Link)
            return false;
        var citation = Of(pieces[i].Text);
        var isSure = IsDatedInBrackets(pieces[i].Text) || citation is { HasMore: true };
        if (!isSure && citation is null)
            return false;
        var before = Pieces.TextOf(pieces[..i]);
        if (isSure && !IsMention(before))
            return TextShape.HasWords(before, EntryTitle.StrongWords) && TextShape.IsInCapitals(before);
        return before is [.., '.' or ',' or ':' or '?' or '!' or '"' or '”' or '(' or '[']
            && TextShape.WordCount(before.AsSpan(TitleStart.Of(before))) > 1;
    }
}
