using System.Collections.Immutable;
using CsvHelper;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Tables;

namespace SurveyGraph.Importers.Csv;

/// <summary>
/// The records of a table in their order. A quote that is never closed costs its own line, not the rest of the table:
/// the lines that it would take in are read again one by one.
/// </summary>
internal sealed class CsvTable(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    // Each unclosed quote means one look at the rest of the text; beyond this many, quotes hold for their line only.
    private const int MaxRestarts = 8;

    private readonly RichTexts _texts = new(diagnostics);

    private CsvReaderOptions _options = new()
    {
        Separator = source.Path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : null,
        HasHeader = false,
        TrackLineNumbers = true,
        PoolStrings = true,
    };

    /// <summary>The number of cells that a record should have: those of the header, once it is known.</summary>
    public int Width { get; set; }

    public IEnumerable<CsvRow> Rows()
    {
        var lastLine = source.PositionOf(source.Text.Length).Line;
        var restarts = 0;
        for (int? next = 1; next is { } first; restarts++)
        {
            next = null;
            CsvMalformedReason? malformed = null;
            using var reader = CsvReader.FromText(source.Text[source.SpanOfLines(first, first).Start..], _options with
            {
                AllowLineBreaksInQuotes = restarts < MaxRestarts,
                OnMalformedRecord = record => malformed = record.Reason,
            });
            var row = new CsvRow(source, reader, first, _texts);
            while (next is null && Read(reader, ref malformed))
            {
                if (malformed is null or CsvMalformedReason.StrayQuote)
                {
                    yield return row;
                    continue;
                }
                diagnostics.Add(DiagnosticCodes.UnclosedQuote.At(
                    row.Span, "a quote opens a cell here and does not close it properly"));
                _options = _options with { Separator = reader.Separator };
                var isOpen = malformed == CsvMalformedReason.UnterminatedQuote;
                var swallowed = LinesSwallowed(row, isOpen);
                if (swallowed.Length == 0)
                    yield return row;
                for (var i = 0; i < swallowed.Length; i++)
                {
                    using var lineReader = OpenLine(swallowed[i]);
                    if (lineReader.Read())
                        yield return new CsvRow(source, lineReader, row.Line + i, _texts);
                }
                if (isOpen && row.Line < lastLine)
                    next = row.Line + 1;
            }
        }
    }

    private static bool Read(CsvReader reader, ref CsvMalformedReason? malformed)
    {
        malformed = null;
        return reader.Read();
    }

    // The lines that are records of their own but for the quote; none where the record is better left in one piece.
    private ImmutableArray<string> LinesSwallowed(CsvRow row, bool isOpen)
    {
        var span = row.Span;
        if (source.TextOf(span).AsSpan().IndexOfAny('\n', '\r') < 0)
            return [];
        if (isOpen)
            return [source.TextOf(source.SpanOfLines(row.Line, row.Line))];
        var lines = source.TextOf(span).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        return lines.Skip(1).All(line => CountCells(line) == Width) ? [.. lines] : [];
    }

    private int CountCells(string line)
    {
        using var reader = CsvReader.FromText(line, _options with { AllowLineBreaksInQuotes = false });
        return reader.Read() ? reader.FieldCount : 0;
    }

    // A stray quote in front of a cell takes the separators behind it unless quotes count as letters.
    private CsvReader OpenLine(string line)
    {
        var literal = _options with { Mode = CsvMode.NoEscape };
        using var counting = CsvReader.FromText(line, literal);
        var isLiteral = counting.Read() && counting.FieldCount == Width;
        return CsvReader.FromText(line, isLiteral ? literal : _options with { AllowLineBreaksInQuotes = false });
    }
}
