namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Addresses that go on in the next line behind a percent sign, as LaTeX would have it: <c>\url{https://a.org/%</c>.
/// BibTeX makes a blank of the line break, so that the sign would hide the rest of the entry.
/// </summary>
internal static class BrokenAddresses
{
    public static BibtexEntry Join(BibtexEntry entry) => entry.Decode(AreIn, Join);

    private static bool AreIn(ReadOnlySpan<char> latex) =>
        latex.Contains('%') && BreakIn(latex, latex.IndexOf("://", StringComparison.Ordinal), out _) >= 0;

    private static BibtexField Join(BibtexField field)
    {
        var latex = field.Value.ToString();
        var joined = new List<string>();
        var start = 0;
        for (var address = latex.IndexOf("://", StringComparison.Ordinal);
            BreakIn(latex, address, out var next) is >= 0 and var sign; address = next)
        {
            joined.Add(latex[start..sign]);
            start = next;
        }
        return field with { Value = string.Concat([.. joined, latex[start..]]).AsMemory() };
    }

    // The percent sign at the end of a line of an address, and where the next line goes on; -1 where there is none.
    private static int BreakIn(ReadOnlySpan<char> latex, int address, out int next)
    {
        next = latex.Length;
        for (var i = address; i >= 0 && i < latex.Length; i++)
        {
            if (latex[i] == '%' && latex[(i + 1)..].IndexOfAnyExcept('\r') is var line and >= 0
                && latex[i + 1 + line] == '\n')
            {
                var rest = latex[(i + 1)..].TrimStart();
                next = latex.Length - rest.Length;
                return i;
            }
            if (latex[i] is not (' ' or '\t' or '\r' or '\n' or '}'))
                continue;
            var more = latex[i..].IndexOf("://", StringComparison.Ordinal);
            i = more < 0 ? latex.Length : i + more;
        }
        return -1;
    }
}
