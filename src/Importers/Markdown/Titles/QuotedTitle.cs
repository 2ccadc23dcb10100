using System.Buffers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Titles;

/// <summary>A title that stands in quotes.</summary>
internal static class QuotedTitle
{
    private static readonly SearchValues<char> OpenQuotes = SearchValues.Create("\"“《<");

    private static readonly SearchValues<char> CloseQuotes = SearchValues.Create("\"”》>");

    /// <summary>The words in quotes of a piece, if they may be a title.</summary>
    public static EntryTitle? Of(Piece piece, int index)
    {
        var text = piece.Text;
        var open = text.AsSpan().IndexOfAny(OpenQuotes);
        // "Tools that "Read the Manual"": words in quotes may be a part of the title.
        if (open < 0 || (TextShape.WordCount(text.AsSpan(0, open)) >= EntryTitle.StrongWords
            && text.AsSpan(0, open).TrimEnd() is [.., not (',' or '.' or ':' or ';' or ']' or ')' or '|' or '-')]))
            return null;
        // ""The “Dragon” List"": quotes of another kind belong to the title.
        var close = text[open] == '"' ? text.AsSpan(open + 1).IndexOf('"') : -1;
        if (close < 0)
            close = text.AsSpan(open + 1).IndexOfAny(CloseQuotes);
        if (close < 0)
            return null;
        if (GoesOn(text.AsSpan(open + 1 + close + 1))
            || IsWithinTitle(text.AsSpan(0, open), text.AsSpan(open + 1 + close + 1)))
            return null;
        var lead = text[TitleStart.Of(text)..Math.Max(open, TitleStart.Of(text))];
        var isReference = ReferenceNames.AreBeforeTitle(lead) || NameList.Of(lead + "\"") is { IsSure: true };
        // "**FoldNet**: "FoldNet 2"": behind a name and a colon, a title may be as short as it likes.
        var isBehindColon = text.AsSpan(0, open).Trim() is ":" or "：";
        var isShort = !TextShape.HasWords(text.AsSpan(open + 1, close), EntryTitle.StrongWords);
        // ""Deep Folds", Ann Lee, 2019": a short title has names behind it.
        var isCited = isShort && open == TitleStart.Of(text) && AreByOrDash(text[(open + close + 2)..]);
        var isBeforeNames = isCited || (isShort && open == TitleStart.Of(text)
            && text.AsSpan(open + close + 2) is [',' or '.', ' ', ..] && AreNamesFirst(text[(open + close + 3)..]));
        if (isShort && !isReference && !isBehindColon && !isBeforeNames)
            return null;
        var title = text.Substring(open + 1, close);
        var end = open + close + 2;
        return TitleText.IsTitle(title)
            ? new(TitleText.Clean(title), index, index, piece.Start + open, piece.Start + end, "quoted", text[end..],
                text[..open])
            {
                IsReference = isReference || isCited,
                IsSentence = isBeforeNames,
            }
            : null;
    }

    // "**Some Name**: "A Title"": what stands in quotes behind the colon is the title, however long the name.
    public static bool IsNamedBy(List<Piece> pieces, EntryTitle bold) =>
        bold.Last + 1 < pieces.Count && pieces[bold.Last + 1] is { Kind: PieceKind.Text, Text: var behind } next
        && (behind.AsSpan().TrimStart() is [':' or '：', ..]
            || pieces[bold.Last].Text.AsSpan().TrimEnd() is [.., ':' or '：'])
        && behind.AsSpan().TrimStart(" :：") is ['"' or '“', ..] && Of(next, bold.Last + 1) is not null;

    // ""Is It Folded?": Explaining What Is": the first words of a title may stand in quotes.
    private static bool GoesOn(ReadOnlySpan<char> behind) =>
        behind is [':', ' ', >= 'A' and <= 'Z', ..] && Sentences.End(behind.ToString(), 1) is var end
        && WithoutVenue(behind[1..end].ToString()) is var words && TextShape.HasWords(words, EntryTitle.StrongWords)
        && !VenueWords.IsDatedVenue(words) && !ReferenceNames.AreBeforeTitle(words + ",");

    // "Explaining What Is, WACV 2018"
    private static string WithoutVenue(string words) =>
        words.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && !VenueWords.SaysKind(words[..comma])
        && words[(comma + 2)..].Trim(' ', '.') is var venue && TextShape.Date(venue) is null && TitleText.IsVenue(venue)
            ? words[..comma] : words;

    // "Towards a "quiet folder" for sheets"
    private static bool IsWithinTitle(ReadOnlySpan<char> before, ReadOnlySpan<char> behind) =>
        behind is [' ', >= 'a' and <= 'z', ..]
        && before.TrimEnd() is var words && words[(words.LastIndexOf(' ') + 1)..]
            is "a" or "an" or "the" or "of" or "for" or "to" or "with" or "on" or "and" or "as" or "from" or "From";

    // ""Deep Folds" by Lee, Chen, and Wu (2015)", ""Deep Folds" – Lee (2015)"
    private static bool AreByOrDash(string behind) =>
        behind is [' ', 'b', 'y', ' ', ..] or [' ', '-' or '–' or '—', ' ', ..]
        && behind[(behind[1] == 'b' ? 4 : 3)..] is var names
        && names.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open
        && (TextShape.Date(names.AsSpan(open).Trim(" ().")) is not null || names.AsSpan(open).Trim() is [.., '('])
        && NameParts.Of(names[..open]).TrueForAll(name =>
            TextShape.IsName(name) && !ReferenceNames.HasNoun(name) && !TextShape.IsInstitution(name));

    private static bool AreNamesFirst(string text) =>
        NameForms.AreFamilies(text)
        || AuthorText.Read(text, NameCertainty.Possible, out _, out _).Count > 0
        || ReferenceText.IsOneNameAndVenue(text.Trim(' ', '.'));
}
