namespace SurveyGraph.Graph.Sources;

/// <summary>Searches among things that stand in the order of their places.</summary>
public static class PlaceSearch
{
    /// <summary>How many things stand at a place or before it; the next one is the first behind it.</summary>
    public static int CountUpTo<T>(IReadOnlyList<T> ordered, int place, Func<T, int> placeOf)
    {
        ArgumentNullException.ThrowIfNull(ordered);
        ArgumentNullException.ThrowIfNull(placeOf);
        var (low, high) = (0, ordered.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (placeOf(ordered[middle]) <= place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
