namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// The partner of every brace from some place to the end of a text. Only broken files need it: there, looking for
/// partners one by one could read the rest of the file once for each entry.
/// </summary>
internal sealed class BraceMatches
{
    private readonly int _start;
    private readonly List<int> _opens = [];
    private readonly List<int> _closes = [];

    public BraceMatches(string text, int start)
    {
        _start = start;
        var pending = new Stack<int>();
        for (var i = start; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny('{', '}');
            if (next < 0)
                break;
            i += next;
            if (text[i] == '{')
            {
                pending.Push(_opens.Count);
                _opens.Add(i);
                _closes.Add(-1);
            }
            else if (pending.TryPop(out var open))
            {
                _closes[open] = i;
            }
        }
    }

    public bool Covers(int open) => open >= _start;

    /// <summary>The closing brace of the brace at <paramref name="open"/>, or -1.</summary>
    public int CloseOf(int open) => _opens.BinarySearch(open) is var index and >= 0 ? _closes[index] : -1;
}
