namespace SurveyGraph.Graph.Papers;

/// <summary>A BibTeX entry type, lower case: article, inproceedings, misc.</summary>
public readonly record struct EntryType(string Name)
{
    public static readonly EntryType Article = new("article");
    public static readonly EntryType InProceedings = new("inproceedings");
    public static readonly EntryType Misc = new("misc");

    public override string ToString() => Name;
}
