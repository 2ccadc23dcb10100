namespace SurveyGraph.Importers.Bibtex;

/// <summary>A place where a field seems to begin.</summary>
/// <param name="Name">Where its name begins.</param>
/// <param name="Length">How long the name is.</param>
/// <param name="Value">Where its value begins.</param>
/// <param name="HasEquals">Whether there is an equals sign between the two.</param>
internal readonly record struct BibtexFieldStart(int Name, int Length, int Value, bool HasEquals);
