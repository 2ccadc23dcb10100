using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SurveyGraph.Exporters.References;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Ris;

/// <summary>Writes a reference as a RIS record: a line for each value, <c>TY</c> first and <c>ER</c> last.</summary>
internal sealed class RisRecordWriter(TextWriter output)
{
    // Reference managers keep these in a note, a line each, by these names.
    private static readonly (string Name, string Field)[] Identifiers = [("PMID", "pmid"), ("PMCID", "pmcid")];

    private bool _hasRecords;

    public void Write(Reference reference)
    {
        if (_hasRecords)
            output.Write("\r\n");
        _hasRecords = true;
        WriteLine("TY", TypeOf(reference.Kind));
        WriteLine("ID", reference.Key);
        WriteNames("AU", reference.Authors);
        WriteLine("TI", reference.Title);
        WriteLine("ST", reference.ShortName);
        WriteContainer(reference);
        WriteDate(reference);
        WritePages(reference.Pages);
        WritePublisher(reference);
        WriteLine("SN", reference.Isbn ?? reference.Issn);
        // The number in an archive: reference managers have no other place for it.
        if (reference.Arxiv is { } arxiv)
            WriteLine("AN", "arXiv:" + arxiv);
        WriteLine("DO", reference.Doi);
        WriteLine("UR", reference.Url);
        if (reference.Accessed is { Start: [> 0, ..] } accessed)
            WriteLine("Y2", DateOf(accessed.Start));
        foreach (var keyword in reference.Keywords)
            WriteLine("KW", keyword);
        WriteLine("AB", reference.Abstract);
        WriteLine("LA", reference.Language);
        WriteNotes(reference);
        output.Write("ER  - \r\n");
    }

    // Of the many types those that every program knows.
    private static string TypeOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.JournalArticle => "JOUR",
        ReferenceKind.ConferencePaper => "CONF",
        ReferenceKind.Preprint or ReferenceKind.Manuscript => "UNPB",
        ReferenceKind.Chapter => "CHAP",
        ReferenceKind.Book or ReferenceKind.Proceedings => "BOOK",
        ReferenceKind.PhdThesis or ReferenceKind.MastersThesis => "THES",
        ReferenceKind.Report => "RPRT",
        ReferenceKind.WebPage => "ELEC",
        ReferenceKind.Software => "COMP",
        ReferenceKind.Patent => "PAT",
        ReferenceKind.Dataset or ReferenceKind.Other => "GEN",
        _ => throw new UnreachableException(),
    };

    private void WriteNames(string tag, PersonNames names)
    {
        foreach (var name in names.Names)
            WriteLine(tag, NameOf(name));
        // Without the comma of a name that is one unit: reference managers know the word.
        if (names.HasMore)
            WriteLine(tag, "others");
    }

    // "Family, Given, Suffix". A comma behind a name says that it is one unit, so that none can stand in a part.
    private static string NameOf(PersonName name)
    {
        var isWhole = name.IsOrganisation || name.Given is null;
        if (isWhole)
        {
            var whole = Part(name.DisplayName);
            return name.IsOrganisation || whole.Contains(' ', StringComparison.Ordinal) ? whole + "," : whole;
        }
        var family = name.Particle is null ? name.Family : $"{name.Particle} {name.Family}";
        return string.Join(", ", new[] { family, name.Given, name.Suffix }.OfType<string>().Select(Part));
    }

    /// <summary>How many commas the record leaves out of names.</summary>
    public static int CommasIn(IEnumerable<PersonName> names) => names.Sum(name =>
        new[] { name.Family, name.Given, name.Particle, name.Suffix }.Sum(part => part?.Count(c => c == ',') ?? 0));

    private static string Part(string text) => text.Replace(",", "", StringComparison.Ordinal);

    // Zotero and EndNote have a conference's name here, and its proceedings there.
    private void WriteContainer(Reference reference)
    {
        if (reference.Kind == ReferenceKind.ConferencePaper)
        {
            WriteLine("T2", reference.Event ?? reference.Container);
            WriteLine("C3", reference.Container);
            WriteLine("T3", reference.Series);
        }
        else
        {
            WriteLine("T2", reference.Container);
            WriteLine("J2", reference.Container is null ? null : reference.ContainerShort);
            WriteLine("T3", reference.Series);
        }
        WriteNames("A2", reference.Editors);
        WriteNames("A4", reference.Translators);
        WriteLine("VL", reference.Volume);
        WriteLine("IS", reference.Number);
        WriteLine("ET", reference.Edition);
    }

    private void WriteDate(Reference reference)
    {
        if (reference.Date is not { } date)
            return;
        WriteLine("PY", date.Year.ToString("D4", CultureInfo.InvariantCulture));
        if (date.Month is { } month)
            WriteLine("DA", DateOf([date.Year, month, .. date.Day is { } day ? [day] : Array.Empty<int>()]));
    }

    // Year, month, day and more, each of which may be empty.
    private static string DateOf(ImmutableArray<int> date) => string.Create(CultureInfo.InvariantCulture,
        $"{date[0]:D4}/{(date is [_, var month, ..] ? month : null):D2}/{(date is [_, _, var day] ? day : null):D2}/");

    private void WritePages(string? pages)
    {
        if (pages is null)
            return;
        var ends = pages.Split('-', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // Readers drop the second of two equal ends.
        var isRange = ends.Length == 2 && ends[0] != ends[1] && !pages.Contains(',', StringComparison.Ordinal);
        WriteLine("SP", isRange ? ends[0] : pages);
        WriteLine("EP", isRange ? ends[1] : null);
    }

    private void WritePublisher(Reference reference)
    {
        WriteLine("PB", reference.Publisher);
        WriteLine("CY", reference.Place);
        WriteLine("M3", reference.Genre);
    }

    private void WriteNotes(Reference reference)
    {
        if (reference.DateText is { } words)
            WriteLine("N1", $"Issued: {words}");
        foreach (var (name, field) in Identifiers)
            WriteLine("N1", reference.TextOf(field) is { } value ? $"{name}: {value}" : null);
        foreach (var (name, value) in reference.Leads())
        {
            if (name != "arXiv")
                WriteLine("N1", $"{name}: {value}");
        }
        WriteLine("N1", reference.Note);
    }

    private void WriteLine(string tag, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        output.Write(tag);
        output.Write("  - ");
        output.Write(RichText.Write(PlainText.OneLine(value)));
        output.Write("\r\n");
    }
}
