using SurveyGraph.Graph.Sources;
using SurveyGraph.Importers.Bibtex;
using Xunit;

namespace SurveyGraph.Tests.Importers.Bibtex;

public class BibtexDocumentTests
{
    [Fact]
    public void An_entry_has_type_key_fields_and_their_places()
    {
        var document = Parse("% A comment\n@Article{smith2020,\n  Title = {A {B} C},\n  year  = 2020\n}\n");

        var entry = Assert.Single(document.Entries);
        Assert.Equal(("article", "smith2020"), (entry.Type, entry.Key));
        Assert.Equal(["title = A {B} C", "year = 2020"], entry.Fields.Select(field => $"{field.Name} = {field.Value}"));
        Assert.Equal("refs.bib:2:1", entry.Span.ToString());
        Assert.Equal(5, entry.Span.EndLine);
        Assert.Equal("Title = {A {B} C}", document.Source.TextOf(entry.Fields[0].Span));
        Assert.Equal("refs.bib:4:3", entry.Fields[1].Span.ToString());
    }

    [Theory]
    [InlineData("@misc(key, title = {A})", "A")]
    [InlineData("@misc{key, title = \"A {\"}B{\"} C\",}", "A {\"}B{\"} C")]
    [InlineData("@misc{key, title = {A} # \" B\" # {C} }", "A BC")]
    [InlineData("@misc { key , title={A},, }", "A")]
    [InlineData("@string{s = {x}} @misc{key, title = s # S}", "xx")]
    [InlineData("@STRING(s = {x}) @misc{key, title = s}", "x")]
    [InlineData("@string{a = {x}} @string{b = a # a} @misc{key, title = b # { } # b}", "xx xx")]
    [InlineData("@misc{key, title = {A} % why\n}", "A")]
    [InlineData("@misc{key, title = 12 # {~} # dec}", "12~December")]
    [InlineData("@comment{@misc{no, title = {B}}} @misc{key, title = {A}}", "A")]
    [InlineData("@comment not a group\n@misc{key, title = {A}}", "A")]
    [InlineData("@preamble{ \"\\newcommand{\\x}{}\" # s } mail a@b.org @ @misc{key, title = {A}}", "A")]
    [InlineData("% @misc{no, title = {B}}\n  %@misc{no, title = {B}}\n@misc{key, title = {A}}", "A")]
    [InlineData("@string{s = {50%}} @misc{key, title = {A}} % @misc{no, title = {B}}", "A")]
    [InlineData("@misc{key,\n title = {A with @misc{this, in = it}\n@at line start}\n}",
        "A with @misc{this, in = it}\n@at line start")]
    public void Values_are_written_in_many_ways(string text, string title)
    {
        var document = Parse(text);

        var entry = Assert.Single(document.Entries);
        Assert.Equal("key", entry.Key);
        Assert.Equal(title, entry.Find("title")?.Value.ToString());
    }

    [Theory]
    [InlineData("@misc{a}", "a")]
    [InlineData("@misc{a,}", "a")]
    [InlineData("@misc{Smith 2020, title = {A}}", "Smith 2020")]
    [InlineData("@misc{b:1+2/3, title = {A}}", "b:1+2/3")]
    [InlineData("@misc{Müller, title = {A}}", "Müller")]
    [InlineData("@misc{, title = {A}}", "")]
    [InlineData("@misc{title = {A}}", "")]
    public void Keys_are_kept_as_written(string text, string key) =>
        Assert.Equal(key, Assert.Single(Parse(text).Entries).Key);

    [Theory]
    [InlineData("@misc{a,\n  {A {B\n}\n", 2, 3,
        "the name of a field should be here, not '{'; the entry that starts in line 1 is left out")]
    [InlineData("@misc{a,\n", 1, 6, "this entry is never closed; ")]
    [InlineData("@misc{a, title =", 1, 17, "the file ends where a value should be; ")]
    [InlineData("@misc(a, {x})", 1, 10, "the name of a field should be here, not '{'; ")]
    [InlineData("@misc{a {x}}", 1, 9, "a comma after the key 'a' should be here, not '{'; ")]
    [InlineData("@misc a, title = {A}", 1, 1, "a brace should follow '@misc'; ")]
    [InlineData("@string{a {x}}", 1, 11, "'=' after 'a' should be here, not '{'; ")]
    public void A_broken_entry_is_reported_where_it_breaks(string text, int line, int column, string message)
    {
        var document = Parse(text);

        Assert.Empty(document.Entries);
        var diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal(DiagnosticCodes.BrokenEntry, diagnostic.Code);
        Assert.StartsWith($"refs.bib:{line}:{column}: error SG0401: {message}", diagnostic.ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@misc{a,\n  title = ,\n note = {N}\n}\n", "2:3")]
    [InlineData("@misc{a, {x}, note = {N}}", "1:10")]
    [InlineData("@misc{a,\n<<<<<<< HEAD\n note = {N}}", "2:1")]
    [InlineData("@misc{a,\n note = {N}\n see there\n}\n\n", "3:2")]
    public void What_is_no_field_costs_itself_alone(string text, string place)
    {
        var document = Parse(text);

        Assert.Equal("note", Assert.Single(Assert.Single(document.Entries).Fields).Name);
        Assert.Contains($"refs.bib:{place}: error SG0408: this is no field that can be read, and is left out",
            document.Diagnostics.Select(found => found.ToString()));
    }

    [Theory]
    [InlineData("@misc{a,\n  title = {A}\n  year = 2020\n}\n",
        "2:14: warning SG0407: a comma is missing after field 'title'")]
    [InlineData("@misc{a,\n  title = {A} year = 2020}", "2:14: warning SG0407: a comma is missing after field 'title'")]
    [InlineData("@misc{a\n  title = {A}, year = 2020\n}\n",
        "1:8: warning SG0407: a comma is missing after the key 'a'")]
    [InlineData("@misc{a title = {A}, year = 2020}", "1:8: warning SG0407: a comma is missing after the key 'a'")]
    [InlineData("@misc{a,\n title = {A}},\n year = 2020\n}\n",
        "2:13: warning SG0407: '}' is one too many here; the fields behind it are read")]
    public void A_slip_with_one_meaning_is_read_as_meant(string text, string diagnostic)
    {
        var document = Parse(text + "@misc{b, title = {B}}");

        Assert.Equal(["a: title = A, year = 2020", "b: title = B"], document.Entries.Select(entry =>
            $"{entry.Key}: {string.Join(", ", entry.Fields.Select(field => $"{field.Name} = {field.Value}"))}"));
        Assert.Equal("refs.bib:" + diagnostic, Assert.Single(document.Diagnostics).ToString());
    }

    [Theory]
    [InlineData("% Deep learning\n@misc{a, title={T}}", "1 here")]
    [InlineData("@misc{a, title={T}}\n\nSome words.\n@misc{b, title={U}}\n% 中文\n", "3 here and in other lines")]
    [InlineData("@comment{read this}\n@misc{a, title={T}}", "1 here")]
    [InlineData("% Encoding: UTF-8\n@misc{a, title={T}}\n}\n%%%%====\n@comment{jabref-meta: x;}", "")]
    public void What_people_write_between_entries_is_told_once(string text, string place) => Assert.Equal(
        place,
        string.Join(' ', BibtexDocument.Parse(new("refs.bib", text)).Diagnostics
            .Where(finding => finding.Code == DiagnosticCodes.BibRemarksLeftOut)
            .Select(finding => $"{finding.Span?.Line} {finding.Message.Split(", ")[1].Split(";")[0]}")));

    [Theory]
    [InlineData("@preamble{\"\\newcommand{\\x}{}\"}", "")]
    [InlineData("@preamble{\"\\newcommand{\\x}{} \\input{y}\"}",
        "SG0409 this preamble does more than to define commands that set text, and what more it does is left out")]
    [InlineData("@comment{jabref-meta: groupsversion:3;}", "SG0410 settings of JabRef (groupsversion) are left out")]
    [InlineData("@Comment{jabref-entrytype: Thesis: req[author]}",
        "SG0410 settings of JabRef (entrytype) are left out")]
    [InlineData("@comment{BibDesk Static Groups{\n<plist/>}}",
        "SG0410 settings of BibDesk (Static Groups) are left out")]
    [InlineData("@comment{a person's own words}",
        "SG0411 comments and text between entries are left out, here; a .bib file for --keep-file keeps its own")]
    public void What_is_no_entry_is_left_out_and_told(string text, string finding) =>
        Assert.Equal(finding, string.Join('|',
            Parse(text + "\n@misc{a, title = {A}}").Diagnostics.Select(found => $"{found.Code.Id} {found.Message}")));

    [Theory]
    [InlineData("@misc{bad,\n title = {Unclosed,\n year = 2020\n}\n")]
    [InlineData("@misc{bad,\n title = {One brace too many}},\n year = 2020\n}\n")]
    [InlineData("@misc{bad,\n title = {No comma}\n year = 2020\n}\n")]
    [InlineData("@misc{bad,\n title = \"Unclosed,\n year = 2020\n}\n")]
    [InlineData("@misc{bad, title = {Unclosed, year = {2020}\n")]
    [InlineData("@misc{bad,\n title = {A}} B},\n year = {2020}\n}\n")]
    [InlineData("@misc{bad, title = {A}\n")]
    [InlineData("@misc{bad\n")]
    [InlineData("@misc\n")]
    [InlineData("}}}}}\n@\n")]
    public void A_broken_entry_costs_that_entry_alone(string broken)
    {
        string[] entries =
            [.. Enumerable.Range(0, 100).Select(i => $"@misc{{key{i},\n  title = {{Title {i}}},\n}}\n\n")];
        entries[41] = broken;

        var document = Parse(string.Concat(entries));

        Assert.Equal(99, document.Entries.Count(entry => entry.Key.StartsWith("key", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_field_that_stands_twice_counts_once()
    {
        var document = Parse("@misc{a,\n title = {A},\n TITLE = {B}}");

        Assert.Equal("A", Assert.Single(Assert.Single(document.Entries).Fields).Value.ToString());
        Assert.Equal("refs.bib:3:2: warning SG0404: field 'title' is there already; this one is left out",
            Assert.Single(document.Diagnostics).ToString());
    }

    [Fact]
    public void A_macro_that_is_not_defined_leaves_its_name()
    {
        var document =
            Parse("@misc{a, journal = tpami, month = sept,\n note = late # { x}, series = late}\n@string{late = {Late}}");

        Assert.Equal(["tpami", "sept", "late x", "Late"],
            document.Entries[0].Fields.Select(field => field.Value.ToString()));
        Assert.Equal(
            ["1:20 macro 'tpami' is not defined; its name stands in for it",
                "1:35 macro 'sept' is not defined; its name stands in for it",
                "2:9 macro 'late' is used before it is defined", "2:31 macro 'late' is used before it is defined"],
            document.Diagnostics.Select(diagnostic => $"{diagnostic.Span?.ToString()[9..]} {diagnostic.Message}"));
        Assert.All(document.Diagnostics, diagnostic => Assert.Equal(DiagnosticCodes.UndefinedString, diagnostic.Code));
    }

    [Fact]
    public void Macros_that_double_again_and_again_are_stopped()
    {
        var text = "@string{s0 = {xxxxxxxxxx}}\n"
            + string.Concat(Enumerable.Range(1, 100).Select(i => $"@string{{s{i} = s{i - 1} # s{i - 1}}}\n"))
            + string.Concat(Enumerable.Repeat("@misc{a, title = s16 # s16, note = s16}\n", 1000));

        var document = Parse(text);

        Assert.Equal(1000, document.Entries.Length);
        Assert.True(document.Entries.Sum(entry => entry.Fields.Sum(field => (long)field.Value.Length)) < 50_000_000);
        Assert.Contains(document.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.StringTooLarge);
    }

    [Theory]
    [InlineData("@a{k, f={\n", "")]
    [InlineData("\n@a{k,f={", "}x")]
    [InlineData("\n@a{k,f=\"", "\"x")]
    [InlineData("\n@a{k,f={}, g=", "}")]
    [InlineData("@", "")]
    [InlineData("%@", "")]
    [InlineData("\n@a(k,", ")")]
    [InlineData("{", "}")]
    [InlineData("\n@string{a=a#", "}")]
    [InlineData("\n@comment{", "}")]
    [InlineData("\n@a{k,f x", "}")]
    [InlineData("@a{k,f x,", "}")]
    [InlineData("}, a=1", "")]
    [InlineData("\n@a{k,a=1},b=", "")]
    [InlineData("\n@a{k b ", "=1}")]
    [InlineData("@a{k,t={x\n}\n z ", "")]
    [InlineData("\n@ {k,t={x", "")]
    [InlineData("\n@%\nmisc{k,t=\"x", "")]
    [InlineData("\n@a{k}x title={}", "")]
    [InlineData("\n@misc k,\ntitle={", "")]
    [InlineData("\n title = {{\n}\n\n", "")]
    [InlineData("a=1,", "")]
    public void Broken_files_take_linear_time(string open, string close)
    {
        const int Times = 50_000;
        var text = "@misc{first, title = {A}}\n" + string.Concat(Enumerable.Repeat(open, Times))
            + string.Concat(Enumerable.Repeat(close, Times));

        Assert.Equal("first", Parse(text + "\n@misc{last, title = {B}}").Entries[0].Key);
        Assert.Equal("first", Parse(text.Replace("a=1", "@misc{x, a=1", StringComparison.Ordinal)).Entries[0].Key);
    }

    [Fact]
    public void An_entry_of_many_fields_takes_linear_time()
    {
        var fields = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"f{i} = {{x}}, "));

        Assert.Equal(50_000, Assert.Single(Parse($"@misc{{a, {fields}}}").Entries).Fields.Length);
    }

    private static BibtexDocument Parse(string text) => BibtexDocument.Parse(new("refs.bib", text));
}
