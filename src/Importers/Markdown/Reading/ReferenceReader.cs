using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Entries;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// Reads entries that are references in one of the styles of citation: where something stands says what it is, so that
/// a venue made like a name is no person, and one that no table knows is a venue.
/// </summary>
internal sealed class ReferenceReader(VenueEvidence venue, AuthorEvidence authors, LinkEvidence links)
{
    // What stands behind a title is longer in prose only.
    private const int MaxTail = 2000;

    private static readonly string[] Dashes = [" - ", " – ", " — "];

    private readonly IndexedReference _indexed = new(authors, venue);

    /// <summary>Takes names, venue and date of a reference; false where the entry is none, of which nothing is taken.</summary>
    /// <param name="segments">The text of the part without its title and links.</param>
    public bool TryRead(EntryPart part, EntryTitle title, List<TextSegment> segments)
    {
        if (authors.Authors.Count > 0)
            return false;
        var (text, last) = TextBehind(part, title);
        if (title is { IsReference: true, Lead: { } lead })
        {
            var before = segments.FindAll(segment => segment.Start < title.Start);
            // In the words of a link the quotation mark is on this side of the title, and names alone are before it.
            var isBeforeQuote = lead is [.., '"' or '“'];
            if (before.Count == 0 && isBeforeQuote && part.Pieces[title.First].Kind == PieceKind.Link)
                before.Add(new("", PieceStyle.None, '\0', title.Start, title.End));
            lead = lead.TrimEnd(['"', '“']);
            var start = TitleStart.Of(lead);
            if (before.Count == 0
                || NameList.Of(lead[start..] + (isBeforeQuote || title.Rule == "quoted" ? "\"" : "title."))
                    is not { } names
                || !(names.IsSure || isBeforeQuote || (names.Names.Count == 1 && names.Mark != ',')))
                return false;
            Take(names, before[0].Start, before[^1].End);
            // "Lee et al., FOLD'16, A Title"
            if (start + names.Next < lead.Length)
                venue.TryVenueOrDate(before[^1] with { Text = lead[(start + names.Next)..].Trim(' ', ',') });
            // "ICML 2019: Ann Lee, Bo Chen. A Title."
            venue.TryVenueOrDate(before[0] with { Text = lead[..start].Trim(' ', ':', ',', '.', '-', '[', ']', '(', ')') });
        }
        else if (_indexed.TryRead(text, title.End, part.Pieces[last].End))
        {
            return true;
        }
        else
        {
            var start = text.Length - text.AsSpan().TrimStart(" .,*_").Length;
            if (NamesBehind(text[start..], title) is not { } names)
                return false;
            text = text[(start + names.Next)..];
            // Where it appeared stands on a line below.
            if (text.AsSpan().IsWhiteSpace() && last + 1 < part.Pieces.Count
                && part.Pieces[last + 1].Kind == PieceKind.Break)
                return false;
            Take(names, title.End, part.Pieces[last].End);
        }
        ReadTail(ReferenceTail.Of(text.TrimStart(['"', '”'])), title.End, part.Pieces[last].End);
        foreach (var segment in segments)
        {
            if (!(segment.Start >= title.Start && TextIdentifier.Read(segment, links)) && !venue.HasDate)
                venue.TryVenueOrDate(segment);
        }
        return true;
    }

    // The text up to the first link or the end of the line, without emphasis.
    private static (string Text, int Last) TextBehind(EntryPart part, EntryTitle title)
    {
        var text = title.Rest ?? "";
        var last = title.Last;
        while (last + 1 < part.Pieces.Count && part.Pieces[last + 1].Kind == PieceKind.Text && text.Length < MaxTail)
            text += part.Pieces[++last].Text;
        return (text, last);
    }

    // "A Title. Ann Lee, Bo Chen. Some Journal 2019", "A Title - Lee, Chen - ICML 2019", ""A Title", Lee and Chen, 2019"
    private static NameList? NamesBehind(string text, EntryTitle title)
    {
        if (NameList.Of(text) is { IsSure: true, Names.Count: > 1, Year: null, Mark: '.' } list
            && list.Names.TrueForAll(name => name.Given is not null))
            return list;
        var dash = Array.Find(Dashes, dash => text.StartsWith(dash.TrimStart(), StringComparison.Ordinal));
        var start = dash is null ? 0 : dash.Length - 1;
        var end = dash is not null ? text.IndexOf(dash, start, StringComparison.Ordinal)
            : title.Rule == "quoted" ? text.IndexOf(',', StringComparison.Ordinal) : -1;
        if (end <= start || text[start..end] is not { } words
            || AuthorText.Read(words, NameCertainty.Likely, out _, out _).Count > 0
            || !(NameForms.AreFamilies(words) || (dash is not null && AreWordsOfNames(words)))
            || !VenueWords.IsDatedVenue(text[(end + (dash?.Length ?? 1))..]))
            return null;
        return new(NameParts.Of(words).ConvertAll(NameForms.InFull), false, end, end + (dash?.Length ?? 1), null, ',');
    }

    // "Lee, Chen, Wu"
    private static bool AreWordsOfNames(string words) =>
        NameParts.Of(words) is { Count: > 1 } parts && parts.TrueForAll(part =>
            !part.Contains(' ', StringComparison.Ordinal) && TextShape.IsName(part) && !ReferenceNames.HasNoun(part)
            && !MethodName.Is(part));

    private void Take(NameList names, int start, int end)
    {
        authors.Take(names, new("", PieceStyle.None, '\0', start, end));
        if (names.Year is { } year)
            venue.SetDate(year, "text", start, end);
    }

    private void ReadTail(ReferenceTail tail, int start, int end)
    {
        if (tail.Year is { } year && PublicationDate.Create(year) is { } date)
            venue.SetDate(date, "text", start, end);
        var words = tail.Venue;
        if (words.Length == 0)
            return;
        // "Proceedings of the 3rd Conference on X, CONFX 2016": one of its names is in the table.
        // "Proceedings of the 3rd Conference on X. Some City"
        var last = words[(words.LastIndexOf(", ", StringComparison.Ordinal) + 1)..];
        var sentence = words[..Sentences.End(words, 0)];
        if (!Array.Exists([words, $"{words} {tail.Year}", last, words.Split(", ", 2)[0], sentence],
                name => venue.TryVenue(name, "text", start, end))
            // "Chinese Sci. Bull., 53(6), 825-835"
            && VenueWords.IsVenueShaped(tail.IsNumbered ? words.Replace(". ", " ", StringComparison.Ordinal) : words))
            venue.SetNamed(new(words, PieceStyle.None, '\0', start, end));
    }
}
