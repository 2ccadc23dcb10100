namespace SurveyGraph.Graph.Sources;

/// <summary>A finding about an input or an output, and its place where it has one.</summary>
public sealed record Diagnostic(DiagnosticCode Code, string Message, SourceSpan? Span)
{
    /// <summary>The single cases behind a finding that counts them; for those who want to see everything.</summary>
    public IEnumerable<Diagnostic> Details { get; init; } = [];

    public Severity Severity => Code.Severity;

    /// <summary><c>file:line:col: severity CODE: message</c>, the form that editors and CI systems jump to.</summary>
    public override string ToString()
    {
#pragma warning disable CA1308 // Severity words are lower case in every compiler's output.
        var finding = $"{Severity.ToString().ToLowerInvariant()} {Code.Id}: {Message}";
#pragma warning restore CA1308
        return Span is { } span ? $"{span}: {finding}" : finding;
    }
}
