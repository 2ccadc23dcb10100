using System.Text.RegularExpressions;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// The short forms of letters in German texts, for which documents load babel: <c>M"uller</c>. A quotation mark within
/// a word is one; those at the start of a word are where a value has one within a word.
/// </summary>
internal static partial class BibtexBabel
{
    /// <summary>Whether there may be any; hardly a file has them, and no value of it is looked at.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        for (var i = 1; i + 2 < text.Length; i++)
        {
            var next = text[i..].IndexOf('"');
            if (next < 0 || (i += next) + 2 >= text.Length)
                return false;
            if (char.IsLetter(text[i - 1]) && IsVowel(text[i + 1]) && char.IsLetter(text[i + 2]))
                return true;
        }
        return false;
    }

    public static BibtexEntry Decode(BibtexEntry entry) => entry.Decode(AreIn, Decode);

    private static BibtexField Decode(BibtexField field) =>
        field.Value.Span.Contains("://", StringComparison.Ordinal)
            ? field
            : field with { Value = Vowel().Replace(field.Value.ToString(), @"{\""$1}").AsMemory() };

    private static bool IsVowel(char c) => c is 'a' or 'o' or 'u' or 'A' or 'O' or 'U';

    [GeneratedRegex(@"(?<!\\)""([aouAOU])(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Vowel();
}
