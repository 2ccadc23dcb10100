using CsCheck;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Tests.Exporters;

/// <summary>Papers for round trips, and what is compared of them.</summary>
internal static class PaperText
{
    /// <summary>Words that some format takes for more than words.</summary>
    public static Gen<string> Words { get; } = Gen.OneOf(
        "Token", "LLaVA", "GPT-4V:", "naïve", "α-ToMe", "A & B", "100%", "x_y", "$O(n^2)$", "$5", "{", "}", "Łódź", "–",
        "三", @"\input{x}", "Nguyễn", "<b>", "#1", "O'Brien", "&amp;", "&#60;", "<i>x</i>", "R&amp;amp;D")
        .Array[1, 6].Select(words => string.Join(' ', words));

    /// <summary>People and organisations.</summary>
    public static Gen<PersonName> Names { get; } = Gen.OneOf<PersonName>(
        Gen.OneOf("Chen", "Müller", "García-Márquez", "x & y", "O'Brien")
            .Select(Gen.OneOf("Liang", "J.", "三", "Ann and Bo"), (family, given) => new PersonName(family, given)),
        Gen.OneOf("Berg", "Cruz").Select(family => new PersonName(family, "Jan", "van der", "Jr.")),
        Gen.OneOf("OpenAI", "Llama Team", "Barnes and Noble, Inc.")
            .Select(name => new PersonName(name, IsOrganisation: true)));

    // A title whose capitals are protected has its LaTeX beside its text from then on.
    public static string Describe(IEnumerable<Paper> papers) =>
        string.Join("\n", papers.Select(paper => string.Join(" | ",
        paper.Key, paper.Title, paper.ShortName,
        string.Join("; ", paper.Authors.Select(name =>
            $"{name.Given}/{name.Particle}/{name.Family}/{name.Suffix}/{name.IsOrganisation}")),
        paper.HasMoreAuthors, paper.Date, paper.Venue, paper.Identifiers, paper.Url, string.Join(' ', paper.Links),
        string.Join(' ', paper.Repositories),
        paper.EntryType?.Name,
        string.Join("; ", paper.Fields.Where(field => field.Name != "title")
            .Select(field => $"{field.Name}={field.Value}").Order(StringComparer.Ordinal)))));
}
