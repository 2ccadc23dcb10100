using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Markdown.Markup;

/// <summary>
/// A text in which stretches are blanked out, with everything at the offset where it was. It holds what is blanked, not
/// a copy: of a long list that would be as much memory again.
/// </summary>
internal sealed class MaskedText(string source)
{
    private readonly List<Mask> _masks = [];

    /// <summary>The text without masks. Its line ends are line ends of the masked text, which may have more.</summary>
    public string Source { get; } = source;

    public int Length => Source.Length;

    /// <summary>Blanks out a stretch, but for its line ends; it stands behind all that were blanked before.</summary>
    /// <param name="words">What stands at its start, no longer than it.</param>
    public void Blank(int start, int end, string words = "") => _masks.Add(new(start, end, words));

    /// <summary>A stretch as it reads with the masks.</summary>
    public ReadOnlySpan<char> Slice(int start, int length)
    {
        var first = FirstBehind(start);
        if (first == _masks.Count || _masks[first].Start >= start + length)
            return Source.AsSpan(start, length);
        var masked = Source.AsSpan(start, length).ToArray();
        for (var i = first; i < _masks.Count && _masks[i].Start < start + length; i++)
            _masks[i].Cover(masked, start);
        return masked;
    }

    /// <summary>Whether nothing but white space is in a stretch.</summary>
    public bool IsBlank(int start, int end)
    {
        for (var i = FirstBehind(start); i < _masks.Count && _masks[i].Start < end; i++)
        {
            if (!IsSpace(start, _masks[i].Start) || !_masks[i].WordsWithin(start, end).IsWhiteSpace())
                return false;
            start = _masks[i].End;
        }
        return IsSpace(start, end);

        bool IsSpace(int from, int to) => to <= from || Source.AsSpan(from, to - from).IsWhiteSpace();
    }

    // The first mask that ends behind an offset.
    private int FirstBehind(int offset) => PlaceSearch.CountUpTo(_masks, offset, static mask => mask.End);

    private readonly record struct Mask(int Start, int End, string Words)
    {
        /// <summary>What of the words falls into a part of the text.</summary>
        public ReadOnlySpan<char> WordsWithin(int start, int end)
        {
            var (from, to) = (Math.Max(start, Start), Math.Min(end, Start + Words.Length));
            return to <= from ? [] : Words.AsSpan(from - Start, to - from);
        }

        /// <summary>Blanks out what falls into a part of the text.</summary>
        /// <param name="offset">Where the part starts.</param>
        public void Cover(Span<char> part, int offset)
        {
            for (var i = Math.Max(Start, offset); i < Math.Min(End, offset + part.Length); i++)
            {
                ref var letter = ref part[i - offset];
                if (i - Start < Words.Length)
                    letter = Words[i - Start];
                else if (letter is not ('\n' or '\r'))
                    letter = ' ';
            }
        }
    }
}
