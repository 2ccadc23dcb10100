namespace SurveyGraph.Importers.Bibtex;

/// <summary>Why an entry cannot be read, and where.</summary>
internal readonly record struct BibtexError(int Position, string Message);
