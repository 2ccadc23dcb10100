using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>Finds code repositories and other links, in notes and in fields of their own.</summary>
internal static class BibtexLinks
{
    public static void Read(BibtexDraft draft)
    {
        if (draft.Url is { } page
            && draft.Index.Find(BibtexFieldKind.Url) is { } field && CodeRepository.TryParseUrl(page, out var own))
            AddRepository(draft, own, field);
        for (var i = 0; i < draft.Index.Fields.Length; i++)
        {
            var kind = draft.Index.KindAt(i);
            // Publishers call the file of a paper its eprint.
            if (kind is BibtexFieldKind.Organization
                || (kind is BibtexFieldKind.Eprint && IsNoId(draft.Index.Fields[i])))
                kind = BibtexFieldKind.Other;
            // Other keys of the entry, which programs make of addresses.
            if (kind == BibtexFieldKind.Other && draft.Index.Fields[i].Name == "ids")
                continue;
            // journal = {https://arxiv.org/abs/…}, which the number says.
            if (kind is BibtexFieldKind.Journal && draft.Index.IsTaken(i))
                continue;
            if (kind is BibtexFieldKind.Note or BibtexFieldKind.HowPublished or BibtexFieldKind.Code
                or BibtexFieldKind.Journal or BibtexFieldKind.Booktitle or BibtexFieldKind.Other)
                ReadField(draft, draft.Index.Fields[i], kind);
        }
    }

    private static bool IsNoId(BibtexField field) =>
        !ArxivId.TryParseUrl(BibtexVerbatim.Decode(field.Value.Span), out _);

    private static void ReadField(BibtexDraft draft, BibtexField field, BibtexFieldKind kind)
    {
        var value = field.Value.Span;
        // Fields without a meaning for us are links only if they are nothing else; abstracts may cite some.
        if (kind == BibtexFieldKind.Other
            ? !value.TrimStart().StartsWith("http") && !value.TrimStart().StartsWith(@"\url{http")
            : !BibtexVerbatim.MayHaveLinks(value))
            return;
        foreach (var url in BibtexVerbatim.Links(value.ToString()))
        {
            if (CodeRepository.TryParseUrl(url, out var repository))
            {
                AddRepository(draft, repository, field);
            }
            else if (draft.Url is null && kind == BibtexFieldKind.HowPublished)
            {
                draft.Url = url;
                draft.State(PaperField.Url, url, field);
            }
            else if (url != draft.Url && draft.TryAddLink(url, kind == BibtexFieldKind.Other ? field.Name : null))
            {
                draft.State(PaperField.Link, url, field);
            }
        }
    }

    private static void AddRepository(BibtexDraft draft, CodeRepository repository, BibtexField field)
    {
        draft.State(PaperField.Repository, repository.Url, field);
        if (!draft.Repositories.Contains(repository))
            draft.Repositories.Add(repository);
    }
}
