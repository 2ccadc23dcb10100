using System.Collections.Immutable;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// The names of columns, compared without case, blanks and punctuation. This is the one place that knows them;
/// data/README.md shows the table to users. A name that stands in two lines goes to the first that has no better
/// column.
/// </summary>
public static class PaperColumns
{
    /// <summary>The last of the pages, where the first has a column of its own.</summary>
    internal const string LastPage = "pages-end";

    private static readonly ImmutableArray<Line> Table =
    [
        new(PaperColumn.Title,
            "title; paper title; full title; title of paper; name of paper; 标题; 题目; 论文标题; 论文题目; titel; titre; " +
            "título; titolo; article title; document title; paper; paper name; name; display name; 论文; label"),
        new(PaperColumn.Key,
            "key; citation key; cite key; citekey; bibtex key; bib key; bibkey; citation id; paper key; paper id; " +
            "id"),
        new(PaperColumn.ShortName,
            "short name; method name; model name; system name; acronym; abbreviation; abbr; nickname; alias; " +
            "short title; short; name; label"),
        new(PaperColumn.Authors,
            "author full names; authors; author; author s; author names; author list; full authors; all authors; " +
            "lead authors; authorships; 作者; autoren; auteurs; autores; autori"),
        new(PaperColumn.Year,
            "year; publication year; published year; pub year; year of publication; py; 年份; 年; jahr; année; año; anno"),
        new(PaperColumn.Month, "month; publication month; published month"),
        new(PaperColumn.Day, "day"),
        new(PaperColumn.Date,
            "date; publication date; pub date; published date; date published; published on; release date; " +
            "released; published at; publication date time; published; 日期; 时间; 发表时间; datum"),
        new(PaperColumn.Arxiv, "arxiv; arxiv id; arxivid; eprint; arxiv link; arxiv url; arxiv number"),
        new(PaperColumn.Doi, "doi; doi link; doi url"),
        new(PaperColumn.OpenReview, "openreview; openreview id; openreview link; openreview url; forum"),
        new(PaperColumn.Acl, "acl id; acl anthology; acl anthology id; anthology id; acl"),
        new(PaperColumn.Venue,
            "venue; conference; journal; booktitle; book title; publication venue; publication title; " +
            "source title; conference journal; journal conference; venue name; conference name; journal name; " +
            "journal title; journal book; published in; published at; publication; container title; proceedings; " +
            "proceedings title; journal booktitle; published; conf; journal abbreviation; " +
            "conference name; 会议; 期刊; 会议期刊; 发表; konferenz; conférence; conferencia; zeitschrift; " +
            "revue; revista; rivista"),
        new(PaperColumn.VenueKind,
            "venue type; venue kind; publication type; item type; document type; document identifier; " +
            "type of publication"),
        new(PaperColumn.EntryType, "entry type; entrytype; bibtex type; bib type"),
        new(PaperColumn.Url,
            "url; link; paper url; article url; paper link; links; urls; paper; page; website; web page; " +
            "landing page url; url abs; abs url; html url; pdf; pdf url; pdf link; url pdf; open access pdf; " +
            "open access url; " +
            "preprint; preprint url; preprint link; full text url; 链接; 论文链接; lien; enlace"),
        new(PaperColumn.Code,
            "code; github; repository; repo; code url; code link; github url; github link; github repo; " +
            "repository url; repo url; repo link; implementation; source code; official code; 代码; 代码链接"),
        new(PaperColumn.Link, "other links; further links; more links"),
        new(PaperColumn.Section, "section; sections; section path; heading; headings"),
        new(PaperColumn.Field, "abstract; abstract note; 摘要; zusammenfassung; résumé; resumen; resumo", "abstract"),
        new(PaperColumn.Field,
            "keywords; keyword; author keywords; manual tags; automatic tags; 关键词; schlagwörter; schlagworte; " +
            "mots clés; palabras clave; palavras chave", "keywords"),
        new(PaperColumn.Field, "volume; vol; band", "volume"),
        new(PaperColumn.Field, "issue; issue number; heft", "number"),
        new(PaperColumn.Field, "pages; page range; pagination; pp; seiten; páginas", "pages"),
        new(PaperColumn.Field, "page start; start page; beginning page; first page", "pages"),
        new(PaperColumn.Field, "page end; end page; ending page; last page", LastPage),
        new(PaperColumn.Field, "article number; article no; art no", "eid"),
        new(PaperColumn.Field, "publisher; verlag; éditeur; editorial; editora", "publisher"),
        new(PaperColumn.Field, "address; publisher place", "address"),
        new(PaperColumn.Field, "school", "school"),
        new(PaperColumn.Field, "institution", "institution"),
        new(PaperColumn.Field, "series", "series"),
        new(PaperColumn.Field, "edition", "edition"),
        new(PaperColumn.Field, "editor; editors", "editor"),
        new(PaperColumn.Field, "isbn; isbns", "isbn"),
        new(PaperColumn.Field, "issn; issns", "issn"),
        new(PaperColumn.Field, "pmid; pubmed id", "pmid"),
        new(PaperColumn.Field, "pmcid; pmc id", "pmcid"),
        new(PaperColumn.Relation, "cites", "cites"),
        new(PaperColumn.Relation, "builds on", "builds-on"),
        new(PaperColumn.Relation, "extends", "extends"),
        new(PaperColumn.Relation, "compares with", "compares-with"),
        new(PaperColumn.Relation, "evaluated on", "evaluated-on"),
        new(PaperColumn.Relation, "related to", "related-to"),
        new(PaperColumn.Relation, "acknowledges", "acknowledges"),
        new(PaperColumn.Note,
            "note; notes; sources; source; provenance; comment; comments; remark; remarks; annotation; " +
            "kommentar; bemerkung; bemerkungen; anmerkung; anmerkungen; commentaire; comentarios; notas; " +
            "description; summary; tldr; tl dr; 备注; 简介; citations; citation count; cited by; times cited; stars; " +
            "github stars; number; no; nr; #; index; idx; rank; row; unnamed 0; date added; date modified; " +
            "access date; file attachments; library catalog; rights; language; bibtex; " +
            "archive prefix; eprint type; primary class; eprint class; updated; updated at; last updated; " +
            "created at; added; added at; timestamp; num pages; call number; link attachments; citation details; " +
            "version; first seen; last seen; volume issue; journal ref; gradient; placeholder; thumbnail; icon; " +
            "bibcode; ads bibcode; accession number; verbatim"),
        new(PaperColumn.Note, "extra", ExtraText.Detail),
    ];

    private static readonly Dictionary<string, ImmutableArray<Meaning>> ByName = Index();

    /// <summary>The fields that columns can be, each under one name.</summary>
    internal static ImmutableArray<(string Name, PaperColumn Column, string? Detail)> Fields { get; } =
    [
        .. Table.Select(line => (line.Detail ?? Slug.Of(line.Names.Split(';')[0]), line.Column, line.Detail)),
        ("facet", PaperColumn.Facet, null),
    ];

    /// <summary>What the columns of a header say, the better name of two for one thing first.</summary>
    /// <param name="sample">A row of the table: a column of links is no column of titles, whatever its name.</param>
    /// <param name="map">What the user says that columns are.</param>
    public static ImmutableArray<TableColumn> Of(
        IReadOnlyList<string> header, IReadOnlyList<string>? sample = null, ColumnMap? map = null)
    {
        map ??= ColumnMap.None;
        var meanings = new Meaning?[header.Count];
        var taken = new HashSet<PaperColumn>();
        var known = header.Select(MeaningsOf).ToArray();
        // The user's word comes first: such a name has only the meaning that it is given.
        foreach (var (i, name) in header.Index())
        {
            if (map.IndexOf(name) is >= 0 and var index)
                known[i] = [new(map[index].Column, map[index].Detail, index - int.MaxValue)];
        }
        var isOfNodes = ManagerColumns.AreOfNodes(header);
        var isOfManager = ManagerColumns.Are(header);
        // They call a journal their source, where they have no better name for it, and count who cites a paper.
        foreach (var (i, name) in header.Index())
        {
            if (isOfManager && Slug.Comparable(name) is "source"
                && !known.Any(meanings => meanings is [{ Column: PaperColumn.Venue }]))
                known[i] = [new(PaperColumn.Venue, null, 0)];
            else if (isOfManager && Slug.Comparable(name) is "cites")
                known[i] = [new(PaperColumn.Note, null, 0)];
            else if (isOfManager && Slug.Comparable(name) is "place" or "location" && known[i].IsEmpty)
                known[i] = [new(PaperColumn.Field, "address", 0)];
            else if (sample is not null && i < sample.Count && known[i].IsEmpty && Slug.Comparable(name) is "type"
                && !(isOfManager && known.Any(meanings => meanings is [{ Column: PaperColumn.VenueKind }]))
                && ManagerColumns.IsEntryType(sample[i]))
                known[i] = [new(PaperColumn.VenueKind, null, int.MaxValue)];
        }
        // Names with one meaning are settled before names that take what is left.
        var order = Enumerable.Range(0, header.Count).Where(i => known[i].Length > 0)
            .OrderBy(i => (known[i].Length, known[i][0].Rank));
        foreach (var i in order)
        {
            var isLink = sample is not null && i < sample.Count && CellLinks.StartsWithLink(sample[i]);
            var isOther = sample is not null && i < sample.Count && known[i].Length > 1
                && !(CellDate.TryRead(sample[i], out _, out var isWhole) && isWhole);
            var isNoTitle = isLink || (!isOfNodes && Slug.Comparable(header[i]) is "label");
            var meaning = known[i].FirstOrDefault(meaning => !taken.Contains(meaning.Column)
                && !(isNoTitle && meaning.Column == PaperColumn.Title)
                && !(isOther && meaning.Column == PaperColumn.Date));
            meanings[i] = meaning ?? known[i][^1];
            taken.Add(meanings[i]!.Column);
        }
        return
        [
            .. header.Select((name, i) => Column(i, name.Trim(), meanings[i], isOfManager))
                .OrderBy(column => column.Column)
                .ThenBy(column => column.Column < PaperColumn.Section ? meanings[column.Index]!.Rank : 0)
                .ThenBy(column => column.Index),
        ];
    }

    /// <summary>
    /// The columns of a table: one of its own name whose first cell is a number, a day, yes, no or prose says something
    /// of a paper, and classifies none.
    /// </summary>
    /// <param name="sample">Of each column the first cell that is not empty.</param>
    internal static ImmutableArray<TableColumn> OfTable(
        IReadOnlyList<string> header, IReadOnlyList<string> sample, ColumnMap map) =>
    [
        .. Of(header, sample, map)
            .Select(column => column.Index < sample.Count ? Judged(column, header, sample, map) : column),
    ];

    /// <summary>A column of a table, once a first cell of it is known.</summary>
    internal static TableColumn Judged(
        TableColumn column, IReadOnlyList<string> header, IReadOnlyList<string> sample, ColumnMap map) =>
        UnknownFacets.IsUnasked(column, header[column.Index], map)
            ? UnknownFacets.Judge(column, CellText.Values(sample[column.Index])) : column;

    /// <summary>What a column of this name says, wherever it stands; null for a facet.</summary>
    public static PaperColumn? MeaningOf(string name) =>
        ByName.TryGetValue(Slug.Comparable(name), out var meanings) ? meanings[0].Column : null;

    /// <summary>The names of columns for a message, not too many of them.</summary>
    internal static string Listed(IReadOnlyCollection<string> header) =>
        string.Join(", ", header.Take(12).Select(Shortened)) + (header.Count > 12 ? ", …" : "");

    private static ImmutableArray<Meaning> MeaningsOf(string name) =>
        ByName.TryGetValue(Slug.Comparable(name), out var meanings) ? meanings
            : ManagerColumns.NameInPath(name) is { } last ? ByName.GetValueOrDefault(Slug.Comparable(last), []) : [];

    private static string Shortened(string name) => name.Length <= 40 ? name : string.Concat(name.AsSpan(0, 40), "…");

    private static TableColumn Column(int index, string name, Meaning? meaning, bool isOfManager)
    {
        if (meaning is null && Stated(index, name) is { } stated)
            return stated;
        var otherwise = name.Length == 0 || isOfManager ? PaperColumn.Note : PaperColumn.Facet;
        return new(index, name, meaning?.Column ?? otherwise, meaning?.Detail);
    }

    // "facet:volume" is a facet, whatever a column called volume is.
    private static TableColumn? Stated(int index, string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var rest = name[(colon + 1)..].Trim();
        if (colon < 0 || rest.Length == 0)
            return null;
        return name[..colon] switch
        {
            "facet" => new(index, rest, PaperColumn.Facet, TermText.Whole),
#pragma warning disable CA1308 // Names of fields are lower case.
            "field" => new(index, name, PaperColumn.BibField, rest.ToLowerInvariant()),
#pragma warning restore CA1308
            "relation" => new(index, name, PaperColumn.Relation, rest),
            _ => null,
        };
    }

    private static Dictionary<string, ImmutableArray<Meaning>> Index()
    {
        var byName = new Dictionary<string, ImmutableArray<Meaning>>(StringComparer.Ordinal);
        foreach (var line in Table)
        {
            foreach (var (rank, name) in line.Names.Split("; ").Index())
            {
                var comparable = Slug.Comparable(name);
                var meanings = byName.GetValueOrDefault(comparable, []);
                if (!meanings.Any(meaning => meaning.Column == line.Column))
                    byName[comparable] = meanings.Add(new(line.Column, line.Detail, rank));
            }
        }
        return byName;
    }

    /// <param name="Names">In order of preference, with semicolons between.</param>
    private sealed record Line(PaperColumn Column, string Names, string? Detail = null);

    private sealed record Meaning(PaperColumn Column, string? Detail, int Rank);
}
