using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// The commands that a preamble or a well-known class defines for the entries. In the entries they are written out, so
/// that every output says what LaTeX would set.
/// </summary>
/// <remarks>
/// Bodies that do more than set text are not taken, nor what LaTeX has of itself. A command that shows nothing of its
/// argument is one for sorting, and keeps it under the usual name. Growth is bounded.
/// </remarks>
internal sealed class BibtexCommands
{
    private const int MaxDepth = 16;
    private const int MaxLength = 100_000;
    private const int MaxFailedScans = 32;

    private static readonly LatexForm AnyAlphabet = new() { Alphabet = LatexAlphabet.Unicode };

    private readonly Dictionary<string, (int Arguments, string Body)> _bodies =
        new(BibtexUsualCommands.Bodies, StringComparer.Ordinal);

    private readonly BibtexWrappers _wrappers = new();

    // What is left of the length of all preambles that is looked at, and of what the commands may add to the file.
    private int _toRead = MaxLength;
    private int _toAdd = 16_000_000;
    private int _failedScans;
    private bool _isOfNames;

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
            if (BibtexDefinition.TryReadCondition(preamble, i, out var behind))
            {
                i = behind;
                continue;
            }
            var isKnown = BibtexDefinition.TryRead(preamble, i, out var definition, out var end) && TryAdd(definition);
            isAll &= isKnown;
            i = isKnown ? end : i + 1;
        }
        return isAll;
    }

    /// <summary>Takes the commands that stand round whole values, and that only the document defines.</summary>
    public void LearnWrappers(IEnumerable<BibtexEntry> entries, ICollection<Diagnostic> diagnostics) =>
        _wrappers.Learn(entries, IsDefined, diagnostics);

    private bool IsDefined(string name) => _bodies.ContainsKey(name) || BibtexPrimitives.IsKnown(name)
        || LatexText.IsInert($"\\{name}{{x}}", AnyAlphabet);

    public BibtexEntry Expand(BibtexEntry entry)
    {
        ImmutableArray<BibtexField>.Builder? fields = null;
        for (var i = 0; i < entry.Fields.Length; i++)
        {
            var field = entry.Fields[i];
            if (!HasCommand(field.Value.Span))
                continue;
            fields ??= entry.Fields.ToBuilder();
            _isOfNames = BibtexNames.AreIn(field.Name);
            fields[i] = field with { Value = Expand(field.Value) };
        }
        return fields is null ? entry : entry with { Fields = fields.MoveToImmutable() };
    }

    // Most files have none of them: nothing is made anew for these.
    private bool HasCommand(ReadOnlySpan<char> latex)
    {
        var bodies = _bodies.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var next = latex.IndexOf('\\'); next >= 0; next = latex.IndexOf('\\'))
        {
            var name = LatexScan.NameAt(latex, next);
            if (bodies.ContainsKey(name) || _wrappers.Contains(name) || BibtexPrimitives.IsKnown(name))
                return true;
            latex = latex[Math.Min(latex.Length, next + 1 + Math.Max(1, name.Length))..];
        }
        return false;
    }

    private ReadOnlyMemory<char> Expand(ReadOnlyMemory<char> value)
    {
        if (_toAdd < 0)
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
            var name = LatexScan.NameAt(latex, i);
            var end = i + 1 + name.Length;
            if (_bodies.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var command)
                && TryReadArguments(latex, command.Arguments, ref end, out var arguments))
            {
                if (!TrySubstitute(command.Body, arguments, text, depth))
                    return false;
                if (end < latex.Length && char.IsAsciiLetter(latex[end]) && EndsInName(text))
                    text.Append(' ');
            }
            else if (_wrappers.Contains(name) && TryReadArguments(latex, 1, ref end, out arguments))
            {
                // Braces hold the capitals of a title, and would make one name of several.
                if (!TrySubstitute(_isOfNames ? "#1" : "{#1}", arguments, text, depth))
                    return false;
            }
            else if (BibtexPrimitives.TryRead(latex, i, name, out var known, out end))
            {
                text.Append(known);
            }
            else
            {
                end = Math.Min(Math.Max(i + 1 + name.Length, i + 2), latex.Length);
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
        LatexScan.SkipBlanks(latex, ref i);
        for (; arguments.Count < count; LatexScan.SkipBlanks(latex, ref i))
        {
            var length = i < latex.Length && latex[i] == '{' ? LatexScan.LengthOfGroup(latex[i..]) : 1;
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

    private bool TryAdd(BibtexDefinition definition)
    {
        var (name, arguments, body) = definition;
        // What every reader of LaTeX knows keeps its meaning; what sets its own name or its argument is read so anyway.
        if (LatexText.IsInert($"\\{name}{{x}}", AnyAlphabet) || (arguments == 0 && body == name)
            || (arguments == 1 && body == "{#1}"))
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
}
