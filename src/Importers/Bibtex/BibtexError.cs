namespace SurveyGraph.Importers.Bibtex;

/// <summary>Why an entry or a field cannot be read, and where.</summary>
internal readonly record struct BibtexError(int Position, string Message)
{
    /// <summary>Something else stands where the cursor is.</summary>
    public static BibtexError Expected(BibtexCursor cursor, string expected) => new(cursor.Position, cursor.IsAtEnd
        ? $"the file ends where {expected} should be"
        : $"{expected} should be here, not '{cursor.Current}'");
}
