using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>Makes papers of the entries of one file.</summary>
internal sealed class BibtexPaperMapping(Func<string, Venue?> findVenue, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private static readonly SearchValues<char> InTypes = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    private readonly BibtexDraft _draft = new();
    private readonly BibtexContainers _containers = new(findVenue);
    private readonly BibtexAuthors _authors = new(diagnostics);
    private readonly KnownValues _values = new();
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<BibField>.Builder _fields = ImmutableArray.CreateBuilder<BibField>();

    public Paper Map(BibtexEntry entry)
    {
        _draft.Start(entry);
        var key = Key(entry);
        var title = Title(entry);
        var authors = _authors.Read(_draft);
        var date = BibtexPaperDate.Read(_draft);
        BibtexIdentifiers.Read(_draft);
        var venue = _containers.Read(_draft);
        BibtexLinks.Read(_draft);
        if (key is { } stated)
            _draft.State(PaperField.Key, stated.Value, "key", entry.Span);
        return new()
        {
            Key = key,
            Title = title,
            Authors = authors.Names,
            HasMoreAuthors = authors.HasMore,
            Date = date,
            Venue = venue,
            Identifiers = _draft.Identifiers,
            Url = _draft.Url,
            Links = [.. _draft.Links.Select(link =>
                link.Label is { } field ? link with { Label = NameOf(field) } : link)],
            Repositories = [.. _draft.Repositories],
            EntryType = Type(),
            Fields = Fields(),
            Origins = [entry.Span],
            Evidence = _draft.ToEvidence(),
        };
    }

    private CitationKey? Key(BibtexEntry entry)
    {
        if (CitationKey.TryParse(entry.Key, out var key))
            return key;
        if (entry.Key.Length > 0)
            _draft.State(PaperField.Key, entry.Key, "key", entry.Span);
        diagnostics.Add(DiagnosticCodes.InvalidKey.At(entry.Span, entry.Key.Length == 0
            ? "this entry has no key; it gets one"
            : $"LaTeX cannot use the key '{entry.Key}'; it gets another one"));
        return null;
    }

    private string Title(BibtexEntry entry)
    {
        if (_draft.Index.Find(BibtexFieldKind.Title) is { } field
            && LatexText.Decode(field.Value.Span, out var hasMarkup) is { Length: > 0 } title)
        {
            if (!hasMarkup)
                _draft.Index.Take(BibtexFieldKind.Title);
            _draft.State(PaperField.Title, title, field);
            return title;
        }
        diagnostics.Add(DiagnosticCodes.EntryWithoutTitle.At(entry.Span, $"entry '{entry.Key}' has no title"));
        return "";
    }

    private EntryType Type() => _draft.Type switch
    {
        "thesis" or "report" => Kind(),
        "misc" => Subtype(),
        _ when ThesisOf(_draft.Type) is not null => new("thesis"),
        var type => new(type),
    };

    // Types that people make up, after those that there are.
    private static string? ThesisOf(string type) => type switch
    {
        "bachelorthesis" or "bachelorsthesis" => "Bachelor's thesis",
        "diplomathesis" => "Diploma thesis",
        "doctoralthesis" => "Doctoral thesis",
        _ => null,
    };

    // BibLaTeX has one type for what BibTeX has several for.
    private EntryType Kind()
    {
        var kind = _draft.Index.Find(BibtexFieldKind.ThesisType) is { } field ? field.Value.Span.Trim() : "";
        var classic = kind switch
        {
            "mathesis" when _draft.Type == "thesis" => "mastersthesis",
            "phdthesis" when _draft.Type == "thesis" => "phdthesis",
            "techreport" when _draft.Type == "report" => "techreport",
            _ => null,
        };
        if (classic is not null)
            _draft.Index.Take(BibtexFieldKind.ThesisType);
        return new(classic ?? _draft.Type);
    }

    // The types of BibLaTeX that come near to none of BibTeX are written as @misc with the type as subtype.
    private EntryType Subtype()
    {
        if (_draft.Index.Find(BibtexFieldKind.EntrySubtype) is not { } subtype)
            return EntryType.Misc;
        var name = subtype.Value.Span.Trim();
        // An article that is nowhere but on arXiv so far.
        if (name is "article" && _draft.Identifiers.Arxiv is not null && _draft.Index.Has(BibtexFieldKind.Author))
        {
            _draft.Index.Take(BibtexFieldKind.EntrySubtype);
            return new("article");
        }
        if (name.IsEmpty || name is "inproceedings" or "article" || name.ContainsAnyExcept(InTypes))
            return EntryType.Misc;
        _draft.Index.Take(BibtexFieldKind.EntrySubtype);
        return new(name.ToString());
    }

    private ImmutableArray<BibField> Fields()
    {
        _fields.Clear();
        var index = _draft.Index;
        for (var i = 0; i < index.Fields.Length; i++)
        {
            // With every field of its parent in place, a crossref has nothing more to say.
            if (!index.IsTaken(i) && index.KindAt(i) != BibtexFieldKind.Crossref
                && OneLine(index.Fields[i]) is { Length: > 0 } value)
                _fields.Add(new(NameOf(index.Fields[i].Name), Names(index.Fields[i].Name, value)));
        }
        if (ThesisOf(_draft.Type) is { } genre && !index.Has(BibtexFieldKind.ThesisType))
            _fields.Add(new("type", genre));
        if (_draft.MoreAddresses.Count > 0)
            AddToNote(string.Join(", ", _draft.MoreAddresses.Select(address => $@"\url{{{address}}}")));
        if (_draft.PrimaryClass is { } primaryClass && !index.Has(BibtexFieldKind.PrimaryClass))
            _fields.Add(new("primaryclass", primaryClass));
        return _fields.ToImmutable();
    }

    private void AddToNote(string latex)
    {
        for (var i = 0; i < _fields.Count; i++)
        {
            if (_fields[i].Name != "note")
                continue;
            _fields[i] = new("note", $"{_fields[i].Value.TrimEnd('.')}. {latex}");
            return;
        }
        _fields.Add(new("note", latex));
    }

    // Names beside those of the authors, in the form that BibTeX reads too.
    private static string Names(string field, string value) =>
        field != "author" && BibtexNames.AreIn(field) ? PersonNames.WithoutNamedParts(value) : value;

    /// <summary>
    /// BibTeX's name of the field, where BibLaTeX calls it otherwise and the entry does not have both.
    /// </summary>
    private string NameOf(string name)
    {
        var index = _draft.Index;
        var classic = name switch
        {
            "journaltitle" => "journal",
            "location" => "address",
            "eprinttype" => "archiveprefix",
            "eprintclass" => "primaryclass",
            "annotation" => "annote",
            "sortkey" => "key",
            "institution" when _draft.Type.EndsWith("thesis", StringComparison.Ordinal) => "school",
            // BibTeX wants no volume and number together; our exporter writes the number of such books so.
            "seriesnumber" => "number",
            _ => name,
        };
        return ReferenceEquals(classic, name) || HasField(classic) ? name : classic;
    }

    private bool HasField(string name)
    {
        foreach (var field in _draft.Index.Fields)
        {
            if (field.Name == name)
                return true;
        }
        return false;
    }

    private string OneLine(BibtexField field)
    {
        var latex = field.Value.Span.Trim();
        return latex.Contains('\n') && field.Name is "keywords" or "keyword" && HasOneInALine(field.Value.Span)
            ? string.Join(", ", latex.ToString().Split('\n')
                .Select(line => OneLine(line).TrimEnd(',', ';')).Where(line => line.Length > 0))
            : OneLine(latex);
    }

    // EndNote has a keyword in each line. Where a list is only broken, more than one stands in a line, or the next line
    // is set in.
    private static bool HasOneInALine(ReadOnlySpan<char> keywords)
    {
        var first = keywords.TrimStart(" \t\r");
        keywords = keywords.Trim();
        return keywords.Count(',') + keywords.Count(';') < keywords.Count('\n')
            && (first.StartsWith("\n") || !(keywords.Contains("\n ", StringComparison.Ordinal)
                || keywords.Contains("\n\t", StringComparison.Ordinal)));
    }

    private string OneLine(ReadOnlySpan<char> latex)
    {
        latex = latex.Trim();
        if (!latex.ContainsAny("\t\r\n") && latex.IndexOf("  ", StringComparison.Ordinal) < 0)
            return _values.Of(latex);
        var line = _text.Clear();
        foreach (var c in latex)
        {
            var isBlank = c is ' ' or '\t' or '\r' or '\n';
            if (!isBlank || (line.Length > 0 && line[^1] != ' '))
                line.Append(isBlank ? ' ' : c);
        }
        return line.ToString();
    }
}
