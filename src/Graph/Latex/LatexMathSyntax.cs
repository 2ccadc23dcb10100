namespace SurveyGraph.Graph.Latex;

/// <summary>
/// Whether TeX sets a piece of mathematics without complaint: arguments and scripts are where they must be.
/// </summary>
internal static class LatexMathSyntax
{
    private const int MaxDepth = 32;

    public static bool IsWellFormed(ReadOnlySpan<char> content)
    {
        Span<Scripts> outer = stackalloc Scripts[MaxDepth];
        var depth = 0;
        var scripts = new Scripts();
        for (var i = 0; i < content.Length;)
        {
            switch (content[i])
            {
                case '{' when depth < MaxDepth:
                    outer[depth++] = scripts;
                    scripts = new();
                    i++;
                    break;
                case '}' when depth > 0:
                    // What was before the group decides whether the group was a script.
                    scripts = outer[--depth].AfterArgument();
                    i++;
                    break;
                case '{' or '}':
                    return false;
                case '^' or '_' or '\'':
                    if (!scripts.TryAdd(content[i++]) || (scripts.AwaitsArgument && !StartsArgument(content[i..])))
                        return false;
                    break;
                case '\\':
                    if (!TryReadCommand(content, ref i))
                        return false;
                    scripts = scripts.AfterArgument();
                    break;
                case ' ':
                    i++;
                    break;
                default:
                    scripts = scripts.AfterArgument();
                    i++;
                    break;
            }
        }
        return depth == 0 && !scripts.AwaitsArgument;
    }

    private static bool StartsArgument(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] is '^' or '_' or '\'' or '}' or ' ')
            return false;
        return rest[0] != '\\'
            || (LatexCommands.IsMathematics(LatexCommands.NameAt(rest, 0), out var arguments) && arguments == 0);
    }

    // Each argument of a command is a group; the first follows at once, so a second one is all there is to look for.
    private static bool TryReadCommand(ReadOnlySpan<char> content, ref int i)
    {
        var name = LatexCommands.NameAt(content, i);
        i += 1 + name.Length;
        if (!LatexCommands.IsMathematics(name, out var arguments))
            return false;
        var next = i;
        for (; arguments > 0; arguments--)
        {
            if (next >= content.Length || content[next] != '{')
                return false;
            next = EndOfGroup(content, next);
        }
        return true;
    }

    private static int EndOfGroup(ReadOnlySpan<char> content, int start)
    {
        var depth = 0;
        for (var i = start; i < content.Length; i++)
        {
            depth += content[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i + 1;
        }
        return content.Length;
    }

    /// <summary>The scripts that one atom has: two of a kind are an error in TeX.</summary>
    private struct Scripts
    {
        private bool _hasSuperscript;
        private bool _hasSubscript;

        public bool AwaitsArgument { get; private set; }

        public bool TryAdd(char kind)
        {
            ref var has = ref (kind == '_' ? ref _hasSubscript : ref _hasSuperscript);
            if (has || AwaitsArgument)
                return false;
            has = kind != '\'';
            AwaitsArgument = kind != '\'';
            return true;
        }

        // The argument of a script leaves the scripts of its atom as they are; anything else is a new atom.
        public readonly Scripts AfterArgument() => AwaitsArgument ? this with { AwaitsArgument = false } : new();
    }
}
