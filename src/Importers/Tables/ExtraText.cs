using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// The notes in which reference managers keep what they have no field for, a line each: <c>arXiv:2403.06764 [cs]</c>.
/// </summary>
internal static class ExtraText
{
    /// <summary>The detail of columns that hold such notes.</summary>
    public const string Detail = "extra";

    /// <summary>What the notes of a record say under a name, or null.</summary>
    /// <param name="name">In its comparable form: arxiv, citationkey.</param>
    public static (TableColumn Column, string Value)? Find(PaperRow row, string name)
    {
        foreach (var found in FindAll(row, name))
            return found;
        return null;
    }

    /// <summary>All that the notes of a record say under a name.</summary>
    public static IEnumerable<(TableColumn Column, string Value)> FindAll(PaperRow row, string name)
    {
        foreach (var (column, text) in row.Texts(PaperColumn.Note))
        {
            if (column.Detail != Detail)
                continue;
            foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                if (colon is > 0 and < 40 && Slug.Comparable(line[..colon]) == name)
                    yield return (column, line[(colon + 1)..].Trim());
            }
        }
    }
}
