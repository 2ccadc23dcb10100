using SurveyGraph.Cli;
using Xunit;
using static SurveyGraph.Tests.Cli.CommandFolder;

namespace SurveyGraph.Tests.Cli;

public sealed class MapOptionTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("t.csv", "What,Where,Group\nFastV,ECCV,a; b\n")]
    [InlineData("t.tsv", "What\tWhere\tGroup\nFastV\tECCV\ta; b\n")]
    [InlineData("t.json", """[{"What": "FastV", "Where": "ECCV", "Group": ["a", "b"]}]""")]
    [InlineData("t.yml", "- What: FastV\n  Where: ECCV\n  Group: [a, b]\n")]
    public void Columns_are_what_the_user_says(string name, string text)
    {
        var (code, output, error) = Run(
            "export", _folder.Write(name, text), "--map", "title=What", "-m", "venue=where", "--map", "keywords=GROUP",
            "--to", "bibtex");

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Contains("FastV", output, StringComparison.Ordinal);
        Assert.Contains("European Conference on Computer Vision", output, StringComparison.Ordinal);
        Assert.Contains("keywords", output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning SG03", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_users_word_comes_before_the_name()
    {
        var (_, output, _) = Run(
            "export", _folder.Write("t.csv", "title,name,year\nFastV,An Image is Worth 1/2 Tokens,2024\n"),
            "--map", "title=name", "--map", "short-name=title", "--map", "facet=year", "--to", "json");

        Assert.Contains("\"title\": \"An Image is Worth 1/2 Tokens\"", output, StringComparison.Ordinal);
        Assert.Contains("\"year\": [", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t.csv", "title,place\nFastV,ECCV\n",
        "t.csv:1:1: warning SG0310: no column is called 'Where', as --map says; the columns are: title, place")]
    [InlineData("t.json", """[{"title": "FastV", "place": "ECCV"}]""",
        "t.json:1:3: warning SG0310: no column is called 'Where', as --map says; the columns are: title, place")]
    public void A_column_that_does_not_exist_is_told_with_those_that_do(string name, string text, string expected)
    {
        var (code, _, error) = Run("export", _folder.Write(name, text), "--map", "venue=Where", "--to", "json");

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("venu=Where", "Unknown field 'venu' for --map; known: title, key, ")]
    [InlineData("Where", "Unknown field 'Where' for --map; known: title, key, ")]
    [InlineData("venue", "--map venue names no column: FIELD=COLUMN is expected")]
    [InlineData("venue=", "--map venue names no column: FIELD=COLUMN is expected")]
    public void A_mapping_that_says_nothing_is_wrong_usage(string mapping, string expected)
    {
        var (code, _, error) =
            Run("export", _folder.Write("t.csv", "title\nFastV\n"), "--map", mapping, "--to", "json");

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_has_no_columns_to_map()
    {
        var (code, _, error) = Run("export", _folder.Write("list.md", List), "--map", "title=Name", "--to", "json");

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("--map is for csv, json, txt, yaml", error, StringComparison.Ordinal);
    }
}
