namespace SurveyGraph.Graph.Papers;

/// <summary>
/// Names that were read before: the authors of one bibliography are often the same people, spelled the same way.
/// </summary>
public sealed class PersonNameCache
{
    private const int MaxNames = 65_536;

    private readonly Dictionary<string, Reading> _readings = new(StringComparer.Ordinal);

    internal bool TryGet(ReadOnlySpan<char> latex, out Reading reading) =>
        _readings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(latex, out reading);

    internal void Add(ReadOnlySpan<char> latex, Reading reading)
    {
        if (_readings.Count < MaxNames)
            _readings.Add(latex.ToString(), reading);
    }

    internal readonly record struct Reading(PersonName? Name, bool HasMarkup, bool IsMalformed, bool IsTurned);
}
