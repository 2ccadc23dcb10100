using CsCheck;
using SurveyGraph.Exporters.UserTemplates;
using Xunit;

namespace SurveyGraph.Tests.Exporters.UserTemplates;

public class UserTemplateTests
{
    [Theory]
    [InlineData("a\n{{ if }}", "t.scriban:2:7: error SG0707: ")]
    [InlineData("{{ for paper in papers }}", "t.scriban:1:24: error SG0707: ")]
    [InlineData("ü\n\n  {{ nothing }}",
        "t.scriban:3:6: error SG0707: The variable or function `nothing` was not found")]
    [InlineData("{{ papers[0].tittle }}", "t.scriban:1:14: error SG0707: Cannot get member with name tittle.")]
    [InlineData("{{ papers[99].title }}", "t.scriban:1:")]
    [InlineData("{{ papers[0].title.Length }}", "t.scriban:1:")]
    [InlineData("{{ papers[0].authors | array.add 'x' | array.size }}{{ papers[0].authors[7].name }}", "t.scriban:1:")]
    [InlineData("{{ include 'other.scriban' }}", "t.scriban:1:4: error SG0707: ")]
    [InlineData("{{ date.now }}", "t.scriban:1:4: error SG0707: ")]
    [InlineData("{{ math.random 1 2 }}", "t.scriban:1:")]
    [InlineData("{{ math.uuid }}", "t.scriban:1:")]
    [InlineData("{{ papers[0].evidence[0] = 1 }}", "t.scriban:1:")]
    [InlineData("{{ object.eval '1 + 1' }}", "t.scriban:1:")]
    [InlineData("{{ object.eval_template 'x' }}", "t.scriban:1:")]
    public void What_is_wrong_is_told_with_its_place_and_nothing_is_written(string template, string start)
    {
        var (text, faults) = TemplateRun.Of(template, Graphs.Small);

        Assert.Null(text);
        Assert.All(faults, fault => Assert.StartsWith(start, fault, StringComparison.Ordinal));
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.DoesNotContain("\n", fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ for i in 1..2000000000; end }}")]
    [InlineData("{{ for i in 1..5000; for j in 1..5000; end; end }}")]
    [InlineData("{{ (1..2000000000) | array.size }}")]
    [InlineData("{{ func f(x); ret f(x); end; f 1 }}")]
    [InlineData("{{ func f(x); ret x + (f (x + 1)); end; f 1 }}")]
    [InlineData("{{ x = 'a'; for i in 1..40; x = x + x; end }}")]
    [InlineData("{{ 'x' * 2000000000 }}")]
    [InlineData("{{ 'x' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}")]
    [InlineData("{{ x = 99999999999; for i in 1..60; x = x * x; end }}")]
    [InlineData("{{ x = []; x[2000000000] = 1 }}")]
    [InlineData("{{ x = {}; x.a = x; x.b = x; x | json }}")]
    [InlineData("{{ x = [1, 2]; x[0] = x; x[1] = x; x | json }}")]
    [InlineData("{{ for i in 1..100; 'x' * 1000; end }}")]
    public void What_would_not_end_or_not_fit_is_stopped(string template)
    {
        TemplateLimits limits =
            new()
            {
                Turns = 100_000,
                TextLength = 20_000,
                DocumentLength = 50_000,
                MatchTime = TimeSpan.FromMilliseconds(200)
            };

        var (text, faults) = TemplateRun.Of(template, Graphs.Small, limits);

        Assert.Null(text);
        Assert.StartsWith("t.scriban:1:", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("papers[0] = null")]
    [InlineData("papers = []")]
    [InlineData("papers[0].title = 'x'")]
    [InlineData("x = papers; x[0] = {title: 'x'}")]
    [InlineData("x = papers | array.remove_at 0")]
    public void What_a_template_changes_it_changes_for_itself(string code)
    {
        var (template, _) = UserTemplate.Parse(new("t.scriban", $"{{{{ papers[0].title }}}}{{{{ {code} }}}}"));
        UserTemplateExporter exporter = new(template!, "t", new());

        Assert.Equal(MemoryOutput.RenderText(exporter, Graphs.Small), MemoryOutput.RenderText(exporter, Graphs.Small));
    }

    [Fact]
    public void Whoever_owns_the_clock_may_stop_a_template()
    {
        var (text, faults) =
            TemplateRun.Of("a\n{{ for i in 1..3 }}{{ i }}{{ end }}", Graphs.Small,
                new(new CancellationToken(canceled: true)));

        Assert.Null(text);
        Assert.EndsWith("error SG0707: the template takes too much time or memory, and was stopped",
            Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_grammar_has_no_words_for_is_an_error() => Assert.Equal(
        "t.scriban:1:1: error SG0707: a part of the template is not of Scriban's grammar",
        Assert.Single(TemplateRun.Of("{{ func f(x) \n 9999999999999999999999 func f(x) = with array.limit }}", Graphs.Small).Faults));

    [Fact]
    public void Deep_nesting_is_an_error()
    {
        var deep = new string('(', 5_000) + "1" + new string(')', 5_000);
        var functions = "{{ func f(x); ret " + string.Concat(Enumerable.Repeat("1 + (", 200)) + "f x"
            + new string(')', 200) + "; end; f 1 }}";

        Assert.NotEmpty(TemplateRun.Of($"{{{{ {deep} }}}}", Graphs.Small).Faults);
        Assert.NotEmpty(TemplateRun.Of(functions, Graphs.Small).Faults);
    }

    [Fact]
    public void A_template_cannot_break_the_run() => Gen.OneOf(
        "{{", "}}", " ", "\n", "papers", "papers[0]", ".title", ".authors", ".evidence", ".places[0]", "[0] =",
        "array.add", "array.remove_at 0", "array.insert_at 0", "|", "markdown", "json", "csv", "html_link", "shorten",
        "latex", "for p in papers", "if",
        "else", "end", "null", "1", "-1", "'a'", "[]", "{a: 1}", "array.map", "array.sort", "array.join",
        "array.filter", "array.slice", "array.limit", "string.slice", "string.truncate", "string.pad_left",
        "string.to_int", "string.split", "math.format", "math.divided_by", "object.format", "object.keys",
        "regex.match", "html.strip",
        "@(do; ret $0; end)", "func f(x)", "ret", "f", "this", "capture x", "x", "=", "==", "+", "*", "..", ",", "(",
            ")", "?", ":", "??", "title", "by_key", "facets", "counts.papers",
        "while", "case", "when", "with", "wrap", "import", "readonly", "break", "tablerow i in papers", "'['", "'%'",
            "9999999999999999999999", "0.5", "array", "string", "~}}", "{{-", "#")
        .Array[1, 12].Sample(parts =>
        {
            TemplateLimits limits = new() { Turns = 2_000, TextLength = 20_000, DocumentLength = 50_000 };
            var (text, faults) = TemplateRun.Of("{{ " + string.Join(' ', parts) + " }}", Graphs.Small, limits);

            Assert.Equal(text is null, faults.Length > 0);
        }, iter: 20_000);
}
