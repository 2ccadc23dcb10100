using System.Runtime.CompilerServices;
using System.Text;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers;
using Xunit;

namespace SurveyGraph.Tests.Importers;

/// <summary>Laws that hold for every input format: listing a format in ImportFormats is what enrols it.</summary>
public class ImporterLaws
{
    private const int Mutations = 10_000;
    private const int Mixtures = 10_000;

    public static TheoryData<string> Formats => [.. ImportFormats.All.Select(format => format.Name)];

    [Theory, MemberData(nameof(Formats))]
    public void A_sample_of_the_format_holds_something(string format) =>
        Assert.All(Samples(format), sample =>
        {
            var bibliography = Import(format, sample).Bibliography;
            Assert.True(bibliography.Papers.Length + bibliography.Relations.Count + bibliography.Facets.Length > 0);
        });

    [Theory, MemberData(nameof(Formats))]
    public void Nothing_holds_nothing(string format) =>
        Assert.All(
            ["", " ", "\n", "\r\n\r\n", "\t \n ", "\uFEFF", "\0"],
            text => Assert.Empty(Import(format, text).Bibliography.Papers));

    [Theory, MemberData(nameof(Formats))]
    public void Any_beginning_of_a_sample_is_read(string format)
    {
        foreach (var sample in Samples(format))
        {
            for (var length = 0; length < sample.Length; length++)
                Import(format, sample[..length]);
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public void Any_bytes_are_read(string format)
    {
        var random = new Random(20240306);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(1, 2000)];
            random.NextBytes(bytes);
            Import(format, Encoding.Latin1.GetString(bytes));
            Import(format, Encoding.Unicode.GetString(bytes));
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public void Nesting_and_repetition_without_end_are_read(string format)
    {
        string[] pieces =
        [
            "[", "{", "(", "<", "\"", "'", "`", "$", ">", "- ", "* ", "# ", "1. ", "|", ",", ";", ":", "\\", "&a ",
                "*a ", "? ",
            "![", "[](", "](", "<details>", "<b>", "<!--", "{\"", "\\{", "@a{", "@a{b,c={", "@string{a=a#", " # ",
                "a: ", "- - ",
            "\"a\",", "\"\n", "a,\n", "\n", "\r", "title,",
        ];
        foreach (var piece in pieces)
        {
            var many = string.Concat(Enumerable.Repeat(piece, 10_000));
            Import(format, many);
            foreach (var sample in Samples(format))
                Import(format, sample + many);
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_line_without_end_is_read(string format) =>
        Assert.All(Samples(format), sample => Import(format, sample.TrimEnd() + new string('x', 1_000_000)));

    [Theory, MemberData(nameof(Formats))]
    public void One_text_gives_one_result(string format) =>
        Assert.All(Samples(format),
            sample => Assert.Equal(Describe(Import(format, sample)), Describe(Import(format, sample))));

    [Theory, MemberData(nameof(Formats))]
    public void Any_mixture_of_marks_and_words_is_read(string format)
    {
        var random = new Random(20261128);
        for (var i = 0; i < Mixtures; i++)
            Import(format, Mutation.Mixture(random));
    }

    [Theory, MemberData(nameof(Formats))]
    public void Damaged_samples_are_read(string format)
    {
        var random = new Random(20260115);
        var samples = Samples(format);
        for (var i = 0; i < Mutations / ImportFormats.All.Length; i++)
        {
            var text = samples[i % samples.Length];
            for (var changes = random.Next(1, 6); changes > 0; changes--)
                text = Mutation.Of(text, random);
            Import(format, text);
        }
    }

    private static ImportResult Import(string format, string text)
    {
        var known = ImportFormats.Find(format)!;
        var source = new SourceText("input" + known.Extensions[0], text);
        ImportResult result;
        try
        {
            result = known.Create(ImportOptions.Default).Import(source);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"{format} throws on {Quoted(text)}", fault);
        }
        foreach (var span in Spans(result))
        {
            if (span.Source != source.Lines || span.Start < 0 || span.Length < 0 || span.End > text.Length)
                Assert.Fail($"{format} has a span from {span.Start} to {span.End} in a text of {text.Length}: {Quoted(text)}");
        }
        return result;
    }

    private static IEnumerable<SourceSpan> Spans(ImportResult result)
    {
        var bibliography = result.Bibliography;
        return
        [
            .. result.Diagnostics.Select(diagnostic => diagnostic.Span).OfType<SourceSpan>(),
            .. bibliography.Papers.SelectMany(paper => paper.Origins),
            .. bibliography.Papers.SelectMany(paper => paper.Evidence).Select(evidence => evidence.Span),
            .. bibliography.Papers.SelectMany(paper => paper.Tags).Select(tag => tag.Span),
            .. bibliography.Papers.SelectMany(paper => paper.Sections).Select(section => section.Span),
            .. bibliography.Relations.Select(relation => relation.Span),
            .. bibliography.Sections.Select(section => section.Span),
            .. bibliography.Facets.Select(facet => facet.Span).OfType<SourceSpan>(),
            .. bibliography.Facets.SelectMany(facet => facet.Terms).Select(term => term.Span).OfType<SourceSpan>(),
        ];
    }

    private static string Describe(ImportResult result)
    {
        var bibliography = result.Bibliography;
        return string.Join('\n',
        [
            .. result.Diagnostics.Select(diagnostic => diagnostic.ToString()),
            .. bibliography.Papers.Select(Describe),
            .. bibliography.Relations.Select(relation => relation.ToString()),
            .. bibliography.Sections.Select(section => section.ToString()),
            .. bibliography.Facets.Select(Describe),
        ]);
    }

    private static string Describe(Paper paper) => string.Join(" | ",
        paper.Key, paper.Title, paper.ShortName, string.Join(';', paper.Authors), paper.HasMoreAuthors, paper.Date,
        paper.Venue,
        paper.Identifiers, paper.Url, string.Join(';', paper.Links), string.Join(';', paper.Repositories),
        string.Join(';', paper.Tags), string.Join(';', paper.Sections), paper.EntryType, string.Join(';', paper.Fields),
        string.Join(';', paper.Origins), string.Join(';', paper.Evidence));

    private static string Describe(Facet facet) => string.Join(" | ",
        facet.Key, facet.Label, facet.Relation, facet.FromSections, string.Join(';', facet.Aliases), facet.Span,
        string.Join(';',
            facet.Terms.Select(term => $"{term.Label} < {term.Broader} ({string.Join(',', term.Aliases)})")));

    private static string Quoted(string text) =>
        string.Concat(text.Take(2000).Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:x4}"));

    private static string[] Samples(string format, [CallerFilePath] string here = "")
    {
        var extensions = ImportFormats.Find(format)!.Extensions;
        var samples = Directory.GetFiles(Path.Combine(Path.GetDirectoryName(here)!, "samples"))
            .Where(path => extensions.Any(extension => path.EndsWith(extension, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        Assert.True(samples.Length > 0, $"tests/Importers/samples has no file for the format {format}");
        return samples;
    }
}
