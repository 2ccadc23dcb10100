using System.Collections.Frozen;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Markdown;

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

/// <summary>Reads the names of columns and labels, in English and Chinese.</summary>
internal static class PartRoles
{
    private static readonly FrozenDictionary<string, PartRole> Names = new (PartRole Role, string Names)[]
    {
        (PartRole.Title,
            "title papertitle titleauthors titleandauthors titlelink titlepaper 标题 论文标题 论文题目 题目 论文名称 papername " +
            "paperandtitle worktitle"),
        (PartRole.ShortName,
            "name model method-name methodname modelname acronym abbr abbreviation alias shortname nickname 简称 名称"),
        (PartRole.Authors, "authors author authorlist 作者 firstauthor writtenby"),
        (PartRole.Venue,
            "venue conference journal publication publisher published publishedin publishedat conf pub venueyear " +
            "venuesyear conferenceyear booktitle proceedings 会议 期刊 发表 来源 accepted where source publicationvenue " +
            "conferencejournal journalconference jc cj confjournal journalconf"),
        (PartRole.Date,
            "date year time month published-date publicationdate releasedate pubdate submitted 日期 时间 年份 发布时间 " +
            "arxivdate submissiondate"),
        (PartRole.Code,
            "code codes github repo repository codelink githubrepo project-code implementation 代码 开源代码 sourcecode " +
            "officialcode githublink codegithub"),
        (PartRole.Paper,
            "paper papers paperlink pdf link links url arxiv arxivlink paperurl 论文 论文链接 链接 openreview resources " +
            "resource doi"),
        (PartRole.Prose,
            "introduction abstract tldr summary description figure image overview intro notes note lastupdated " +
            "updated maintainers maintainer comment comments highlights contribution contributions keyidea idea " +
            "no index id idx stars star 摘要 简介 介绍 institution institutions affiliation affiliations institute " +
            "organization organisation org 作者单位 单位 机构 homepage project projectpage website demo page blog video " +
            "videos bibtex citation citations cite 主页 项目 项目主页 views dataset data slides poster " +
            "experimentenvironmentsanddatasets experimentenvironments publisherlink supplementary authorsunits 解读 " +
            "中文解读"),
    }.SelectMany(row => row.Names.Split(' ').Select(name => (Slug.Comparable(name), row.Role))).DistinctBy(row => row.Item1).ToFrozenDictionary(row => row.Item1, row => row.Role);

    public static PartRole Of(string name)
    {
        var comparable = Slug.Comparable(name);
        if (comparable.Length == 0)
            return PartRole.Any;
        if (Names.TryGetValue(comparable, out var role))
            return role;
        // "Title & Authors", "Venue (Year)", "Paper link": the first word decides where it is clear.
        var words = name.Split((char[])[' ', '/', '&', '(', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && Names.TryGetValue(Slug.Comparable(words[0]), out role) && role is PartRole.Title or PartRole.Venue or PartRole.Authors or PartRole.Date or PartRole.Code or PartRole.Paper)
            return role;
        return PartRole.Facet;
    }

    public static bool IsKnown(string name) => Of(name) is not (PartRole.Facet or PartRole.Any);
}
