using System.Collections.Frozen;

namespace SurveyGraph.Graph.Text;

/// <summary>
/// Writes a title as LaTeX with braces round the words whose capitals must stay: styles set titles in lower case. Whole words
/// are kept, as <c>{LLaVA}</c> or <c>{GPT-4V}</c>, never single letters or the whole title.
/// </summary>
internal ref struct LatexTitle(ReadOnlySpan<char> title, string? shortName)
{
    // Names without a second capital, which only a list can tell from other words.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = FrozenSet.Create(StringComparer.Ordinal,
        "Bayes", "Bayesian", "Bernoulli", "Boltzmann", "Cauchy", "Chinese", "English", "Euclidean", "Fourier", "French", "Gauss",
        "Gaussian", "German", "Gibbs", "Hamiltonian", "Hessian", "Hilbert", "Indian", "Jacobian", "Japanese", "Kalman", "Korean",
        "Lagrangian", "Langevin", "Laplace", "Laplacian", "Lipschitz", "Markov", "Markovian", "Nash", "Newton", "Pareto", "Poisson",
        "Python", "Riemannian", "Shapley", "Spanish", "Turing", "Vietnamese", "Wasserstein", "Wikipedia").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _title = title;
    private readonly LatexEncoder _latex = new();

    public readonly LatexEncoding Encode()
    {
        if (IsShouted(_title))
        {
            _latex.Append(_title);
            return _latex.ToEncoding();
        }
        for (var i = 0; i < _title.Length;)
        {
            var end = EndOfWord(i);
            AppendWord(i, end);
            i = end;
            while (i < _title.Length && _title[i] == ' ')
                i++;
            _latex.AppendLatex(_title[end..i]);
        }
        return _latex.ToEncoding();
    }

    // A title all in capitals says nothing about which of them matter.
    private static bool IsShouted(ReadOnlySpan<char> title)
    {
        int upper = 0, lower = 0;
        foreach (var c in title)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
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

    // Mathematics is one unit, whatever blanks and hyphens are in it.
    private readonly int Next(int i) => _title[i] == '$' && LatexMath.TryFind(_title, i, out var length) ? i + length : i + 1;

    private readonly void AppendWord(int start, int end)
    {
        var (coreStart, coreEnd) = Core(start, end);
        _latex.Append(_title, start, coreStart);
        var core = _title[coreStart..coreEnd];
        if (!core.IsEmpty && (IsName(core, start, end) || core.SequenceEqual(shortName)))
            AppendProtected(coreStart, coreEnd);
        else
            AppendParts(coreStart, coreEnd);
        _latex.Append(_title, coreEnd, end);
    }

    /// <summary>The word without the punctuation round it and the possessive s.</summary>
    private readonly (int Start, int End) Core(int start, int end)
    {
        while (start < end && !IsPartOfName(_title[start]))
            start++;
        while (end > start && !IsPartOfName(_title[end - 1]))
            end--;
        if (end - start > 2 && _title[end - 1] == 's' && _title[end - 2] is '\'' or '’')
            end -= 2;
        return (start, end);
    }

    private static bool IsPartOfName(char c) => char.IsLetterOrDigit(c) || c is '$' or '+' or '#' || char.IsSurrogate(c);

    // A title that starts with one word and a colon starts with the name of a method.
    private readonly bool IsName(ReadOnlySpan<char> core, int start, int end) =>
        start == 0 && end > 1 && end < _title.Length && _title[end - 1] == ':' && core.Length > 1 && !core.Contains('$')
        && core[1..].ContainsAnyInRange('A', 'Z');

    /// <summary>Writes the word with braces round the parts between hyphens that need them; neighbours share their braces.</summary>
    private readonly void AppendParts(int start, int end)
    {
        for (var i = start; i < end;)
        {
            var partEnd = EndOfPart(i, end);
            var isProtected = Needs(_title[i..partEnd], isWhole: i == start && partEnd == end) || IsLetterOfName(i, partEnd, end);
            var groupEnd = partEnd;
            while (isProtected && groupEnd < end && EndOfPart(groupEnd + 1, end) is var next && BelongsToName(_title[(groupEnd + 1)..next], groupEnd, i))
                groupEnd = next;
            if (isProtected)
                AppendProtected(i, groupEnd);
            else
                _latex.Append(_title, i, groupEnd);
            if (groupEnd < end)
                _latex.Append(_title, groupEnd, groupEnd + 1);
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
        partEnd - start == 1 && char.IsUpper(_title[start]) && partEnd + 1 < end && _title[partEnd] == '-' && char.IsUpper(_title[partEnd + 1]);

    private readonly bool BelongsToName(ReadOnlySpan<char> part, int separator, int start) =>
        !part.IsEmpty && (Needs(part, isWhole: false) || char.IsAsciiDigit(part[0])
            || (separator - start == 1 && _title[separator] == '-' && char.IsUpper(part[0])));

    /// <summary>Whether a style would spoil the word: a second capital, a capital beside a digit, a known name, a letter that stands alone.</summary>
    private static bool Needs(ReadOnlySpan<char> word, bool isWhole)
    {
        if (word.Contains('$'))
            return false;
        if (word.Length == 1)
            return isWhole && char.IsUpper(word[0]) && word[0] != 'A';
        var capitals = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsUpper(word[i]))
                continue;
            capitals++;
            var isInner = i > 0 && (char.IsLetterOrDigit(word[i - 1]) || word[i - 1] is '\'' or '’' or '.');
            if (isInner || (i + 1 < word.Length && (char.IsAsciiDigit(word[i + 1]) || word[i + 1] is '+' or '#')))
                return true;
        }
        return capitals > 1 || Names.Contains(word);
    }

    private readonly void AppendProtected(int start, int end)
    {
        _latex.AppendLatex("{");
        _latex.Append(_title, start, end);
        _latex.AppendLatex("}");
    }
}
