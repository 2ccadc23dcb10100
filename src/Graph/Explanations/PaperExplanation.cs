using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Graph.Explanations;

/// <summary>Says of every field of a paper where its value is from, and which other values lost against it.</summary>
public sealed class PaperExplanation
{
    private const string FieldRule = "field ";

    private readonly ImmutableArray<ExplainedValue>.Builder _values = ImmutableArray.CreateBuilder<ExplainedValue>();
    private readonly PaperGraph _graph;
    private readonly Node _node;
    private readonly Paper _paper;
    private readonly LossReasons _reasons;

    private PaperExplanation(PaperGraph graph, Node node, Paper paper, Func<string, Venue?> findVenue)
    {
        (_graph, _node, _paper) = (graph, node, paper);
        _reasons = new(paper, findVenue);
    }

    /// <param name="node">A paper of the graph.</param>
    /// <param name="findVenue">The venue of a name, where it is a known one.</param>
    /// <returns>The values in a fixed order of fields; a field that holds several has several values.</returns>
    public static ImmutableArray<ExplainedValue> Of(PaperGraph graph, Node node, Func<string, Venue?> findVenue)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(node);
        var explanation = new PaperExplanation(
            graph, node, node.Paper ?? throw new ArgumentException("The node is no paper", nameof(node)), findVenue);
        explanation.AddFields();
        explanation.AddLinks();
        explanation.AddRelations();
        explanation.AddEntries();
        return explanation._values.ToImmutable();
    }

    private void AddFields()
    {
        var ids = _paper.Identifiers;
        Add("key", PaperField.Key, _paper.Key?.Value);
        Add("title", PaperField.Title, _paper.Title);
        Add("short name", PaperField.ShortName, _paper.ShortName);
        Add("authors", PaperField.Authors, Authors());
        Add("venue", PaperField.Venue, Venue());
        Add("date", PaperField.Date, _paper.Date?.ToString());
        Add("type", PaperField.EntryType, _paper.EntryType?.Name);
        Add("arXiv", PaperField.Arxiv, ids.Arxiv?.Value);
        Add("DOI", PaperField.Doi, ids.Doi?.Value);
        Add("OpenReview", PaperField.OpenReview, ids.OpenReview?.Value);
        Add("ACL", PaperField.Acl, ids.Acl?.Value);
        Add("page", PaperField.Url, _paper.Url);
    }

    private string? Authors()
    {
        if (_paper.Authors.IsEmpty)
            return _paper.HasMoreAuthors ? "et al." : null;
        return string.Join("; ", _paper.Authors) + (_paper.HasMoreAuthors ? "; et al." : "");
    }

    private string? Venue() => _paper.Venue switch
    {
        null => null,
        { } venue when venue.ContainerTitle == venue.Short => venue.Short,
        { } venue => $"{venue.Short} ({venue.ContainerTitle})",
    };

    private void Add(string name, PaperField field, string? value)
    {
        var said = _paper.Evidence.Where(evidence => evidence.Field == field).ToImmutableArray();
        var statements = said
            .Select(one => new Statement(one.Value, one.Rule, one.Span, _reasons.WhyNot(one, said)))
            .Distinct().ToImmutableArray();
        if (value is null && statements.IsEmpty)
            return;
        // A key without evidence was made; any other value was read from the entry as such.
        if (statements.IsEmpty && field != PaperField.Key)
            statements = FromEntry(value!, name);
        _values.Add(new(name, value, statements));
    }

    private void AddLinks()
    {
        foreach (var link in _paper.Links)
        {
            var value = link.Label is { } label ? $"{link.Url} ({label})" : link.Url;
            AddOf("link", value, said => said.Field is PaperField.Link or PaperField.Url && said.Value == link.Url);
        }
        foreach (var repository in _paper.Repositories)
        {
            AddOf("code", repository.Url, evidence => evidence.Field == PaperField.Repository
                && CodeRepository.TryParseUrl(evidence.Value, out var said) && said == repository);
        }
    }

    private void AddEntries()
    {
        foreach (var section in _paper.Sections)
            _values.Add(new("section", section.ToString(), [new(section.ToString(), "heading", section.Span)]));
        foreach (var field in _paper.Fields)
            AddField(field.Name, field.Value);
        var named = _paper.Evidence.Where(said => said.Field == PaperField.BibField)
            .Select(said => said.Rule[FieldRule.Length..]);
        foreach (var name in named.Where(name => _paper.FieldOf(name) is null).Distinct(StringComparer.Ordinal))
            AddField(name, null);
        var notes = _paper.Evidence.Where(evidence => evidence.Field == PaperField.Note);
        foreach (var note in notes.GroupBy(note => note.Value, StringComparer.Ordinal))
            _values.Add(new("note", note.Key,
                [.. note.Select(said => new Statement(said.Value, said.Rule, said.Span))]));
        foreach (var origin in _paper.Origins)
            _values.Add(new("entry", origin.ToString(), []));
    }

    private void AddOf(string name, string value, Func<Evidence, bool> speaksFor)
    {
        var statements = _paper.Evidence.Where(speaksFor)
            .Select(said => new Statement(said.Value, said.Rule, said.Span)).Distinct().ToImmutableArray();
        _values.Add(new(name, value, statements.IsEmpty ? FromEntry(value, name) : statements));
    }

    private void AddField(string name, string? value)
    {
        var rule = FieldRule + name;
        var statements = _paper.Evidence.Where(said => said.Field == PaperField.BibField && said.Rule == rule)
            .Select(said => new Statement(
                said.Value, rule, said.Span, said.Value == value ? null : _reasons.WhyNotField(value)))
            .ToImmutableArray();
        _values.Add(new(name, value, statements.IsEmpty ? FromEntry(value!, rule) : statements));
    }

    private void AddRelations()
    {
        foreach (var relation in _graph.OutEdges(_node))
        {
            var target = relation.Target;
            if (relation.Kind.Category == RelationCategory.Classification)
                Add(target.Facet ?? relation.Kind.Name, target.Label, relation, place => RuleOf(place, target));
            else if (relation.Kind.Category == RelationCategory.Citation)
                Add(relation.Kind.Name, target.Paper?.Key?.Value ?? target.Id, relation, _ => "relation");
        }
    }

    private void Add(string name, string value, Relation relation, Func<SourceSpan, string> ruleOf) =>
        _values.Add(new(
            name, value, [.. relation.Origins.Select(place => new Statement(value, ruleOf(place), place))]));

    // What no tag says is said by a section that is called like the term.
    private string RuleOf(SourceSpan place, Node term)
    {
        var tags = _paper.Tags.Where(tag => tag.Span == place).ToList();
        return tags.Count == 0
            ? "section"
            : tags.OrderByDescending(tag => LossReasons.IsSameName(tag.Value, term.Label))
                .ThenByDescending(tag => LossReasons.IsSameName(tag.Facet, term.Facet ?? "")).First().Rule;
    }

    private ImmutableArray<Statement> FromEntry(string value, string rule) =>
        _paper.Origins.Length == 1 ? [new(value, rule, _paper.Origins[0])] : [];
}
