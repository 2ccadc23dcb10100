using System.Runtime.InteropServices;

namespace SurveyGraph.Graph;

/// <summary>Gives each distinct thing a number, from 0 on in the order of their first use.</summary>
internal sealed class Numbering<T>(IEqualityComparer<T>? comparer = null)
    where T : class
{
    private readonly Dictionary<T, int> _numbers = new(comparer);
    private readonly List<T> _things = [];
    private (T? Thing, int Number) _last;

    public int Count => _things.Count;

    public T this[int number] => _things[number];

    /// <param name="like">What the comparer takes for the same as a thing: the letters of a text.</param>
    public bool TryFind<TLike>(TLike like, out int number)
        where TLike : notnull, allows ref struct =>
        _numbers.GetAlternateLookup<TLike>().TryGetValue(like, out number);

    public int Of(T thing)
    {
        // The same thing mostly comes several times in a row.
        if (ReferenceEquals(_last.Thing, thing))
            return _last.Number;
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, thing, out var isKnown);
        if (!isKnown)
        {
            number = _things.Count;
            _things.Add(thing);
        }
        _last = (thing, number);
        return number;
    }
}
