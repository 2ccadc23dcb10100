namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>Knows, line after line, whether fenced code is open.</summary>
/// <remarks>CommonMark 0.31.2, section 4.5: https://spec.commonmark.org/0.31.2/#fenced-code-blocks.</remarks>
internal struct CodeFence
{
    private const int MinLength = 3;

    private char _mark;
    private int _length;
    private int _itemIndent;

    /// <summary>Whether the line after the last one read is code.</summary>
    public readonly bool IsOpen => _mark != '\0';

    /// <summary>Takes the next line.</summary>
    public void Read(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart(" \t>");
        // A fence in a list item ends with the item.
        if (IsOpen && line.Length - content.Length < _itemIndent && !content.IsWhiteSpace())
            _mark = '\0';
        var itemIndent = 0;
        if (!IsOpen && BulletLength(content) is > 0 and var bullet)
        {
            content = content[bullet..].TrimStart(' ');
            itemIndent = line.Length - content.Length;
        }
        if (content is not ['`' or '~', ..])
            return;
        var length = content.IndexOfAnyExcept(content[0]);
        length = length < 0 ? content.Length : length;
        if (IsOpen)
        {
            if (content[0] == _mark && length >= _length && content[length..].IsWhiteSpace())
                _mark = '\0';
        }
        else if (length >= MinLength && (content[0] == '~' || !content[length..].Contains('`')))
        {
            // Three backticks with another on the line are a code span.
            (_mark, _length, _itemIndent) = (content[0], length, itemIndent);
        }
    }

    private static int BulletLength(ReadOnlySpan<char> line)
    {
        if (line is ['-' or '*' or '+', ' ', ..])
            return 2;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && line[digits..] is ['.' or ')', ' ', ..] ? digits + 2 : 0;
    }
}
