using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Markup;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// People set apart by semicolons, each with an institution perhaps, "Ann Lee, Some Lab; Bo Chen", or with the family
/// name first: "Lee, Ann; Chen, Bo C.".
/// </summary>
internal static class PeopleApart
{
    // A name before one semicolon may be anything.
    private const int Min = 2;

    /// <summary>The people from a segment on, one each; none where it is no such list.</summary>
    public static List<PersonName> From(List<TextSegment> segments, int first, ListText source)
    {
        List<PersonName> people = [];
        if (!IsBeforeSemicolon(segments[first], source))
            return people;
        for (var i = first; i < segments.Count && PersonIn(segments[i]) is { } person; i++)
        {
            people.Add(person);
            if (!IsBeforeSemicolon(segments[i], source))
                break;
        }
        return people.Count < Min ? [] : people;
    }

    private static bool IsBeforeSemicolon(TextSegment segment, ListText source) =>
        source.Text.AsSpan(segment.End).TrimStart(" *") is [';' or '；', ..];

    private static PersonName? PersonIn(TextSegment segment)
    {
        if (segment.Bracket != '\0')
            return null;
        if (NameParts.Of(segment.Text) is not [var name, .. var beside] || !NameForms.IsFullName(name)
            || ReferenceNames.HasNoun(name) || !beside.TrueForAll(TextShape.IsInstitution))
            return InvertedNames.OfTwoParts(segment.Text);
        var person = NameForms.InFull(NameParts.Trimmed(name));
        return beside.Count == 0 ? person : person with { Affiliation = string.Join(", ", beside) };
    }
}
