using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// Finds the identifiers and the link of an entry, in their own fields and in what others say of arXiv.
/// </summary>
internal static class BibtexIdentifiers
{
    public static void Read(BibtexDraft draft)
    {
        ReadDoi(draft);
        ReadEprint(draft);
        ReadUrl(draft);
        ReadDoiIn(draft, BibtexFieldKind.HowPublished);
        ReadDoiIn(draft, BibtexFieldKind.Note);
        ReadStatement(draft, BibtexFieldKind.Journal);
        ReadStatement(draft, BibtexFieldKind.HowPublished);
        ReadStatement(draft, BibtexFieldKind.Note);
        ReadStatement(draft, BibtexFieldKind.Number);
        ReadVolume(draft);
        ReadPages(draft);
        if (draft.Identifiers.Arxiv is not null && IsArxivPrefix(draft))
            draft.Index.Take(BibtexFieldKind.ArchivePrefix);
    }

    private static void ReadDoi(BibtexDraft draft)
    {
        if (draft.Index.Find(BibtexFieldKind.Doi) is not { } field)
            return;
        var text = BibtexVerbatim.Address(field.Value.Span);
        // The DOI of a preprint is its number in another form, and no DOI of the paper as published.
        if (text.Contains("arxiv", StringComparison.OrdinalIgnoreCase) && ArxivId.TryParseUrl(text, out var arxiv))
        {
            Set(draft, new(Arxiv: arxiv), field);
            return;
        }
        if (!Doi.TryParse(text, out var doi))
            return;
        Set(draft, new(Doi: doi), field);
        if (text.EndsWith(doi.Value, StringComparison.Ordinal))
            draft.Index.Take(BibtexFieldKind.Doi);
    }

    // howpublished = {Zenodo, \url{https://doi.org/10.5281/zenodo.1}}; a note may tell of other papers, too.
    private static void ReadDoiIn(BibtexDraft draft, BibtexFieldKind kind)
    {
        if (draft.Identifiers.Doi is not null || draft.Index.Find(kind) is not { } field
            || field.Value.Span.IndexOf("10.") < 0)
            return;
        var parts = BibtexVerbatim.Decode(field.Value.Span).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var dois = parts.Where(IsDoi).ToArray();
        // As TeXMed has it: [DOI:\href{https://doi.org/…}{…}]
        if (field.Value.Span.IndexOf("[DOI:") is >= 0 and var bracket
            && field.Value.Span[bracket..].IndexOf("10.") is >= 0 and var start
            && field.Value.Span[(bracket + start)..] is var rest && rest.IndexOfAny('}', ']') is > 0 and var end
            && Doi.TryParse(rest[..end].ToString(), out var doi))
            Set(draft, new(Doi: doi), field);
        else if (dois is [var stated] && (kind == BibtexFieldKind.HowPublished || parts.Length == 1))
            Set(draft, Identifiers.OfUrl(stated), field);
    }

    // The pages of the paper itself, as DBLP and BibDesk note them beside the url; other fields may lead anywhere.
    private static void ReadPages(BibtexDraft draft)
    {
        if (draft.Identifiers.Doi is not null)
            return;
        foreach (var field in draft.Index.Fields)
        {
            if ((field.Name is "ee" or "link" || field.Name.StartsWith("bdsk-url-", StringComparison.Ordinal))
                && IsOfResolver(field.Value.Span)
                && Doi.TryParse(BibtexVerbatim.Address(field.Value.Span), out var doi))
            {
                Set(draft, new(Doi: doi), field);
                return;
            }
        }
    }

    // doi.org, dx.doi.org, doi.acm.org, doi.ieeecomputersociety.org
    private static bool IsOfResolver(ReadOnlySpan<char> link) => link.Contains("/10.", StringComparison.Ordinal)
        && (link.Contains("doi.org/", StringComparison.OrdinalIgnoreCase)
            || link.Contains("//doi.", StringComparison.OrdinalIgnoreCase));

    private static bool IsDoi(string text) =>
        text.Contains("doi.org/10.", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("doi:10.", StringComparison.OrdinalIgnoreCase);

    private static void ReadEprint(BibtexDraft draft)
    {
        if (draft.Index.Find(BibtexFieldKind.Eprint) is not { } field || !IsArxivPrefix(draft))
            return;
        var text = BibtexVerbatim.Decode(field.Value.Span);
        if (!ArxivId.TryParse(text, out var arxiv) && !ArxivId.TryParseUrl(text, out arxiv))
            return;
        Set(draft, new(Arxiv: arxiv), field);
        // A version says more than the number.
        if (text.EndsWith(arxiv.Value, StringComparison.OrdinalIgnoreCase))
            draft.Index.Take(BibtexFieldKind.Eprint);
    }

    private static bool IsArxivPrefix(BibtexDraft draft) =>
        draft.Index.Find(BibtexFieldKind.ArchivePrefix) is not { } prefix
            || prefix.Value.Span.Trim().Equals("arxiv", StringComparison.OrdinalIgnoreCase);

    private static void ReadUrl(BibtexDraft draft)
    {
        if (draft.Index.Find(BibtexFieldKind.Url) is not { } field)
            return;
        var parts = BibtexVerbatim.Address(field.Value.Span).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return;
        var isOne = parts.Length == 1 || BibtexVerbatim.IsLinkWithBlanks(parts);
        var url = isOne ? string.Join("%20", parts) : parts[0].TrimEnd(',', ';');
        var areMore = !isOne && parts.All(BibtexVerbatim.IsLink);
        if (areMore || (isOne && !IsRepeated(draft, url)))
            draft.Index.Take(BibtexFieldKind.Url);
        foreach (var part in isOne ? [] : parts.Skip(1).Where(BibtexVerbatim.IsLink))
            draft.TryAddLink(part.TrimEnd(',', ';'), label: null);
        draft.Url = url;
        draft.State(PaperField.Url, url, field);
        Set(draft, Identifiers.OfUrl(url), field);
        // EndNote has the address of the DOI behind that of the page.
        if (!isOne && draft.Identifiers.Doi is null && parts.Skip(1).FirstOrDefault(IsDoi) is { } behind)
            Set(draft, Identifiers.OfUrl(behind), field);
        // No style sets a second address, but that of the DOI.
        if (areMore)
        {
            draft.MoreAddresses.AddRange(parts.Skip(1).Select(part => part.TrimEnd(',', ';'))
                .Where(part => draft.Identifiers.Doi is not { } doi || Identifiers.OfUrl(part).Doi != doi));
        }
    }

    // With the link of another field, ours would take it for a repetition.
    private static bool IsRepeated(BibtexDraft draft, string url) =>
        draft.Index.Find(BibtexFieldKind.HowPublished) is { } field
        && BibtexVerbatim.Decode(field.Value.Span).Contains(url, StringComparison.OrdinalIgnoreCase);

    private static void ReadStatement(BibtexDraft draft, BibtexFieldKind kind)
    {
        if (draft.Index.Find(kind) is not { } field || !MayNameArxiv(field.Value.Span))
            return;
        var text = LatexText.Decode(field.Value.Span);
        if (!ArxivStatement.TryParse(text, out var arxiv, out var primaryClass))
            return;
        draft.PrimaryClass ??= primaryClass;
        Set(draft, new(Arxiv: arxiv), field);
        if (kind == BibtexFieldKind.HowPublished
            && draft.Identifiers.Arxiv == arxiv && !text.Contains("://", StringComparison.Ordinal))
            draft.Index.Take(kind);
    }

    private static bool MayNameArxiv(ReadOnlySpan<char> text) =>
        text.Length < 256 && text.Contains("arxiv", StringComparison.OrdinalIgnoreCase);

    // The forms of DBLP and of the ACL: journal = {CoRR}, volume = {abs/1412.6980} or {arXiv:1412.6980}.
    private static void ReadVolume(BibtexDraft draft)
    {
        if (draft.Index.Find(BibtexFieldKind.Volume) is not { } volume
            || draft.Index.Find(BibtexFieldKind.Journal) is not { } journal)
            return;
        if (!ArxivStatement.IsPlace(journal.Value.Span)
            || !ArxivStatement.TryParse(volume.Value.Trim().ToString(), out var arxiv, out _))
            return;
        Set(draft, new(Arxiv: arxiv), volume);
        if (draft.Identifiers.Arxiv == arxiv)
            draft.Index.Take(BibtexFieldKind.Volume);
    }

    private static void Set(BibtexDraft draft, Identifiers found, BibtexField field)
    {
        foreach (var (name, value) in found.Fields())
            draft.State(name, value, field);
        draft.Identifiers = draft.Identifiers.Or(found);
    }
}
