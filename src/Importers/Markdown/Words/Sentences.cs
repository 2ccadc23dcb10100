namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>Where sentences end, in text full of initials, abbreviations and marks.</summary>
internal static class Sentences
{
    /// <summary>Where the sentence ends that starts at a place, without its dot.</summary>
    public static int End(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if ((text[i] == '[' && IsTypeMark(text.AsSpan(i))) || text.AsSpan(i).StartsWith(" // "))
                return i;
            if (text[i] is not ('.' or '?' or '!'))
                continue;
            var end = text[i] == '.' ? i : i + 1;
            // "A Question?. Ann Lee"
            var behind = text.AsSpan(text[i] != '.' && i + 1 < text.Length && text[i + 1] == '.' ? i + 2 : i + 1);
            var rest = behind.TrimStart();
            if (rest.IsEmpty)
                return end;
            var isNext = behind[0] == ' ' && (!char.IsLower(rest[0]) || IsName(rest) || LeadsToVenue(rest));
            if (isNext && (text[i] != '.' || !IsAbbreviation(text.AsSpan(0, i))))
                return end;
        }
        return text.AsSpan().TrimEnd().Length;
    }

    /// <summary>
    /// Whether a text starts with the mark that tells journals from proceedings in Chinese references: [J], [C].
    /// </summary>
    public static bool IsTypeMark(ReadOnlySpan<char> text) =>
        text is ['[', 'J' or 'C' or 'M' or 'D' or 'R' or 'P' or 'N', ']', ..]
            || text.StartsWith("[EB/OL]") || text.StartsWith("[J/OL]");

    /// <summary>
    /// Where a sentence ends in a part of a list, behind its dot, or -1: "Bo Li. arXiv", but not "S. S. Keerthi".
    /// </summary>
    public static int EndInNames(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOf(". ") is >= 0 and var dot; from += dot + 1)
        {
            var word = text[..(from + dot)];
            word = word[(word.LastIndexOfAny(' ', '-', '.') + 1)..];
            var isFirst = word.Length == from + dot;
            if (word.Length > (isFirst ? 2 : 1) && char.IsLower(word[^1]) && !IsShort(word))
                return from + dot + 1;
        }
        return -1;
    }

    // What stands for a longer word, initials of two letters among them: Alexey Ya. Chen.
    private static bool IsShort(ReadOnlySpan<char> word) =>
        word is "Jr" or "Sr" or "St" or "al" or "Ya" or "Zh" or "Kh" or "Ts" or "Iu" or "Ph" or "Th" or "Chr";

    // ". in: Some Conference", ". in *Some Conference*"
    private static bool LeadsToVenue(ReadOnlySpan<char> text) =>
        text is ['i', 'n'] or ['i', 'n', ' '] or ['i', 'n', ':', ' ', ..]
        || (text is ['i', 'n', ' ', .. var behind] && IsName(behind));

    // bioRxiv, eLife, iCaRL, npj Digital Medicine
    private static bool IsName(ReadOnlySpan<char> text) =>
        text.StartsWith("npj ") || (text.IndexOfAny(' ', ',') is var end
            && (end < 0 ? text : text[..end]).ContainsAnyInRange('A', 'Z'));

    private static bool IsAbbreviation(ReadOnlySpan<char> before) =>
        before.Length < 2 || before.EndsWith(" vs")
        || (!before.EndsWith(" Part I") && before[^1] is not (')' or '"' or '”') && !char.IsAsciiDigit(before[^1])
            && !(char.IsLetterOrDigit(before[^1]) && char.IsLetterOrDigit(before[^2])));
}
