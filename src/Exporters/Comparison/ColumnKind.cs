namespace SurveyGraph.Exporters.Comparison;

/// <summary>What the cells of a column that compares papers are, which each format writes in its own way.</summary>
internal enum ColumnKind
{
    Text,

    /// <summary>A tick where the cell says anything.</summary>
    Mark,

    /// <summary>Words that lead to a page.</summary>
    Link,

    /// <summary>The paper's name, which leads to the paper: to its page, or to its entry in the references.</summary>
    Paper,
}
