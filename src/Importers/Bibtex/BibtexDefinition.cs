namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// The definition of a command in a preamble: <c>\newcommand{\name}[1]{body}</c> and its like, and
/// <c>\def\name#1{body}</c>.
/// </summary>
/// <param name="Name">Without the backslash.</param>
/// <param name="Arguments">How many follow the command; the body has them as <c>#1</c> and on.</param>
/// <param name="Body">What the command stands for.</param>
internal readonly record struct BibtexDefinition(string Name, int Arguments, string Body)
{
    private const int MaxBodyLength = 2_000;
    private const int MaxNameLength = 100;

    /// <summary>Reads the definition at <paramref name="start"/>; false where there is none.</summary>
    /// <param name="end">The place behind it.</param>
    public static bool TryRead(
        ReadOnlySpan<char> preamble, int start, out BibtexDefinition definition, out int end)
    {
        definition = default;
        end = start;
        if (preamble[start] != '\\')
            return false;
        var how = LatexScan.NameAt(preamble, start);
        var i = start + 1 + how.Length;
        var isSpelled = how is "expandafter" && i < preamble.Length && preamble[i] == '\\';
        if (isSpelled)
        {
            how = LatexScan.NameAt(preamble, i);
            i += 1 + how.Length;
        }
        var isPrimitive = how is "def" or "gdef";
        if (!isPrimitive && how is not ("newcommand" or "renewcommand" or "providecommand" or "DeclareRobustCommand"))
            return false;
        if (!isPrimitive && i < preamble.Length && preamble[i] == '*')
            i++;
        LatexScan.SkipBlanks(preamble, ref i);
        var isGrouped = !isPrimitive && i < preamble.Length && preamble[i] == '{';
        if (isGrouped)
            LatexScan.SkipBlanks(preamble, ref i, 1);
        if (i >= preamble.Length || preamble[i] != '\\')
            return false;
        var name = LatexScan.NameAt(preamble, i).ToString();
        LatexScan.SkipBlanks(preamble, ref i, 1 + name.Length);
        if (isSpelled && !TryReadSpelled(preamble, ref name, ref i))
            return false;
        if (isGrouped && (i >= preamble.Length || preamble[i++] != '}'))
            return false;
        LatexScan.SkipBlanks(preamble, ref i);
        var arguments = isPrimitive ? Parameters(preamble, ref i) : Count(preamble, ref i);
        LatexScan.SkipBlanks(preamble, ref i);
        var rest = preamble[Math.Min(i, preamble.Length)..];
        var length = rest is ['{', ..] ? LatexScan.LengthOfGroup(rest[..Math.Min(rest.Length, MaxBodyLength)]) : -1;
        if (length < 0 || name.Length == 0)
            return false;
        definition = new(name, arguments, preamble.Slice(i + 1, length - 2).Trim().ToString());
        end = i + length;
        return true;
    }

    /// <summary>
    /// Reads the question <c>\ifcsname x\endcsname</c>, or the <c>\else</c> or <c>\fi</c> of one: what it chooses
    /// between are definitions.
    /// </summary>
    /// <param name="end">The place behind it.</param>
    public static bool TryReadCondition(ReadOnlySpan<char> preamble, int start, out int end)
    {
        const string End = @"\endcsname";
        var name = preamble[start] == '\\' ? LatexScan.NameAt(preamble, start) : [];
        end = start + 1 + name.Length;
        if (name is not "ifcsname")
            return name is "else" or "fi";
        var length = preamble.Slice(end, Math.Min(MaxNameLength, preamble.Length - end)).IndexOf(End);
        end += length + End.Length;
        return length >= 0;
    }

    // \csname OT1\string\k\endcsname, which says what \k is in the fonts of an encoding.
    private static bool TryReadSpelled(ReadOnlySpan<char> preamble, ref string name, ref int position)
    {
        const string End = @"\endcsname";
        const string OfEncoding = @"\string\";
        var rest = preamble.Slice(position, Math.Min(MaxNameLength, preamble.Length - position));
        var end = rest.IndexOf(End);
        if (name != "csname" || end < 0)
            return false;
        var spelled = rest[..end];
        if (spelled.IndexOf(OfEncoding) is var command and >= 0)
            spelled = spelled[(command + OfEncoding.Length)..];
        name = spelled.Trim().ToString();
        position += end;
        LatexScan.SkipBlanks(preamble, ref position, End.Length);
        return name.All(char.IsAsciiLetter);
    }

    // [2]; with a value for an argument that may be left out, no body follows where one is looked for.
    private static int Count(ReadOnlySpan<char> preamble, ref int position)
    {
        if (position + 2 >= preamble.Length || preamble[position] != '[' || preamble[position + 2] != ']'
            || !char.IsAsciiDigit(preamble[position + 1]))
            return 0;
        position += 3;
        return preamble[position - 2] - '0';
    }

    // #1#2
    private static int Parameters(ReadOnlySpan<char> preamble, ref int position)
    {
        var count = 0;
        while (position + 1 < preamble.Length && preamble[position] == '#' && preamble[position + 1] == '1' + count)
        {
            count++;
            position += 2;
        }
        return count;
    }
}
