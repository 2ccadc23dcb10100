using System.Buffers;
using System.Globalization;
using System.Text;

namespace SurveyGraph.Importers.Json;

/// <summary>
/// The words of a JSON text, and the way back into it after a fault. A string never goes on over the line where the
/// next line starts as a line of JSON does, so that a quote that is not closed costs its own line.
/// </summary>
internal sealed class JsonScanner(string text)
{
    /// <summary>
    /// Each search that finds no way back looks at all the rest; beyond this many the simpler search is used.
    /// </summary>
    private const int MaxFruitlessSearches = 8;

    private const int MaxKeyLength = 200;

    /// <summary>A string ends with its line; a comma at the end of the line is not part of it.</summary>
    public const string UnclosedQuote = "a quote is not closed on this line";

    private static readonly SearchValues<char> StringStops = SearchValues.Create("\"\\\r\n");

    private static readonly SearchValues<char> WordStops = SearchValues.Create(" \t\r\n,:[]{}\"\u00A0");

    private int _fruitless;

    public int Position { get; private set; }

    public bool IsAtEnd => Position >= text.Length;

    public char Current => text[Position];

    public void Advance() => Position++;

    /// <summary>Skips blanks, and comments as some editors allow them.</summary>
    public void SkipBlanks()
    {
        while (Position < text.Length)
        {
            var rest = text.AsSpan(Position);
            if (text[Position] is ' ' or '\t' or '\r' or '\n' or '\uFEFF' or '\u00A0' or '\0')
                Position++;
            else if (rest.StartsWith("//"))
                Position += Length(rest.IndexOfAny('\r', '\n'), rest);
            else if (rest.StartsWith("/*"))
                Position += Length(rest[2..].IndexOf("*/") is >= 0 and var end ? end + 4 : -1, rest);
            else
                return;
        }
    }

    /// <summary>Reads a string, of which the opening quote is next.</summary>
    /// <param name="fault">What is wrong with it, though it was read; or null.</param>
    public string ReadString(out string? fault)
    {
        fault = null;
        var start = ++Position;
        StringBuilder? unescaped = null;
        while (Position < text.Length)
        {
            var stop = text.AsSpan(Position).IndexOfAny(StringStops);
            Position += Length(stop, text.AsSpan(Position));
            if (IsAtEnd)
                break;
            if (text[Position] == '"')
                return Take(Position++);
            if (text[Position] is '\r' or '\n')
            {
                if (StartsLikeJson(Position))
                {
                    fault = UnclosedQuote;
                    return Take(Position).TrimEnd().TrimEnd(',');
                }
                fault = "a string goes on over the end of the line";
                Position++;
                continue;
            }
            unescaped ??= new();
            unescaped.Append(text, start, Position - start);
            if (!AppendEscaped(unescaped))
                fault = "a backslash stands before what is no escape; it is kept";
            start = Position;
        }
        fault = "a quote is not closed";
        return Take(Position);

        string Take(int end) =>
            unescaped is null ? text[start..end] : unescaped.Append(text, start, end - start).ToString();
    }

    /// <summary>Reads a number or a word without quotes; empty where none is next.</summary>
    public string ReadWord()
    {
        var rest = text.AsSpan(Position);
        var word = rest[..Length(rest.IndexOfAny(WordStops), rest)];
        Position += word.Length;
        return word.ToString();
    }

    /// <summary>Moves behind a fault in an object: to its next key, its end, or the end of the text.</summary>
    public void SkipToKeyOrEnd()
    {
        var start = Position;
        if (_fruitless < MaxFruitlessSearches)
        {
            for (var depth = 0; Position < text.Length;)
            {
                var c = text[Position];
                if (c is '}' or ']' && depth-- == 0)
                    return;
                if (c == '"' && !ClosesString())
                {
                    ReadString(out _);
                    continue;
                }
                Position++;
                if (c is '{' or '[')
                    depth++;
                else if (c is ',' or '\n' or '\r' && depth == 0 && IsBeforeKey())
                    return;
            }
            _fruitless++;
            Position = start;
        }
        SkipToNextObject();
    }

    /// <summary>Moves behind a list or an object that is not read, of which the bracket is next.</summary>
    public void SkipNested()
    {
        for (var depth = 0; Position < text.Length;)
        {
            var c = text[Position];
            if (c == '"')
            {
                ReadString(out _);
                continue;
            }
            Position++;
            if (c is '{' or '[')
                depth++;
            else if (c is '}' or ']' && --depth <= 0)
                return;
        }
    }

    /// <summary>Moves to the next bracket that opens.</summary>
    public void SkipToBracket()
    {
        var rest = text.AsSpan(Position);
        Position += Length(rest.IndexOfAny('{', '['), rest);
    }

    // To the bracket that ends an object before the next one, or to the end.
    private void SkipToNextObject()
    {
        while (Position < text.Length)
        {
            var rest = text.AsSpan(Position);
            Position += Length(rest.IndexOf('}'), rest);
            if (IsAtEnd)
                return;
            if (text.AsSpan(Position + 1).TrimStart() is [',', .. var behind] && behind.TrimStart() is ['{', ..])
                return;
            Position++;
        }
    }

    // Behind a fault it is not known whether a quote opens a string or closes one; what follows it tells.
    private bool ClosesString()
    {
        var rest = text.AsSpan(Position + 1);
        return rest[..Math.Min(rest.Length, MaxKeyLength)].TrimStart() is [',' or '}' or ']', ..];
    }

    private bool IsBeforeKey()
    {
        var rest = text.AsSpan(Position);
        rest = rest[..Math.Min(rest.Length, MaxKeyLength)].TrimStart();
        if (rest is not ['"', .. var key])
            return false;
        var end = key.IndexOfAny(StringStops);
        return end >= 0 && key[end] == '"' && key[(end + 1)..].TrimStart() is [':', ..];
    }

    // Whether the line behind a line's end starts with a key, or ends an object or a list.
    private bool StartsLikeJson(int lineEnd)
    {
        var rest = text.AsSpan(lineEnd);
        rest = rest[..Math.Min(rest.Length, MaxKeyLength)].TrimStart();
        if (rest is ['}' or ']' or '{', ..])
            return true;
        if (rest is not ['"', .. var key])
            return false;
        var end = key.IndexOfAny(StringStops);
        return end >= 0 && key[end] == '"' && key[(end + 1)..].TrimStart() is [':' or ',' or ']', ..];
    }

    private bool AppendEscaped(StringBuilder unescaped)
    {
        var c = Position + 1 < text.Length ? text[Position + 1] : '\0';
        if (c == 'u' && Position + 6 <= text.Length
            && ushort.TryParse(
                text.AsSpan(Position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
                out var code))
        {
            unescaped.Append((char)code);
            Position += 6;
            return true;
        }
        var plain = c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        unescaped.Append(plain == '\0' ? '\\' : plain);
        Position += plain == '\0' ? 1 : 2;
        return plain != '\0';
    }

    private static int Length(int found, ReadOnlySpan<char> rest) => found < 0 ? rest.Length : found;
}
