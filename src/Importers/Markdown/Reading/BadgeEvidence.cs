using System.Buffers;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Words;
using SurveyGraph.Importers.Venues;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>
/// What the images of one entry say: star badges name code, others a venue, a date, an identifier or a term.
/// </summary>
internal sealed class BadgeEvidence(LinkEvidence links, VenueEvidence venue, TagEvidence tags)
{
    /// <summary>What the link around an image is labelled with.</summary>
    public const string Label = "badge";

    // Three letters may be a kind of models.
    private const int MinAcronym = 4;

    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ ");

    public void Read(Piece image)
    {
        if (image.Target is { } target)
            links.Read(image with { Kind = PieceKind.Link, Url = target }, PartRole.Any, isTitle: false, Label);
        if (CodeRepository.TryParseStarBadge(image.Url, out var starred))
            links.AddRepository(starred, "star badge", image);
        else if (Badge.TryParseUrl(image.Url, out var badge))
            Read(badge, image);
    }

    private void Read(Badge badge, Piece image)
    {
        if (badge.Message is { } message && TryNamed(badge.Label, message, image))
            return;
        if (venue.TryVenue(badge.Text, "badge", image.Start, image.End))
            return;
        if (badge.Message is null && TextShape.Date(badge.Label) is { } stated)
        {
            venue.SetDate(stated, "badge", image.Start, image.End);
            return;
        }
        if (badge.Message is null && DatedText.Of(badge.Label) is { Beyond.Length: 0, Words: var named } dated
            && IsOfAcronyms(named))
        {
            venue.SetVenue(Venue.Unlisted(named), dated.Date.Year, "badge", image.Start, image.End);
            return;
        }
        // "Video" labels a link, and is a term where the badge is said to be of an area.
        if (IsLabel(badge.Label) && !(badge.Message is null && PartRoles.IsFacetLabel(image.Text)))
            return;
        if (badge.Message is not { } value)
            Tag(FacetOf(image, badge) ?? "tag", badge.Label, image);
        else if (FacetOf(image, badge) is { } facet)
            Tag(facet, $"{badge.Label}-{value}", image);
        else if (!IsLabel(value) && TextShape.Date(value) is null)
            Tag(badge.Label, value, image);
    }

    // The words for those who do not see the badge name its facet.
    private static string? FacetOf(Piece image, Badge badge)
    {
        var words = image.Text;
        var isName = words.Length > 0 && !IsLabel(words) && Slug.Comparable(words) != Slug.Comparable(badge.Label);
        return isName && PartRoles.Of(words) == PartRole.Facet ? words : null;
    }

    // "arXiv-2503.16980" is an identifier; "abs-2025.09" and "arXiv-2025.10" are dates; "Conference-ICLR'24" names its
    // kind.
    private bool TryNamed(string label, string message, Piece image)
    {
        var unescaped = message.Replace("\\", "", StringComparison.Ordinal);
        // "PDF-2023.00": a year without a month
        if (unescaped.EndsWith(".00", StringComparison.Ordinal))
            unescaped = unescaped[..^3];
        switch (Slug.Comparable(label))
        {
            case "arxiv" or "abs" or "pdf" or "paper" or "preprint" or "nolink":
                if (ArxivId.TryParse(unescaped, out var arxiv))
                    links.AddIdentifiers(new(Arxiv: arxiv), "badge", image);
                else if (TextShape.Date(unescaped) is { } date)
                    venue.SetDate(date, "badge", image.Start, image.End);
                if (Slug.Comparable(label) is "arxiv" or "abs" or "preprint")
                    venue.SetPreprint("badge", image.Start, image.End);
                return true;
            case "conference" or "venue" or "journal" or "publish" or "published" or "conf" or "accepted"
                or "publication":
                if (!venue.TryVenue(unescaped, "badge", image.Start, image.End))
                    venue.SetVenue(Venue.Unlisted(unescaped), null, "badge", image.Start, image.End);
                return true;
            default:
                if (TextShape.Date(unescaped) is not { } stated)
                    return false;
                // "SomeServer-2025.02": whatever is dated by a month, it is the paper.
                if (VenueTable.Default.TryRead(label, out var named, out _, out _))
                    venue.SetVenue(named, stated.Year, "badge", image.Start, image.End);
                else if (IsAcronym(label))
                    venue.SetVenue(Venue.Unlisted(label), stated.Year, "badge", image.Start, image.End);
                else if (stated.Month is null && PartRoles.Of(label) != PartRole.Date)
                    return false;
                venue.SetDate(stated, "badge", image.Start, image.End);
                return true;
        }
    }

    // "HEALTH_2021", "ACM_BCB_2022"
    private static bool IsOfAcronyms(string words) =>
        words.Length >= MinAcronym && !words.AsSpan().ContainsAnyExcept(Capitals) && !IsLabel(words);

    // PPSN-2024
    private static bool IsAcronym(string label) =>
        label.Length >= MinAcronym && !label.AsSpan().ContainsAnyExceptInRange('A', 'Z') && !IsLabel(label);

    private static bool IsLabel(string text) =>
        LinkLabels.IsLabel(text)
            || Slug.Comparable(text) is "prs" or "prswelcome" or "welcome" or "license" or "awesome" or "badge"
            or "publish" or "maintained" or "visitors" or "lastcommit" or "contributors";

    private void Tag(string facet, string value, Piece image) =>
        tags.Add(facet, value, "badge", image.Start, image.End);
}
