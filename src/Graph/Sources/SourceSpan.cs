using System.Globalization;

namespace SurveyGraph.Graph.Sources;

/// <summary>A stretch of a source: where a fact stands.</summary>
public readonly record struct SourceSpan(SourceLines Source, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The 1-based line on which the span starts, in the file as it is on disk.</summary>
    public int Line => Source.PositionOf(Start).Line;

    /// <summary>The 1-based line of the span's last character.</summary>
    public int EndLine => Source.PositionOf(Length == 0 ? Start : End - 1).Line;

    /// <summary>The path and the line, as people name a place: README.md:37.</summary>
    public string FileAndLine => string.Create(CultureInfo.InvariantCulture, $"{Source.Path}:{Line}");

    /// <summary>Whether a place is a part of this one.</summary>
    public bool Holds(SourceSpan place) =>
        ReferenceEquals(Source, place.Source) && Start <= place.Start && place.End <= End;

    public override string ToString()
    {
        var (line, column) = Source.PositionOf(Start);
        return $"{Source.Path}:{line}:{column}";
    }
}
