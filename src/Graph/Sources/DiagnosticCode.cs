namespace SurveyGraph.Graph.Sources;

/// <summary>One kind of finding; <see cref="DiagnosticCodes"/> has them all.</summary>
public sealed record DiagnosticCode(string Id, Severity Severity, string Summary)
{
    public Diagnostic At(SourceSpan span, string message) => new(this, message, span);

    public Diagnostic At(SourceSpan? span, string message) => new(this, message, span);

    /// <summary>A finding about the run as a whole, with no place of its own.</summary>
    public Diagnostic Of(string message) => new(this, message, null);
}
