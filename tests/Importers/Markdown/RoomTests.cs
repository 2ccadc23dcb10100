using SurveyGraph.Tests.RealTools;
using Xunit;

namespace SurveyGraph.Tests.Importers.Markdown;

/// <summary>The text of a list goes one way, from its markup to papers: no step knows one that comes after it.</summary>
public static class RoomTests
{
    private const string Namespace = "SurveyGraph.Importers.Markdown.";

    private static readonly string[] Steps =
        ["Markup", "Inlines", "Words", "Sections", "Html", "Titles", "Entries", "Reading"];

    [Fact]
    public static void Steps_are_the_folders()
    {
        var folders = Directory.GetDirectories(Repository.Path("src/Importers/Markdown")).Select(Path.GetFileName);
        Assert.Equal(Steps.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public static void No_step_knows_a_later_one()
    {
        var slips =
            from step in Enumerable.Range(0, Steps.Length)
            from file in Directory.GetFiles(Repository.Path($"src/Importers/Markdown/{Steps[step]}"), "*.cs")
            let text = File.ReadAllText(file)
            from later in Steps.Skip(step + 1)
            where text.Contains(Namespace + later, StringComparison.Ordinal)
            select $"{Steps[step]}/{Path.GetFileName(file)} knows {later}";
        Assert.Empty(slips);
    }
}
