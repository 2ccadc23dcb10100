using System.Buffers;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>
/// Words of a link that name a paper as texts cite it: "Lee (1999)", "Lee, Chen (2001)", "Diaz et al., 2004".
/// </summary>
/// <param name="HasMore">The names end with "et al." or the like.</param>
internal readonly record struct Citation(List<PersonName> Authors, bool HasMore, PublicationDate Date)
{
    private const int MaxLength = 100;
    private const int YearLength = 4;

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
            || names.Contains('&', StringComparison.Ordinal);
        if (behind.Length > 0 || !isNamed)
            return null;
        List<PersonName> authors = [];
        foreach (var name in AuthorText.Parts(names))
        {
            if (!TextShape.IsName(name))
                return null;
            authors.Add(NameForms.InFull(name));
        }
        return authors.Count > 0 ? new(authors, hasMore, date) : null;
    }

    /// <summary>Whether words are names and "et al.", with a year or without: "Lee et al. (2019)".</summary>
    public static bool IsOfMany(string text)
    {
        if (text.Length > MaxLength || !text.AsSpan().ContainsAny(EtAl))
            return false;
        var names = text.Trim(' ', '*', '(', '[');
        return Of(text) is { HasMore: true }
            || (NameForms.EtAl(ref names, out var behind) && behind.Length == 0
                && AuthorText.Parts(names).All(name => TextShape.IsName(name)));
    }

    /// <summary>Whether the words before a citation make it one of another paper: "introduced by", "(see".</summary>
    public static bool IsMention(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" ([");
        return before[(before.LastIndexOfAny(" ([\n") + 1)..]
            is "see" or "See" or "by" or "in" or "from" or "of" or "as" or "with" or "like" or "e.g." or "cf." or "to";
    }

    /// <summary>Whether a link is a citation behind a title: "A Title. [Lee (1999)](…)".</summary>
    public static bool IsBehindTitle(List<Piece> pieces, int i)
    {
        if (i == 0 || pieces[i].Kind != PieceKind.Link || Of(pieces[i].Text) is null)
            return false;
        var before = Pieces.TextOf(pieces[..i]);
        return before is [.., '.' or ',' or ':' or '?' or '!' or '"' or '”' or '(' or '[']
            && TextShape.WordCount(before.AsSpan(TitleStart.Of(before))) > 1;
    }
}
