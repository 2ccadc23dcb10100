using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Entities of HTML in values, which pages and reference managers leave there, with or without an escape before them:
/// <c>&amp;amp;</c>, <c>\&amp;amp;</c>, <c>{\&amp;}amp;</c>, and as Crossref has them in LaTeX:
/// <c>{\&amp;}amp$\mathsemicolon$</c>, <c>$\less$i$\greater$</c>. LaTeX would set their names.
/// </summary>
internal static partial class BibtexEntities
{
    private const string Semicolon = @"$\mathsemicolon$";
    private const string Less = @"$\less$";

    private static readonly SearchValues<char> InNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    /// <summary>Whether there may be any; most files have none, and no value of them is looked at.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        if (text.Contains(Less, StringComparison.Ordinal))
            return true;
        for (var i = text.IndexOf('&'); i >= 0; i = text.IndexOf('&'))
        {
            text = text[(i + 1)..];
            if (MayFollowAmpersand(text))
                return true;
        }
        return false;
    }

    // amp; #38; }amp$\mathsemicolon$ {\#}38;
    private static bool MayFollowAmpersand(ReadOnlySpan<char> text)
    {
        text = text[(text.StartsWith('}') ? 1 : 0)..];
        var end = text.IndexOfAnyExcept(InNames);
        return end > 0 ? text[end] is ';' or '$' : text is ['#', ..] or ['\\', '#', ..] or ['{', '\\', '#', ..];
    }

    public static IEnumerable<BibtexEntry> Decode(IEnumerable<BibtexEntry> entries, List<Diagnostic> diagnostics)
    {
        SourceSpan? first = null;
        var count = 0;
        foreach (var entry in entries)
            yield return entry.Decode(AreIn, Decode);
        if (first is { } place)
        {
            diagnostics.Add(DiagnosticCodes.BibEntitiesRead.At(place, count == 1
                ? "an entity of HTML is read as the character that it stands for"
                : $"entities of HTML are read as the characters that they stand for, in {count} fields"));
        }

        BibtexField Decode(BibtexField field)
        {
            var value = field.Value.ToString();
            var isLink = value.TrimStart().StartsWith("http", StringComparison.Ordinal);
            var plain = value.Replace(Semicolon, ";", StringComparison.Ordinal)
                .Replace(Less, "{\\textless}", StringComparison.Ordinal)
                .Replace(@"$\greater$", "{\\textgreater}", StringComparison.Ordinal);
            var decoded = Entity().Replace(plain, match => CharacterOf(match, isLink));
            if (decoded == value)
                return field;
            first ??= field.Span;
            count++;
            return field with { Value = decoded.AsMemory() };
        }
    }

    private static string CharacterOf(Match entity, bool isLink)
    {
        var text = WebUtility.HtmlDecode($"&{entity.Groups["name"].Value.Replace("\\", "", StringComparison.Ordinal)
            .Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)};");
        return text switch
        {
            "\u00A0" => "~",
            [var c] when char.IsControl(c) || c is '\\' or '^' or '~' => entity.Value,
            [var c] => !isLink && "&%$#_{}".Contains(c, StringComparison.Ordinal) ? "\\" + c : text,
            [var high, _] when char.IsHighSurrogate(high) => text,
            _ => entity.Value,
        };
    }

    [GeneratedRegex(
        @"(?:\{\\&\}|\\?&)(?:amp;)*(?<name>amp|lt|gt|quot|apos|nbsp|(?:\{\\#\}|\\?#)(?:[0-9]{1,7}|x[0-9A-Fa-f]{1,6}));",
        RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
