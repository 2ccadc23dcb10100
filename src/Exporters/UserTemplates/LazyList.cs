using System.Collections;

namespace SurveyGraph.Exporters.UserTemplates;

/// <summary>
/// A list whose items are made when a template asks for them: few templates look at the evidence of every paper.
/// </summary>
internal sealed class LazyList(IEnumerable<object?> items) : IList
{
    public int Count => items.Count();

    public bool IsFixedSize => true;

    public bool IsReadOnly => true;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public object? this[int index]
    {
        get => items.ElementAtOrDefault(index);
        set => throw Unchangeable();
    }

    public IEnumerator GetEnumerator() => items.GetEnumerator();

    public bool Contains(object? value) => items.Contains(value);

    public int IndexOf(object? value) => Array.IndexOf([.. items], value);

    public void CopyTo(Array array, int index) => items.ToArray().CopyTo(array, index);

    public int Add(object? value) => throw Unchangeable();

    public void Clear() => throw Unchangeable();

    public void Insert(int index, object? value) => throw Unchangeable();

    public void Remove(object? value) => throw Unchangeable();

    public void RemoveAt(int index) => throw Unchangeable();

    private static NotSupportedException Unchangeable() => new("This list cannot be changed");
}
