using System.Buffers;
using System.Collections.Immutable;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>Reads the authors of entries.</summary>
internal sealed class BibtexAuthors(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private static readonly SearchValues<char> Dividers = SearchValues.Create(";，、；");

    private readonly PersonNameCache _names = new();
    private readonly AuthorLists _lists = new();

    public PersonNames Read(BibtexDraft draft)
    {
        if (draft.Index.Find(BibtexFieldKind.Author) is not { } field)
            return new([], false);
        if (OneOrganisation(field) is { } organisation)
        {
            draft.Index.Take(BibtexFieldKind.Author);
            draft.State(organisation.Names, field);
            return organisation;
        }
        var hasExtras = NameExtras.Without(field.Value, out var latex);
        if (hasExtras)
        {
            diagnostics.Add(DiagnosticCodes.EntryRepaired.At(field.Span,
                "a full stop, a word in brackets or a title of honour beside a name is no part of it, and is left out"));
            field = field with { Value = latex };
        }
        var authors = PersonNames.Parse(field.Value.Span, out var hasMarkup, _names);
        if (Divided(field, authors) is { } divided)
        {
            draft.Index.Take(BibtexFieldKind.Author);
            draft.State(divided.Names, field);
            return divided;
        }
        // Zotero has the word in braces, where it took it for a name.
        var hasOthers = authors.Names is [_, .., { Family: "others", IsOrganisation: true }];
        if (hasOthers)
            authors = authors with { Names = authors.Names[..^1], HasMore = true };
        // What BibTeX would set in another order is written in its own.
        if (!hasMarkup || authors.IsTurned || hasOthers || hasExtras)
            draft.Index.Take(BibtexFieldKind.Author);
        if (!authors.Names.IsEmpty)
            draft.State(authors.Names, field);
        if (authors.Malformed is { } name)
            diagnostics.Add(DiagnosticCodes.InvalidValue.At(field.Span,
                $"the name '{name}' has more commas than a name can have"));
        return authors;
    }

    // National Institute of Folds and Sheets (NIFS)
    private PersonNames? OneOrganisation(BibtexField field)
    {
        if (field.Value.Span.ContainsAny('{', '\\', ',') || !CollectiveNames.HaveAcronym(field.Value.Span))
            return null;
        diagnostics.Add(DiagnosticCodes.EntryRepaired.At(field.Span,
            "BibTeX takes the name for those of people; by its letters in brackets it is an organisation's"));
        return new([new(LatexText.Decode(field.Value.Span), IsOrganisation: true)], false);
    }

    // Lee, A. and Chen, B., Roe, C. and Wu, D.: only one of the names is several.
    private PersonNames OneByOne(string latex, bool hasMore)
    {
        var names = ImmutableArray.CreateBuilder<PersonName>();
        foreach (var part in latex.Split(" and "))
        {
            var read = PersonNames.Parse(part, out _, _names);
            names.AddRange(read.Malformed is null ? read.Names : _lists.Read(LatexText.Decode(part)).Names);
        }
        return new(names.ToImmutable(), hasMore);
    }

    // Names that no "and" divides: Ann Lee; Bo Chen. Ann Lee et Bo Chen. Lee, A., Chen, B., Roe, C. Lee A., Chen B.
    // A. Lee, B. Chen
    private PersonNames? Divided(BibtexField field, PersonNames authors)
    {
        var joined = JoinedNames.WithAnd(field.Value.Span);
        if (joined is not null)
            authors = PersonNames.Parse(joined, out _, _names);
        var latex = joined is null ? field.Value.Span : joined;
        var isDivided = latex.ContainsAny(Dividers) && !latex.ContainsAny('{', '\\', '&');
        if (!isDivided && authors.Malformed is null && !authors.Names.Any(UndividedNames.Are)
            && !UndividedNames.BeforeLast(latex, authors.Names))
        {
            return joined is null ? null : Told(field, authors);
        }
        var read = _lists.Read(LatexText.Decode(latex));
        var list = new PersonNames(read.Names, read.HasMore);
        if (list.Names.Length <= authors.Names.Length && authors.Malformed is not null)
            list = OneByOne(latex.ToString(), authors.HasMore);
        if (list.Names.Length <= authors.Names.Length)
            return joined is null ? null : Told(field, authors);
        return Told(field, list with { HasMore = list.HasMore || authors.HasMore });
    }

    private PersonNames Told(BibtexField field, PersonNames list)
    {
        diagnostics.Add(DiagnosticCodes.EntryRepaired.At(field.Span,
            $"BibTeX divides names at 'and' alone; these are read as {list.Names.Length} names"));
        return list;
    }
}
