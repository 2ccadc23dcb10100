using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Tables;

/// <summary>
/// Reads lists of authors as tables write them: <c>Chen, Liang and Zhao, Haozhe</c>, <c>Chen, Liang; Zhao, Haozhe</c>,
/// <c>Liang Chen, Haozhe Zhao and others</c>, <c>L. Chen, H. Zhao, et al.</c>, <c>Chen, L., Zhao, H.</c>, <c>{Qwen
/// Team}</c>.
/// </summary>
internal sealed class AuthorLists
{
    // "Wm." and "Chr." are names, too.
    private const int MinWord = 4;

    // The same people write many papers.
    private readonly Dictionary<string, ImmutableArray<PersonName>> _known = new(StringComparer.Ordinal);

    // Of the list in hand.
    private readonly ImmutableArray<PersonName>.Builder _names = ImmutableArray.CreateBuilder<PersonName>();

    /// <summary>
    /// Reads an item of a list of authors: one name, whose comma stands inside it, if the source is sound.
    /// </summary>
    /// <param name="hasInitialsBehind">The list is of names with initials behind them.</param>
    public NameList ReadOne(string text, bool hasInitialsBehind = false)
    {
        text = CellMarkup.Without(text);
        // "and Tianyu Liu": the last of a list that was text.
        if (text.StartsWith("and ", StringComparison.Ordinal))
            text = text[4..];
        var isOne = text.Count(',') <= 1 && !text.AsSpan().ContainsAny(";&|\r\n")
            && !text.Contains(" and ", StringComparison.Ordinal);
        if (!isOne)
            return Read(text);
        return new(Known(CutOthers(text, out var hasMore), hasInitialsBehind), hasMore);
    }

    /// <summary>
    /// Whether the names of a list have their initials behind them, as databases of medicine do: one has a letter
    /// there, which is no family name, so that three in another one are initials, too: <c>Lee K, Roe KHR</c>.
    /// </summary>
    public static bool HaveInitials(IEnumerable<string> names) =>
        names.Any(name => name.TrimEnd() is [.., var before, ' ', var initial]
            && char.IsUpper(initial) && char.IsLower(before));

    public NameList Read(string text)
    {
        if (CellList.Read(text) is { } items)
            return Read(items);
        // No name has a bar; an affiliation in brackets may have one.
        if (text.Contains('|', StringComparison.Ordinal) && SplitOutside(text, "|") is { Count: > 1 } divided)
            return Read(divided);
        // Chinese commas stand between names, never in one.
        text = CellMarkup.Without(WithoutFootnotes(text)).Replace('，', ';').Replace('、', ';').Replace('；', ';');
        _names.Clear();
        var list = CutOthers(text, out var hasMore);
        if (IsBibtex(list))
        {
            foreach (var range in list.Split(" and "))
                _names.AddRange(Known(list[range], false));
        }
        else
        {
            string[] parts = [.. Split(list.ToString(), text.Contains(';', StringComparison.Ordinal))];
            var hasInitialsBehind = HaveInitials(parts);
            foreach (var part in parts)
                _names.AddRange(Known(part, hasInitialsBehind));
        }
        return new(_names.ToImmutable(), hasMore);
    }

    // Lines behind the names that say what a mark beside them means: * These authors contributed alike.
    private static string WithoutFootnotes(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
            return text;
        var lines = text.Split('\n');
        return IsFootnote(lines[0]) ? text : string.Join('\n', lines.Where(line => !IsFootnote(line)));
    }

    private static bool IsFootnote(string line) => AuthorName.StartsWithMark(line.AsSpan().TrimStart());

    private ImmutableArray<PersonName> Known(ReadOnlySpan<char> name, bool hasInitialsBehind)
    {
        name = name.Trim();
        if (name.IsEmpty)
            return [];
        if (hasInitialsBehind && AuthorName.WithInitialsBehind(name) is { } known)
            return [known];
        if (!_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var names))
            _known.Add(name.ToString(), names = AuthorName.Read(name.ToString()));
        return names;
    }

    private NameList Read(IReadOnlyList<string> items)
    {
        var hasInitialsBehind = HaveInitials(items);
        List<NameList> lists = [.. items.Select(item => ReadOne(item, hasInitialsBehind))];
        return new([.. lists.SelectMany(list => list.Names)], lists.Exists(list => list.HasMore));
    }

    // "Chen, Liang and Zhao, Haozhe and Liu, Tianyu": no doubt, and by far the most common.
    private static bool IsBibtex(ReadOnlySpan<char> list) =>
        !list.ContainsAny(";{&\r\n") && list.Count(" and ") is > 1 and var ands && list.Count(',') <= ands + 1;

    private static IEnumerable<string> Split(string text, bool isDividedBySemicolons)
    {
        if (isDividedBySemicolons)
            return SplitOutside(text, ";").SelectMany(SplitAnd);
        var parts = SplitAnd(text).ToArray();
        var pieces = SplitOutside(parts[0], ",")
            .Select(piece => piece.Trim()).Where(piece => piece.Length > 0).ToArray();
        if (IsFamilyAndInitials(pieces))
            return pieces.Chunk(2).Select(pair => string.Join(", ", pair)).Concat(parts.Skip(1));
        if (IsMostlyFamilyAndInitials(pieces))
            return Joined(pieces).Concat(parts.Skip(1));
        // "Peng, Yue, Byron Choi, and Jianliang Xu": only the first name is turned round.
        if (parts.Length == 2 && IsFirstTurned(pieces))
            return pieces.Skip(2).Prepend($"{pieces[0]}, {pieces[1]}").Append(parts[1]);
        // "Peng, Yue, Choi, Byron, and Xu, Jianliang": the comma of the last name is that of all.
        if (pieces.Length > 2 && pieces.Length % 2 == 0 && parts is [_, var last] && SplitOutside(last, ",").Count == 2)
            return pieces.Chunk(2).Select(pair => string.Join(", ", pair)).Append(last);
        // "Chen, Liang and Zhao, Haozhe" has a comma inside a name; "Liang Chen, Haozhe Zhao, and Tianyu Liu" between
        // names.
        if (parts.Length > 2 || pieces.Length < 2 || (parts.Length == 2 && SplitOutside(parts[1], ",").Count > 1))
            return parts;
        if (pieces.Length == 2 && pieces[0].AsSpan().IndexOf(' ') < 0)
            return parts;
        var areNames = pieces.Length > 2 || pieces.All(piece => piece.Contains(' ', StringComparison.Ordinal));
        return areNames ? pieces.Concat(parts.Skip(1)) : parts;
    }

    private static bool IsFirstTurned(string[] pieces) => pieces.Length > 2
        && !pieces[0].Contains(' ', StringComparison.Ordinal)
        && (!pieces[1].Contains(' ', StringComparison.Ordinal) || pieces[1].EndsWith('.'))
        && pieces.Skip(2).All(piece => piece.Contains(' ', StringComparison.Ordinal));

    private static IEnumerable<string> SplitAnd(string text) =>
        SplitOutside(text.ReplaceLineEndings(" "), " and ").SelectMany(part => SplitOutside(part, " & "));

    // "Chen, L., Zhao, H.-Y.": a family name and initials by turns.
    private static bool IsFamilyAndInitials(string[] pieces) =>
        pieces.Length > 1 && pieces.Index().All(piece => AuthorName.IsInitials(piece.Item) == (piece.Index % 2 == 1));

    // "Chen, L., Pezdek Malik, Zhao, H.": one of many lacks its initials.
    private static bool IsMostlyFamilyAndInitials(string[] pieces)
    {
        var count = pieces.Count(AuthorName.IsInitials);
        return count > 1 && count * 5 >= pieces.Length * 2 && !pieces.Any(piece => FullNames.IsSuffix(piece))
            && !pieces.Index().Any(piece => AuthorName.IsInitials(piece.Item)
                && (piece.Index == 0 || AuthorName.IsInitials(pieces[piece.Index - 1])));
    }

    // What stands without initials is kept in one piece, for nothing says which of its words is the family name.
    private static IEnumerable<string> Joined(string[] pieces)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i + 1 < pieces.Length && AuthorName.IsInitials(pieces[i + 1]))
                yield return $"{pieces[i]}, {pieces[++i]}";
            else
                yield return pieces[i].AsSpan().ContainsAny('{', '}') ? pieces[i] : $"{{{pieces[i]}}}";
        }
    }

    // Takes "et al.", "and others" or an ellipsis off the end of the list.
    private static ReadOnlySpan<char> CutOthers(string text, out bool hasMore)
    {
        var list = text.AsSpan().Trim();
        ReadOnlySpan<string> endings = ["et al.", "et al", "et.al.", "et. al.", "etal.", "others", "...", "…", "и др.",
            "и др", "等"];
        foreach (var others in endings)
        {
            if (!list.EndsWith(others, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = list[..^others.Length];
            if (rest.Length > 0 && char.IsLetterOrDigit(rest[^1]) && char.IsLetter(others[0]))
                continue;
            hasMore = true;
            rest = rest.TrimEnd(" ,;&\t\r\n");
            return rest.EndsWith(" and") ? rest[..^4].TrimEnd(" ,;") : rest;
        }
        hasMore = false;
        return WithoutFullStop(list);
    }

    // "Lodi, Andrea and Prouvost, Antoine.": the full stop of a reference; behind few letters it is one of initials.
    private static ReadOnlySpan<char> WithoutFullStop(ReadOnlySpan<char> list)
    {
        if (list is not [.., '.'])
            return list;
        var start = list[..^1].LastIndexOfAny(" .,-") + 1;
        var word = list[start..^1];
        var isName = word.Length >= MinWord
            || (word.Length > 1 && !FullNames.IsSuffix(word) && EndsInWord(list[..start].TrimEnd()));
        return isName && char.IsLower(word[1]) && char.IsLower(word[^1]) ? list[..^1] : list;
    }

    // Of a given name in full.
    private static bool EndsInWord(ReadOnlySpan<char> text) => text is [.., var before, var last]
        && char.IsLetter(before) && char.IsLower(last);

    // A bracket that nothing closes divides nothing from the rest.
    private static List<string> SplitOutside(string text, string separator)
    {
        if (!text.Contains(separator, StringComparison.Ordinal))
            return [text];
        List<string> parts = [];
        var (start, depth) = (0, 0);
        var hasBrackets = text.Count(c => c == '(') == text.Count(c => c == ')');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{' || (hasBrackets && text[i] == '('))
                depth++;
            else if (text[i] == '}' || (hasBrackets && text[i] == ')'))
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && text.AsSpan(i).StartsWith(separator))
            {
                parts.Add(text[start..i]);
                start = i + separator.Length;
                i = start - 1;
            }
        }
        parts.Add(text[start..]);
        return parts;
    }
}
