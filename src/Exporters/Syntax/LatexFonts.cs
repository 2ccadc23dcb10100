using System.Buffers;
using System.Collections.Frozen;

namespace SurveyGraph.Exporters.Syntax;

/// <summary>
/// Letters and quotation marks that the fonts of encoding T1 have and those that LaTeX starts with (OT1) have not: a
/// document without <c>\usepackage[T1]{fontenc}</c> ends in an error at the first of them.
/// </summary>
internal static class LatexFonts
{
    private static readonly FrozenDictionary<string, string> Letters = new[]
    {
        "ĄąĘęĮįŲųǪǫǬǭ k", "Đ DJ", "đ dj", "Ð DH", "ð dh", "Þ TH", "þ th", "Ŋ NG", "ŋ ng", "« guillemotleft",
        "» guillemotright", "« guillemetleft", "» guillemetright", "‹ guilsinglleft", "› guilsinglright", "„ quotedblbase", "‚ quotesinglbase",
        "\" textquotedbl",
    }.Select(row => row.Split(' ')).ToFrozenDictionary(row => row[1], row => row[0], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Letters.GetAlternateLookup<ReadOnlySpan<char>>();

    // LaTeX has two names for some, an older and a newer one.
    private static readonly FrozenDictionary<char, string[]> ByLetter = Letters
        .SelectMany(row => row.Value.Where(letter => letter > 127).Select(letter => (letter, row.Key)))
        .GroupBy(pair => pair.letter, pair => pair.Key)
        .ToFrozenDictionary(names => names.Key, names => names.ToArray());

    private static readonly SearchValues<char> Telling = SearchValues.Create(['\\', .. ByLetter.Keys]);

    private static readonly SearchValues<char> InNames =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Adds the definitions that take what the text has of them from fonts that have it.</summary>
    public static void Define(ReadOnlySpan<char> latex, ISet<string> definitions)
    {
        for (var i = latex.IndexOfAny(Telling); i >= 0; i = latex.IndexOfAny(Telling))
        {
            var length = 1;
            if (latex[i] != '\\')
            {
                foreach (var name in ByLetter[latex[i]])
                    definitions.Add(DefinitionOf(name));
            }
            else
            {
                var rest = latex[(i + 1)..];
                var name = rest[..(rest.IndexOfAnyExcept(InNames) is var end and >= 0 ? end : rest.Length)];
                if (ByName.TryGetValue(name, out var letters))
                {
                    foreach (var other in ByLetter.TryGetValue(letters[0], out var names) ? names : [name.ToString()])
                        definitions.Add(DefinitionOf(other));
                }
                length += name.Length;
            }
            latex = latex[(i + length)..];
        }
    }

    // Of Computer Modern, which documents have that choose no font, T1 is often there as pictures only, at which pdfTeX
    // stops where microtype is to stretch them; Latin Modern has the same letters. Fonts that are in another encoding stay.
    private const string LatinModern = @"\def\x##1##2##3\x{\if c##1\if m##2\fontfamily{lm##3}\fi\fi}"
        + @"\edef\y{\familydefault}\expandafter\x\y\x";

    private static string DefinitionOf(string name)
    {
        var (count, argument) = name == "k" ? ("[1]", "{#1}") : ("", "");
        return $@"\expandafter\providecommand\csname OT1\string\{name}\endcsname{count}"
            + $@"{{{{\fontencoding{{T1}}{LatinModern}\selectfont\{name}{argument}}}}}";
    }
}
