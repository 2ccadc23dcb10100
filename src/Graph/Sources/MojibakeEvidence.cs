namespace SurveyGraph.Graph.Sources;

/// <summary>
/// Whether a file is damaged. A pair of sound characters may look like the two bytes of one letter by chance: <c>’é</c>
/// in French is an Armenian letter, <c>√π</c> is ù. Three bytes, or two letters in a row, hardly ever do.
/// </summary>
internal static class MojibakeEvidence
{
    private const int Enough = 3;

    /// <summary>Which runs are to be repaired; null if the file is sound.</summary>
    /// <param name="runs">Those that may be damaged.</param>
    /// <param name="sound">How many others there are.</param>
    public static Func<MojibakeRun, bool>? AcceptedOf(IReadOnlyList<MojibakeRun> runs, int sound)
    {
        var (doubtful, words, letters, isCertain) = (0, 0, 0, false);
        foreach (var run in runs)
        {
            isCertain |= run.Original.Any(IsPunctuationOrEmoji);
            if (run.Original.Length > 1)
                words++;
            else if (IsDoubtful(run))
                doubtful++;
            else if (run.IsInWord || run.Original[0] > '\u07FF')
                letters++;
        }
        var isEveryRun = isCertain || words >= Enough;
        if (!isEveryRun && words + letters < Enough)
            return null;
        // Sound text has such places by chance; a damaged file has hardly any others.
        var done = isEveryRun ? runs.Count : runs.Count - doubtful;
        if (done < 4 * (runs.Count + sound - done))
            return null;
        return isEveryRun ? _ => true : run => !IsDoubtful(run);
    }

    // Three and four bytes that nobody writes by chance: quotes and dashes, arrows, symbols, fullwidth forms, emoji.
    private static bool IsPunctuationOrEmoji(char c) => c is >= '\u2000' and <= '\u2FFF' or >= '\uD800';

    // One letter outside Latin and Greek, or a mark without its letter.
    private static bool IsDoubtful(MojibakeRun run) =>
        run.Original is [>= '\u01C0' and < '\u0370'] or [>= '\u0400' and <= '\u07FF'];
}
