using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Text;

/// <summary>
/// The text of records that web pages leave HTML in: <c>R&amp;amp;D of CO&lt;sub&gt;2&lt;/sub&gt;</c> is R&amp;D of CO₂.
/// </summary>
/// <remarks>
/// Exports of databases and publishers are full of both, also of entities of entities, which are read to the end. What a
/// text truly holds is written with the number of its first character (<c>&amp;#38;amp;</c>, <c>&amp;#60;i></c>); numbers
/// are read last and once, so that <see cref="Read"/> gives back what <see cref="Write"/> was given.
/// </remarks>
public static partial class RichText
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("&<");

    /// <summary>Whether a text may hold any of it.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAny(Starts);

    /// <summary>
    /// The text with characters for entities and without tags that only format it; raised and lowered digits are
    /// characters too. A tag that is not closed is text.
    /// </summary>
    public static string Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!MayBeIn(text))
            return text;
        var hasEntities = text.Contains('&', StringComparison.Ordinal);
        if (hasEntities)
            text = Named().Replace(text, NamedCharacter);
        if (text.Contains('<', StringComparison.Ordinal))
            text = WithoutTags(text);
        return hasEntities ? Numbered().Replace(text, entity => Character(entity.Value) ?? entity.Value) : text;
    }

    /// <summary>The text in a form that <see cref="Read"/> makes the text of.</summary>
    public static string Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!MayBeIn(text))
            return text;
        text = Entity().Replace(text, entity =>
            Character(entity.Value) is null ? entity.Value : "&#38;" + entity.Value[1..]);
        return Tag().Replace(text, tag => "&#60;" + tag.Value[1..]);
    }

    private static string NamedCharacter(Match entity)
    {
        var name = $"&{entity.Groups["name"].Value};";
        return Character(name) ?? name;
    }

    // Pages write the numbers of Windows-1252, which are those of no characters, as browsers have it.
    private static string? Character(string entity)
    {
        var text = WebUtility.HtmlDecode(entity);
        if (text is [>= '\u0080' and <= '\u009F' and var number])
            text = Mojibake.Windows1252.GetString([(byte)number]);
        return text == entity || (text is [var c] && char.IsControl(c)) ? null : text;
    }

    // Each tag that ends closes the last one of its name that is open.
    private static string WithoutTags(string text)
    {
        var tags = Tag().Matches(text);
        if (tags.Count == 0)
            return text;
        var pieces = PiecesOf(tags);
        var plain = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i < tags.Count; i++)
        {
            if (pieces[i] is not { } piece)
                continue;
            plain.Append(text, start, tags[i].Index - start);
            start = tags[i].Index + tags[i].Length;
            // The content of a script that holds no other tag.
            if (piece is not "" and not " " && i + 1 < tags.Count && pieces[i + 1] == "")
            {
                var length = tags[i + 1].Index - start;
                plain.Append(Script(text.AsSpan(start, length), isRaised: piece == "^"));
                start += length;
            }
            else if (piece == " ")
            {
                plain.Append(' ');
            }
        }
        return plain.Append(text, start, text.Length - start).ToString();
    }

    // What stands for each tag: nothing, a blank, or the position of a script that starts; null for what is no tag.
    private static string?[] PiecesOf(MatchCollection tags)
    {
        var pieces = new string?[tags.Count];
        Dictionary<string, Stack<int>> open = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < tags.Count; i++)
        {
            var name = tags[i].Groups["name"].Value;
            var isEnd = tags[i].ValueSpan[1] == '/';
            if (IsBreak(name))
            {
                pieces[i] = " ";
            }
            else if (!isEnd)
            {
                if (!open.TryGetValue(name, out var places))
                    open.Add(name, places = new());
                places.Push(i);
            }
            else if (open.TryGetValue(name, out var places) && places.TryPop(out var start))
            {
                pieces[start] = PositionOf(name);
                pieces[i] = "";
            }
        }
        return pieces;
    }

    private static bool IsBreak(string name) => name.Equals("br", StringComparison.OrdinalIgnoreCase);

    private static string PositionOf(string name) => name.ToUpperInvariant() switch
    {
        "SUP" or "JATS:SUP" => "^",
        "SUB" or "JATS:SUB" or "INF" => "_",
        "P" or "JATS:P" or "JATS:TITLE" or "JATS:SEC" => " ",
        _ => "",
    };

    // All in characters that are raised or lowered, or all as it is; a comma divides numbers of affiliations.
    private static string Script(ReadOnlySpan<char> content, bool isRaised)
    {
        var script = new StringBuilder(content.Length);
        foreach (var c in content)
        {
            var raised = isRaised ? LatexSymbols.Superscript(c) : LatexSymbols.Subscript(c);
            if (raised is null && c is not (',' or ' '))
                return content.ToString();
            script.Append(raised ?? ' ');
        }
        return script.ToString();
    }

    [GeneratedRegex("&(?:amp;)*(?<name>[A-Za-z][A-Za-z0-9]{1,10});", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex("&#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6});", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        "&(?:[A-Za-z][A-Za-z0-9]{1,10}|#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6}));", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    // Of HTML, of CSL, and of the forms in which publishers keep titles and abstracts: JATS, MathML, Scopus' own.
    [GeneratedRegex(
        @"</?(?<name>br|i|b|em|strong|u|sub|sup|inf|sc|scp|tt|small|big|span|italic|bold|p|jats:[a-z-]{1,20}|mml:[a-z]{1,20})(?:[\s/][^<>]{0,500})?>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
