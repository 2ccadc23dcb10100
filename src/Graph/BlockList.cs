using System.Diagnostics.CodeAnalysis;

namespace SurveyGraph.Graph;

/// <summary>
/// A list of millions that grows by blocks: nothing is copied, and no outgrown array is left to the garbage collector.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a list by what it does, and no collection to be walked.")]
internal sealed class BlockList<T>
    where T : struct
{
    private const int Bits = 10;
    private const int BlockSize = 1 << Bits;

    private readonly List<T[]> _blocks = [];

    public int Count { get; private set; }

    /// <summary>The item, to be read or changed in place.</summary>
    public ref T this[int index] => ref _blocks[index >> Bits][index & (BlockSize - 1)];

    public void Add(in T item)
    {
        if (Count >> Bits == _blocks.Count)
            _blocks.Add(GC.AllocateUninitializedArray<T>(BlockSize));
        this[Count++] = item;
    }

    public T[] ToArray()
    {
        var items = GC.AllocateUninitializedArray<T>(Count);
        for (var start = 0; start < Count; start += BlockSize)
            _blocks[start >> Bits].AsSpan(0, Math.Min(BlockSize, Count - start)).CopyTo(items.AsSpan(start));
        return items;
    }
}
