using System.Buffers;
using System.Collections.Frozen;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// What people are addressed by, which is no part of their names: <c>Prof. Dr. Ann Lee</c>, <c>Lee, Cardinal Ann</c>,
/// <c>Ann Lee, PhD</c>.
/// </summary>
public static class Honorifics
{
    // Words that are names, too, count with their full stop only.
    private static readonly string[] BeforeNames =
    [
        "Prof.", "Prof", "PROF.", "Professor", "Dr.", "Dr", "DR.", "Drs.", "Doctor", "Priv.-Doz.", "Doz.", "Assoc.",
        "Asst.", "h.c.", "habil.", "med.", "phil.", "rer.", "nat.", "theol.", "Dipl.-Ing.", "Ing.", "Ir.", "Mag.", "Sir",
        "Dame", "Rev.", "Revd.", "Reverend", "Cardinal", "Kardinal", "Archbishop", "Rabbi", "Msgr.", "Mr.", "Mrs.",
        "Ms.",
    ];

    // MD is as often what given names begin with.
    private static readonly string[] BehindNames = ["PhD", "Ph.D.", "Ph.D", "MSc", "MPH", "DPhil", "D.Phil."];

    private static readonly FrozenSet<string> Before = BeforeNames.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Behind = BehindNames.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<string> All =
        SearchValues.Create([.. BeforeNames, .. BehindNames], StringComparison.Ordinal);

    /// <summary>Whether a text may have some: most names have not.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> names) => names.ContainsAny(All);

    /// <summary>
    /// The name without them; the name itself where it has none, or where what is left would be too little for one:
    /// <c>Dr. Fold</c>.
    /// </summary>
    public static string Without(string name)
    {
        if (!MayBeIn(name))
            return name;
        var parts = name.Split(',', StringSplitOptions.TrimEntries);
        var isChanged = parts.Length > 1 && Behind.Contains(parts[^1]) && IsSpoken(parts[^2]);
        if (isChanged)
            parts = parts[..^1];
        var words = parts[^1].Split((char[])[' ', '~'], StringSplitOptions.RemoveEmptyEntries);
        var start = 0;
        while (start < words.Length && Before.Contains(words[start]))
            start++;
        var least = parts.Length > 1 ? 1 : 2;
        if (start > 0 && words.Length - start >= least)
        {
            parts[^1] = string.Join(' ', words[start..]);
            isChanged = true;
        }
        return isChanged ? string.Join(", ", parts) : name;
    }

    // Ann Lee, behind which stand no given names.
    private static bool IsSpoken(string name) => char.IsUpper(name.FirstOrDefault()) && !name.EndsWith('.')
        && name.Contains(' ', StringComparison.Ordinal);
}
