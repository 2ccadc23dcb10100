namespace SurveyGraph.Graph.Papers;

/// <summary>The bare identifiers of one paper. An arXiv DOI is kept as the arXiv id: it names the preprint, not the published version.</summary>
public sealed record Identifiers(ArxivId? Arxiv = null, Doi? Doi = null, OpenReviewId? OpenReview = null, AclId? Acl = null)
{
    public static readonly Identifiers None = new();

    public bool IsEmpty => Arxiv is null && Doi is null && OpenReview is null && Acl is null;

    /// <summary>The identifiers that a link states; none where it is a link to something else.</summary>
    public static Identifiers OfUrl(string url)
    {
        if (ArxivId.TryParseUrl(url, out var arxiv))
            return new(Arxiv: arxiv);
        if (AclId.TryParseUrl(url, out var acl))
            return new(Acl: acl);
        if (OpenReviewId.TryParseUrl(url, out var openReview))
            return new(OpenReview: openReview);
        return Papers.Doi.TryParse(url, out var doi) ? new(Doi: doi) : None;
    }

    /// <summary>Both sets as one; where both have an identifier of a kind, this one's stays.</summary>
    public Identifiers Or(Identifiers other) =>
        new(Arxiv ?? other.Arxiv, Doi ?? other.Doi, OpenReview ?? other.OpenReview, Acl ?? other.Acl);
}
