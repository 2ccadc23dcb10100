using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Bibtex;
using Xunit;

namespace SurveyGraph.Tests.Importers.Bibtex;

/// <summary>Entries whose braces, quotation marks and commas do not match: what a person would read is read.</summary>
public class BibtexBrokenEntryTests
{
    [Theory]
    [InlineData("@misclee_2003,", "misc: lee_2003")]
    [InlineData("@mi\"sc{lee,", "misc: lee")]
    [InlineData("@Mi sc {lee,", "misc: lee")]
    [InlineData("@misc}{lee,", "misc: lee")]
    [InlineData("@bookletlee,", "booklet: lee")]
    public void A_type_is_read_beside_a_slip(string head, string expected)
    {
        var document = Parse($"{head}\n  title = {{On Folds}},\n  year = {{2003}}\n}}\n");

        var entry = Assert.Single(document.Entries);
        Assert.Equal((expected, 2), ($"{entry.Type}: {entry.Key}", entry.Fields.Length));
        Assert.Contains(document.Diagnostics, found => found.Code == DiagnosticCodes.EntryRepaired);
    }

    [Theory]
    [InlineData("misc{lee paper\n  title = {On Folds},\n  year = {2003}\n}\n", true)]
    [InlineData("  title = {On Folds},\n  year = {2003}\n}\n", true)]
    [InlineData("Write title = {On Folds} for titles\n", false)]
    [InlineData("% misc{lee,\n%  title = {On Folds},\n%  year = {2003}\n%}\n", false)]
    public void Fields_that_no_entry_holds_are_told(string text, bool isTold) =>
        Assert.Equal(isTold, Parse($"@misc{{a, title = {{A}}}}\n\n{text}\n@misc{{b, title = {{B}}}}").Diagnostics
            .Any(found => found.Code == DiagnosticCodes.BibPartLeftOut));

    [Theory]
    [InlineData("title = {On {Folds},\n  year = {2003}\n}", "title = On {Folds}, year = 2003")]
    [InlineData("title = {On {Folds}\n  year = {2003}\n}", "title = On {Folds}, year = 2003")]
    [InlineData("title = {On {{Folds},\n  year = {2003}\n}", "title = On {Folds}, year = 2003")]
    [InlineData("title = {On Folds} and Creases},\n  year = {2003}\n}", "title = On Folds and Creases, year = 2003")]
    [InlineData("title = {On Folds}} and Creases}},\n  year = {2003}\n}",
        "title = On Folds and Creases, year = 2003")]
    [InlineData("title = On {Folds}},\n  year = {2003}\n}", "title = On {Folds}, year = 2003")]
    [InlineData("title = \"On Folds,\n  year = \"2003\"\n}", "title = On Folds, year = 2003")]
    [InlineData("title = On Folds\",\n  year = \"2003\"\n}", "title = On Folds, year = 2003")]
    [InlineData("title = \"On \"Folds\"\",\n  year = \"2003\"\n}", "title = On \"Folds\", year = 2003")]
    [InlineData("title = \"On Folds\",\n  year = \"2003}", "title = On Folds, year = 2003")]
    [InlineData("title = “On Folds”,\n  year = “2003”\n}", "title = On Folds, year = 2003")]
    [InlineData("title = 'On Folds',\n  year = '2003'\n}", "title = On Folds, year = 2003")]
    [InlineData("title = {On Folds}, <br/>\n  year = {2003}, <br/>\n}", "title = On Folds, year = 2003")]
    [InlineData("title = {On Folds},\\\n  year = {2003},\\\n}", "title = On Folds, year = 2003")]
    [InlineData("title {On Folds},\n  year = {2003}\n}", "title = On Folds, year = 2003")]
    [InlineData("title : {On Folds},\n  year: {2003}\n}", "title = On Folds, year = 2003")]
    [InlineData("title : {On Folds},\n  mine : {M},\n  month : jun\n}", "title = On Folds, mine = M, month = June")]
    [InlineData("title == {On Folds},\n  year = {2003}\n}", "title = On Folds, year = 2003")]
    [InlineData("title = {On Folds};\n  year = {2003};\n}", "title = On Folds, year = 2003")]
    [InlineData("title = {On Folds},\n  year = {2003},\n\n", "title = On Folds, year = 2003")]
    [InlineData("title = {On Folds},\n  year = {2003\n\n% Others\n\n", "title = On Folds, year = 2003")]
    [InlineData("title = {On Folds}, year = 12 June, note = {N", "title = On Folds, year = 12 June, note = N")]
    [InlineData("title = A, B, and C, note = {N}}", "title = A, B, and C, note = N")]
    [InlineData("title = {Fold, note = {N}, mine = {M}\n}", "title = Fold, note = N, mine = M")]
    [InlineData("title = {Fold\\{s,\n  year = {2003}\n}", "title = Folds, year = 2003")]
    public void Every_value_is_read_up_to_the_next_field(string fields, string expected)
    {
        var document = Parse($"@misc{{a,\n  {fields}\n@misc{{b, title = {{B}}}}");

        Assert.Equal([$"a: {expected}", "b: title = B"], Read(document));
        Assert.Contains(document.Diagnostics, found => found.Code == DiagnosticCodes.EntryRepaired);
    }

    [Theory]
    [InlineData("@misc a,\n  title = {A}\n}\n")]
    [InlineData("@@misc{a,\n  title = {A}\n}\n")]
    [InlineData("@misc{a},\n  title = {A}\n}\n")]
    [InlineData("@misc{a}\n  title = {A}\n}\n")]
    [InlineData("@misc{a\n\n  title = {A}\n\n}\n")]
    public void The_head_of_an_entry_may_lack_a_sign_or_have_one_too_many(string entry)
    {
        var document = Parse($"{entry}@misc{{b, title = {{B}}}}");

        Assert.Equal(["a: title = A", "b: title = B"], Read(document));
        Assert.Contains(document.Diagnostics, found => found.Code == DiagnosticCodes.EntryRepaired);
    }

    [Theory]
    [InlineData("@misc{a, title = {A\n}\n\nmisc{c,\n  year = {1999}\n}\n\n", "a: title = A", "c: year = 1999")]
    [InlineData("@misc{a, title = {A} @misc{c, title = {C}}\n", "a: title = A", "c: title = C")]
    [InlineData("@misc{a, title = {A\n\n% @misc{c, title = {C}}\n\n", "a: title = A")]
    public void What_stands_behind_a_broken_entry_is_none_of_it(string text, params string[] expected)
    {
        var document = Parse($"{text}@misc{{b, title = {{B}}}}");

        Assert.Equal([.. expected, "b: title = B"], Read(document));
    }

    [Theory]
    [InlineData("article{c, title = {C}, note = {an @ in it}}\n", "c: title = C, note = an @ in it")]
    [InlineData("Some text\n  Book {c,\n  title = {C}\n}\nmisc{d, title = {D}}\n", "c: title = C", "d: title = D")]
    [InlineData("A book{like} this, misc{c, title = {C}}\n")]
    [InlineData("% misc{c, title = {C}}\n")]
    [InlineData("misc{c, and nothing else}\n")]
    public void An_entry_may_lack_its_at_sign(string text, params string[] expected)
    {
        string[] all = ["a: title = A", .. expected, "b: title = B"];

        Assert.Equal(all, Read(Parse($"@misc{{a, title = {{A}}}}\n{text}@misc{{b, title = {{B}}}}")));
        Assert.Equal(all[..^1], Read(Parse($"@misc{{a, title = {{A}}}}\n{text}")));
        Assert.Equal(expected.Length, Parse(text).Diagnostics.Count(found => found.Code == DiagnosticCodes.EntryRepaired));
    }

    [Fact]
    public void Blanks_that_do_not_break_are_blanks() =>
        Assert.Equal(["a: title = A, year = 2003"], Read(Parse("@misc{a, title\u00A0= {A}, year\u3000=\u00A02003}")));

    [Fact]
    public void The_place_of_a_broken_entry_ends_with_it()
    {
        var text = "@misc{a,\n  title = {A},\n\n\n@misc{b, title = {B}}";

        Assert.Equal("@misc{a,\n  title = {A},", new SourceText("refs.bib", text).TextOf(Parse(text).Entries[0].Span));
    }

    private static IEnumerable<string> Read(BibtexDocument document) => document.Entries.Select(entry =>
        $"{entry.Key}: {string.Join(", ", entry.Fields.Select(field => $"{field.Name} = {field.Value}"))}");

    private static BibtexDocument Parse(string text) => BibtexDocument.Parse(new("refs.bib", text));
}
