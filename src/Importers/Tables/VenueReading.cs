using System.Globalization;
using System.Text.RegularExpressions;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Tables;

/// <summary>What the cell of a venue column says.</summary>
/// <param name="Venue">Null where the paper has not appeared anywhere: preprint, under review.</param>
/// <param name="IsListed">The venue table knows it.</param>
/// <param name="Note">Oral, Spotlight and the like.</param>
/// <param name="Arxiv">The identifier that <c>arXiv preprint arXiv:2403.06764</c> names.</param>
internal sealed partial record VenueReading(
    Venue? Venue, bool IsListed, int? Year = null, string? Note = null, ArxivId? Arxiv = null)
{
    private const int MaxName = 200;
    private const int MinBlanks = 4;

    // Of CSL-JSON, where everything else that may stand behind a name has a place of its own.
    private const string WordForWord = "container-title";

    /// <summary>Whether the text is a title of proceedings, which says more than the name of the venue.</summary>
    public bool IsTitle { get; private init; }

    public static VenueReading Of(string text, VenueKind? kind, string header)
    {
        var table = VenueTable.Default;
        text = Subseries.Without(CellMarkup.Without(text));
        if (table.Find(text) is { } named)
            return new(OfKind(named, kind), IsListed: true);
        if (table.TryRead(text, out var venue, out var year, out var note))
            return new(OfKind(venue, kind), IsListed: true, year, note);
        if (text.StartsWith("arXiv", StringComparison.OrdinalIgnoreCase)
            && ArxivId.TryParse(text.Split(' ')[^1], out var arxiv))
            return new(table.Find("arXiv"), IsListed: true, Arxiv: arxiv);
        if (ProceedingsTitle.Find(table, text) is { } conference)
            return new(OfKind(conference, kind), IsListed: true) { IsTitle = true };
        if (IsUnpublished(text))
            return new(null, IsListed: true, Note: text);
        if (text.Length <= MaxName && Issue().Match(text) is { Success: true } issue
            && MonthNames.Find(issue.Groups["month"].Value) is not null)
        {
            var reading = Of(issue.Groups["name"].Value, kind, header);
            return reading with
            {
                Year = int.Parse(issue.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture),
            };
        }
        if (text.Length <= MaxName && Volume().Match(text) is { Success: true } volume)
        {
            var reading = Of(volume.Groups["name"].Value, kind, header);
            return reading with
            {
                Year = reading.Year ?? YearIn(text[volume.Groups["name"].Length..]),
                Note = text,
            };
        }
        if (text.Length <= MaxName && header != WordForWord && Cut(text) is { } name)
        {
            var reading = Of(name, kind, header);
            var behind = NameAndYear().Match(text) is { Success: true } dated ? YearIn(dated.Groups["year"].Value) : null;
            return reading with { Year = reading.Year ?? behind, Note = behind is null ? text : reading.Note };
        }
        // Semantic Scholar has conferences by what they are about.
        if (IsSubject(text) && table.TryRead("Conference on " + text, out var subject, out _, out _))
            return new(OfKind(subject, kind), IsListed: true);
        var known = kind ?? (KindOf(header) is not VenueKind.Unknown and var ofHeader ? ofHeader : KindOfName(text));
        var venueOf = Venue.Unlisted(text, OfKind(text, known));
        return new(VenueAcronym.In(text) is { } acronym ? venueOf with { Short = acronym } : venueOf, IsListed: false);
    }

    // The name of the venue in what references say of where a paper appeared; null where the text is nothing but a name.
    private static string? Cut(string text)
    {
        if (NameAndYear().Match(text) is { Success: true } dated)
            return dated.Groups["name"].Value;
        var name = text.StartsWith("in: ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
        if (Pages().Match(name) is { Success: true } pages)
            name = name[..pages.Index];
        else if (VolumeAndPages().Match(name) is { Success: true } volume)
            name = name[..volume.Index];
        var comma = name.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && name.Length < text.Length && IsPublisher(name[(comma + 2)..].TrimEnd('.')))
            name = name[..comma];
        return name.Length < text.Length && name.Any(char.IsLetter) ? name.Trim() : null;
    }

    // Computer Vision and Pattern Recognition; a journal may be called by a shorter one.
    private static bool IsSubject(string name) => name.Contains(" and ", StringComparison.Ordinal)
        && name.AsSpan().Count(' ') >= MinBlanks;

    private static bool IsPublisher(string name) => ManagerColumns.IsPublisher(name)
        || name is "IEEE" or "ACM" or "SPIE" or "PMLR" or "USENIX" or "SIAM";

    // Hotfold 2020
    [GeneratedRegex("^(?<name>[^0-9]*\\p{L}\\)?),? \\(?(?<year>(?:19|20)[0-9]{2})\\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndYear();

    // Some Conference, Some Press. pp. 10–19
    [GeneratedRegex("[,.;] (?:pp?\\.|pages|Seiten|S\\.) ?[0-9][0-9\\p{L}:–— -]*\\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pages();

    // Folds Today 42, 100–113; Folds Today, 21(6), 764-765; Folds Today 40(4):21-24; Folds Today 178, 108238
    [GeneratedRegex(
        "(?<=\\p{L}[.)]?),? [0-9]{1,4} ?(?:\\([0-9–-]{1,9}\\))?(?<=[0-9)])(?:[,:] ?[A-Za-z]?[0-9][0-9–-]*|(?<=\\)))\\.?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex VolumeAndPages();

    // Folds Today 2020 June
    [GeneratedRegex(
        "^(?<name>.*\\p{L}),? (?<year>(?:19|20)[0-9]{2}),? (?<month>\\p{L}+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Issue();

    private static int? YearIn(string text) => SingleYear().Matches(text) is [var year]
        ? int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    // Folds Today, 2021, Vol 39, Issue 4, pp. 859–879; Folds Today, vol. 39, no. 4 (2021)
    [GeneratedRegex(
        "^(?<name>[^,]*\\p{L}[^,]*),? (?:\\(?(?:19|20)[0-9]{2}\\)?,? )?[Vv]ol(?:ume|\\.)? ?[0-9]+\\b[^\\p{L}]*"
        + "(?:(?:[Ii]ssue|[Nn]o|[Nn]umber|[Pp]p?|[Pp]ages|[A-Z]\\p{Ll}{2,8})\\b[^\\p{L}]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Volume();

    [GeneratedRegex("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9]|[–-][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex SingleYear();

    // A column may say better than the table what the paper is; only a preprint server is what it is, and a workshop is
    // a conference to those who know no workshops.
    private static Venue OfKind(Venue venue, VenueKind? kind) => (kind, venue.Kind) switch
    {
        (null, _) or (_, VenueKind.Preprint) or (VenueKind.Conference, VenueKind.Workshop) => venue,
        ({ } given, _) => given == venue.Kind ? venue : venue with { Kind = given },
    };

    // To Scopus a paper of a conference is one wherever it is printed, in a journal too.
    private static VenueKind OfKind(string name, VenueKind kind) => kind switch
    {
        VenueKind.Conference when name.StartsWith("Journal of ", StringComparison.OrdinalIgnoreCase) =>
            VenueKind.Journal,
        VenueKind.Conference when name.Contains("Workshop", StringComparison.OrdinalIgnoreCase) => VenueKind.Workshop,
        _ => kind,
    };

    // What a name says that stands in a column for journals and conferences alike.
    private static VenueKind KindOfName(string name)
    {
        return Has("Journal of") || name.EndsWith(" Journal", StringComparison.Ordinal) || Has("Transactions on")
            ? VenueKind.Journal
            : Has("Workshop on") ? VenueKind.Workshop
            : Has("Conference on") || Has("Symposium on") ? VenueKind.Conference
            : VenueKind.Unknown;

        bool Has(string words) => name.Contains(words, StringComparison.Ordinal);
    }

    private static bool IsUnpublished(string text)
    {
        var plain = Slug.Comparable(text);
        if (plain is "preprint" or "abs" or "inreview" or "inpress" or "unpublished" or "manuscript" or "wip"
            or "forthcoming" || WorkKind.OfName(plain) is not null)
            return true;
        string[] beginnings = ["underreview", "insubmission", "submitted", "inpreparation", "workinprogress"];
        return beginnings.Any(beginning => plain.StartsWith(beginning, StringComparison.Ordinal));
    }

    private static VenueKind KindOf(string header) => Slug.Comparable(header) switch
    {
        "journal" or "journalname" or "journaltitle" or "journalbook" or "zeitschrift" or "revue" or "revista"
            or "rivista" or "期刊" => VenueKind.Journal,
        "conference" or "conferencename" or "konferenz" or "conferencia" or "booktitle" or "proceedings"
            or "proceedingstitle" or "会议" =>
            VenueKind.Conference,
        _ => VenueKind.Unknown,
    };
}
