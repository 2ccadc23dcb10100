using System.Collections.Immutable;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>What an entry says of the date of its paper.</summary>
/// <param name="Date">A date by itself.</param>
/// <param name="Place">Where that stands.</param>
/// <param name="YearOfVenue">The year beside the venue, if the paper is published.</param>
/// <param name="YearOfPreprint">The year beside the server, if it is none.</param>
internal readonly record struct StatedDate(
    PublicationDate? Date, SourceSpan? Place, int? YearOfVenue, int? YearOfPreprint)
{
    /// <summary>
    /// The year of the venue, then a date; then that of a heading; last, for a preprint, the month in its
    /// identifier. When a conference was, no identifier says.
    /// </summary>
    /// <param name="heading">The date that a heading above the entry is; a month may be that in which the list got
    /// it.</param>
    /// <param name="preprint">The identifier of a paper that is not published elsewhere.</param>
    public PublicationDate? Resolve(
        PublicationDate? heading, ArxivId? preprint, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var submitted = preprint?.Submitted;
        if (Date is { Month: not null } stated && submitted is { } identified && !stated.Agrees(identified))
        {
            diagnostics.Add(DiagnosticCodes.DateContradictsIdentifier.At(Place,
                $"the list says {stated}, arXiv:{preprint} was submitted in {identified}; the list's date is kept"));
        }
        if (YearOfVenue is { } year)
            return Date is { } date && date.Year == year ? date : PublicationDate.Create(year);
        if (Date is { } explicitDate)
            return explicitDate.Month is null ? PreprintDate.Refined(explicitDate, submitted) : explicitDate;
        if (YearOfPreprint is { } preprintYear)
            return PreprintDate.IsMonthInIdentifier(preprintYear, submitted)
                ? submitted : PreprintDate.Refined(PublicationDate.Create(preprintYear), submitted);
        if (heading is { Month: not null } month && submitted is { } own && !month.Agrees(own))
            return own;
        return PreprintDate.Refined(heading, submitted) ?? submitted;
    }
}
