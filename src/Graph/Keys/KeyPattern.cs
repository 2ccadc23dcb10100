using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Keys;

/// <summary>
/// The form of the keys that are made: text with parts in braces, as <c>{author}{year}{word}</c>. A part with a capital
/// gives its words capitals, one in capitals is all capitals: <c>{Author}</c>, <c>{VENUE}</c>.
/// </summary>
public sealed class KeyPattern
{
    private const int MaxWords = 3;

    private readonly ImmutableArray<Piece> _pieces;
    private readonly bool _hasAuthor;

    private KeyPattern(ImmutableArray<Piece> pieces) =>
        (_pieces, _hasAuthor) = (pieces, pieces.Any(piece => piece.Part == "author"));

    /// <summary>The parts there are.</summary>
    public static ImmutableArray<string> Parts { get; } =
        ["author", "year", "word", "words", "method", "venue", "arxiv"];

    /// <summary>The usual form, Google Scholar's: chen2024image.</summary>
    public static KeyPattern Scholar { get; } = Known("{author}{year}{word}");

    /// <summary>The forms that have a name.</summary>
    public static ImmutableArray<(string Name, KeyPattern Pattern)> Named { get; } =
    [
        ("scholar", Scholar),
        ("author-title", Known("{author}{Words}{year}")),
        ("method", Known("{method}")),
        ("arxiv", Known("arxiv:{arxiv}")),
    ];

    /// <summary>Reads the name of a form, or a pattern.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public static string? TryParse(string text, out KeyPattern pattern)
    {
        pattern = Named.FirstOrDefault(one => one.Name == text).Pattern ?? Scholar;
        if (Named.Any(one => one.Name == text))
            return null;
        if (Read(text, out var pieces) is { } problem)
            return problem;
        if (!pieces.Exists(piece => piece.Part is not null))
            return $"'{text}' is neither a form nor a pattern";
        pattern = new([.. pieces]);
        return null;
    }

    /// <summary>
    /// The key that a paper gets by itself, before suffixes. Where the pattern asks for a method's name or an arXiv
    /// number and there is none, it is the usual key.
    /// </summary>
    public string Of(Paper paper)
    {
        var parts = new KeyParts(paper, _hasAuthor);
        var key = new StringBuilder();
        var says = false;
        foreach (var piece in _pieces)
        {
            if (piece.Part is null)
            {
                key.Append(piece.Text);
                continue;
            }
            var start = key.Length;
            if (piece.Part == "words")
                AppendWords(key, piece, parts);
            else
                key.Append(piece.Cased(TextOf(piece.Part, parts)));
            var isKnown = key.Length > start;
            if (!isKnown && piece.Part is ("method" or "arxiv"))
                return Scholar.Of(paper);
            says |= isKnown && piece.Part != "year";
        }
        // Nothing to read in ASCII: an identifier or a hash of the title is all there is.
        if (!says)
            return "p" + (paper.Identifiers.Arxiv?.Value.Replace('/', '.') ?? StableHash.Of(paper.Title));
        return char.IsAsciiLetter(key[0]) ? key.ToString() : "p" + key;
    }

    private static void AppendWords(StringBuilder key, Piece piece, KeyParts parts)
    {
        foreach (var word in parts.Words(MaxWords))
            key.Append(piece.Cased(word));
    }

    private static string TextOf(string part, KeyParts parts) => part switch
    {
        "author" => parts.Author,
        "year" => parts.Year,
        "word" => parts.Word,
        "method" => parts.Method,
        "venue" => parts.Venue,
        _ => parts.Arxiv,
    };

    private static KeyPattern Known(string text)
    {
        Read(text, out var pieces);
        return new([.. pieces]);
    }

    private static string? Read(string text, out List<Piece> pieces)
    {
        pieces = [];
        for (var i = 0; i < text.Length;)
        {
            var open = text.IndexOf('{', i);
            var literal = open < 0 ? text[i..] : text[i..open];
            if (literal.Length > 0 && !CitationKey.IsPlain(literal))
                return $"a key cannot have '{literal}'";
            if (literal.Length > 0)
                pieces.Add(new(literal, null));
            if (open < 0)
                return null;
            var close = text.IndexOf('}', open);
            var name = close < 0 ? text[(open + 1)..] : text[(open + 1)..close];
            var part = Parts.FirstOrDefault(part => part.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (close < 0 || part is null)
                return $"there is no part '{name}'";
            pieces.Add(new(name, part));
            i = close + 1;
        }
        return null;
    }

    /// <param name="Text">The literal, or the part's name with the case that it asks for.</param>
    private readonly record struct Piece(string Text, string? Part)
    {
        public string Cased(string word)
        {
            if (word.Length == 0 || !char.IsAsciiLetterUpper(Text[0]))
                return word;
            return Text.All(char.IsAsciiLetterUpper)
                ? word.ToUpper(CultureInfo.InvariantCulture)
                : char.ToUpperInvariant(word[0]) + word[1..];
        }
    }
}
