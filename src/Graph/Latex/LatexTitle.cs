using System.Collections.Frozen;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Latex;

/// <summary>
/// Finds the words of a title whose capitals must stay, as styles set titles in lower case: <c>LLaVA</c>,
/// <c>GPT-4V</c>. Whole words are kept, never single letters of one or the whole title.
/// </summary>
internal ref struct LatexTitle(ReadOnlySpan<char> title, string? shortName, Span<Range> words)
{
    // Names without a second capital, which only a list can tell from other words.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        FrozenSet.Create(StringComparer.Ordinal,
        "Bayes", "Bayesian", "Bernoulli", "Boltzmann", "Cauchy", "Chinese", "English", "Euclidean", "Fourier", "French",
        "Gauss", "Gaussian", "German", "Gibbs", "Hamiltonian", "Hessian", "Hilbert", "Indian", "Jacobian", "Japanese",
        "Kalman", "Korean", "Lagrangian", "Langevin", "Laplace", "Laplacian", "Lipschitz", "Markov", "Markovian",
        "Nash", "Newton", "Pareto", "Poisson", "Python", "Riemannian", "Shapley", "Spanish", "Turing", "Vietnamese",
        "Wasserstein", "Wikipedia").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _title = title;
    private readonly Span<Range> _words = words;
    private int _count;

    /// <returns>How many words were found; a title with more than there is room for is beyond protection.</returns>
    public int FindProtected(TitleCapitals capitals)
    {
        if (capitals == TitleCapitals.None || IsShouted(_title))
            return 0;
        for (var i = 0; i < _title.Length && _count < _words.Length; i++)
        {
            var end = EndOfWord(i);
            if (capitals == TitleCapitals.Acronyms || !TryFindCapital(i, end))
                FindIn(i, end);
            i = end;
        }
        return _count;
    }

    // A title all in capitals says nothing about which of them matter.
    private static bool IsShouted(ReadOnlySpan<char> title)
    {
        int upper = 0, lower = 0;
        foreach (var c in title)
        {
            if (char.IsAsciiLetterLower(c) || (c > 127 && char.IsLower(c)))
                lower++;
            else if (char.IsAsciiLetterUpper(c) || (c > 127 && char.IsUpper(c)))
                upper++;
        }
        return upper > lower && title.Contains(' ');
    }

    private readonly int EndOfWord(int start)
    {
        var i = start;
        while (i < _title.Length && _title[i] != ' ')
            i = Next(i);
        return i;
    }

    // Styles leave the first letter of a title as it is.
    private bool TryFindCapital(int start, int end)
    {
        var core = Core(start, end);
        if (start == 0 || _title[core].Contains('$') || !_title[core].ContainsAnyInRange('A', 'Z'))
            return false;
        Protect(core.Start.Value, core.End.Value);
        return true;
    }

    // Mathematics is one unit, whatever blanks and hyphens are in it.
    private readonly int Next(int i) =>
        _title[i] == '$' && LatexMath.TryFind(_title, i, out var length) ? i + length : i + 1;

    private void FindIn(int start, int end)
    {
        var core = Core(start, end);
        var word = _title[core];
        if (word.IsEmpty)
            return;
        if (IsName(word, start, end) || word.SequenceEqual(shortName))
            Protect(core.Start.Value, core.End.Value);
        else
            FindParts(core.Start.Value, core.End.Value);
    }

    /// <summary>The word without the punctuation round it and the possessive s.</summary>
    private readonly Range Core(int start, int end)
    {
        while (start < end && !IsPartOfName(_title[start]))
            start++;
        while (end > start && !IsPartOfName(_title[end - 1]))
            end--;
        if (end - start > 2 && _title[end - 1] == 's' && _title[end - 2] is '\'' or '’')
            end -= 2;
        return start..end;
    }

    private static bool IsPartOfName(char c) =>
        char.IsLetterOrDigit(c) || c is '$' or '+' or '#' || char.IsSurrogate(c);

    // A title that starts with one word and a colon starts with the name of a method.
    private readonly bool IsName(ReadOnlySpan<char> word, int start, int end) =>
        start == 0 && end > 1 && end < _title.Length
            && _title[end - 1] == ':' && !word.Contains('$') && word[1..].ContainsAnyInRange('A', 'Z');

    /// <summary>Looks at the parts between hyphens; neighbours that need it are protected together.</summary>
    private void FindParts(int start, int end)
    {
        for (var i = start; i < end;)
        {
            var partEnd = EndOfPart(i, end);
            var groupEnd = partEnd;
            if (Needs(_title[i..partEnd], isWhole: i == start && partEnd == end) || IsLetterOfName(i, partEnd, end)
                || IsBeforeLetter(i, partEnd, end))
            {
                while (groupEnd < end && EndOfPart(groupEnd + 1, end) is var next
                    && BelongsToName(_title[(groupEnd + 1)..next], groupEnd, i))
                    groupEnd = next;
                Protect(i, groupEnd);
            }
            i = groupEnd + 1;
        }
    }

    private readonly int EndOfPart(int start, int end)
    {
        var i = start;
        while (i < end && _title[i] is not ('-' or '/' or '–'))
            i = Math.Min(end, Next(i));
        return i;
    }

    // The single letter of U-Net or Q-Former.
    private readonly bool IsLetterOfName(int start, int partEnd, int end) =>
        partEnd - start == 1 && char.IsUpper(_title[start])
            && partEnd + 1 < end && _title[partEnd] == '-' && char.IsUpper(_title[partEnd + 1]);

    // The word before the single letter of Swin-T.
    private readonly bool IsBeforeLetter(int start, int partEnd, int end) =>
        char.IsUpper(_title[start])
            && partEnd + 2 == end && _title[partEnd] == '-' && char.IsUpper(_title[partEnd + 1]);

    private readonly bool BelongsToName(ReadOnlySpan<char> part, int separator, int start) =>
        !part.IsEmpty && (Needs(part, isWhole: false) || char.IsAsciiDigit(part[0])
            || (part.Length == 1 && char.IsUpper(part[0]))
            || (separator - start == 1 && _title[separator] == '-' && char.IsUpper(part[0])));

    /// <summary>
    /// Whether a style would spoil the word: a second capital, a capital beside a digit, a known name, a letter that
    /// stands alone, mathematics with a capital.
    /// </summary>
    private static bool Needs(ReadOnlySpan<char> word, bool isWhole)
    {
        if (word.Contains('$'))
            return LatexCapitals.HasCapital(word[word.IndexOf('$')..word.LastIndexOf('$')]);
        if (word.Length == 1)
            return isWhole && char.IsUpper(word[0]) && word[0] != 'A';
        var capitals = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsUpper(word[i]))
                continue;
            capitals++;
            var isInner = i > 0 && (char.IsLetterOrDigit(word[i - 1]) || word[i - 1] is '\'' or '’' or '.');
            // C4, C++, G.729
            if (isInner || word[(i + 1)..] is ['+' or '#' or (>= '0' and <= '9'), ..] or ['.', >= '0' and <= '9', ..])
                return true;
        }
        return capitals > 1 || (capitals == 1 && Names.Contains(word));
    }

    private void Protect(int start, int end)
    {
        if (_count < _words.Length)
            _words[_count++] = start..end;
    }
}
