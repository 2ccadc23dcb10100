using System.Globalization;
using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// The commands that a preamble defines for the entries: <c>\newcommand{\name}[1]{body}</c> and its like, and
/// <c>\def\name#1{body}</c>. In the entries they are written out, so that every output says what LaTeX would set.
/// </summary>
/// <remarks>
/// Bodies that do more than set text are not taken, nor what LaTeX has of itself. A command that shows nothing of its
/// argument is one for sorting, and keeps it under the usual name. Growth is bounded.
/// </remarks>
internal sealed class BibtexCommands
{
    private const int MaxDepth = 16;
    private const int MaxLength = 100_000;
    private const int MaxBodyLength = 2_000;
    private const int MaxFailedScans = 32;

    private static readonly LatexForm AnyAlphabet = new() { Alphabet = LatexAlphabet.Unicode };

    private readonly Dictionary<string, (int Arguments, string Body)> _bodies = new(StringComparer.Ordinal);

    // What is left of the length of all preambles that is looked at, and of what the commands may add to the file.
    private int _toRead = MaxLength;
    private int _toAdd = 16_000_000;
    private int _failedScans;

    public bool IsEmpty => _bodies.Count == 0;

    /// <summary>Takes the commands of a preamble.</summary>
    /// <returns>False where the preamble has anything else.</returns>
    public bool TryDefine(ReadOnlySpan<char> preamble)
    {
        _toRead -= preamble.Length;
        if (_toRead < 0)
            return false;
        var isAll = true;
        for (var i = 0; i < preamble.Length;)
        {
            if (char.IsWhiteSpace(preamble[i]))
            {
                i++;
                continue;
            }
            var end = preamble[i] == '\\' ? EndOfDefinition(preamble, i) : -1;
            isAll &= end >= 0;
            i = end < 0 ? i + 1 : end;
        }
        return isAll;
    }

    public BibtexEntry Expand(BibtexEntry entry) =>
        entry with { Fields = [.. entry.Fields.Select(field => field with { Value = Expand(field.Value) })] };

    private ReadOnlyMemory<char> Expand(ReadOnlyMemory<char> value)
    {
        if (!value.Span.Contains('\\') || _toAdd < 0)
            return value;
        var text = new StringBuilder();
        _failedScans = 0;
        var isExpanded = TryExpand(value.Span, text, 0);
        _toAdd -= Math.Max(0, text.Length - value.Length);
        return isExpanded ? text.ToString().AsMemory() : value;
    }

    // False where that would be longer or deeper than any honest value.
    private bool TryExpand(ReadOnlySpan<char> latex, StringBuilder text, int depth)
    {
        if (depth > MaxDepth)
            return false;
        for (var i = 0; i < latex.Length;)
        {
            if (text.Length > MaxLength + latex.Length || _failedScans > MaxFailedScans)
                return false;
            var next = latex[i..].IndexOf('\\');
            text.Append(latex.Slice(i, next < 0 ? latex.Length - i : next));
            if (next < 0)
                break;
            i += next;
            var name = NameAt(latex, i);
            var end = i + 1 + name.Length;
            if (_bodies.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var command)
                && TryReadArguments(latex, command.Arguments, ref end, out var arguments))
            {
                if (!TrySubstitute(command.Body, arguments, text, depth))
                    return false;
                if (end < latex.Length && char.IsAsciiLetter(latex[end]) && EndsInName(text))
                    text.Append(' ');
            }
            else
            {
                end = Math.Min(Math.Max(end, i + 2), latex.Length);
                text.Append(latex[i..end]);
            }
            i = end;
        }
        return true;
    }

    private bool TrySubstitute(string body, List<string> arguments, StringBuilder text, int depth)
    {
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '#' && i + 1 < body.Length && body[i + 1] - '1' is var index && index >= 0
                && index < arguments.Count)
            {
                if (text.Length > MaxLength + body.Length || !TryExpand(arguments[index], text, depth + 1))
                    return false;
                i++;
            }
            else
            {
                text.Append(body[i]);
            }
        }
        return true;
    }

    private static bool EndsInName(StringBuilder text)
    {
        var start = text.Length - 1;
        while (start >= 0 && char.IsAsciiLetter(text[start]))
            start--;
        return start >= 0 && start < text.Length - 1 && text[start] == '\\';
    }

    private bool TryReadArguments(
        ReadOnlySpan<char> latex, int count, ref int position, out List<string> arguments)
    {
        arguments = [];
        var i = position;
        // Blanks behind the name of a command end the name, and are no text.
        SkipBlanks(latex, ref i);
        for (; arguments.Count < count; SkipBlanks(latex, ref i))
        {
            var length = i < latex.Length && latex[i] == '{' ? LengthOfGroup(latex[i..]) : 1;
            if (length <= 0 || i >= latex.Length || latex[i] is '}' or '\\')
            {
                // An argument that was looked through for nothing; many of them would take the square of the length.
                _failedScans += arguments.Count;
                return false;
            }
            arguments.Add((length == 1 ? latex.Slice(i, 1) : latex.Slice(i + 1, length - 2)).ToString());
            i += length;
            if (arguments.Count == count)
                break;
        }
        position = i;
        return true;
    }

    /// <summary>Reads the definition at a backslash; -1 where there is none, or none of text.</summary>
    private int EndOfDefinition(ReadOnlySpan<char> preamble, int start)
    {
        var how = NameAt(preamble, start);
        var i = start + 1 + how.Length;
        var isPrimitive = how is "def" or "gdef";
        if (!isPrimitive && how is not ("newcommand" or "renewcommand" or "providecommand" or "DeclareRobustCommand"))
            return -1;
        if (!isPrimitive && i < preamble.Length && preamble[i] == '*')
            i++;
        SkipBlanks(preamble, ref i);
        var isGrouped = !isPrimitive && i < preamble.Length && preamble[i] == '{';
        if (isGrouped)
            SkipBlanks(preamble, ref i, 1);
        if (i >= preamble.Length || preamble[i] != '\\')
            return -1;
        var name = NameAt(preamble, i).ToString();
        SkipBlanks(preamble, ref i, 1 + name.Length);
        if (isGrouped && (i >= preamble.Length || preamble[i++] != '}'))
            return -1;
        SkipBlanks(preamble, ref i);
        var arguments = isPrimitive ? Parameters(preamble, ref i) : Count(preamble, ref i);
        SkipBlanks(preamble, ref i);
        var rest = preamble[Math.Min(i, preamble.Length)..];
        var length = rest is ['{', ..] ? LengthOfGroup(rest[..Math.Min(rest.Length, MaxBodyLength)]) : -1;
        return length > 0 && TryAdd(name, arguments, preamble.Slice(i + 1, length - 2).Trim().ToString())
            ? i + length
            : -1;
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

    private bool TryAdd(string name, int arguments, string body)
    {
        if (name.Length == 0)
            return false;
        // What every reader of LaTeX knows keeps its meaning.
        if (LatexText.IsInert($"\\{name}{{x}}", AnyAlphabet))
            return true;
        if (arguments == 1 && body.Length == 0)
            body = @"\noopsort{#1}";
        var sample = body;
        for (var i = 1; i <= arguments; i++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"#{i}");
            sample = sample.Replace(place, "x", StringComparison.Ordinal);
        }
        var expanded = new StringBuilder();
        // A body may have the commands that are defined before it.
        if (!TryExpand(sample, expanded, 0) || !LatexText.IsInert(expanded.ToString(), AnyAlphabet))
            return false;
        var whole = new StringBuilder();
        _bodies[name] = (arguments, TryExpand(body, whole, 0) ? whole.ToString() : body);
        return true;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> latex, int backslash)
    {
        var rest = latex[(backslash + 1)..];
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
            length++;
        return rest[..length];
    }

    private static void SkipBlanks(ReadOnlySpan<char> latex, ref int position, int more = 0)
    {
        position += more;
        while (position < latex.Length && char.IsWhiteSpace(latex[position]))
            position++;
    }

    // With its braces; -1 where it does not end.
    private static int LengthOfGroup(ReadOnlySpan<char> latex)
    {
        var depth = 0;
        for (var i = 0; i < latex.Length; i++)
        {
            depth += latex[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i + 1;
        }
        return -1;
    }
}
