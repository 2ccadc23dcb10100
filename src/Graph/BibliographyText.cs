using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph;

/// <summary>
/// Cleans all text of a bibliography once, where it enters the graph, so that no exporter meets a control character
/// or two forms of one field.
/// </summary>
internal static class BibliographyText
{
    public static (Bibliography Bibliography, ImmutableArray<Diagnostic> Diagnostics) Clean(Bibliography bibliography)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var clean = bibliography with
        {
            Title = bibliography.Title is { } title ? PlainText.OneLine(title) : null,
            Papers = [.. bibliography.Papers.Select(paper => Clean(paper, diagnostics))],
        };
        return (clean, diagnostics.ToImmutable());
    }

    private static Paper Clean(Paper paper, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (PlainText.HasControls(paper.Title))
        {
            diagnostics.Add(DiagnosticCodes.ControlCharacters.At(
                paper.Origins.IsEmpty ? null : paper.Origins[0],
                $"control characters removed from the title '{PlainText.OneLine(paper.Title)}'"));
        }
        var title = PlainText.OneLine(paper.Title);
        var shortName = OneLine(paper.ShortName);
        var url = OneLine(paper.Url);
        var venue = paper.Venue is { } stated ? Clean(stated) : null;
        var clean = paper;
        if (!ReferenceEquals(title, paper.Title) || !ReferenceEquals(shortName, paper.ShortName)
            || !ReferenceEquals(url, paper.Url) || !ReferenceEquals(venue, paper.Venue))
            clean = paper with { Title = title, ShortName = shortName, Url = url, Venue = venue };
        if (!paper.Authors.All(IsClean))
            clean = clean with { Authors = [.. paper.Authors.Select(Clean)] };
        if (!paper.Links.All(link => IsClean(link.Url) && IsClean(link.Label)))
            clean = clean with
            {
                Links = [.. paper.Links.Select(link =>
                new Link(PlainText.OneLine(link.Url), OneLine(link.Label)))]
            };
        if (!paper.Tags.All(tag => IsClean(tag.Facet) && IsClean(tag.Value)))
            clean = clean with
            {
                Tags = [.. paper.Tags.Select(tag =>
                tag with { Facet = PlainText.OneLine(tag.Facet), Value = PlainText.OneLine(tag.Value) })]
            };
        if (paper.Fields.Any(field => PlainText.Lines(field.Value) != field.Value))
            clean = clean with
            {
                Fields = [.. paper.Fields.Select(field =>
                field with { Value = PlainText.Lines(field.Value) })]
            };
        return BibFieldForm.Of(clean);
    }

    private static string? OneLine(string? text) => text is null ? null : PlainText.OneLine(text);

    // The record is the same one where nothing changes.
    private static Venue Clean(Venue venue)
    {
        if (IsClean(venue.Short) && IsClean(venue.Name) && IsClean(venue.Proceedings) && IsClean(venue.Alias))
            return venue;
        return new(PlainText.OneLine(venue.Short), PlainText.OneLine(venue.Name), venue.Kind,
            OneLine(venue.Proceedings))
        { Alias = OneLine(venue.Alias) };
    }

    private static bool IsClean(PersonName name) =>
        IsClean(name.Family) && IsClean(name.Given) && IsClean(name.Particle) && IsClean(name.Suffix)
        && IsClean(name.Affiliation);

    private static bool IsClean(string? text) => ReferenceEquals(OneLine(text), text);

    private static PersonName Clean(PersonName name)
    {
        var clean = name with
        {
            Family = PlainText.OneLine(name.Family),
            Given = OneLine(name.Given),
            Particle = OneLine(name.Particle),
            Suffix = OneLine(name.Suffix),
            Affiliation = OneLine(name.Affiliation),
        };
        return clean == name ? name : clean;
    }
}
