using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Graph;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using Xunit;

namespace SurveyGraph.Tests.Exporters.Bibtex;

public class BibOptionsTests
{
    private static readonly Paper Preprint = new()
    {
        Key = CitationKey.Parse("nguyen2024llava"),
        Title = "LLaVA in the Wild: Token Pruning für ≤ 5 GPUs",
        Authors = [new("Nguyễn", "Jürgen"), new("Łoś", "Anna"), new("Chen", "Liang")],
        Date = PublicationDate.Create(2024, 3, 9),
        Identifiers = Identifiers.OfUrl("https://arxiv.org/abs/2403.06764"),
    };

    [Fact]
    public void BibLaTeX_has_letters_as_they_are_and_signs_and_double_accents_as_commands()
    {
        var text = Biblatex(new(), Preprint);

        Assert.Contains("@online{nguyen2024llava,\n", text, StringComparison.Ordinal);
        Assert.Contains("title         = {{LLaVA} in the Wild: Token Pruning für $\\leq$ 5 {GPUs}},", text,
            StringComparison.Ordinal);
        Assert.Contains("author        = {Nguy{\\~{{\\^e}}}n, Jürgen and Łoś, Anna and Chen, Liang},", text,
            StringComparison.Ordinal);
        Assert.Contains("  date          = {2024-03-09},\n  eprint        = {2403.06764},\n  eprinttype    = {arXiv},\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_other_scripts_are_kept_in_Unicode_and_told()
    {
        var output = new MemoryOutput();
        var findings = new BiblatexExporter().Export(GraphOf(Preprint with { Title = "图 λόγος α" }), output);

        Assert.Contains("title         = {图 λόγος $\\alpha$},",
            System.Text.Encoding.UTF8.GetString(output.Documents[0].Bytes), StringComparison.Ordinal);
        Assert.Contains("take XeLaTeX or LuaLaTeX and a font which has them: 图 (U+56FE)",
            Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LatexAlphabet.Ascii, "J{\\\"u}rgen")]
    [InlineData(LatexAlphabet.Unicode, "Jürgen")]
    public void The_alphabet_is_a_choice_in_both(LatexAlphabet alphabet, string name)
    {
        Assert.Contains(name, Bibtex(new() { Alphabet = alphabet }, Preprint), StringComparison.Ordinal);
        Assert.Contains(name, Biblatex(new() { Alphabet = alphabet }, Preprint), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TitleCapitals.Acronyms, "{LLaVA} in the Wild: Token")]
    [InlineData(TitleCapitals.Words, "{LLaVA} in the {Wild}: {Token} {Pruning}")]
    [InlineData(TitleCapitals.None, "{LLaVA in the Wild: Token")]
    public void Which_words_keep_their_capitals_is_a_choice(TitleCapitals capitals, string title)
    {
        Assert.Contains(title, Bibtex(new() { Capitals = capitals }, Preprint), StringComparison.Ordinal);
        Assert.Contains("{A {Study} of {LLMs}}", Bibtex(new() { Capitals = TitleCapitals.Words }, Preprint with
        {
            Title = "A Study of LLMs",
            Fields = [new("title", "A Study of LL{M}s")],
        }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ArxivStyle.Misc, "@misc{", "howpublished  = {arXiv preprint arXiv:2403.06764},")]
    [InlineData(ArxivStyle.Scholar, "@article{", "journal       = {arXiv preprint arXiv:2403.06764},")]
    [InlineData(ArxivStyle.Article, "@article{", "journal       = {CoRR},\n  volume        = {abs/2403.06764},")]
    public void A_preprint_has_the_form_that_was_asked_for(ArxivStyle style, string type, string place)
    {
        var text = Bibtex(new() { ArxivStyle = style }, Preprint);

        Assert.Contains(type, text, StringComparison.Ordinal);
        Assert.Contains(place, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_of_authors_is_cut() => Assert.Contains(
        "author        = {Nguy{\\~{{\\^e}}}n, J{\\\"u}rgen and others},",
        Bibtex(new() { MaxAuthors = 1 }, Preprint with { Fields = [new("author", "Some {LaTeX}")] }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(BibOrder.Source, "c a b")]
    [InlineData(BibOrder.Key, "a b c")]
    [InlineData(BibOrder.Year, "b c a")]
    public void The_order_is_a_choice(BibOrder order, string keys)
    {
        Paper Of(string key, int? year) =>
            Preprint with { Key = CitationKey.Parse(key), Date = year is { } y ? PublicationDate.Create(y) : null };

        var text = Bibtex(new() { Order = order }, Of("c", 2024), Of("a", null), Of("b", 2023));

        Assert.Equal(keys, string.Join(' ', text.Split("\n@misc{").Skip(1).Select(entry => entry[..1])));
    }

    [Fact]
    public void Fields_that_BibLaTeX_has_one_name_for_are_both_kept() => Assert.Contains(
        "  school        = {School},\n",
        Biblatex(new(), Preprint with
        {
            EntryType = new("inbook"),
            Fields = [new("institution", "Institution"), new("school", "School")]
        }),
        StringComparison.Ordinal);

    [Fact]
    public void BibLaTeX_has_types_and_fields_of_its_own()
    {
        var text = Biblatex(
            new(),
            Preprint with
            {
                EntryType = new("mastersthesis"),
                Identifiers = Identifiers.None,
                Fields = [new("school", "ETH"), new("address", "Zürich")]
            },
            Preprint with
            {
                EntryType = new("techreport"),
                Identifiers = Identifiers.None,
                Fields = [new("institution", "ETH")]
            },
            Preprint with
            {
                Authors = [],
                Venue = new("CVPR", "Conference on CV", VenueKind.Conference, "Proceedings of CV")
            },
            Preprint with
            {
                EntryType = EntryType.Article,
                Fields = [new("journal", "J"), new("date", "2024-03/2024-04"), new("volume", "1"),
                    new("number", "2")]
            });

        Assert.Contains("@thesis{", text, StringComparison.Ordinal);
        Assert.Contains("  institution   = {ETH},\n  date          = {2024-03-09},\n  location      = {Zürich},\n  type          = {mathesis},\n", text, StringComparison.Ordinal);
        Assert.Contains("@report{", text, StringComparison.Ordinal);
        Assert.Contains("  type          = {techreport},\n", text, StringComparison.Ordinal);
        Assert.Contains("@inproceedings{", text, StringComparison.Ordinal);
        Assert.Contains("  booktitle     = {Proceedings of CV},\n  eventtitle    = {Conference on CV},\n", text,
            StringComparison.Ordinal);
        Assert.Contains("  journaltitle  = {J},\n  date          = {2024-03/2024-04},\n  volume        = {1},\n  number        = {2},\n", text, StringComparison.Ordinal);
    }

    private static string Bibtex(BibOptions options, params Paper[] papers) =>
        MemoryOutput.RenderText(new BibtexExporter(options), GraphOf(papers));

    private static string Biblatex(BibOptions options, params Paper[] papers) =>
        MemoryOutput.RenderText(new BiblatexExporter(options), GraphOf(papers));

    private static PaperGraph GraphOf(params Paper[] papers) =>
        new([.. papers.Select((paper, i) =>
            new Node { Kind = NodeKind.Paper, Id = $"p{i}", Label = paper.Title, Paper = paper })], []);
}
