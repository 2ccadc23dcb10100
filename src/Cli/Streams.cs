namespace SurveyGraph.Cli;

/// <summary>What a run talks to besides files: handed in, so that a test runs the whole command in process.</summary>
/// <param name="Output">Data.</param>
/// <param name="Error">Diagnostics, progress and the summary.</param>
/// <param name="OpenInput">Opens standard input.</param>
/// <param name="IsInteractive">Someone watches the error stream, so progress may be drawn.</param>
public sealed record Streams(TextWriter Output, TextWriter Error, Func<Stream> OpenInput, bool IsInteractive = false);
