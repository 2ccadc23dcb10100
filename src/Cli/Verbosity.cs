namespace SurveyGraph.Cli;

/// <summary>How much is said on standard error.</summary>
internal enum Verbosity
{
    /// <summary>Errors only.</summary>
    Quiet,

    /// <summary>Errors, warnings and the summary.</summary>
    Minimal,

    /// <summary>All findings, the first ones of each kind, and the summary.</summary>
    Normal,

    /// <summary>Every finding.</summary>
    Detailed,
}
