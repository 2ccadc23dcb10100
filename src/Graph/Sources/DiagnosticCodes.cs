using System.Collections.Immutable;

namespace SurveyGraph.Graph.Sources;

/// <summary>Every kind of finding there is. A code never changes its meaning once released.</summary>
public static class DiagnosticCodes
{
    // SG01xx: the text itself.
    public static readonly DiagnosticCode EmptySource = new("SG0101", Severity.Warning, "The input is empty");
    public static readonly DiagnosticCode BinarySource = new("SG0102", Severity.Error, "The input is not text");
    public static readonly DiagnosticCode InvalidUtf8 = new("SG0103", Severity.Warning, "Bytes that are not UTF-8");
    public static readonly DiagnosticCode MojibakeRepaired =
        new("SG0104", Severity.Info, "Text decoded with the wrong character set was repaired");
    public static readonly DiagnosticCode NothingRead =
        new("SG0105", Severity.Warning, "No paper was found in the input");
    public static readonly DiagnosticCode StrayNul = new("SG0106", Severity.Warning, "NUL characters in the text");
    public static readonly DiagnosticCode NothingAtAll = new("SG0107", Severity.Error, "No input holds anything");
    public static readonly DiagnosticCode NamedTwice = new("SG0108", Severity.Info, "An input is named twice");

    // SG02xx: awesome lists in Markdown.
    public static readonly DiagnosticCode DateContradictsIdentifier =
        new("SG0201", Severity.Warning, "A date contradicts the month in the arXiv identifier");
    public static readonly DiagnosticCode UnknownVenue =
        new("SG0202", Severity.Info, "A venue that the venue table does not know is kept as written");
    public static readonly DiagnosticCode NestingTooDeep =
        new("SG0203", Severity.Warning, "Nesting too deep to be read as structure");
    public static readonly DiagnosticCode EntryWithoutTitle =
        new("SG0204", Severity.Warning, "An entry has links but no title");
    public static readonly DiagnosticCode UnreadablePart =
        new("SG0205", Severity.Error, "A part of the list cannot be read");
    public static readonly DiagnosticCode EntryWithoutPaper =
        new("SG0206", Severity.Info, "An entry with links shows no sign of a paper");
    public static readonly DiagnosticCode UnclosedHtml =
        new("SG0207", Severity.Warning, "An HTML table or list is not closed");
    public static readonly DiagnosticCode UnevenTable =
        new("SG0208", Severity.Warning, "Rows of very different width are not read as a table");
    public static readonly DiagnosticCode RecordWithoutEntry =
        new("SG0209", Severity.Info, "A BibTeX entry in a list is of none of its papers, or cannot be read");
    public static readonly DiagnosticCode NameForTitle =
        new("SG0210", Severity.Info, "An entry has a short name and no title; the name is kept as its title");
    public static readonly DiagnosticCode SectionLeftOut =
        new("SG0211", Severity.Info, "A section about the list itself links to papers, and is left out");

    // SG03xx: tables (CSV), YAML, JSON and RIS.
    public static readonly DiagnosticCode RaggedRow =
        new("SG0301", Severity.Warning, "A row has more or fewer cells than the header");
    public static readonly DiagnosticCode UnknownColumn =
        new("SG0302", Severity.Info, "A column is kept as a facet or left out");
    public static readonly DiagnosticCode MissingTitle = new("SG0303", Severity.Error, "A row has no title");
    public static readonly DiagnosticCode InvalidValue =
        new("SG0304", Severity.Warning, "A value is not of the form that its column or key asks for");
    public static readonly DiagnosticCode UnreadableTable = new("SG0305", Severity.Error, "The table cannot be read");
    public static readonly DiagnosticCode InvalidYaml = new("SG0306", Severity.Error, "The YAML cannot be read");
    public static readonly DiagnosticCode UnclosedQuote =
        new("SG0307", Severity.Warning, "A quote in a table is not closed, or closed too early");
    public static readonly DiagnosticCode InvalidJson =
        new("SG0308", Severity.Error, "A part of the JSON cannot be read");
    public static readonly DiagnosticCode RepairedJson =
        new("SG0309", Severity.Warning, "Faulty JSON is read as it was meant");
    public static readonly DiagnosticCode UnknownMapping =
        new("SG0310", Severity.Warning, "A column that --map names does not exist");
    public static readonly DiagnosticCode InvalidRis =
        new("SG0311", Severity.Error, "A part of the RIS file cannot be read");
    public static readonly DiagnosticCode RepairedRis =
        new("SG0312", Severity.Warning, "A RIS record without its start or end is read");
    public static readonly DiagnosticCode RichTextRead =
        new("SG0313", Severity.Info, "Entities and tags of HTML in records are read as text");
    public static readonly DiagnosticCode TermsDivided =
        new("SG0314", Severity.Info, "Cells of a facet are taken apart at commas");
    public static readonly DiagnosticCode RepairedYaml =
        new("SG0315", Severity.Warning, "Faulty YAML is read as it was meant");
    public static readonly DiagnosticCode UnnamedColumns =
        new("SG0316", Severity.Info, "A table without names of columns is read by what its cells hold");

    // SG04xx: .bib files.
    public static readonly DiagnosticCode BrokenEntry = new("SG0401", Severity.Error, "A .bib entry cannot be read");
    public static readonly DiagnosticCode UndefinedString =
        new("SG0402", Severity.Warning, "A @string macro is not defined");
    public static readonly DiagnosticCode StringTooLarge =
        new("SG0403", Severity.Error, "A @string grows beyond the limit");
    public static readonly DiagnosticCode DuplicateField =
        new("SG0404", Severity.Warning, "A field stands twice in one entry");
    public static readonly DiagnosticCode InvalidKey =
        new("SG0405", Severity.Warning, "A citation key that LaTeX cannot use is replaced");
    public static readonly DiagnosticCode CrossrefMissing =
        new("SG0406", Severity.Warning, "A crossref parent is missing or refers to itself");
    public static readonly DiagnosticCode EntryRepaired =
        new("SG0407", Severity.Warning, "A slip in a .bib entry is read as meant");
    public static readonly DiagnosticCode BrokenField =
        new("SG0408", Severity.Error, "A field of a .bib entry cannot be read");
    public static readonly DiagnosticCode BibPartLeftOut =
        new("SG0409", Severity.Warning, "A part of a .bib file that is no paper is left out");
    public static readonly DiagnosticCode BibSettingsLeftOut =
        new("SG0410", Severity.Info, "Settings that a program keeps in a .bib file are left out");
    public static readonly DiagnosticCode BibRemarksLeftOut =
        new("SG0411", Severity.Info, "Comments between the entries of a .bib file are left out");
    public static readonly DiagnosticCode BibEntitiesRead =
        new("SG0412", Severity.Info, "Entities of HTML in a .bib file are read as characters");
    public static readonly DiagnosticCode BibCommandsRead =
        new("SG0413", Severity.Info, "A command that a .bib file does not define is read as the text that it holds");

    // SG05xx: identity and merging.
    public static readonly DiagnosticCode PapersMerged = new("SG0501", Severity.Info, "Two entries are one paper");
    public static readonly DiagnosticCode IdentifiersConflict =
        new("SG0502", Severity.Warning, "Entries share one identifier and differ in another");
    public static readonly DiagnosticCode DuplicateKey =
        new("SG0503", Severity.Warning, "Different papers had one citation key");
    public static readonly DiagnosticCode FieldsConflict =
        new("SG0504", Severity.Info, "Merged entries disagree about a field");

    public static readonly DiagnosticCode SimilarPapers = new("SG0505", Severity.Info, "Two papers may be one");
    public static readonly DiagnosticCode InvalidDecision =
        new("SG0506", Severity.Error, "A merge decision cannot be followed");
    public static readonly DiagnosticCode DecisionWithoutPaper =
        new("SG0507", Severity.Warning, "A merge decision names a paper that no input has");

    public static readonly DiagnosticCode InvalidKeyLock =
        new("SG0508", Severity.Error, "A line of a lock file cannot be read");
    public static readonly DiagnosticCode LockedKey =
        new("SG0509", Severity.Info, "A key of a source gives way to the locked one");
    public static readonly DiagnosticCode LockedKeyShared =
        new("SG0510", Severity.Warning, "A lock file gives one key to two papers");
    public static readonly DiagnosticCode TitlesUnlike =
        new("SG0511", Severity.Warning, "Entries share an identifier, and their titles have little in common");
    public static readonly DiagnosticCode OtherListTitle =
        new("SG0512", Severity.Info, "Inputs have titles of their own, of which the first is kept");

    // SG06xx: the graph.
    public static readonly DiagnosticCode UnknownTerm =
        new("SG0601", Severity.Warning, "A value outside the facet's vocabulary");
    public static readonly DiagnosticCode UnresolvedReference =
        new("SG0602", Severity.Warning, "A relation names a paper that no input has");
    public static readonly DiagnosticCode TaxonomyCycle =
        new("SG0603", Severity.Warning, "Broader terms form a circle");
    public static readonly DiagnosticCode ControlCharacters =
        new("SG0604", Severity.Warning, "Control characters were removed");
    public static readonly DiagnosticCode DuplicateRelation =
        new("SG0605", Severity.Info, "A relation is stated twice");
    public static readonly DiagnosticCode PapersWithoutTerm =
        new("SG0606", Severity.Info, "Papers without a term of a declared facet");
    public static readonly DiagnosticCode SelfRelation =
        new("SG0607", Severity.Warning, "A paper is related to itself");
    public static readonly DiagnosticCode TermsTooDeep =
        new("SG0608", Severity.Warning, "Terms are below each other on too many levels");

    // SG07xx: outputs.
    public static readonly DiagnosticCode UnknownAuthors = new("SG0701", Severity.Info, "Papers without authors");
    public static readonly DiagnosticCode CharacterNotInLatex =
        new("SG0702", Severity.Warning, "A character that LaTeX cannot set");
    public static readonly DiagnosticCode DiagramSplit =
        new("SG0703", Severity.Info, "A diagram over its budget is split");
    public static readonly DiagnosticCode DocumentsLeftOut =
        new("SG0704", Severity.Error, "Standard output holds one document");
    public static readonly DiagnosticCode UnknownFacet =
        new("SG0705", Severity.Error, "A facet or column was asked for that the graph does not have");
    public static readonly DiagnosticCode LeftOut =
        new("SG0706", Severity.Info, "An output cannot hold all that is known");
    public static readonly DiagnosticCode TemplateFault = new("SG0707", Severity.Error, "A template is wrong");
    public static readonly DiagnosticCode NoLayout =
        new("SG0708", Severity.Info, "A graph is too large to be laid out");
    public static readonly DiagnosticCode NoPaperLeft =
        new("SG0709", Severity.Error, "No paper meets the condition of --where");
    public static readonly DiagnosticCode CommandLeftOut =
        new("SG0710", Severity.Info, "A command of LaTeX that not every document has is left out");
    public static readonly DiagnosticCode KeyBeyondAscii =
        new("SG0711", Severity.Info, "A citation key that pdfLaTeX takes in \\detokenize only");

    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        EmptySource, BinarySource, InvalidUtf8, MojibakeRepaired, NothingRead, StrayNul, NothingAtAll,
        NamedTwice,
        DateContradictsIdentifier, UnknownVenue, NestingTooDeep, EntryWithoutTitle, UnreadablePart, EntryWithoutPaper,
        UnclosedHtml, UnevenTable, RecordWithoutEntry, NameForTitle, SectionLeftOut,
        RaggedRow, UnknownColumn, MissingTitle, InvalidValue, UnreadableTable, InvalidYaml, UnclosedQuote,
        InvalidJson, RepairedJson, UnknownMapping, InvalidRis, RepairedRis, RichTextRead, TermsDivided, RepairedYaml,
        UnnamedColumns,
        BrokenEntry, UndefinedString, StringTooLarge, DuplicateField, InvalidKey, CrossrefMissing,
        EntryRepaired, BrokenField, BibPartLeftOut, BibSettingsLeftOut, BibRemarksLeftOut, BibEntitiesRead,
        BibCommandsRead,
        PapersMerged, IdentifiersConflict, DuplicateKey, FieldsConflict, SimilarPapers, InvalidDecision,
        DecisionWithoutPaper,
        InvalidKeyLock, LockedKey, LockedKeyShared, TitlesUnlike, OtherListTitle,
        UnknownTerm, UnresolvedReference, TaxonomyCycle, ControlCharacters, DuplicateRelation, PapersWithoutTerm,
        SelfRelation, TermsTooDeep,
        UnknownAuthors, CharacterNotInLatex, DiagramSplit, DocumentsLeftOut, UnknownFacet, LeftOut, TemplateFault,
        NoLayout, NoPaperLeft, CommandLeftOut, KeyBeyondAscii,
    ];
}
