using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Papers;

/// <summary>
/// A paper as the sources describe it. Null means unknown, empty means known to be none; nothing is invented.
/// </summary>
/// <remarks>Two papers are never compared with <c>==</c>: identity is by identifiers, see BibliographyMerge.</remarks>
public sealed record Paper
{
    /// <summary>The key the source gives, or null; CitationKeys gives every paper one.</summary>
    public CitationKey? Key { get; init; }

    /// <summary>The title as plain text; mathematics stays between dollar signs as in LaTeX.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the method or system, where the source states it: FastV.</summary>
    public string? ShortName { get; init; }

    public ImmutableArray<PersonName> Authors { get; init; } = [];

    /// <summary>The source stops the list of authors with "et al." or "and others".</summary>
    public bool HasMoreAuthors { get; init; }

    public PublicationDate? Date { get; init; }

    public Venue? Venue { get; init; }

    public Identifiers Identifiers { get; init; } = Identifiers.None;

    /// <summary>The page of the paper itself.</summary>
    public string? Url { get; init; }

    /// <summary>Every other link of the entry, in source order.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];

    public ImmutableArray<CodeRepository> Repositories { get; init; } = [];

    public ImmutableArray<FacetTag> Tags { get; init; } = [];

    /// <summary>The sections of a list that the paper stands in, in source order.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>The entry that stands in each of <see cref="Sections"/>; empty for a paper of one entry.</summary>
    public ImmutableArray<SourceSpan> SectionPlaces { get; init; } = [];

    /// <summary>The .bib entry type, where the source has one.</summary>
    public EntryType? EntryType { get; init; }

    /// <summary>
    /// Fields in LaTeX that the model has no typed home for (pages, abstract, note), and those whose LaTeX says more
    /// than the typed value (a title with braces and commands of its own). Names are lower case and unique.
    /// </summary>
    public ImmutableArray<BibField> Fields { get; init; } = [];

    /// <summary>The places where the paper stands as an entry, one a place, in source order.</summary>
    public ImmutableArray<SourceSpan> Origins { get; init; } = [];

    /// <summary>
    /// What every source said about every field, in source order; the last word is the properties above.
    /// </summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>
    /// The entry that stands in a section, by the section's index; the heading where no entry is known.
    /// </summary>
    public SourceSpan PlaceIn(int section)
    {
        if (SectionPlaces.Length == Sections.Length)
            return SectionPlaces[section];
        return Origins.IsEmpty ? Sections[section].Span : Origins[0];
    }

    /// <summary>The paper with its key as evidence, so that references find it after the key is replaced.</summary>
    internal Paper WithKeyEvidence()
    {
        if (Key is not { } key || Origins.IsEmpty)
            return this;
        foreach (var evidence in Evidence)
        {
            if (evidence.Field == PaperField.Key && evidence.Value == key.Value)
                return this;
        }
        return this with { Evidence = Evidence.Add(new(PaperField.Key, key.Value, "key", Origins[0])) };
    }

    /// <summary>The LaTeX of a field kept from a .bib file, or null.</summary>
    public string? FieldOf(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
                return field.Value;
        }
        return null;
    }
}
