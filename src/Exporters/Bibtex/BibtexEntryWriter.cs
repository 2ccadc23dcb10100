using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Bibtex;

/// <summary>Writes papers as entries: what the model knows, then what the source's own LaTeX adds to it.</summary>
/// <param name="preamble">Takes note of what the entries need.</param>
internal sealed partial class BibtexEntryWriter(
    TextWriter output, BibDialect dialect, BibOptions options, LatexForm form, BibPreamble preamble)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("{}\\");

    private readonly BibtexFieldWriter _fields = new(output, dialect.NameOf, preamble);

    /// <summary>The commands of the entries so far that came out as text.</summary>
    public IReadOnlyCollection<string> Refused => _fields.Refused;

    /// <summary>Whether a field of the entries so far stands in its own letters beside that in Latin ones.</summary>
    public bool HasOwnLetters { get; private set; }

    /// <param name="aliases">Other keys that the paper was known by, separated by commas, for BibLaTeX.</param>
    /// <returns>The characters of the paper that pdfLaTeX cannot set.</returns>
    public IReadOnlyCollection<Rune> Write(Paper paper, string key, string aliases = "")
    {
        var type = dialect.TypeOf(paper, options);
        _fields.Start(type.Name, key, paper);
        WriteKey(paper, key);
        WriteTitle(paper);
        WriteAuthors(paper);
        WriteContainer(paper, type);
        BibtexDateFields.Write(paper, _fields, dialect.IsBiblatex, form);
        WriteDetails(paper, type);
        HasOwnLetters |= BibtexIdentifierFields.Write(paper, _fields, form);
        _fields.Write("note", BibtexNote.Of(paper, form));
        WriteRest(paper, type);
        if (form.Alphabet == LatexAlphabet.Ascii && _fields.WithUnsettable.Count > 0)
            WriteOwnLetters(paper, key);
        _fields.Write("ids", aliases);
        _fields.End();
        return _fields.Unsettable;
    }

    // Without an author, styles sort and label by the key field, and warn where there is none.
    private void WriteKey(Paper paper, string key)
    {
        if (paper.FieldOf("key") is { } raw)
        {
            _fields.Write("key", LatexText.Harden(raw, form));
            return;
        }
        if (dialect.IsBiblatex || !BibLabel.IsNeeded(paper))
            return;
        var (label, unsettable) = LatexText.Encode(BibLabel.Of(paper) ?? key, form);
        // Styles make labels of the first letters, and cut the number of a character that has none.
        if (label.Contains("[U+", StringComparison.Ordinal))
            (label, unsettable) = LatexText.Encode(key, form);
        // Styles put the key between the brackets of \bibitem, which end at the first bracket that no brace holds, and
        // cut a sign from its backslash, but nothing in braces.
        label = Sign().Replace(label, "{$0}");
        // natbib looks for a year behind a parenthesis, and takes no empty braces there; nobody reads marks of it back.
        label = label.Replace("``{}", "``", StringComparison.Ordinal).Replace("''{}", "''", StringComparison.Ordinal);
        _fields.Write("key", new LatexEncoding(label, unsettable));
    }

    [GeneratedRegex(@"(?<!\{)(?:\\[&%$#_]|\[)|\](?!\})")]
    private static partial Regex Sign();

    private void WriteTitle(Paper paper)
    {
        var raw = options.Capitals == TitleCapitals.Acronyms ? paper.FieldOf("title") : null;
        _fields.Write("title", raw is not null && Says(raw, paper.Title)
            ? LatexText.HardenTitle(raw, paper.ShortName, form)
            : LatexText.EncodeTitle(paper.Title, paper.ShortName, form));
    }

    // Mostly the LaTeX differs from its text by braces and marks like \% only, which takes no decoding to see.
    private static bool Says(string latex, string text)
    {
        var left = latex.AsSpan();
        var said = text.AsSpan();
        var hasMath = false;
        while (true)
        {
            var same = left.CommonPrefixLength(said);
            if (left[..same].IndexOfAny(Marks) is >= 0 and var mark)
                same = mark;
            hasMath |= left[..same].Contains('$');
            left = left[same..];
            said = said[same..];
            var isDropped = left is ['{' or '}', ..] || (!hasMath && left is ['\\', '%' or '&' or '#', ..]);
            if (!isDropped && !(left is ['\\', ..] && said is ['\\', ..]))
                return (left.IsEmpty && said.IsEmpty) || LatexText.Decode(latex) == text;
            left = left[1..];
            if (!isDropped)
                said = said[1..];
        }
    }

    private void WriteAuthors(Paper paper)
    {
        if (options.MaxAuthors is { } max && paper.Authors.Length > max)
            _fields.Write("author", PersonNames.Format(paper.Authors[..max], hasMore: true, form));
        else if (paper.FieldOf("author") is { } raw && LatexText.Harden(raw, form) is { Refused: null } hardened
            && !HasCommaBehindName(raw) && IsListOf(hardened.Latex, paper))
            _fields.Write("author", hardened);
        else
            _fields.Write("author", PersonNames.Format(paper.Authors, paper.HasMoreAuthors, form));
    }

    // Lee, Ann, and Roe, Bo: BibTeX complains.
    private static bool HasCommaBehindName(string latex) =>
        latex.EndsWith(',') || latex.Contains(", and ", StringComparison.Ordinal);

    private static bool IsListOf(string latex, Paper paper)
    {
        var read = PersonNames.Parse(latex);
        return read.HasMore == paper.HasMoreAuthors && read.Names.SequenceEqual(paper.Authors);
    }

    private void WriteContainer(Paper paper, BibtexType type)
    {
        if (ServerField(paper, type) is { } server)
            _fields.Write(server, LatexText.Encode(paper.Venue!.ContainerTitle, form));
        var venue = paper.Venue is { Kind: not VenueKind.Preprint } known ? known : null;
        if (type.ContainerFieldOf(paper) is not { } name)
            return;
        var written = name == "school" && dialect.IsBiblatex ? "institution" : name;
        if (paper.FieldOf(name) is { } raw)
            _fields.Write(written, LatexText.Harden(raw, form));
        else if (name == "howpublished" && paper.Fields.Any(field => BibtexFieldNames.IsContainer(field.Name)))
            return;
        else if (venue is not null)
            _fields.Write(written, LatexText.Encode(venue.ContainerTitle, form));
        else if (paper.Identifiers.Arxiv is { } arxiv && !dialect.IsBiblatex)
            WritePreprint(name, arxiv);
        if (type.Name == "inproceedings")
            WriteEvent(paper, venue);
    }

    /// <summary>
    /// The field for the server of a preprint that has no number to say it; null where the entry has none.
    /// </summary>
    public static string? ServerField(Paper paper, BibtexType type)
    {
        if (paper.Venue is not { Kind: VenueKind.Preprint } || paper.Identifiers.Arxiv is not null
            || (paper.FieldOf("journal") ?? paper.FieldOf("booktitle")) is not null)
        {
            return null;
        }
        var name = type.Name switch { "misc" => "howpublished", "online" => "organization", _ => null };
        return name is not null && paper.FieldOf(name) is null ? name : null;
    }

    // Half of the styles print no eprint field, and all print these.
    private void WritePreprint(string name, ArxivId arxiv)
    {
        if (name == "journal" && options.ArxivStyle == ArxivStyle.Article)
        {
            _fields.Write(name, "CoRR");
            _fields.Write("volume", "abs/" + arxiv);
        }
        else if (name is "journal" or "howpublished")
        {
            _fields.Write(name, "arXiv preprint arXiv:" + arxiv);
        }
    }

    // The conference, where its proceedings are called otherwise.
    private void WriteEvent(Paper paper, Venue? venue)
    {
        if (paper.FieldOf("eventtitle") is { } raw)
            _fields.Write("eventtitle", LatexText.Harden(raw, form));
        else if (dialect.IsBiblatex && venue is not null && venue.Name != venue.ContainerTitle)
            _fields.Write("eventtitle", LatexText.Encode(venue.Name, form));
    }

    private void WriteDetails(Paper paper, BibtexType type)
    {
        var container = type.ContainerFieldOf(paper);
        foreach (var field in paper.Fields)
        {
            if (BibtexFieldNames.IsDetail(field.Name) && field.Name != container)
                _fields.Write(NameOf(field, paper, type), BibtexValue.Of(field, form));
        }
        if (type.Kind is { } kind && paper.FieldOf("type") is null)
            _fields.Write("type", kind);
    }

    private void WriteRest(Paper paper, BibtexType type)
    {
        if (type.Subtype is { } subtype)
        {
            // The source's own says more.
            var name = paper.FieldOf("entrysubtype") is null ? "entrysubtype" : "entrytype";
            _fields.Write(name, LatexText.Encode(subtype, form));
        }
        foreach (var field in paper.Fields)
        {
            if (!BibtexFieldNames.IsWritten(field.Name, paper, type, dialect.IsBiblatex))
                _fields.Write(NameOf(field, paper, type), BibtexValue.Of(field, form));
        }
    }

    // What LaTeX cannot set as it is, and what is not read back from what it sets instead, stands beside it as a
    // note on the field, which no style prints and biber takes for one.
    private void WriteOwnLetters(Paper paper, string key)
    {
        var unicode = form with { Alphabet = LatexAlphabet.Unicode };
        var writer = new BibtexEntryWriter(TextWriter.Null, dialect, options, unicode, new(dialect));
        writer.Write(paper, key);
        foreach (var (name, latex) in _fields.WithUnsettable)
        {
            var own = writer._fields.WithUnsettable.Find(value => value.Name == name).Latex;
            // In quotation marks, as BibLaTeX has the literal values of its data annotations, which semicolons part.
            if (own is not null && name != "key" && LatexSpelling.Of(own) != LatexSpelling.Of(latex)
                && !own.Contains('"', StringComparison.Ordinal))
            {
                HasOwnLetters = true;
                own = own.Replace(";", @"\symbol{59}", StringComparison.Ordinal);
                _fields.Write($"{name}+an:utf8", $"=\"{own}\"");
            }
        }
    }

    private string NameOf(BibField field, Paper paper, BibtexType type) =>
        dialect.IsBiblatex ? field.Name : BibtexFieldNames.Written(field.Name, paper, type);
}
