using System.Collections.Immutable;
using SurveyGraph.Graph.Latex;

namespace SurveyGraph.Graph.Papers;

/// <summary>A list of names as BibTeX has it: <c>von Family, Jr, Given and {Organisation} and others</c>.</summary>
/// <remarks>
/// Form: "Tame the BeaST", section 11, https://ctan.org/pkg/tamethebeast. Plain text in this form is read alike.
/// </remarks>
/// <param name="Names">The names, in order.</param>
/// <param name="HasMore">The list ends in "and others" or "et al."</param>
public sealed record PersonNames(ImmutableArray<PersonName> Names, bool HasMore)
{
    private static readonly LatexForm Written = new() { Alphabet = LatexAlphabet.Unicode };

    /// <summary>
    /// The names, and "others" behind them where there are more: for formats that know nothing but names.
    /// </summary>
    public IEnumerable<PersonName> WithOthers() =>
        HasMore ? Names.Append(new("others", IsOrganisation: true)) : Names;

    /// <summary>A name with more commas than BibTeX knows what to do with; it keeps all its parts.</summary>
    public string? Malformed { get; private init; }

    /// <summary>
    /// BibTeX would take a part of a name for another one: <c>Lee, Ann, III</c>, <c>Lee A. B.</c>, <c>R Core Team</c>,
    /// or the whole list, which stands in braces, for one.
    /// </summary>
    public bool IsTurned { get; private init; }

    public static PersonNames Parse(ReadOnlySpan<char> latex) => Parse(latex, out _);

    /// <param name="hasMarkup">The LaTeX says more than <see cref="Format"/> would give back: braces inside a name,
    /// formatting, a particle with a capital.</param>
    /// <param name="cache">The names of other lists of the same source, or null.</param>
    public static PersonNames Parse(ReadOnlySpan<char> latex, out bool hasMarkup, PersonNameCache? cache = null)
    {
        hasMarkup = false;
        var inner = BracedNames.ListIn(FormattedName.ListIn(latex));
        var isInBraces = inner.Length < latex.Length;
        latex = inner;
        var names = ImmutableArray.CreateBuilder<PersonName>(latex.Count(" and ") + 1);
        var (hasMore, isTurned, hasBraced) = (false, isInBraces, false);
        string? malformed = null;
        for (var start = 0; start <= latex.Length;)
        {
            var end = PersonNameList.EndOfName(latex, start, out var next);
            var name = latex[start..end].Trim();
            hasMore = PersonNameList.IsOthers(name)
                || (names.Count > 0 && next > latex.Length && name is "al" or "al.");
            isTurned |= hasMore && PersonNameList.IsOthersElsewhere(name);
            if (!hasMore)
            {
                if (next > latex.Length)
                    name = PersonNameList.WithoutOthers(name, out hasMore);
                var reading = Read(name, cache);
                hasMarkup |= reading.HasMarkup;
                isTurned |= reading.IsTurned;
                hasBraced |= name.Contains(',') && BracedNames.HasPerson(name);
                if (reading.IsMalformed)
                    malformed ??= name.ToString();
                if (reading.Name is not null)
                    names.Add(reading.Name);
            }
            start = next;
        }
        var list = new PersonNames(BracedNames.WithPeople(names.DrainToImmutable(), hasBraced), hasMore)
        {
            Malformed = malformed,
            IsTurned = isTurned,
        };
        if (hasMarkup)
            hasMarkup = !IsWritten(latex, list, LatexAlphabet.Ascii) && !IsWritten(latex, list, LatexAlphabet.Unicode);
        return list;
    }

    private static bool IsWritten(ReadOnlySpan<char> latex, PersonNames list, LatexAlphabet alphabet) =>
        latex.SequenceEqual(Format(list.Names, list.HasMore, new() { Alphabet = alphabet }).Latex);

    private static PersonNameCache.Reading Read(ReadOnlySpan<char> latex, PersonNameCache? cache)
    {
        if (cache is not null && cache.TryGet(latex, out var known))
            return known;
        var hasMarkup = false;
        var name = PersonNameParser.Parse(latex, ref hasMarkup, out var isMalformed, out var isTurned);
        // "Luc Van Gool": turned round by BibTeX's rules, it would no longer say what it may mean.
        hasMarkup |= name is not null && !ReferenceEquals(FullNames.WithParticles(name), name);
        var reading = new PersonNameCache.Reading(name, hasMarkup, isMalformed, isTurned);
        cache?.Add(latex, reading);
        return reading;
    }

    /// <summary>
    /// A list of names as every program reads it, where the parts of a name are called by name (<c>family=Lee</c>); any
    /// other list as it is.
    /// </summary>
    public static string WithoutNamedParts(string latex)
    {
        if (!ExtendedName.IsIn(latex))
            return latex;
        var list = Parse(latex);
        return list.Names.IsEmpty ? latex : Format(list.Names, list.HasMore, Written).Latex;
    }

    /// <summary>The list as LaTeX, which reads back as these names.</summary>
    public static LatexEncoding Format(ImmutableArray<PersonName> names, bool hasMore, LatexForm? form = null)
    {
        var latex = new LatexEncoder((form ?? LatexForm.Default).Alphabet, isName: true);
        for (var i = 0; i < names.Length; i++)
        {
            if (i > 0)
                latex.AppendLatex(" and ");
            PersonNameFormat.Append(names[i], latex);
        }
        if (hasMore)
            latex.AppendLatex(names.IsEmpty ? "others" : " and others");
        return latex.ToEncoding();
    }
}
