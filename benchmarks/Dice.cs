namespace SurveyGraph.Benchmarks;

/// <summary>Numbers that only look random (SplitMix64): the same seed gives the same inputs everywhere.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, but not including, the limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A number from the first to the last, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>True in so many of a hundred throws.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    public T Pick<T>(T[] from) => from[Below(from.Length)];

    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
