using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Facets;

/// <summary>
/// Words that speak for a term where they stand side by side in a title: <c>token merging</c>. A <c>*</c> at an end of
/// a word stands for any letters there (<c>prun*</c>), a <c>*</c> alone for any one word.
/// </summary>
/// <remarks>Case, accents and punctuation make no difference, as in <see cref="Slug.Words"/>.</remarks>
public sealed class KeywordPattern
{
    // Longer than any phrase, and short enough for a title to be searched in linear time.
    private const int MaxWords = 16;

    private readonly string _text;
    private readonly ImmutableArray<Word> _words;

    private KeywordPattern(string text, ImmutableArray<Word> words) => (_text, _words) = (text, words);

    /// <summary>The first word, or null where it has a <c>*</c>.</summary>
    internal string? First => _words[0] is { IsOpenBefore: false, IsOpenBehind: false } word ? word.Text : null;

    /// <summary>Reads a pattern; false without a word, with a <c>*</c> inside a word, or with over 16 words.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out KeywordPattern? pattern)
    {
        pattern = null;
        var words = ImmutableArray.CreateBuilder<Word>();
        foreach (var token in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var core = token.Trim('*');
            if (core.Contains('*', StringComparison.Ordinal))
                return false;
            var parts = core.Length == 0 ? [""] : Slug.Words(core);
            for (var i = 0; i < parts.Count; i++)
                words.Add(new(parts[i], i == 0 && token[0] == '*', i == parts.Count - 1 && token[^1] == '*'));
        }
        if (words.Count > MaxWords || words.All(word => word.Text.Length == 0))
            return false;
        pattern = new(text.Trim(), words.ToImmutable());
        return true;
    }

    /// <summary>Whether the pattern's words stand at this place of a text's words.</summary>
    internal bool IsAt(List<string> words, int place)
    {
        if (place + _words.Length > words.Count)
            return false;
        for (var i = 0; i < _words.Length; i++)
        {
            if (!_words[i].Matches(words[place + i]))
                return false;
        }
        return true;
    }

    public override string ToString() => _text;

    private readonly record struct Word(string Text, bool IsOpenBefore, bool IsOpenBehind)
    {
        public bool Matches(string word) => (IsOpenBefore, IsOpenBehind) switch
        {
            (false, false) => word == Text,
            (false, true) => word.StartsWith(Text, StringComparison.Ordinal),
            (true, false) => word.EndsWith(Text, StringComparison.Ordinal),
            (true, true) => word.Contains(Text, StringComparison.Ordinal),
        };
    }
}
