using System.Collections.Immutable;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// The names of columns, compared without case, blanks and punctuation. This is the one place that knows them;
/// data/README.md shows the table to users. A name that stands in two lines goes to the first that has no better
/// column.
/// </summary>
internal static class ColumnNames
{
    /// <summary>The last of the pages, where the first has a column of its own.</summary>
    public const string LastPage = "pages-end";

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
            "lead authors; authorships; first author; lead author; 作者; autoren; auteurs; autores; autori; " +
            "coauthors; coauthor"),
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
            "journal title; journal book; published in; published at; publication; publication name; pubname; " +
            "container title; proceedings; proceeding; venues; accepted at; accepted in; appeared in; journal conf; conf journal; " +
            "proceedings title; journal booktitle; published; conf; journal abbreviation; venue full; full venue; " +
            "conference name; pub; 会议; 期刊; 会议期刊; 发表; konferenz; conférence; conferencia; zeitschrift; " +
            "revue; revista; rivista; venue source; venue year; journal year; conference year; journal or conference; " +
            "conference or journal"),
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
        new(PaperColumn.Field, "primary class", "primaryclass"),
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
            "note; notes; sources; source; provenance; reference; citation; comment; comments; remark; remarks; " +
            "annotation; " +
            "kommentar; bemerkung; bemerkungen; anmerkung; anmerkungen; commentaire; comentarios; notas; " +
            "description; desc; summary; tldr; tl dr; 备注; 简介; citations; citation count; cited by; times cited; " +
            "stars; " +
            "github stars; number; no; nr; #; index; idx; rank; row; unnamed 0; date added; date modified; " +
            "access date; file attachments; library catalog; rights; language; " +
            "archive prefix; eprint type; primary class; eprint class; updated; updated at; last updated; " +
            "created at; added; added at; timestamp; num pages; call number; link attachments; citation details; " +
            "version; first seen; last seen; volume issue; journal ref; gradient; placeholder; thumbnail; icon; " +
            "bibcode; ads bibcode; accession number; verbatim"),
        new(PaperColumn.Note, "extra", ExtraText.Detail),
        new(PaperColumn.Note, "bibtex; bibtex entry; bib entry", EmbeddedEntry.Detail),
    ];

    private static readonly Dictionary<string, ImmutableArray<ColumnMeaning>> ByName = Index();

    /// <summary>The fields that columns can be, each under one name.</summary>
    public static ImmutableArray<(string Name, PaperColumn Column, string? Detail)> Fields { get; } =
    [
        .. Table.Select(line => (line.Detail ?? Slug.Of(line.Names.Split(';')[0]), line.Column, line.Detail)),
        ("facet", PaperColumn.Facet, null),
    ];

    /// <summary>What a column of this name may be, the likeliest first; nothing where nobody knows the name.</summary>
    public static ImmutableArray<ColumnMeaning> MeaningsOf(string name) =>
        ByName.TryGetValue(Slug.Comparable(name), out var meanings) ? meanings
            : ManagerColumns.NameInPath(name) is { } last ? ByName.GetValueOrDefault(Slug.Comparable(last), [])
            : ColumnLanguage.NameWithout(name) is { } plain
            && ByName.TryGetValue(Slug.Comparable(plain), out var translated)
                ? [.. translated.Select(meaning => meaning with { Rank = meaning.Rank + ColumnLanguage.RankOf(name) })]
                : [];

    private static Dictionary<string, ImmutableArray<ColumnMeaning>> Index()
    {
        var byName = new Dictionary<string, ImmutableArray<ColumnMeaning>>(StringComparer.Ordinal);
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
}
