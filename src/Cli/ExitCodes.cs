namespace SurveyGraph.Cli;

/// <summary>What the exit code says.</summary>
public static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>Errors in an input; with <c>--strict</c> also warnings.</summary>
    public const int InputErrors = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A file cannot be read or written.</summary>
    public const int Files = 3;

    /// <summary>A bug of ours (sysexits.h: EX_SOFTWARE).</summary>
    public const int Internal = 70;
}
