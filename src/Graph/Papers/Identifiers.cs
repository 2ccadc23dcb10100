namespace SurveyGraph.Graph.Papers;

/// <summary>
/// The bare identifiers of one paper. An arXiv DOI is kept as the arXiv id: it names the preprint, not the published
/// version.
/// </summary>
/// <param name="Page">What the site of the proceedings calls the paper, where that is all that identifies it.</param>
public sealed record Identifiers(
    ArxivId? Arxiv = null, Doi? Doi = null, OpenReviewId? OpenReview = null, AclId? Acl = null,
    ProceedingsId? Page = null)
{
    /// <summary>A longer link identifies no paper; it would only be slow to look through.</summary>
    internal const int MaxUrlLength = 2000;

    public static readonly Identifiers None = new();

    public bool IsEmpty => Arxiv is null && Doi is null && OpenReview is null && Acl is null && Page is null;

    /// <summary>The identifiers that a link states; none where it is a link to something else.</summary>
    public static Identifiers OfUrl(string url)
    {
        if (ArxivId.TryParseUrl(url, out var arxiv))
            return new(Arxiv: arxiv);
        if (AclId.TryParseUrl(url, out var acl))
            return new(Acl: acl, Doi: Papers.Doi.TryParse(url, out var stated) ? stated : null);
        if (OpenReviewId.TryParseUrl(url, out var openReview))
            return new(OpenReview: openReview);
        if (ProceedingsId.TryParseUrl(url, out var page))
            return new(Page: page);
        return Papers.Doi.TryParse(url, out var doi) ? new(Doi: doi) : None;
    }

    /// <summary>
    /// The same without DOIs that only repeat another identifier: arXiv and the ACL make DOIs from their own.
    /// </summary>
    internal Identifiers Normal()
    {
        var ids = this;
        if (Doi is { } doi && ArxivId.TryParseUrl(doi.Value, out var arxiv) && (Arxiv is null || Arxiv == arxiv))
            ids = ids with { Arxiv = arxiv, Doi = null };
        if (ids.Doi is { } other && ids.Acl is null && AclId.TryParseUrl(other.Value, out var acl))
            ids = ids with { Acl = acl };
        return ids;
    }

    /// <summary>
    /// Each identifier with its scheme, in a form to be compared ordinally: arXiv:2403.06764, doi:10.1000/a.
    /// </summary>
    internal IEnumerable<string> Names()
    {
        if (Arxiv is { } arxiv)
            yield return "arXiv:" + arxiv;
#pragma warning disable CA1308 // A DOI is compared without case, and usually written in lower case.
        if (Doi is { } doi)
            yield return "doi:" + doi.Value.ToLowerInvariant();
#pragma warning restore CA1308
        if (Acl is { } acl)
            yield return "acl:" + acl;
        if (OpenReview is { } openReview)
            yield return "openreview:" + openReview;
        if (Page is { } page)
            yield return page.Value;
    }

    /// <summary>Each identifier that is a field of its own, as sources state it.</summary>
    public IEnumerable<(PaperField Field, string Value)> Fields()
    {
        if (Arxiv is { } arxiv)
            yield return (PaperField.Arxiv, arxiv.Value);
        if (Doi is { } doi)
            yield return (PaperField.Doi, doi.Value);
        if (OpenReview is { } openReview)
            yield return (PaperField.OpenReview, openReview.Value);
        if (Acl is { } acl)
            yield return (PaperField.Acl, acl.Value);
    }

    /// <summary>Both sets as one; where both have an identifier of a kind, this one's stays.</summary>
    public Identifiers Or(Identifiers other)
    {
        if (IsEmpty || other.IsEmpty)
            return IsEmpty ? other : this;
        return new(Arxiv ?? other.Arxiv, Doi ?? other.Doi, OpenReview ?? other.OpenReview, Acl ?? other.Acl,
            Page ?? other.Page);
    }
}
