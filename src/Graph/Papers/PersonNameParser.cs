using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Graph.Papers;

/// <summary>Takes one name of a BibTeX list into its four parts, by BibTeX's rules.</summary>
internal static class PersonNameParser
{
    // Nobody has so many names: what looks like it is kept in one piece.
    private const int MaxWords = 16;

    // A family name of two letters and initials may as well be initials of other kinds: Ch A., Yu M.
    private const int MinFamily = 3;

    // Thos. A. is called Thomas.
    private const int MinBeforeStop = 5;

    private static readonly char[] Marks = ['*', '∗', '†', '‡'];

    /// <param name="isTurned">
    /// The parts stand in an order that BibTeX takes for another: <c>Lee, Ann, III</c>, <c>Lee A. B.</c>, <c>R Core
    /// Team</c>.
    /// </param>
    /// <returns>The name, or null where there is none.</returns>
    public static PersonName? Parse(
        ReadOnlySpan<char> name, ref bool hasMarkup, out bool isMalformed, out bool isTurned)
    {
        isMalformed = isTurned = false;
        name = FormattedName.In(name.TrimEnd(", \t\r\n"), ref hasMarkup);
        // Folding\ Group, and Ann L.\ at the end
        if (name.Contains('\\') && (name[^1] == '\\' || name.Contains(@"\ ", StringComparison.Ordinal)))
            name = WithoutControlSpaces(name);
        // DBLP counts people of one name: Bo Chen 0001.
        if (name is [_, .., ' ', '0', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'])
            name = name[..^5].TrimEnd();
        if (ExtendedName.TryParse(name, out var extended))
            return extended;
        if (IsOneGroup(name))
        {
            if (BracedNames.HasPerson(name))
            {
                hasMarkup = true;
                return Parse(name[1..^1], ref hasMarkup, out isMalformed, out isTurned);
            }
            while (IsOneGroup(name))
                name = name[1..^1];
            var whole = Decode(name, ref hasMarkup);
            return whole is null ? null : new(whole, IsOrganisation: true);
        }
        Span<PersonNameWord> words = stackalloc PersonNameWord[MaxWords];
        var count = PersonNameWord.Split(name, words, out var commas);
        isMalformed = commas > 2;
        if (count < 0)
            return Decode(name, ref hasMarkup) is { } all ? new(all, IsOrganisation: true) : null;
        words = words[..count];
        return commas == 0
            ? WithoutComma(name, words, ref hasMarkup, out isTurned)
            : WithCommas(name, words, commas, ref hasMarkup, out isTurned);
    }

    private static ReadOnlySpan<char> WithoutControlSpaces(ReadOnlySpan<char> name) =>
        name.ToString().Replace(@"\ ", " ", StringComparison.Ordinal).TrimEnd('\\', ' ');

    // First von Family: the lower-case words before the last word and what is between them are the particle.
    // Where initials stand behind one word, that word is the family name: Lee A. B., as citations in medicine and in
    // Russian have it.
    private static PersonName? WithoutComma(
        ReadOnlySpan<char> name, ReadOnlySpan<PersonNameWord> words, ref bool hasMarkup, out bool isTurned)
    {
        isTurned = false;
        if (words.IsEmpty)
            return null;
        if (words.Length > 1 && CollectiveNames.EndIn(name[words[^1].Start..words[^1].End]))
        {
            isTurned = true;
            return Decode(name, words, ref hasMarkup) is { } all ? new(all, IsOrganisation: true) : null;
        }
        // Chinese, Japanese and Korean names have the family name first.
        if (words.Length == 2 && FullNames.AreOfEastAsia(name[words[0].Start..words[0].End])
            && FullNames.AreOfEastAsia(name[words[1].Start..words[1].End]))
        {
            isTurned = true;
            return Create(Decode(name, words[..1], ref hasMarkup), Decode(name, words[1..], ref hasMarkup), null, null);
        }
        // What a command of others holds: \corporate{Folding Group}
        if (words.Length == 1 && Decode(name, ref hasMarkup) is { } one && one.Contains(' ', StringComparison.Ordinal))
            return new(one, IsOrganisation: true);
        // B.Tombor, A.-L.Barabasi
        if (words.Length == 1 && FullNames.EndOfInitials(name) is > 0 and var end)
        {
            isTurned = true;
            return Create(Decode(name[end..], ref hasMarkup), Decode(name[..end], ref hasMarkup), null, null);
        }
        var initials = words.Length;
        while (initials > 0 && FullNames.IsInitials(name[words[initials - 1].Start..words[initials - 1].End]))
            initials--;
        isTurned = initials < words.Length && IsFamily(name, words[..initials]);
        if (isTurned)
        {
            return Create(
                Decode(name, words[(initials - 1)..initials], ref hasMarkup)?.TrimEnd('.'),
                Decode(name, words[initials..], ref hasMarkup), Decode(name, words[..(initials - 1)], ref hasMarkup),
                null);
        }
        var first = words.Length - 1;
        for (var i = words.Length - 2; i >= 0; i--)
            first = IsLower(name, words[i]) ? i : first;
        var family = EndOfParticle(name, words, first);
        return Create(
            Decode(name, words[family..], ref hasMarkup), Decode(name, words[..first], ref hasMarkup),
            Decode(name, words[first..family], ref hasMarkup), null);
    }

    // von Family, First or von Family, Jr, First; many have the suffix last, as it is read aloud.
    private static PersonName? WithCommas(
        ReadOnlySpan<char> name, ReadOnlySpan<PersonNameWord> words, int commas, ref bool hasMarkup, out bool isTurned)
    {
        var one = EndOfPart(words, 0);
        // Lee Jr, Ann
        isTurned = commas == 1 && one > 1 && one < words.Length
            && FullNames.IsSuffix(name[words[one - 1].Start..words[one - 1].End]);
        if (isTurned)
        {
            var last = EndOfParticle(name, words[..(one - 1)], 0);
            return Create(
                Decode(name, words[last..(one - 1)], ref hasMarkup), Decode(name, words[one..], ref hasMarkup),
                Decode(name, words[..last], ref hasMarkup), Decode(name, words[(one - 1)..one], ref hasMarkup));
        }
        var two = commas == 1 ? one : EndOfPart(words, 1);
        var family = IsDoubleFamily(name, words[..one]) ? 0 : EndOfParticle(name, words[..one], 0);
        // Roe, Ann de: BibTeX sets it as Ann de Roe, and sorts it by Roe.
        var behind = family == 0 ? StartOfParticles(name, words, two) : words.Length;
        if (behind < words.Length && commas == 1)
        {
            hasMarkup = true;
            return Create(
                Decode(name, words[..one], ref hasMarkup), Decode(name, words[two..behind], ref hasMarkup),
                Decode(name, words[behind..], ref hasMarkup), null);
        }
        var given = Decode(name, words[two..], ref hasMarkup);
        var suffix = Decode(name, words[one..two], ref hasMarkup);
        // Roe, van, Ann
        if (suffix is not null && family == 0 && FullNames.AreParticles(suffix))
        {
            isTurned = true;
            return Create(Decode(name, words[..one], ref hasMarkup), given, suffix, null);
        }
        // Lee, A, Bo
        if (commas == 2 && suffix is not null && given is not null && AreGiven(suffix, given))
        {
            isTurned = true;
            return Create(
                Decode(name, words[family..one], ref hasMarkup), $"{suffix} {given}",
                Decode(name, words[..family], ref hasMarkup), null);
        }
        // In braces it stands where it is meant to; Better BibTeX has a command in them, which says nothing.
        isTurned = suffix is not null && FullNames.IsSuffix(given) && !FullNames.IsSuffix(suffix)
            && (name[words[^1].Start] != '{' || name[words[^1].Start..].StartsWith(@"{\relax "));
        return Create(
            Decode(name, words[family..one], ref hasMarkup), isTurned ? suffix : given,
            Decode(name, words[..family], ref hasMarkup), isTurned ? given : suffix);
    }

    // Lee de Roe, Ann: BibTeX takes the first name for a particle, too, which sets the same. De la Roe has three.
    private static bool IsDoubleFamily(ReadOnlySpan<char> name, ReadOnlySpan<PersonNameWord> words) =>
        words.Length > 2 && !IsLower(name, words[0]) && !IsLower(name, words[^1])
        && !FullNames.IsParticle(name[words[0].Start..words[0].End]);

    // Two parts of a given name, of which one is an initial without a full stop.
    private static bool AreGiven(string first, string second) => (first.Length == 1 || second.Length == 1)
        && char.IsUpper(first[0]) && char.IsUpper(second[0])
        && !first.Contains(' ', StringComparison.Ordinal) && !second.Contains(' ', StringComparison.Ordinal)
        && !FullNames.IsSuffix(first) && !FullNames.IsSuffix(second);

    // One word with a capital, and particles before it; behind a long one a full stop is meant to be a comma: Roester. A.
    private static bool IsFamily(ReadOnlySpan<char> name, ReadOnlySpan<PersonNameWord> words)
    {
        for (var i = 0; i < words.Length - 1; i++)
        {
            if (!IsLower(name, words[i]))
                return false;
        }
        if (words.IsEmpty || IsLower(name, words[^1]))
            return false;
        var family = name[words[^1].Start..words[^1].End];
        return family.Length >= MinFamily && (!family.Contains('.')
            || (family.Length > MinBeforeStop && family.IndexOf('.') == family.Length - 1 && char.IsLower(family[^2])));
    }

    private static PersonName? Create(string? family, string? given, string? particle, string? suffix) =>
        (family, given) switch
        {
            (null, null) => particle is null ? null : new(particle),
            (null, _) => new(given, null, particle, suffix),
            _ => new(family, Joined(given), particle, suffix),
        };

    // H. -J. and Ann .L., which programs and hands make of H.-J. and Ann L.
    private static string? Joined(string? given)
    {
        if (given is null || !(given.Contains(". -", StringComparison.Ordinal)
            || given.Contains(" .", StringComparison.Ordinal)))
            return given;
        var joined = given.Replace(". -", ".-", StringComparison.Ordinal);
        var stop = joined.IndexOf(" .", StringComparison.Ordinal);
        return stop > 0 && stop + 2 < joined.Length && char.IsUpper(joined[stop + 2]) ? joined.Remove(stop + 1, 1) : joined;
    }

    /// <summary>The place after the last lower-case word that has a word after it.</summary>
    private static int EndOfParticle(ReadOnlySpan<char> name, ReadOnlySpan<PersonNameWord> words, int start)
    {
        for (var i = words.Length - 2; i >= start; i--)
        {
            if (IsLower(name, words[i]))
                return i + 1;
        }
        return start;
    }

    /// <summary>Where particles begin behind given names that start at a word; the end where there are none.</summary>
    private static int StartOfParticles(ReadOnlySpan<char> name, ReadOnlySpan<PersonNameWord> words, int given)
    {
        var start = words.Length;
        while (start > given + 1 && FullNames.AreParticles(name[words[start - 1].Start..words[start - 1].End]))
            start--;
        return start;
    }

    private static int EndOfPart(ReadOnlySpan<PersonNameWord> words, int part)
    {
        var i = 0;
        while (i < words.Length && words[i].Part <= part)
            i++;
        return i;
    }

    private static string? Decode(ReadOnlySpan<char> name, ReadOnlySpan<PersonNameWord> words, ref bool hasMarkup) =>
        words.IsEmpty ? null : Decode(name[words[0].Start..words[^1].End], ref hasMarkup);

    private static string? Decode(ReadOnlySpan<char> latex, ref bool hasMarkup)
    {
        // D$'$Roe, as Google Scholar has it; before a small letter it is a soft sign.
        if (latex.IndexOf("$'$") is > 0 and var sign && sign + 3 < latex.Length && char.IsUpper(latex[sign + 3]))
            latex = $"{latex[..sign]}'{latex[(sign + 3)..]}";
        var text = LatexText.Decode(latex, out var found);
        // A tie between initials is only how the line may break.
        hasMarkup |= found && !(latex.Contains('~') && !latex.ContainsAny('\\', '{', '$'));
        // What marks people who contributed alike is none of their name.
        var unmarked = text.TrimEnd(Marks);
        hasMarkup |= unmarked.Length < text.Length;
        return unmarked.Length > 0 ? unmarked : text.Length > 0 ? text : null;
    }

    /// <summary>
    /// Whether braces hold the whole name together; a group that is a letter with its accent, or characters by number,
    /// does not.
    /// </summary>
    internal static bool IsOneGroup(ReadOnlySpan<char> name)
    {
        if (name.Length < 2 || name[0] != '{' || name[^1] != '}' || name.StartsWith("{[U+"))
            return false;
        if (name[1] == '\\' && PersonNameWord.IsLetter(LatexCommands.NameAt(name, 1)))
            return false;
        var depth = 0;
        for (var i = 0; i < name.Length; i++)
        {
            depth += name[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i == name.Length - 1;
        }
        return false;
    }

    /// <summary>
    /// Whether BibTeX takes the word for part of a particle: its first letter outside braces is lower case.
    /// </summary>
    private static bool IsLower(ReadOnlySpan<char> name, PersonNameWord word)
    {
        var latex = name[word.Start..word.End];
        if (char.IsAsciiLetter(latex[0]))
            return char.IsAsciiLetterLower(latex[0]);
        // A capital in braces is one that is kept, though BibTeX looks for the first letter behind them: {R}oe.
        if (latex is ['{', var capital, '}', var next, ..] && char.IsUpper(capital) && char.IsLetter(next))
            return false;
        if (latex[0] == '{' && latex.Length > 1 && latex[1] != '\\')
        {
            latex = latex[EndOfGroup(latex)..];
        }
        foreach (var c in latex.ContainsAny('\\', '{') ? LatexText.Decode(latex) : latex)
        {
            if (char.IsLetter(c))
                return char.IsLower(c);
        }
        return false;
    }

    // Behind the brace that closes the first one: {J{\"o}rg}.
    private static int EndOfGroup(ReadOnlySpan<char> latex)
    {
        var depth = 0;
        for (var i = 0; i < latex.Length; i++)
        {
            depth += latex[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i + 1;
        }
        return latex.Length;
    }
}
