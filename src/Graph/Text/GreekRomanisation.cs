using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Graph.Text;

/// <summary>Greek words in Latin letters, for fonts that have Greek letters for mathematics only.</summary>
/// <remarks>Source: ELOT 743 (ISO 843:1997, type 2, transcription). Accents and breathings are left out.</remarks>
internal static class GreekRomanisation
{
    private const string Bases = "αεηιουω";

    // Where one letter of a pair of vowels has its own sound, the other has a diaeresis or the first one the accent.
    private const string WithAccent = "άέήίόύώϊϋΐΰ";
    private const string WithoutAccent = "αεηιουωιυιυ";
    private static readonly SearchValues<char> Apart = SearchValues.Create("ϊϋΐΰ");

    private static readonly FrozenDictionary<char, string> Letters =
        "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo ϑth ϕf ϵe ϐv ϖp ϱr ϰk ϲs"
            .Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1..]);

    private static bool IsLetter(char c) =>
        (c is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF')) && char.IsLetter(c);

    private static bool IsInvisible(char c) => c >= 128 && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>
    /// The Greek word that starts here. Letters that mathematics has commands for are no word: they stand alone or have
    /// no accents, and are set as mathematics.
    /// </summary>
    public static bool TryOfWordAt(ReadOnlySpan<char> text, int start, out int length,
        [NotNullWhen(true)] out string? latin)
    {
        // Characters without a width, which are never set, divide no word.
        var end = start;
        for (var i = start; i < text.Length && (IsLetter(text[i]) || IsInvisible(text[i])); i++)
        {
            if (IsLetter(text[i]))
                end = i + 1;
        }
        length = end - start;
        latin = null;
        if (length < 2)
            return false;
        ReadOnlySpan<char> word = string.Concat(text[start..end].ToString().Where(c => !IsInvisible(c)));
        if (word.Length >= 2 && word.ContainsAnyExcept(LatexSymbols.GreekOfMathematics))
            latin = Of(word);
        return latin is not null;
    }

    // Null where a letter is none of modern Greek.
    private static string? Of(ReadOnlySpan<char> word)
    {
        var latin = new StringBuilder(word.Length + 4);
        for (var i = 0; i < word.Length; i++)
        {
            if (Plain(word[i]) is not { } letter)
                return null;
            var next = i + 1 < word.Length ? Plain(word[i + 1]) : null;
            var after = i + 2 < word.Length ? Plain(word[i + 2]) : null;
            var isPair = next is not null && !Apart.Contains(word[i + 1]) && !WithAccent.Contains(word[i]);
            var pair = isPair ? Pair(letter, next!.Value, after, i == 0) : null;
            var text = pair ?? Letters[letter];
            Append(latin, text, char.IsUpper(word[i]), IsCapitalised(word, i));
            if (pair is not null)
                i++;
        }
        return latin.ToString();
    }

    private static string? Pair(char first, char second, char? after, bool isStart) => (first, second) switch
    {
        ('ο', 'υ') => "ou",
        ('α', 'υ') => IsVoiced(after) ? "av" : "af",
        ('ε', 'υ') => IsVoiced(after) ? "ev" : "ef",
        ('η', 'υ') => IsVoiced(after) ? "iv" : "if",
        ('γ', 'γ') => "ng",
        ('γ', 'ξ') => "nx",
        ('γ', 'χ') => "nch",
        ('μ', 'π') when isStart || after is null => "b",
        _ => null,
    };

    private static bool IsVoiced(char? letter) =>
        letter is { } c && "αεηιουωβγδζλμνρ".Contains(c, StringComparison.Ordinal);

    // ΘΩΜΑΣ is THOMAS, Θωμάς is Thomas.
    private static bool IsCapitalised(ReadOnlySpan<char> word, int i) =>
        word.Length > 1 && char.IsUpper(word[i]) && char.IsUpper(word[i == 0 ? 1 : i - 1]);

    private static void Append(StringBuilder latin, string text, bool isUpper, bool isAllUpper)
    {
        for (var i = 0; i < text.Length; i++)
            latin.Append(isUpper && (i == 0 || isAllUpper) ? char.ToUpperInvariant(text[i]) : text[i]);
    }

    /// <summary>The small letter without accents and breathings, or null where it is not one of modern Greek.</summary>
    private static char? Plain(char c)
    {
        if (c >= '\u1F00')
            return OfExtended(c);
        c = char.ToLowerInvariant(c);
        if (WithAccent.IndexOf(c, StringComparison.Ordinal) is var place and >= 0)
            c = WithoutAccent[place];
        return Letters.ContainsKey(c) ? c : null;
    }

    // The block is laid out by letter: eight or sixteen places each.
    private static char? OfExtended(char c) => c switch
    {
        < '\u1F70' => Bases[(c - '\u1F00') >> 4],
        < '\u1F7E' => Bases[(c - '\u1F70') >> 1],
        >= '\u1F80' and < '\u1F90' => 'α',
        >= '\u1F90' and < '\u1FA0' => 'η',
        >= '\u1FA0' and < '\u1FB0' => 'ω',
        >= '\u1FB0' and < '\u1FBD' => 'α',
        '\u1FC8' or '\u1FC9' => 'ε',
        >= '\u1FC2' and < '\u1FCD' => 'η',
        >= '\u1FD0' and < '\u1FDC' => 'ι',
        '\u1FE4' or '\u1FE5' or '\u1FEC' => 'ρ',
        >= '\u1FE0' and < '\u1FEC' => 'υ',
        '\u1FF8' or '\u1FF9' => 'ο',
        >= '\u1FF2' and < '\u1FFD' => 'ω',
        _ => null,
    };
}
