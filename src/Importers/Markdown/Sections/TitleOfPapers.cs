namespace SurveyGraph.Importers.Markdown.Sections;

/// <summary>Titles that say that what stands below them are papers: "Reading List", "2019 Papers".</summary>
internal static class TitleOfPapers
{
    private static readonly string[] Words =
    [
        "paper", "papers", "survey", "surveys", "reading", "readings", "literature", "publications", "bibliography",
        "paperlist", "readinglist", "论文", "综述",
    ];

    public static bool Is(string? title) =>
        title is not null && Array.Exists(title.Split(' ', '-', '_', '/', ':', '[', ']', '(', ')'), word =>
            Array.Exists(Words, known => word.Equals(known, StringComparison.OrdinalIgnoreCase)));
}
