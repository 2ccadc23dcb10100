using System.Globalization;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Graph.Keys;

/// <summary>What of a paper a key can be made of, as lower-case ASCII; empty where it is not known.</summary>
/// <param name="Author">The first author's family name; without one the method's name, or the first telling word.</param>
/// <param name="Words">The next three words of the title that say something.</param>
internal sealed record KeyParts(
    string Author, string[] Words, string Year, string Method, string Venue, string Arxiv)
{
    private const int MaxWords = 3;

    /// <param name="hasAuthor">The key has the author, so that words which stand in for one are not repeated.</param>
    public static KeyParts Of(Paper paper, bool hasAuthor)
    {
        var words = new TitleWords(paper.Title);
        var author = hasAuthor ? AuthorOf(paper, ref words) : "";
        List<string> telling = [];
        while (telling.Count < MaxWords && words.Next() is { Length: > 0 } word)
            telling.Add(word);
        return new(
            author,
            [.. telling],
            paper.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? "",
            TitleWords.Letters(MethodOf(paper) ?? ""),
            TitleWords.Letters(paper.Venue?.Short ?? ""),
            paper.Identifiers.Arxiv?.Value ?? "");
    }

    private static string AuthorOf(Paper paper, ref TitleWords words)
    {
        var name = "";
        if (paper.Authors is [var first, ..])
            name = TitleWords.Letters(first.Particle + first.Family);
        else if (MethodOf(paper) is { } method)
            name = Take(method, ref words);
        return name.Length == 0 ? words.Next() : name;
    }

    private static string Take(string method, ref TitleWords words)
    {
        var ofMethod = new TitleWords(method);
        for (var word = ofMethod.Next(); word.Length > 0; word = ofMethod.Next())
            words.Skip(word);
        return TitleWords.Letters(method);
    }

    // A title that starts with the method's name is known by that name.
    private static string? MethodOf(Paper paper)
    {
        var colon = paper.Title.IndexOf(": ", StringComparison.Ordinal);
        var startsWithName = colon > 0 && paper.Title.AsSpan(0, colon).Count(' ') < 2;
        return paper.ShortName ?? (startsWithName ? paper.Title[..colon] : null);
    }
}
