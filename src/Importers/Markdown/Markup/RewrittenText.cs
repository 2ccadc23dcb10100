using System.Text;

namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>A text under construction whose every character knows the place in the source it stands for.</summary>
internal sealed class RewrittenText(string source)
{
    private StringBuilder _text = new(source.Length + 256);
    private readonly List<Run> _runs = [];

    public int Length => _text.Length;

    /// <summary>The text, to which nothing is appended from now on: only the places are kept.</summary>
    public string Finish()
    {
        var text = _text.ToString();
        _text = new();
        return text;
    }

    /// <summary>Appends a stretch of the source as it is.</summary>
    public void Copy(int start, int end)
    {
        if (end <= start)
            return;
        AddRun(start, moves: true);
        _text.Append(source, start, end - start);
    }

    /// <summary>Appends a stretch of the source with blanks for its white space.</summary>
    public void CopyOnOneLine(int start, int end)
    {
        if (end <= start)
            return;
        AddRun(start, moves: true);
        foreach (var c in source.AsSpan(start, end - start))
            _text.Append(char.IsWhiteSpace(c) ? ' ' : c);
    }

    /// <summary>Appends words of our own that stand for one place of the source.</summary>
    public void Write(string words, int place)
    {
        AddRun(Math.Min(place, source.Length), moves: false);
        _text.Append(words);
    }

    /// <summary>The place in the source that a character of the text stands for.</summary>
    public int OffsetOf(int index)
    {
        var (low, high) = (0, _runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle].Index <= index)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == 0)
            return 0;
        var run = _runs[low - 1];
        return Math.Min(run.Offset + (run.Moves ? index - run.Index : 0), source.Length);
    }

    private void AddRun(int offset, bool moves)
    {
        if (moves && _runs is [.., { Moves: true } last] && last.Offset + Length - last.Index == offset)
            return;
        _runs.Add(new(Length, offset, moves));
    }

    /// <summary>Where a run of characters starts, here and in the source.</summary>
    /// <param name="Moves">Every character stands for a place of its own.</param>
    private readonly record struct Run(int Index, int Offset, bool Moves);
}
