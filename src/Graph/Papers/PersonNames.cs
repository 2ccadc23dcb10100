using System.Collections.Immutable;
using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Papers;

/// <summary>A list of names as BibTeX has it: <c>von Family, Jr, Given and {Organisation} and others</c>.</summary>
/// <remarks>Form: "Tame the BeaST", section 11, https://ctan.org/pkg/tamethebeast. Plain text in this form is read alike.</remarks>
/// <param name="Names">The names, in order.</param>
/// <param name="HasMore">The list ends in "and others" or "et al."</param>
public sealed record PersonNames(ImmutableArray<PersonName> Names, bool HasMore)
{
    /// <summary>A name with more commas than BibTeX knows what to do with; it keeps all its parts.</summary>
    public string? Malformed { get; private init; }

    public static PersonNames Parse(ReadOnlySpan<char> latex) => Parse(latex, out _);

    /// <param name="hasMarkup">The LaTeX says more than <see cref="Format"/> would give back: braces inside a name, formatting.</param>
    public static PersonNames Parse(ReadOnlySpan<char> latex, out bool hasMarkup)
    {
        hasMarkup = false;
        var names = ImmutableArray.CreateBuilder<PersonName>(latex.Count(" and ") + 1);
        var hasMore = false;
        string? malformed = null;
        for (var start = 0; start <= latex.Length;)
        {
            var end = PersonNameParser.EndOfName(latex, start, out var next);
            var name = latex[start..end].Trim();
            hasMore = PersonNameParser.IsOthers(name);
            if (!hasMore && PersonNameParser.Parse(name, ref hasMarkup, out var isMalformed) is { } person)
            {
                names.Add(person);
                if (isMalformed)
                    malformed ??= name.ToString();
            }
            start = next;
        }
        var list = new PersonNames(names.DrainToImmutable(), hasMore) { Malformed = malformed };
        if (hasMarkup)
            hasMarkup = !latex.SequenceEqual(Format(list.Names, hasMore).Latex);
        return list;
    }

    /// <summary>The list as LaTeX, which reads back as these names.</summary>
    public static LatexEncoding Format(ImmutableArray<PersonName> names, bool hasMore)
    {
        var latex = new StringBuilder();
        var unsettable = ImmutableArray.CreateBuilder<Rune>();
        foreach (var name in names)
        {
            if (latex.Length > 0)
                latex.Append(" and ");
            PersonNameFormat.Append(name, latex, unsettable);
        }
        if (hasMore)
            latex.Append(latex.Length > 0 ? " and others" : "others");
        return new(latex.ToString(), unsettable.DrainToImmutable());
    }
}
