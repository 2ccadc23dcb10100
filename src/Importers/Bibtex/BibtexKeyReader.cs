using System.Buffers;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Reads the citation key of an entry and the comma behind it, or goes before the first field of an entry that has no
/// key.
/// </summary>
internal sealed class BibtexKeyReader(BibtexCursor cursor, BibtexFieldNames fieldNames, BibtexRepairs repairs)
{
    private static readonly SearchValues<char> EndOfKey = SearchValues.Create(",={}\r\n");

    public bool TryRead(char close, out string key, out BibtexError error)
    {
        error = default;
        cursor.SkipBlanks();
        var start = cursor.Position;
        var rest = cursor.Text.AsSpan(start);
        var length = rest.IndexOfAny(EndOfKey);
        if (length >= 0 && close == ')' && rest[..length].IndexOf(')') is var paren and >= 0)
            length = paren;
        var text = length < 0 ? [] : rest[..length].TrimEnd();
        key = text.ToString();
        if (length < 0)
        {
            error = new(start, "this key is never ended");
            return false;
        }
        cursor.Position = start + length;
        cursor.SkipBlanks();
        if (cursor.IsAtEnd)
            return Fail(key, out error);
        if (cursor.Current is ',' || cursor.Current == close)
            return true;
        if (cursor.Current == '=')
        {
            // The name of the first field, and the key before it if there is one.
            var blank = text.LastIndexOfAny(" \t");
            cursor.Position = start + blank + 1;
            key = blank < 0 ? "" : text[..blank].TrimEnd().ToString();
            if (blank >= 0)
                repairs.AddComma(start + key.Length, $"the key '{key}'");
            return true;
        }
        if (!fieldNames.IsAhead())
            return Fail(key, out error);
        repairs.AddComma(start + key.Length, $"the key '{key}'");
        return true;
    }

    private bool Fail(string key, out BibtexError error)
    {
        error = BibtexError.Expected(cursor, $"a comma after the key '{key}'");
        return false;
    }
}
