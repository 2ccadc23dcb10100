using System.Buffers;
using System.Collections.Frozen;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// The places where fields begin, as a person sees them who does not count braces: a name behind a line break, a comma
/// or a value, and an equals sign and a value behind it.
/// </summary>
internal static class BibtexFieldStarts
{
    // Behind these it takes no equals sign to know a value in braces, and no braces to know a value.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Usual = new[]
    {
        "abstract", "address", "archiveprefix", "author", "booktitle", "chapter", "crossref", "date", "doi", "edition",
        "editor", "eprint", "howpublished", "institution", "isbn", "issn", "issue", "journal", "journaltitle",
        "keywords", "location", "month", "note", "number", "organization", "pages", "primaryclass", "publisher",
        "school", "series", "title", "type", "url", "urldate", "volume", "year",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> OfNames = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:.+");

    private static readonly SearchValues<char> BeforeNames = SearchValues.Create("\n\r,;}\"");

    /// <summary>Whether a field begins in this part of a text.</summary>
    public static bool AreIn(string text, int start, int end) => Find(text, start, end).Any();

    /// <summary>The fields of this part of a text, in their order; the part itself may begin with one.</summary>
    public static IEnumerable<BibtexFieldStart> Find(string text, int start, int end)
    {
        var position = start;
        while (position < end)
        {
            if (TryRead(text, start, position, end, out var field))
            {
                yield return field;
                position = field.Value;
            }
            else if (IsComment(text, position, end))
            {
                position++;
                var line = text.AsSpan(position, end - position).IndexOfAny('\n', '\r');
                position = line < 0 ? end : position + line;
            }
            var next = text.AsSpan(position, end - position).IndexOfAny(BeforeNames);
            position = next < 0 ? end : position + next + 1;
        }
    }

    private static bool TryRead(string text, int start, int position, int end, out BibtexFieldStart field)
    {
        field = default;
        var name = SkipBlanks(text, position, end);
        var length = text.AsSpan(name, end - name).IndexOfAnyExcept(OfNames);
        if (length < 2 || !char.IsAsciiLetter(text[name]))
            return false;
        // A colon may stand in the place of the equals sign, and belong to no name.
        var value = SkipBlanks(text, name + length, end);
        var hasColon = text[name + length - 1] == ':' || (value < end && text[value] == ':');
        if (text[name + length - 1] == ':')
            length--;
        var hasEquals = value < end && text[value] == '=';
        while (value < end && text[value] is '=' or ':')
            value = SkipBlanks(text, value + 1, end);
        if (value >= end)
            return false;
        field = new(name, length, value, hasEquals);
        var isUsual = Usual.Contains(text.AsSpan(name, length));
        var isOwnLine = position == start || text[position - 1] is '\n' or '\r';
        if (text[value] is '{' or '"')
            return hasEquals || (isOwnLine && hasColon) || (isUsual && (isOwnLine || text[position - 1] == ','));
        if (hasColon && isUsual && isOwnLine && IsWord(text.AsSpan(value, end - value)))
            return true;
        return hasEquals && (isUsual || (isOwnLine && IsWord(text.AsSpan(value, end - value))));
    }

    private static bool IsComment(string text, int position, int end) => position > 0
        && text[position - 1] is '\n' or '\r' && SkipBlanks(text, position, end) is var sign && sign < end
        && text[sign] == '%';

    // A number or a macro, and nothing behind it.
    private static bool IsWord(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(OfNames);
        return length > 0 && text[length..].TrimStart(" \t") is [',' or '\r' or '\n', ..];
    }

    private static int SkipBlanks(string text, int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t' or '\u00A0')
            position++;
        return position;
    }
}
