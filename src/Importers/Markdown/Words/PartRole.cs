using System.Collections.Frozen;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Yaml;

namespace SurveyGraph.Importers.Markdown.Words;

/// <summary>What a table column or a labelled line ("Code: …") of an entry holds.</summary>
internal enum PartRole
{
    /// <summary>Anything: to be read as free text and links.</summary>
    Any,
    Title,
    ShortName,
    Authors,
    Venue,
    Date,
    Code,
    Paper,

    /// <summary>Words about the paper, pictures, numbers: nothing to read facts from.</summary>
    Prose,

    /// <summary>A name that none of the above has: a facet of the list's own.</summary>
    Facet,
}

/// <summary>Reads the names of columns and labels, in English and Chinese, the usual ones in other languages.</summary>
internal static class PartRoles
{
    private static readonly FrozenDictionary<string, PartRole> Names = new (PartRole Role, string Names)[]
    {
        (PartRole.Title,
            "title papertitle titleauthors titleandauthors titlelink titlepaper 标题 论文标题 论文题目 题目 论文名称 papername " +
            "paperandtitle acceptedpapers worktitle " +
            "题名 论文名 文章 タイトル 論文タイトル 論文名 제목 논문제목 논문명 titulo titre titel titolo название"),
        (PartRole.ShortName,
            "name model method-name methodname modelname acronym abbr abbreviation alias shortname nickname datasetname 简称 " +
            "名称 " +
            "手法 手法名 방법 모델 modelo"),
        (PartRole.Authors,
            "authors author authorlist 作者 firstauthor writtenby 著者 저자 autores autor auteurs autoren autori авторы"),
        (PartRole.Venue,
            "venue conference journal publication publisher published publishedin publishedat conf pub venueyear " +
            "venuesyear conferenceyear booktitle proceedings proceeding conferences journals venues acceptedby acceptedat " +
            "acceptedin appearedin presentedat 会议 期刊 发表 来源 accepted where source publicationvenue " +
            "收录 录用 收录于 " +
            "conferencejournal journalconference jc cj confjournal journalconf 发表于 出处 会议期刊 会議 学会 学会名 掲載 학회 학술지 " +
            "게재 revista conferencia congreso revue konferenz rivista журнал"),
        (PartRole.Date,
            "date year time month published-date publicationdate releasedate pubdate submitted 日期 时间 年份 发布时间 " +
            "arxivdate submissiondate 年 发表时间 发表年份 发表日期 出版年份 日付 発表年 発行年 出版年 公開日 연도 년도 날짜 발표연도 " +
            "발표일 발행일 발행연도 출판일 출판연도 게재일 ano fecha annee jahr anno год"),
        (PartRole.Code,
            "code codes github repo repository codelink githubrepo project-code implementation 代码 开源代码 sourcecode " +
            "源码 源代码 代码地址 代码实现 源码地址 项目代码 " +
            "officialcode githublink codegithub 代码链接 コード 実装 코드 구현 codigo код"),
        (PartRole.Paper,
            "paper papers paperlink pdf link links url arxiv arxivlink paperurl 论文 论文链接 链接 openreview resources " +
            "论文地址 原文 原文链接 原文地址 文章链接 " +
            "resource doi work article 論文 論文リンク リンク 논문 논문링크 링크 enlace enlaces articulo lien liens статья ссылка"),
        (PartRole.Prose,
            "introduction abstract tldr summary description figure image overview intro notes note lastupdated " +
            "updated maintainers maintainer comment comments highlights contribution contributions keyidea idea " +
            "keycontribution keycontributions significance relevance " +
            "no index id idx stars star 摘要 简介 介绍 institution institutions affiliation affiliations institute " +
            "organization organisation org 作者单位 单位 机构 homepage project projectpage website demo page blog video " +
            "videos bibtex citation citations cite 主页 项目 项目主页 views dataset data slides poster " +
            "experimentenvironmentsanddatasets experimentenvironments publisherlink supplementary authorsunits 解读 " +
            "中文解读 备注 说明 概要 要約 備考 요약 설명 비고 resumen notas descripcion 索引 序号 编号 番号 連番 번호 순번 리뷰 " +
            "논문리뷰 笔记 笔记链接 讲解 视频 幻灯片 项目地址 项目链接 レビュー 発表資料 動画 スライド"),
    }.SelectMany(row => row.Names.Split(' ').Select(name => (Slug.Comparable(name), row.Role)))
        .DistinctBy(row => row.Item1).ToFrozenDictionary(row => row.Item1, row => row.Role);

    /// <summary>Labels of lines that hold terms; under any other label stands prose.</summary>
    private static readonly HashSet<string> FacetLabels = new(
        DefaultFacets.All.SelectMany(facet => facet.Aliases.Append(facet.Key).Append(facet.Label))
            .Concat([
                "keyword", "keywords", "tag", "tags", "topic", "topics", "category", "categories", "area", "areas",
                "type", "types", "关键词", "标签",
            ])
            .Select(Slug.Comparable),
        StringComparer.Ordinal);

    public static PartRole Of(string name)
    {
        if (name.Trim() is "#" or "№")
            return PartRole.Prose;
        var comparable = Slug.Comparable(name);
        if (comparable.Length == 0)
            return PartRole.Any;
        // "Model?" asks whether there is one.
        if (Names.TryGetValue(comparable, out var role))
            return role == PartRole.ShortName && name.AsSpan().TrimEnd() is [.., '?' or '？'] ? PartRole.Facet : role;
        // "Title & Authors", "Venue (Year)", "Paper link": the first word decides where it is clear.
        var words = name.Split((char[])[' ', '/', '&', '(', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && Slug.Comparable(words[^1]) == "date")
            return PartRole.Date;
        if (words.Length > 1 && Names.TryGetValue(Slug.Comparable(words[0]), out role)
            && role is PartRole.Title or PartRole.Venue or PartRole.Authors or PartRole.Date or PartRole.Code
                or PartRole.Paper)
            return role;
        return PartRole.Facet;
    }

    /// <summary>Whether a column may hold the short names of papers, if what stands in it looks so.</summary>
    public static bool MayBeShortName(string name) =>
        Slug.Comparable(name) is "method" or "methods" or "approach" or "algorithm" or "framework" or "system"
            or "baseline" or "方法";

    /// <summary>Whether a column holds names of data sets, which rows may be about.</summary>
    public static bool IsOfData(string name) => Slug.Comparable(name) is "dataset" or "datasets" or "数据集";

    /// <summary>Whether a column that leads to papers has nothing but links: "PDF", "Link".</summary>
    public static bool IsOfLinks(string name) =>
        Slug.Comparable(name) is "link" or "links" or "paperlink" or "pdf" or "url" or "doi" or "arxiv" or "论文链接"
            or "链接"
            or "論文リンク" or "リンク" or "링크" or "논문링크" or "enlace" or "enlaces" or "lien" or "liens";

    /// <summary>Whether a column of titles says that they are those of papers: "Paper Title", "论文标题".</summary>
    public static bool IsOfPapers(string name) =>
        name.Contains("paper", StringComparison.OrdinalIgnoreCase) || name.Contains("论文", StringComparison.Ordinal)
        || name.Contains("論文", StringComparison.Ordinal) || name.Contains("논문", StringComparison.Ordinal);

    public static bool IsKnown(string name) => Of(name) is not (PartRole.Facet or PartRole.Any);

    /// <summary>Whether lines under a label hold terms in any list, whatever facets it declares itself.</summary>
    public static bool IsFacetLabel(string label) => FacetLabels.Contains(Slug.Comparable(label));
}
