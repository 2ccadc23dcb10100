using System.Buffers;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>Reads the names of fields and macros, with the equals signs behind them.</summary>
internal sealed class BibtexFieldNames(BibtexCursor cursor, BibtexNames names)
{
    private static readonly SearchValues<char> EndOfName = SearchValues.Create("=,{}\" \t\r\n#%'@");

    public string Of(ReadOnlySpan<char> name) => names.Of(name);

    public bool TryRead(out string name, out BibtexError error)
    {
        error = default;
        cursor.SkipBlanks();
        name = names.Of(cursor.ReadName());
        if (name.Length == 0)
        {
            error = BibtexError.Expected(cursor, "the name of a field");
            return false;
        }
        name = WithBrackets(name);
        cursor.SkipBlanks();
        if (cursor.IsAtEnd || cursor.Current != '=')
        {
            error = BibtexError.Expected(cursor, $"'=' after '{name}'");
            return false;
        }
        cursor.Position++;
        return true;
    }

    public bool IsAhead()
    {
        var position = cursor.Position;
        var isField = TryRead(out _, out _);
        cursor.Position = position;
        return isField;
    }

    // Web of Science has a field Usage-Count-(Last-180-days), for which BibTeX gives up the entry.
    private string WithBrackets(string name)
    {
        if (cursor.IsAtEnd || cursor.Current != '(')
            return name;
        var rest = cursor.Text.AsSpan(cursor.Position);
        var length = rest.IndexOfAny(EndOfName);
        if (length < 0 || rest[..length] is not [.., ')'] || !rest[length..].TrimStart(" \t").StartsWith("="))
            return name;
        cursor.Position += length;
        return names.Of($"{name}{rest[..length]}".Replace("(", "", StringComparison.Ordinal)
            .Replace(")", "", StringComparison.Ordinal));
    }
}
