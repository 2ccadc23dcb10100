using System.Collections.Immutable;

namespace SurveyGraph.Tests.Importers.Generated;

/// <summary>A paper that a generated list has an entry of: what a reader of the list should find.</summary>
/// <param name="Url">The address of the paper: arXiv, DOI, OpenReview or ACL Anthology.</param>
/// <param name="Code">A repository as owner/name, or null.</param>
internal sealed record GeneratedPaper(
    string Title, ImmutableArray<string> Authors, string Venue, int Year, int Month, string Url, string? Code);
