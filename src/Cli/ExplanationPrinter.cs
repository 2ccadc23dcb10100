using System.Collections.Immutable;
using SurveyGraph.Graph.Explanations;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Cli;

/// <summary>Prints an explanation for people: a line a value, and below it a line a place, for it or lost.</summary>
internal sealed class ExplanationPrinter(TextWriter output)
{
    /// <summary>Longer texts, abstracts for one, are cut: the place says where to read on.</summary>
    private const int MaxLength = 300;

    public void Print(ImmutableArray<ExplainedValue> values, ImmutableArray<string> findings)
    {
        var width = values.Select(value => value.Field.Length).Append(8).Max() + 2;
        var last = "";
        foreach (var value in values)
        {
            var name = value.Field == last ? "" : OneLine(value.Field);
            output.WriteLine($"{name.PadRight(width)}{(value.Value is { } text ? OneLine(text) : "unknown")}");
            last = value.Field;
            if (value is { Field: "key", Statements: [] })
                output.WriteLine($"{Indent(width)}made: no source gives one");
            foreach (var statement in value.Statements)
                Print(statement, value.Value is null ? null : OneLine(value.Value), width);
        }
        for (var i = 0; i < findings.Length; i++)
            output.WriteLine($"{(i == 0 ? "findings" : "").PadRight(width)}{PlainText.OneLine(findings[i])}");
    }

    private void Print(Statement statement, string? value, int width)
    {
        var said = OneLine(statement.Value);
        var words = statement.WhyNot is { } why ? $"not {said}: {why}"
            : said == value || value is null || value.StartsWith(said, StringComparison.Ordinal) ? ""
            : $"as {said}";
        output.WriteLine($"{Indent(width)}{statement.Place}  {OneLine(statement.Rule)}  {words}".TrimEnd());
    }

    private static string Indent(int width) => new(' ', width + 2);

    private static string OneLine(string text)
    {
        var line = PlainText.OneLine(text);
        return line.Length <= MaxLength ? line : string.Concat(line.AsSpan(0, MaxLength), "…");
    }
}
