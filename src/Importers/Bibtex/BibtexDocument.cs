using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>A .bib file as it is written: entries in source order, with what could not be read of them.</summary>
/// <remarks>
/// The grammar is BibTeX's, with these differences. A line that starts with a percent sign is a comment, also for the
/// entries in it. <c>@comment</c> takes a group in braces with it. A comma too many, a missing last comma and a key
/// with odd characters are taken as meant. So are a missing comma elsewhere, a brace too many behind a field, and a
/// macro that is used before it is defined, which is reported. An entry that is broken in another way is read by the
/// places where its fields begin, which is reported too; only one without any is given up.
/// </remarks>
public sealed record BibtexDocument(SourceText Source, ImmutableArray<BibtexEntry> Entries,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>
    /// Reads a file; it never fails, and takes time linear in the length of the file whatever is in it.
    /// </summary>
    public static BibtexDocument Parse(SourceText source) => new BibtexParser(source).Parse();
}
