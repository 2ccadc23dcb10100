using System.Globalization;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Graph.Keys;

/// <summary>What of a paper a key can be made of, as lower-case ASCII; empty where it is not known.</summary>
internal readonly ref struct KeyParts
{
    private readonly Paper _paper;
    private readonly TitleWords _words;

    /// <param name="hasAuthor">The key has the author, so that words which stand in for one are not repeated.</param>
    public KeyParts(Paper paper, bool hasAuthor)
    {
        _paper = paper;
        _words = new(paper.Title);
        Author = hasAuthor ? AuthorOf(paper, ref _words) : "";
    }

    /// <summary>The first author's family name; without one the method's name, or the first telling word.</summary>
    public string Author { get; }

    public string Year => _paper.Date?.Year.ToString(CultureInfo.InvariantCulture) ?? "";

    public string Method => TitleWords.Letters(MethodOf(_paper));

    public string Venue => TitleWords.Letters(_paper.Venue?.Short);

    public string Arxiv => _paper.Identifiers.Arxiv?.Value ?? "";

    /// <summary>The next word of the title that says something, or an empty one.</summary>
    public string Word
    {
        get
        {
            var words = _words;
            return words.Next();
        }
    }

    /// <summary>The next words of the title that say something, as many as there are.</summary>
    public List<string> Words(int count)
    {
        var words = _words;
        var telling = new List<string>(count);
        while (telling.Count < count && words.Next() is { Length: > 0 } word)
            telling.Add(word);
        return telling;
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
