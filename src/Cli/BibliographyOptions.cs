using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SurveyGraph.Exporters;
using SurveyGraph.Exporters.Bibtex;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Cli;

/// <summary>The options that change how bibliographies are written.</summary>
internal sealed class BibliographyOptions
{
    private readonly Option<string> _encoding = Choice("--encoding", "NAME",
        "Characters of a .bib file: unicode, or latex, which is ASCII with accents as commands. "
        + "Usual: what the format's programs read. Example: --encoding unicode.",
        "unicode", "latex");

    private readonly Option<string> _protect = Choice("--protect", "WORDS",
        "Words of titles that get braces, so that styles keep their capitals: acronyms (and names; usual), "
        + "words (all with a capital), none. Example: --protect words.",
        "acronyms", "words", "none");

    private readonly Option<string> _arxivStyle = Choice("--arxiv-style", "STYLE",
        "Preprints in BibTeX: misc (usual), article (@article in CoRR, as DBLP has it), "
        + "scholar (@article in 'arXiv preprint arXiv:…'). "
        + "Example: --arxiv-style scholar.",
        "misc", "article", "scholar");

    private readonly Option<int?> _maxAuthors = new("--max-authors")
    {
        Description = "Authors that an entry names before 'and others'. Example: --max-authors 10.",
        HelpName = "N",
    };

    private readonly Option<string> _sort = Choice("--sort", "ORDER",
        "Order of the entries: source (usual), key, year. Example: --sort key.",
        "source", "key", "year");

    private readonly Option<string> _keepFile = new("--keep-file")
    {
        Description = "A .bib file whose keys, comments, macros, order, and entries of which nothing new is known stay "
            + "as they are; it may be the output itself. Example: --keep-file refs.bib --output refs.bib.",
        HelpName = "OLD.bib",
    };

    public BibliographyOptions() => _maxAuthors.TakesNumber();

    public IEnumerable<(Option Option, ExportChoices Choice)> Choices =>
    [
        (_encoding, ExportChoices.Alphabet), (_protect, ExportChoices.Capitals),
        (_arxivStyle, ExportChoices.ArxivStyle),
        (_maxAuthors, ExportChoices.MaxAuthors), (_sort, ExportChoices.Order),
        (_keepFile, ExportChoices.Kept),
    ];

    public BibOptions Of(ParseResult parsed) => new()
    {
        Alphabet = parsed.GetValue(_encoding) switch
        {
            "unicode" => LatexAlphabet.Unicode,
            "latex" => LatexAlphabet.Ascii,
            _ => null,
        },
        Capitals = parsed.GetValue(_protect) switch
        {
            "words" => TitleCapitals.Words,
            "none" => TitleCapitals.None,
            _ => TitleCapitals.Acronyms,
        },
        ArxivStyle = parsed.GetValue(_arxivStyle) switch
        {
            "article" => ArxivStyle.Article,
            "scholar" => ArxivStyle.Scholar,
            _ => ArxivStyle.Misc,
        },
        MaxAuthors = parsed.GetValue(_maxAuthors),
        Order = parsed.GetValue(_sort) switch
        {
            "key" => BibOrder.Key,
            "year" => BibOrder.Year,
            _ => BibOrder.Source,
        },
    };

    public string? KeptOf(ParseResult parsed) => parsed.GetValue(_keepFile);

    public void Validate(CommandResult result, string[] formats)
    {
        if (result.GetResult(_keepFile) is { Tokens: [var file] } && string.IsNullOrWhiteSpace(file.Value))
            result.AddError("--keep-file is empty; it names a file");
        var kept = formats.Where(name => ExportFormats.Find(name) is { FileName: [.., '.', 'b', 'i', 'b'] }).ToList();
        if (result.GetResult(_keepFile) is not null && kept.Count > 1)
            result.AddError($"--keep-file is for one file; {string.Join(" and ", kept)} are several");
        // What is no number is told already; to ask for the value would throw.
        var authors = result.GetResult(_maxAuthors) is { Tokens: [var token] } ? token.Value : "";
        if (int.TryParse(authors, CultureInfo.InvariantCulture, out var number) && number < 1)
            result.AddError("--max-authors is a number from 1 on");
    }

    private static Option<string> Choice(string name, string helpName, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, HelpName = helpName };
        option.TakesOneOf(values);
        return option;
    }
}
