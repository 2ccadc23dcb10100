using System.Text.RegularExpressions;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>Finds the venue of an entry: the journal, the proceedings or the school, as its type has it.</summary>
internal sealed partial class BibtexContainers(Func<string, Venue?> findVenue)
{
    // A file names few venues, and names them often.
    private readonly Dictionary<string, Container> _known = new(StringComparer.Ordinal);

    /// <returns>The venue, or null where there is none; arXiv is none.</returns>
    public Venue? Read(BibtexDraft draft)
    {
        var kind = ContainerOf(draft);
        if (kind == BibtexFieldKind.Other || draft.Index.Find(kind) is not { } field)
            return ReadServer(draft);
        var container = Find(field.Value.Span);
        var text = container.Text;
        if (text.Length == 0
            || (container.IsArxiv && IsArxiv(draft, kind, text)) || (container.IsLink && IsLink(draft, field, text)))
            return null;
        var venue = container.Venue ?? Unlisted(draft, kind, text);
        draft.State(PaperField.Venue, venue.Short, field);
        if (!container.HasMarkup && text == venue.ContainerTitle && IsUsual(draft, kind))
            draft.Index.Take(kind);
        if (draft.Index.Find(BibtexFieldKind.EventTitle) is { } title && venue.Name != venue.ContainerTitle
            && LatexText.Decode(title.Value.Span) == venue.Name)
        {
            draft.Index.Take(BibtexFieldKind.EventTitle);
        }
        return venue;
    }

    // A conference by the short name that the volume has for it.
    private static Venue Unlisted(BibtexDraft draft, BibtexFieldKind kind, string text)
    {
        var venue = Venue.Unlisted(text, KindOf(draft, kind, text));
        if (kind is not (BibtexFieldKind.Booktitle or BibtexFieldKind.Journal)
            || venue.Kind is not (VenueKind.Conference or VenueKind.Workshop))
            return venue;
        var name = VenueAcronym.In(text);
        if (name is null && draft.Index.Find(BibtexFieldKind.Series) is { } series)
            name = VenueAcronym.OfSeries(LatexText.Decode(series.Value.Span));
        return name is null ? venue : venue with { Short = name };
    }

    // A preprint is published by its server: howpublished = {TechRxiv}.
    private Venue? ReadServer(BibtexDraft draft)
    {
        var kind = draft.Type switch
        {
            "misc" => BibtexFieldKind.HowPublished,
            "online" => BibtexFieldKind.Organization,
            _ => BibtexFieldKind.Other,
        };
        if (kind == BibtexFieldKind.Other
            || draft.Identifiers.Arxiv is not null || draft.Index.Find(kind) is not { } field
            || field.Value.Span.Contains('\\'))
        {
            return null;
        }
        var container = Find(field.Value.Span);
        if (container is not { HasMarkup: false, Venue: { Kind: VenueKind.Preprint } venue })
            return null;
        draft.State(PaperField.Venue, venue.Short, field);
        if (container.Text == venue.ContainerTitle)
            draft.Index.Take(kind);
        return venue;
    }

    private Container Find(ReadOnlySpan<char> latex)
    {
        if (_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(latex, out var known))
            return known;
        var hasMarkup = false;
        var text = JournalMacros.NameOf(latex) ?? LatexText.Decode(latex, out hasMarkup);
        var isLink = text.StartsWith("http://", StringComparison.Ordinal)
            || text.StartsWith("https://", StringComparison.Ordinal);
        var whole = text.Length;
        if (VolumeBehind().Match(text) is { Success: true } volume)
            text = text[..volume.Index];
        text = Subseries.Without(text);
        var isArxiv = ArxivStatement.IsPlace(text) || ArxivStatement.TryParse(text, out _, out _);
        hasMarkup |= text.Length < whole;
        var container = new Container(text, hasMarkup, isArxiv, isLink, isArxiv || isLink ? null : findVenue(text));
        _known.Add(latex.ToString(), container);
        return container;
    }

    private static BibtexFieldKind ContainerOf(BibtexDraft draft)
    {
        // @masterthesis and @bachelorthesis, too.
        if (IsThesis(draft))
            return draft.Index.Has(BibtexFieldKind.School) ? BibtexFieldKind.School : BibtexFieldKind.Institution;
        if (IsIncomplete(draft))
            return BibtexFieldKind.HowPublished;
        if (draft.Type is "book" or "proceedings" or "techreport" or "report" or "manual" or "booklet")
            return BibtexFieldKind.Other;
        var isPart = IsPartOfBook(draft.Type);
        if (draft.Index.Has(BibtexFieldKind.Booktitle) && (isPart || !draft.Index.Has(BibtexFieldKind.Journal)))
            return BibtexFieldKind.Booktitle;
        return BibtexFieldKind.Journal;
    }

    // A type of thesis that no program has is the subtype of @misc where our own exporter writes it.
    private static bool IsThesis(BibtexDraft draft) => draft.Type.EndsWith("thesis", StringComparison.Ordinal)
        || (draft.Type == "misc" && draft.Index.Find(BibtexFieldKind.EntrySubtype) is { } subtype
            && subtype.Value.Span.Trim().EndsWith("thesis"));

    /// <summary>
    /// An entry whose type would demand authors that are not known: it is <c>@misc</c>, says by its subtype what it is,
    /// and by howpublished where it appeared. Our own exporter writes such entries.
    /// </summary>
    private static bool IsIncomplete(BibtexDraft draft) =>
        draft.Type == "misc" && draft.Index.Find(BibtexFieldKind.EntrySubtype) is { } subtype
            && subtype.Value.Span is "inproceedings" or "article";

    private static bool IsPartOfBook(string type) =>
        type is "inproceedings" or "conference" or "incollection" or "inbook" or "bookinbook" or "suppbook"
            or "suppcollection" or "inreference";

    private static bool IsUsual(BibtexDraft draft, BibtexFieldKind kind) => kind switch
    {
        BibtexFieldKind.Journal => draft.Type == "article",
        BibtexFieldKind.Booktitle => draft.Type is "inproceedings" or "conference" or "incollection" or "inbook",
        BibtexFieldKind.School or BibtexFieldKind.Institution => true,
        BibtexFieldKind.HowPublished => true,
        _ => false,
    };

    private static VenueKind KindOf(BibtexDraft draft, BibtexFieldKind kind, string text) => kind switch
    {
        BibtexFieldKind.Journal when draft.Type is not ("inproceedings" or "conference") => VenueKind.Journal,
        BibtexFieldKind.School or BibtexFieldKind.Institution => VenueKind.Thesis,
        BibtexFieldKind.HowPublished when draft.Index.Find(BibtexFieldKind.EntrySubtype) is { } subtype
            && subtype.Value.Span is "article" => VenueKind.Journal,
        BibtexFieldKind.Booktitle when draft.Type is not ("inproceedings" or "conference") =>
            IsPartOfBook(draft.Type) ? VenueKind.Book : VenueKind.Unknown,
        _ => text.Contains("Workshop", StringComparison.OrdinalIgnoreCase) ? VenueKind.Workshop : VenueKind.Conference,
    };

    // A journal that is only arXiv says nothing once the number is known, and makes the entry no article.
    private static bool IsArxiv(BibtexDraft draft, BibtexFieldKind kind, string text)
    {
        var isKnown = ArxivStatement.TryParse(text, out var arxiv, out _)
            ? draft.Identifiers.Arxiv == arxiv
            : draft.Identifiers.Arxiv is not null;
        if (isKnown)
            draft.Index.Take(kind);
        if (isKnown && draft.Type == "article")
            draft.Type = "misc";
        return true;
    }

    private static bool IsLink(BibtexDraft draft, BibtexField field, string text)
    {
        if (draft.Url is null && !text.Contains(' ', StringComparison.Ordinal))
        {
            draft.Url = BibtexVerbatim.Decode(field.Value.Span);
            draft.State(PaperField.Url, draft.Url, field);
        }
        return true;
    }

    // Journal of Folds; Vol 1, Issue 2 (2017), as Open Journal Systems writes it.
    [GeneratedRegex("[;,] Vol\\.? [0-9]+(?:, (?:Issue|Nr|No|Núm)\\.? [0-9-]+)?(?: \\((?:19|20)[0-9]{2}\\))?.{0,60}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex VolumeBehind();

    /// <summary>What the LaTeX of a container says, whatever entry it stands in.</summary>
    /// <param name="Venue">The venue that the table knows by this name, or null.</param>
    private sealed record Container(string Text, bool HasMarkup, bool IsArxiv, bool IsLink, Venue? Venue);
}
