using SurveyGraph.Graph.Keys;
using SurveyGraph.Importers;

namespace SurveyGraph.Cli;

/// <summary>What every command that reads inputs was asked for.</summary>
internal abstract record InputRequest
{
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The format of every input, or null to go by the names.</summary>
    public ImportFormat? From { get; init; }

    /// <summary>Papers of one title that nothing tells apart are joined, not only proposed.</summary>
    public bool MergesSimilar { get; init; }

    /// <summary>The file of decisions, or null.</summary>
    public string? Decisions { get; init; }

    /// <summary>The lock file that was asked for, or null for one beside the first input, if any.</summary>
    public string? Lock { get; init; }

    /// <summary>The .bib file whose text stays where nothing new is known, or null.</summary>
    public string? Kept { get; init; }

    /// <summary>Whether an input is the file whose text stays, which is read once and may be the output.</summary>
    public bool IsKept(string input) =>
        Kept is not null && input != OutputTarget.StandardStream && RealPath.Of(input) == RealPath.Of(Kept);

    /// <summary>The form of the keys that are made.</summary>
    public KeyPattern KeyPattern { get; init; } = KeyPattern.Scholar;

    public ImportOptions Import { get; init; } = ImportOptions.Default;
}
