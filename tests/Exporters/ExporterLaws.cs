using System.Globalization;
using System.Text;
using SurveyGraph.Exporters;
using SurveyGraph.Graph;
using Xunit;

namespace SurveyGraph.Tests.Exporters;

/// <summary>Laws that hold for every format: listing a format in ExportFormats is what enrols it.</summary>
public class ExporterLaws
{
    public static TheoryData<string> Formats => [.. ExportFormats.All.Select(format => format.Name)];

    public static TheoryData<string, string> FormatsAndGraphs => new(
        from format in ExportFormats.All
        from graph in Graphs.All
        select (format.Name, graph.Name));

    [Theory, MemberData(nameof(Formats))]
    public void Output_matches_its_golden_files(string format)
    {
        foreach (var (name, bytes) in Render(format, Graphs.Small))
            Golden.Verify(bytes, $"small.{format}/{name}");
    }

    [Theory, MemberData(nameof(FormatsAndGraphs))]
    public void The_same_graph_gives_the_same_bytes(string format, string graph) =>
        Assert.Equal(RenderBytes(format, graph), RenderBytes(format, graph));

    [Theory, MemberData(nameof(FormatsAndGraphs))]
    public void The_culture_changes_no_byte(string format, string graph)
    {
        var expected = RenderBytes(format, graph);
        var usual = CultureInfo.CurrentCulture;

        CultureInfo.CurrentCulture = DecimalCommaCulture();
        try
        {
            Assert.Equal(expected, RenderBytes(format, graph));
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public void The_first_document_has_the_file_name_of_the_format(string format) =>
        Assert.Equal(ExportFormats.Find(format)!.FileName, Render(format, Graphs.Small)[0].Name);

    [Theory, MemberData(nameof(FormatsAndGraphs))]
    public void A_document_with_the_file_name_of_another_format_is_that_format_s(string format, string graph)
    {
        foreach (var (name, bytes) in RenderBytes(format, graph).Skip(1))
        {
            if (ExportFormats.All.FirstOrDefault(other => other.FileName == name) is { } other)
                Assert.Equal(RenderBytes(other.Name, graph)[0].Bytes, bytes);
        }
    }

    [Theory, MemberData(nameof(FormatsAndGraphs))]
    public void Document_names_are_plain_and_unique(string format, string graph)
    {
        string[] names = [.. Render(format, Graphs.Named(graph)).Select(document => document.Name)];

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9][A-Za-z0-9._-]*$", name));
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory, MemberData(nameof(FormatsAndGraphs))]
    public void Documents_are_UTF8_without_byte_order_mark_or_control_characters(string format, string graph)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        foreach (var (name, bytes) in Render(format, Graphs.Named(graph)))
        {
            var text = strict.GetString(bytes);
            // The lines of RIS and CSV end as their standards have it, all of them, and no other format's do.
            if (Path.GetExtension(name) is ".ris" or ".csv")
            {
                Assert.DoesNotMatch("(?<!\r)\n", text);
                text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
            }

            Assert.False(text.StartsWith('\uFEFF'), name);
            Assert.Equal(-1, text.AsSpan().IndexOfAnyInRange('\0', '\u0008'));
            Assert.Equal(-1, text.AsSpan().IndexOfAnyInRange('\u000B', '\u001F'));
        }
    }

    [Theory, MemberData(nameof(FormatsAndGraphs))]
    public void Documents_end_with_one_line_end(string format, string graph)
    {
        foreach (var (name, bytes) in Render(format, Graphs.Named(graph)))
        {
            // A document of an empty graph may be empty itself.
            var text = Encoding.UTF8.GetString(bytes);
            Assert.True(text.Length == 0 || (text.EndsWith('\n') && !text.EndsWith("\n\n", StringComparison.Ordinal)),
                name);
        }
    }

    private static (string Name, byte[] Bytes)[] Render(string format, PaperGraph graph) =>
        [.. MemoryOutput.Render(ExportFormats.Find(format)!.Create(ExportOptions.Default), graph)];

    // Latin-1 makes one character of every byte, so that a difference is shown as text.
    private static (string Name, string Bytes)[] RenderBytes(string format, string graph) =>
        [.. Render(format, Graphs.Named(graph))
            .Select(document => (document.Name, Encoding.Latin1.GetString(document.Bytes)))];

    // Cultures by name are not there under invariant globalization; what a German or Turkish one would break is.
    private static CultureInfo DecimalCommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.PositiveInfinitySymbol = "unendlich";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }
}
