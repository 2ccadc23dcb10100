using System.Runtime.CompilerServices;
using SurveyGraph.Importers.Tables;
using Xunit;

namespace SurveyGraph.Tests.Data;

public class DataReadmeTests
{
    [Fact]
    public void Every_column_that_the_page_names_means_what_the_page_says()
    {
        var documented = Table().ToArray();

        Assert.Equal(Enum.GetValues<PaperColumn>().Except([PaperColumn.Month, PaperColumn.Day]),
            documented.Select(row => row.Column));
        foreach (var (column, names) in documented)
            Assert.All(names,
                name => Assert.Equal((name, column), (name, Assert.Single(PaperColumns.Of([name])).Column)));
    }

    private static IEnumerable<(PaperColumn Column, string[] Names)> Table([CallerFilePath] string here = "")
    {
        foreach (var line
            in File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "data", "README.md")))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 5 && Enum.TryParse<PaperColumn>(cells[1], out var column))
                yield return (column, cells[2].Split(", "));
        }
    }
}
