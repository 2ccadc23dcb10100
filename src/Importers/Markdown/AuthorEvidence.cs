using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Markdown;

/// <summary>Who wrote the paper of one entry; venues and dates behind the names go where they belong.</summary>
internal sealed class AuthorEvidence(SourceText source, EntryEvidence evidence, VenueEvidence venue)
{
    private readonly List<PersonName> _authors = [];
    private int _nextToNames;

    public IReadOnlyList<PersonName> Authors => _authors;

    /// <summary>The names end with "et al." or the like.</summary>
    public bool HasMore { get; private set; }

    public void Clear()
    {
        _authors.Clear();
        (HasMore, _nextToNames) = (false, -1);
    }

    /// <summary>Takes a bracket right behind names: it holds the last one's institution.</summary>
    public bool TryAffiliation(TextSegment segment)
    {
        if (segment.Bracket != '(' || segment.Start != _nextToNames || TextShape.WordCount(segment.Text) is 0 or > 8)
            return false;
        _authors[^1] = _authors[^1] with { Affiliation = PlainText.OneLine(segment.Text) };
        return true;
    }

    /// <summary>
    /// Takes names up to the first part that is none; a venue may follow them: "Takikawa et al., SIGGRAPH 2022".
    /// </summary>
    /// <param name="isCertain">Names are expected here, so that one full name is enough.</param>
    public void Read(TextSegment segment, bool isCertain)
    {
        var names = AuthorText.Read(segment.Text, isCertain, out var rest, out var hasMore);
        if ((_authors.Count == 0 || isCertain) && names.Count > 0)
        {
            _authors.AddRange(names);
            _nextToNames = source.Text.AsSpan(segment.End).TrimStart(' ') is ['(', ..]
                ? source.Text.IndexOf('(', segment.End) + 1
                : -1;
            evidence.Note(PaperField.Authors, string.Join("; ", names), "text", segment.Start, segment.End);
        }
        HasMore |= hasMore && _authors.Count > 0;
        foreach (var part in rest)
        {
            if (TextShape.Date(part) is { } date)
                venue.SetDate(date, "text", segment.Start, segment.End);
            else
                venue.TryVenue(part, "text", segment.Start, segment.End);
        }
    }
}
