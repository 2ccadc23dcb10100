using System.Collections.Immutable;
using SurveyGraph.Graph.Merging;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// The papers of a source, a record each. It holds what records share: sections, venues, what was reported once.
/// </summary>
internal sealed class PaperTable(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int MaxSectionDepth = 16;

    private static readonly string[] PathSeparators = [" / ", " > ", " » ", " → "];

    private readonly ImmutableArray<Paper>.Builder _papers = ImmutableArray.CreateBuilder<Paper>();
    private readonly List<Paper> _records = [];
    private readonly PaperRelations.Builder _relations = new();
    private readonly ImmutableArray<Section>.Builder _sections = ImmutableArray.CreateBuilder<Section>();
    private readonly Dictionary<string, Section> _sectionsByPath = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Text, string? Kind), VenueReading> _venues = [];
    private readonly HashSet<string> _proseColumns = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Evidence>.Builder _evidence = ImmutableArray.CreateBuilder<Evidence>();
    private readonly ImmutableArray<FacetTag>.Builder _tags = ImmutableArray.CreateBuilder<FacetTag>();

    public AuthorLists Authors { get; } = new();

    public CommaTerms Commas { get; } = new();

    public void Add(IRecord row)
    {
        var reader = new PaperRow(this, row);
        if (reader.ToPaper() is not { } paper)
            return;
        _papers.Add(paper);
        if (row.Columns(PaperColumn.Relation).IsEmpty)
            return;
        foreach (var relation in reader.Relations(paper))
            _relations.Add(relation);
    }

    /// <summary>Takes what a BibTeX entry within a row says of its paper.</summary>
    public void AddRecord(Paper record) => _records.Add(record);

    public Bibliography ToBibliography()
    {
        Commas.Divide(_papers, diagnostics);
        return new()
        {
            Papers = RecordMerge.Merge(_papers.ToImmutable(), _records, diagnostics),
            Relations = _relations.ToRelations(),
            Sections = _sections.ToImmutable(),
        };
    }

    /// <summary>The one builder of evidence, which each row uses in turn.</summary>
    public ImmutableArray<Evidence>.Builder EmptyEvidence()
    {
        _evidence.Clear();
        return _evidence;
    }

    /// <summary>The one builder of tags, which each row uses in turn.</summary>
    public ImmutableArray<FacetTag>.Builder EmptyTags()
    {
        _tags.Clear();
        return _tags;
    }

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>Whether prose is met in the column for the first time.</summary>
    public bool IsFirstProse(TableColumn column) => _proseColumns.Add(column.Header);

    /// <summary>The section of a path; sections above it are made with it.</summary>
    public Section? SectionOf(string path, SourceSpan span)
    {
        if (_sectionsByPath.TryGetValue(path, out var known))
            return known;
        Section? section = null;
        var normal = "";
        const StringSplitOptions titles = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        foreach (var title in path.Split(PathSeparators, MaxSectionDepth, titles))
        {
            normal = section is null ? title : $"{normal} / {title}";
            if (!_sectionsByPath.TryGetValue(normal, out var next))
            {
                _sectionsByPath.Add(normal, next = new(title, section, span));
                _sections.Add(next);
            }
            section = next;
        }
        if (section is not null)
            _sectionsByPath.TryAdd(path, section);
        return section;
    }

    /// <summary>What a cell of a venue column says; the same cell in many rows is read once.</summary>
    public VenueReading VenueOf(string text, string? kind, TableColumn column, IRecord row)
    {
        if (_venues.TryGetValue((text, kind), out var known))
            return known;
        var reading = VenueReading.Of(text, kind is null ? null : VenueKinds.Find(kind), column.Header);
        _venues.Add((text, kind), reading);
        if (reading is { IsListed: false, Venue: { } unlisted })
        {
            Report(DiagnosticCodes.UnknownVenue.At(
                row.CellSpan(column.Index), $"venue '{unlisted.Short}' is not in the venue table; kept as written"));
        }
        return reading;
    }
}
