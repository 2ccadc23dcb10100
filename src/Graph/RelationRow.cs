namespace SurveyGraph.Graph;

/// <summary>A relation in the numbers that <see cref="RelationRows{T}"/> gives its parts.</summary>
internal struct RelationRow
{
    /// <summary>The number of nothing.</summary>
    public const int None = -1;

    public int Source;

    public int Target;

    public int Kind;

    /// <summary>What few relations have, or <see cref="None"/>.</summary>
    public int More;

    /// <summary>The source that states the relation first, or <see cref="None"/>.</summary>
    public int File;

    public int Start;

    public int Length;
}
