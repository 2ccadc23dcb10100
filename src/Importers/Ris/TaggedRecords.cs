using System.Collections.Immutable;
using System.Text;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Ris;

/// <summary>
/// The records of a file whose lines start with tags, as PubMed, EndNote and Web of Science write it: an empty line
/// divides them, or a tag of its own, and a line without a tag goes on with the value before it.
/// </summary>
/// <param name="tagOf">The tag of a line, and where the value behind it starts; null where the line has none.</param>
/// <param name="first">The tag with which a record starts, also where no empty line is before it.</param>
/// <param name="last">The tag with which a record ends, so that an empty line is one of its value; else null.</param>
internal sealed class TaggedRecords(TaggedRecords.TagReader tagOf, string first, string? last = null)
{
    public delegate (string Tag, int Value)? TagReader(ReadOnlySpan<char> line);

    public IEnumerable<ImmutableArray<RisField>> Read(
        SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        List<ImmutableArray<RisField>> records = [];
        var fields = ImmutableArray.CreateBuilder<RisField>();
        var value = new StringBuilder();
        (string Tag, int Start, int End)? open = null;
        var isStrayReported = false;
        for (var start = 0; start < source.Text.Length;)
        {
            var length = source.Text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? source.Text.Length : start + length;
            var line = source.Text.AsSpan(start, end - start).TrimEnd().TrimStart('\uFEFF');
            var lineStart = start;
            // A line break of two characters is one.
            start = end + (source.Text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
            if (line.IsEmpty)
            {
                if (last is null)
                    EndRecord();
            }
            else if (tagOf(line) is var (tag, place))
            {
                if (tag == first && (open is not null || fields.Count > 0))
                    EndRecord();
                EndField();
                if (tag == last)
                {
                    EndRecord();
                    continue;
                }
                open = (tag, lineStart, end);
                value.Append(line[place..].Trim());
            }
            else if (open is { } field)
            {
                value.Append(value.Length == 0 ? "" : "\n").Append(line.Trim());
                open = field with { End = end };
            }
            else if (!isStrayReported)
            {
                isStrayReported = true;
                diagnostics.Add(DiagnosticCodes.InvalidRis.At(
                    source.Span(lineStart, end - lineStart),
                    "this line has no tag and is in no record; it and others like it are left out"));
            }
        }
        EndRecord();
        return records;

        void EndField()
        {
            if (open is { } field && value.Length > 0)
                fields.Add(new(field.Tag, value.ToString(), source.Span(field.Start, field.End - field.Start)));
            open = null;
            value.Clear();
        }

        void EndRecord()
        {
            EndField();
            if (fields.Count > 0)
                records.Add(fields.ToImmutable());
            fields.Clear();
        }
    }

    /// <summary>The papers of records that are laid out in the tags of RIS.</summary>
    /// <param name="toRis">A record in the tags of RIS; the first is TY, and what is no paper has none.</param>
    public ImportResult Import(SourceText source, Func<ImmutableArray<RisField>, IEnumerable<RisField>> toRis)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return Import(Read(source, diagnostics).Select(record => toRis(record).ToImmutableArray()), diagnostics);
    }

    /// <summary>The papers of records in the tags of RIS.</summary>
    public static ImportResult Import(
        IEnumerable<ImmutableArray<RisField>> records, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var table = new PaperTable(diagnostics);
        var papers = new RisPaper(table.Authors, new(diagnostics));
        foreach (var record in records)
        {
            if (!record.IsEmpty)
                table.Add(papers.Read(record));
        }
        return new(table.ToBibliography(), diagnostics.ToImmutable());
    }
}
