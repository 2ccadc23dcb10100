namespace SurveyGraph.Exporters.Statistics;

/// <summary>A column of a table in a report.</summary>
/// <param name="Name">The name for scripts: citedBy.</param>
/// <param name="Label">The name for people: cited by.</param>
/// <param name="IsKey">
/// Whether it says what the row is about, alone or with other such columns; without a value the row is about the
/// papers of which this is unknown.
/// </param>
public sealed record ReportColumn(string Name, string Label, bool IsKey = false)
{
    public static ReportColumn Key(string name) => new(name, name, IsKey: true);

    /// <summary>A value of the column for people and tables.</summary>
    public string TextOf(ReportValue value)
    {
        var text = value.ToString();
        return IsKey && text.Length == 0 ? "unknown" : text;
    }

    public static ReportColumn Value(string name) => new(name, name);
}
