using System.Collections.Immutable;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Where an entry has the fields that the model has a typed home for, found in one pass; and which of them the model
/// holds whole, so that nothing of them needs to be kept in LaTeX. BibLaTeX's names stand beside those of BibTeX.
/// </summary>
internal sealed class BibtexFieldIndex
{
    private readonly int[] _places = new int[(int)BibtexFieldKind.Count];
    private readonly List<BibtexFieldKind> _kinds = [];
    private readonly List<bool> _isTaken = [];

    public ImmutableArray<BibtexField> Fields { get; private set; } = [];

    public void Read(BibtexEntry entry)
    {
        Fields = entry.Fields;
        Array.Fill(_places, -1);
        _kinds.Clear();
        _isTaken.Clear();
        foreach (var field in Fields)
        {
            var kind = KindOf(field.Name);
            ref var place = ref _places[(int)kind];
            if (place < 0)
                place = _kinds.Count;
            _kinds.Add(kind);
            _isTaken.Add(false);
        }
    }

    public bool Has(BibtexFieldKind kind) => _places[(int)kind] >= 0;

    public BibtexField? Find(BibtexFieldKind kind) => _places[(int)kind] is var place and >= 0 ? Fields[place] : null;

    public BibtexFieldKind KindAt(int place) => _kinds[place];

    /// <summary>The model holds all that the field says.</summary>
    public void Take(BibtexFieldKind kind)
    {
        if (Has(kind))
            _isTaken[_places[(int)kind]] = true;
    }

    public bool IsTaken(int place) => _isTaken[place];

    public bool IsTaken(BibtexFieldKind kind) => Has(kind) && _isTaken[_places[(int)kind]];

    private static BibtexFieldKind KindOf(string name) => name switch
    {
        "title" => BibtexFieldKind.Title,
        "author" => BibtexFieldKind.Author,
        "year" => BibtexFieldKind.Year,
        "month" => BibtexFieldKind.Month,
        "day" => BibtexFieldKind.Day,
        "date" => BibtexFieldKind.Date,
        "journal" or "journaltitle" => BibtexFieldKind.Journal,
        "booktitle" => BibtexFieldKind.Booktitle,
        "school" => BibtexFieldKind.School,
        "institution" => BibtexFieldKind.Institution,
        "volume" => BibtexFieldKind.Volume,
        "number" => BibtexFieldKind.Number,
        "howpublished" => BibtexFieldKind.HowPublished,
        "organization" => BibtexFieldKind.Organization,
        "note" or "annote" or "annotation" or "addendum" => BibtexFieldKind.Note,
        "doi" => BibtexFieldKind.Doi,
        "eprint" or "arxivid" or "arxiv" => BibtexFieldKind.Eprint,
        "archiveprefix" or "eprinttype" => BibtexFieldKind.ArchivePrefix,
        "primaryclass" or "eprintclass" => BibtexFieldKind.PrimaryClass,
        "url" => BibtexFieldKind.Url,
        // The second where a subtype of the source's own stands behind it.
        "entrysubtype" or "entrytype" => BibtexFieldKind.EntrySubtype,
        "eventtitle" => BibtexFieldKind.EventTitle,
        "series" => BibtexFieldKind.Series,
        "type" => BibtexFieldKind.ThesisType,
        "crossref" => BibtexFieldKind.Crossref,
        "code" or "github" or "repo" or "repository" or "codeurl" or "code_url" => BibtexFieldKind.Code,
        _ => BibtexFieldKind.Other,
    };
}
