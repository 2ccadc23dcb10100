using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>
/// A text to be, of stretches of a source and words between them: every character of it knows the place in the source
/// it stands for.
/// </summary>
internal sealed class RewrittenText(string source)
{
    private readonly List<Run> _runs = [];
    private int _length;

    /// <summary>Appends a stretch of the source as it is.</summary>
    public void Copy(int start, int end)
    {
        if (end <= start)
            return;
        if (_runs is not [.., { Words: null } last] || last.Offset + _length - last.Index != start)
            _runs.Add(new(_length, start, null));
        _length += end - start;
    }

    /// <summary>Appends a stretch of the source with blanks for its white space.</summary>
    public void CopyOnOneLine(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (source[i] == ' ' || !char.IsWhiteSpace(source[i]))
                continue;
            Copy(start, i);
            Write(" ", i);
            start = i + 1;
        }
        Copy(start, end);
    }

    /// <summary>Appends words of our own that stand for one place of the source.</summary>
    public void Write(string words, int place)
    {
        _runs.Add(new(_length, Math.Min(place, source.Length), words));
        _length += words.Length;
    }

    /// <summary>The place in the source that a character of the text stands for.</summary>
    public int OffsetOf(int index)
    {
        var count = PlaceSearch.CountUpTo(_runs, index, static run => run.Index);
        if (count == 0)
            return 0;
        var run = _runs[count - 1];
        return Math.Min(run.Offset + (run.Words is null ? index - run.Index : 0), source.Length);
    }

    public override string ToString() => string.Create(_length, this, static (target, text) => text.CopyTo(target));

    private void CopyTo(Span<char> target)
    {
        for (var i = 0; i < _runs.Count; i++)
        {
            var run = _runs[i];
            var end = i + 1 < _runs.Count ? _runs[i + 1].Index : _length;
            (run.Words ?? source.AsSpan(run.Offset, end - run.Index)).CopyTo(target[run.Index..]);
        }
    }

    /// <summary>Where a run of characters starts, here and in the source.</summary>
    /// <param name="Words">What is written for one place; null where the source is copied.</param>
    private readonly record struct Run(int Index, int Offset, string? Words);
}
