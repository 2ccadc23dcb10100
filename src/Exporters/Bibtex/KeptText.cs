using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>
/// Writes a kept file: what stands between its entries, and each entry that says all that is known, stay to the byte.
/// An entry of which more is known is written anew in its place, and papers that have none come last.
/// </summary>
/// <param name="write">Writes an entry of a paper with its aliases.</param>
internal sealed class KeptText(
    KeptBib kept, BibDialect dialect, BibOptions options, LatexForm form, Action<Paper, string, TextWriter> write)
{
    private readonly string _text = kept.Source.Text;
    private readonly bool _hasCarriageReturns = kept.Source.Text.Contains("\r\n", StringComparison.Ordinal);

    /// <param name="papers">With their aliases.</param>
    public void Write(IReadOnlyList<(Paper Paper, string Aliases)> papers, TextWriter output)
    {
        var indexes = IndexesByPlace(papers);
        var speakers = Speakers(papers, indexes);
        var written = 0;
        foreach (var entry in kept.Entries)
        {
            var place = entry.Origins[0];
            if (!indexes.TryGetValue(place.Start, out var index) || !ReferenceEquals(speakers[index], entry)
                || SaysAll(entry, papers[index].Paper, papers[index].Aliases))
            {
                continue;
            }
            output.Write(_text.AsSpan(written, place.Start - written));
            output.Write(Rendered(papers[index]).Trim('\n', '\r'));
            written = place.End;
        }
        output.Write(_text.AsSpan(written));
        if (!_text.EndsWith('\n'))
            output.Write(_hasCarriageReturns ? "\r\n" : "\n");
        for (var i = 0; i < papers.Count; i++)
        {
            if (!speakers.ContainsKey(i))
                output.Write(Rendered(papers[i]));
        }
    }

    private Dictionary<int, int> IndexesByPlace(IReadOnlyList<(Paper Paper, string Aliases)> papers)
    {
        Dictionary<int, int> indexes = [];
        for (var i = 0; i < papers.Count; i++)
        {
            foreach (var origin in papers[i].Paper.Origins
                .Where(origin => ReferenceEquals(origin.Source, kept.Source.Lines)))
                indexes.TryAdd(origin.Start, i);
        }
        return indexes;
    }

    // Of several entries of one paper, the one with its key speaks for it; documents may cite the others.
    private Dictionary<int, Paper> Speakers(
        IReadOnlyList<(Paper Paper, string Aliases)> papers, Dictionary<int, int> indexes)
    {
        Dictionary<int, Paper> speakers = [];
        foreach (var entry in kept.Entries)
        {
            if (!indexes.TryGetValue(entry.Origins[0].Start, out var index))
                continue;
            var key = papers[index].Paper.Key;
            if (!speakers.TryGetValue(index, out var other) || (other.Key != key && entry.Key == key))
                speakers[index] = entry;
        }
        return speakers;
    }

    private bool SaysAll(Paper entry, Paper paper, string aliases) =>
        entry.Key == paper.Key
        && BibtexAliases.Stated(entry).SequenceEqual(aliases.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        && WithoutKey(entry) == WithoutKey(paper);

    private string WithoutKey(Paper paper)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new BibtexEntryWriter(text, dialect, options, form, new(dialect)).Write(paper, "key");
        return text.ToString();
    }

    private string Rendered((Paper Paper, string Aliases) entry)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(entry.Paper, entry.Aliases, text);
        return _hasCarriageReturns ? text.ToString().ReplaceLineEndings("\r\n") : text.ToString();
    }
}
