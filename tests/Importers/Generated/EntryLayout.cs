namespace SurveyGraph.Tests.Importers.Generated;

/// <summary>A way in which lists write an entry, and which facts it shows beside title and address.</summary>
internal sealed record EntryLayout(string Name, Func<GeneratedPaper, string> Render)
{
    public bool HasVenue { get; init; }

    public bool HasCode { get; init; } = true;

    public bool HasAuthors { get; init; }

    /// <summary>A row of the table that this header starts.</summary>
    public string? TableHeader { get; init; }

    public static EntryLayout[] All { get; } =
    [
        new("linked title", p => $"- [{p.Title}]({p.Url}){Code(p)}"),
        new("bold title", p => $"- **{p.Title}** [[paper]({p.Url})]{Code(p)}"),
        new("venue before", p => $"- ({p.Venue} {p.Year}) {p.Title} [[Paper]({p.Url})]{Code(p)}") { HasVenue = true },
        new("bold venue before", p => $"- **[{p.Venue} {p.Year}]** [{p.Title}]({p.Url}){Code(p)}") { HasVenue = true },
        new("short venue before",
            p => $"* [{p.Venue}'{p.Year % 100:00}] [{p.Title}]({p.Url}){Code(p)}") { HasVenue = true },
        new("venue behind", p => $"- [{p.Title}]({p.Url}). {p.Venue} {p.Year}.{Code(p)}") { HasVenue = true },
        new("quoted title",
            p => $"- \"{p.Title}\", {p.Venue}, {p.Year} [[paper]({p.Url})]{Code(p)}") { HasVenue = true },
        new("numbered", p => $"1. [{p.Title}]({p.Url}), {p.Venue} {p.Year}{Code(p)}") { HasVenue = true },
        new("badge before", p =>
            $"- ![](https://img.shields.io/badge/{p.Venue}-{p.Year}.{p.Month:00}-blue) [{p.Title}]({p.Url}){Code(p)}")
        {
            HasVenue = true,
        },
        new("three lines", p =>
            $"- **{p.Title}**  \n  *{Authors(p)}*  \n  {p.Venue} {p.Year}. [[paper]({p.Url})]{Code(p)}")
        {
            HasVenue = true, HasAuthors = true,
        },
        new("nested details", p =>
            $"- **{p.Title}**\n  - Authors: {Authors(p)}\n  - Venue: {p.Venue} {p.Year}\n  - Paper: {p.Url}{CodeLine(p, "Code")}")
        {
            HasVenue = true, HasAuthors = true,
        },
        new("Chinese details", p =>
            $"- **{p.Title}**\n  - 作者: {Authors(p)}\n  - 会议: {p.Venue} {p.Year}\n  - 论文: {p.Url}{CodeLine(p, "代码")}")
        {
            HasVenue = true, HasAuthors = true,
        },
        new("reference with dots", p =>
            $"- {AuthorsAnd(p)}. {Sentence(p)} {p.Venue}, {p.Year}. [[paper]({p.Url})]{Code(p)}")
        {
            HasVenue = true, HasAuthors = true,
        },
        new("reference with commas", p =>
            $"- {AuthorsAnd(p)}, *{p.Title}*, {p.Venue} {p.Year} [[paper]({p.Url})]{Code(p)}")
        {
            HasVenue = true, HasAuthors = true,
        },
        new("reference with quotes", p =>
            $"- {AuthorsAnd(p)}. \"{p.Title}\". In: {p.Venue}, {p.Year}. [[paper]({p.Url})]{Code(p)}")
        {
            HasVenue = true, HasAuthors = true,
        },
        new("reference with a bold title", p =>
            $"- {AuthorsAnd(p)}. **{p.Title}** *{p.Venue}*, {p.Year}. [[paper]({p.Url})]{Code(p)}")
        {
            HasVenue = true, HasAuthors = true,
        },
        new("reference with a linked title", p => $"- {Authors(p)}, [{p.Title}]({p.Url}), {p.Venue} {p.Year}{Code(p)}")
        {
            HasVenue = true, HasAuthors = true,
        },
        new("details without labels", p =>
            $"- {p.Title}\n  [[pdf]]({p.Url}){Code(p)}\n  - {AuthorsAnd(p)}. *{p.Venue}*, {p.Year}.")
        {
            HasVenue = true, HasAuthors = true,
        },
        new("heading", p => $"##### [{p.Title}]({p.Url})\n\n{Authors(p)}. {p.Venue} {p.Year}.{Code(p)}\n")
        {
            HasVenue = true, HasAuthors = true,
        },
        new("HTML heading", p =>
            $"<h5><a href=\"{p.Url}\">{p.Title}</a></h5>\n\n<em>{Authors(p)}</em>. {p.Venue} {p.Year}.{Code(p)}\n")
        {
            HasVenue = true, HasAuthors = true,
        },
        new("HTML bullet", p =>
            $"<ul>\n<li><b>{p.Title}</b>, <i>{Authors(p)}</i>, {p.Venue} {p.Year} <a href='{p.Url}'>[pdf]</a>{HtmlCode(p)}</li>\n</ul>\n")
        {
            HasVenue = true, HasAuthors = true,
        },
        new("HTML row", p =>
            $"<table>\n<tr><th>Title</th><th>Venue</th><th>Code</th></tr>\n<tr><td><a href=\"{p.Url}\">{p.Title}</a></td>"
            + $"<td>{p.Venue} {p.Year}</td><td>{HtmlCode(p)}</td></tr>\n</table>\n")
        {
            HasVenue = true,
        },
        new("table row", p => $"| {p.Title} | {p.Venue} | {p.Year} | [link]({p.Url}) | {CodeCell(p)} |")
        {
            HasVenue = true, TableHeader = "| Title | Venue | Year | Paper | Code |\n|---|---|---|---|---|",
        },
        new("row of a linked title",
            p => $"| {p.Year} | {p.Venue} | [{p.Title}]({p.Url}) | {Authors(p)} | {CodeCell(p)} |")
        {
            HasVenue = true,
            HasAuthors = true,
            TableHeader = "| Year | Venue | Title | Authors | Code |\n|:-:|---|---|---|---|",
        },
    ];

    public override string ToString() => Name;

    private static string Authors(GeneratedPaper paper) => string.Join(", ", paper.Authors);

    private static string AuthorsAnd(GeneratedPaper paper) =>
        string.Join(", ", paper.Authors[..^1]) + " and " + paper.Authors[^1];

    private static string Sentence(GeneratedPaper paper) =>
        paper.Title.EndsWith('?') || paper.Title.EndsWith('!') ? paper.Title : paper.Title + ".";

    private static string HtmlCode(GeneratedPaper paper) =>
        paper.Code is null ? "" : $" <a href=\"https://github.com/{paper.Code}\">code</a>";

    private static string Code(GeneratedPaper paper) =>
        paper.Code is null ? "" : $" [[code](https://github.com/{paper.Code})]";

    private static string CodeCell(GeneratedPaper paper) =>
        paper.Code is null ? "-" : $"[code](https://github.com/{paper.Code})";

    private static string CodeLine(GeneratedPaper paper, string label) =>
        paper.Code is null ? "" : $"\n  - {label}: https://github.com/{paper.Code}";
}
