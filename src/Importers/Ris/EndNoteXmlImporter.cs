using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Ris;

/// <summary>
/// Reads the XML in which EndNote exports a library, and which Mendeley, JabRef, Rayyan and Covidence write too. A
/// record that is no XML costs itself only.
/// </summary>
/// <remarks>Elements: https://support.clarivate.com/Endnote/s/article/EndNote-XML-Document-Type-Definition</remarks>
public sealed partial class EndNoteXmlImporter : IImporter
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
    };

    public ImportResult Import(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var records = Records(source, diagnostics).Select(EndNoteRecord.ToRis).ToList();
        if (records.Count == 0)
        {
            diagnostics.Add(DiagnosticCodes.InvalidRis.At(
                source.Span(0, 0), "no record of EndNote is found in this XML; --from says what else it is"));
        }
        return TaggedRecords.Import(records, diagnostics);
    }

    private static IEnumerable<ImmutableArray<RisField>> Records(
        SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        int? start = null;
        foreach (Match tag in Record().Matches(source.Text))
        {
            var isEnd = source.Text[tag.Index + 1] == '/';
            if (start is { } open && !isEnd)
                Report(open, tag.Index, "this record has no end; it is left out");
            if (start is { } place && isEnd)
                yield return Read(place, tag.Index + tag.Length);
            start = isEnd ? null : tag.Index;
        }
        if (start is { } last)
            Report(last, source.Text.Length, "this record has no end; it is left out");

        void Report(int from, int to, string message) =>
            diagnostics.Add(DiagnosticCodes.InvalidRis.At(
                source.Span(from, Math.Min(to - from, "<record>".Length)), message));

        ImmutableArray<RisField> Read(int from, int to)
        {
            var record = new EndNoteRecord(source, from, to);
            try
            {
                using var xml = XmlReader.Create(new StringReader(source.Text[from..to]), Settings);
                record.Read(xml);
            }
            catch (XmlException fault)
            {
                Report(record.OffsetOf(fault.LineNumber, fault.LinePosition), to,
                    "the record is no XML from here on; what stands before it is read");
            }
            return record.Fields;
        }
    }

    [GeneratedRegex(@"</?record(?:\s[^<>]{0,200})?>", RegexOptions.CultureInvariant)]
    private static partial Regex Record();
}
