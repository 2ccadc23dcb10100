using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Merging;

/// <summary>
/// A title as titles are compared: <c>FastV: An Image</c> may be <c>An Image</c> of a paper called FastV.
/// </summary>
/// <param name="Name">The comparable form of the short name before the colon, or null.</param>
/// <param name="Rest">The comparable form of what follows it, or of the whole title.</param>
/// <param name="Numbers">The numbers in the rest, which tell 1/2 from 12.</param>
/// <param name="Words">How many words the rest has.</param>
internal readonly record struct SimilarTitle(string? Name, string Rest, string Numbers, int Words)
{
    /// <summary>Fewer words are the title of many papers, unless one author vouches for them.</summary>
    private const int TellingWords = 4;

    private const int MaxStackLength = 256;

    public static SimilarTitle Of(string title)
    {
        var colon = EndOfName(title);
        var rest = colon > 0 ? title[(colon + 2)..] : title;
        var name = colon > 0 ? Slug.ComparableName(title[..colon]) : null;
        return new(name, Slug.Comparable(rest), NumbersIn(rest), WordsIn(rest));
    }

    /// <summary>A hash of <see cref="Rest"/>, which differs from run to run.</summary>
    public static int HashOf(string title)
    {
        var colon = EndOfName(title);
        var rest = title.AsSpan(colon > 0 ? colon + 2 : 0);
        if (rest.Length > MaxStackLength || !Ascii.IsValid(rest))
            return string.GetHashCode(Slug.Comparable(rest.ToString()));
        Span<char> buffer = stackalloc char[MaxStackLength];
        return string.GetHashCode(buffer[..Slug.Comparable(rest, buffer)]);
    }

    /// <summary>Whether both may be the title of one paper; of two with the same rest.</summary>
    /// <param name="isOneAuthor">The first authors are known and may be one person.</param>
    public bool Agrees(SimilarTitle other, bool isOneAuthor)
    {
        if (Numbers != other.Numbers)
            return false;
        if (Name == other.Name)
            return isOneAuthor || Words + (Name is null ? 0 : 1) >= TellingWords;
        // Two names are two papers, whatever follows them.
        return (Name is null || other.Name is null) && Words >= TellingWords;
    }

    // The colon behind a short name, or -1.
    private static int EndOfName(string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && title.AsSpan(0, colon).Count(' ') < 2 ? colon : -1;
    }

    private static string NumbersIn(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return "";
        var numbers = text.Select(c => char.IsAsciiDigit(c) ? c : ' ').ToArray();
        return string.Join(' ', new string(numbers).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static int WordsIn(string text)
    {
        var blanks = text.AsSpan().Trim().Count(' ') + 1;
        var ideographs = text.Count(IsIdeograph);
        return Math.Max(blanks, ideographs / 2);
    }

    internal static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';
}
