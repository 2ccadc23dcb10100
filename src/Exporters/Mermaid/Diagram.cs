using System.Collections.Immutable;
using SurveyGraph.Exporters.Taxonomies;

namespace SurveyGraph.Exporters.Mermaid;

/// <summary>One picture of a taxonomy or of a part of it.</summary>
/// <param name="Subject">The branch it shows.</param>
/// <param name="Name">Its name among the others: lower-case words joined by hyphens; empty for the first.</param>
/// <param name="Title">What people who hear the page hear first.</param>
/// <param name="Description">What they hear next.</param>
/// <param name="Boxes">Each after the one it hangs on.</param>
internal sealed record Diagram(Branch Subject, string Name, string Title, string Description,
    ImmutableArray<Box> Boxes);
