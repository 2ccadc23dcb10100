using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Documents;

/// <summary>
/// Reads people as documents have them: texts in a list, objects with the parts of each name, or keys of such objects.
/// </summary>
/// <param name="people">The objects by their keys.</param>
internal sealed class DocumentNames(AuthorLists authors, IReadOnlyDictionary<string, DocumentNode.Mapping> people)
{
    public NameList Read(DocumentNode node)
    {
        // DBLP: {author: [{text: Ann Lee}, …]}
        if (node is DocumentNode.Mapping { Entries: [(_, DocumentNode.Sequence texts)] })
            node = texts;
        var names = ImmutableArray.CreateBuilder<PersonName>();
        var hasMore = false;
        var items = node is DocumentNode.Sequence list ? list.Items : [node];
        var hasInitialsBehind = AuthorLists.HaveInitials(
            items.OfType<DocumentNode.Scalar>().Select(item => item.Text ?? ""));
        foreach (var item in items)
        {
            if (item is DocumentNode.Scalar { Text: { } text } && CellText.Value(text) is { } person)
            {
                if (people.TryGetValue(person, out var known) && Read(known) is { } named)
                {
                    names.Add(named);
                    continue;
                }
                var read = authors.ReadOne(person, hasInitialsBehind);
                names.AddRange(read.Names);
                hasMore |= read.HasMore;
            }
            else if (item is DocumentNode.Sequence parts && WordsOf(parts) is [var given, var family])
            {
                names.Add(new(family, given));
            }
            else if (item is DocumentNode.Mapping mapping && Read(mapping) is { } name)
            {
                // CSL-JSON has no other way to say that there are more.
                if (name is { DisplayName: "others" or "et al." or "et al" })
                    hasMore = true;
                else
                    names.Add(name);
            }
        }
        return new(names.ToImmutable(), hasMore);
    }

    /// <summary>The text of a list of people, for evidence.</summary>
    public static string TextOf(NameList list) =>
        string.Join("; ", list.Names.Select(name => name.DisplayName).Concat(list.HasMore ? ["et al."] : []));

    // [Ann, Lee]
    private static List<string> WordsOf(DocumentNode.Sequence parts) =>
        [.. parts.Items.OfType<DocumentNode.Scalar>().Select(part => CellText.Value(part.Text ?? "")).OfType<string>()];

    private PersonName? Read(DocumentNode.Mapping mapping)
    {
        // {author: {name: Ann Lee}, institutions: […]}
        if (mapping.Find("author") is DocumentNode.Mapping author)
        {
            var rest = mapping.Entries.Where(entry => entry.Value != author);
            return Read(new(mapping.Span, [.. author.Entries, .. rest]));
        }
        string? family = null, given = null, middle = null, particle = null, dropping = null, suffix = null;
        string? whole = null, affiliation = null;
        var isLiteral = false;
        foreach (var (key, value) in mapping.Entries)
        {
            // Nan, None and Null are names of people, too.
            if ((value is DocumentNode.Scalar { Text: { } own } && own.Trim() is { Length: > 0 } part
                    ? part : TextOf(value)) is not { } text)
            {
                continue;
            }
            switch (Slug.Comparable(key.Text ?? ""))
            {
                case "family" or "familyname":
                    family ??= text;
                    break;
                // Reference managers have small words before a family name in one field with it.
                case "last" or "lastname" or "surname":
                    var start = IndexOfCapital(text);
                    particle ??= start > 0 ? text[..start].TrimEnd() : null;
                    family ??= text[start..];
                    break;
                case "given" or "first" or "firstname" or "givenname" or "givennames":
                    given ??= text;
                    break;
                case "middle" or "middlename" or "middleinitial":
                    middle ??= text;
                    break;
                case "nondroppingparticle" or "particle" or "prefix" or "von":
                    particle ??= text;
                    break;
                case "droppingparticle":
                    dropping ??= text;
                    break;
                case "suffix" or "jr":
                    suffix ??= text;
                    break;
                case "literal":
                    (whole, isLiteral) = (text, true);
                    break;
                case "name" or "fullname" or "displayname" or "author" or "text":
                    whole ??= text;
                    break;
                case "affiliation" or "affiliations" or "institution" or "institutions" or "organization" or "org":
                    affiliation ??= text;
                    break;
            }
        }
        var forenames = middle is null ? given : $"{given} {middle}".Trim();
        // CSL has both: the one that sorts with the name stands next to it.
        particle = dropping is null || particle is null ? particle ?? dropping : $"{dropping} {particle}";
        // Hayagriva calls the family name the name, where there is another.
        if (!isLiteral && given is not null && whole?.Contains(given, StringComparison.Ordinal) == false)
            family ??= whole;
        if (family is not null)
            return new(family, forenames, particle, suffix) { Affiliation = affiliation };
        if (whole is null)
            return given is null ? null : new(given) { Affiliation = affiliation };
        if (isLiteral)
            return new(whole, IsOrganisation: true) { Affiliation = affiliation };
        return authors.ReadOne(whole) switch
        {
            { Names: [var only, ..] } => only with { Affiliation = affiliation ?? only.Affiliation },
            { HasMore: true } => new("others", IsOrganisation: true),
            _ => null,
        };
    }

    // Where the first word with a capital starts; 0 where none does.
    private static int IndexOfCapital(string name)
    {
        var start = 0;
        while (start < name.Length && char.IsLower(name[start]))
            start = name.IndexOf(' ', start) is > 0 and var blank ? blank + 1 : name.Length;
        return start == name.Length ? 0 : start;
    }

    private static string? TextOf(DocumentNode node) => node switch
    {
        DocumentNode.Scalar { Text: { } text } => CellText.Value(text),
        DocumentNode.Sequence { Items: { Count: > 0 } items } =>
            string.Join("; ", items.Select(TextOf).OfType<string>()) is { Length: > 0 } joined ? joined : null,
        DocumentNode.Mapping mapping
            when (mapping.Find("name") ?? mapping.Find("display_name")) is DocumentNode.Scalar { Text: { } name } =>
            CellText.Value(name),
        _ => null,
    };
}
