using SurveyGraph.Graph.Papers;
using SurveyGraph.Importers.Markdown.Entries;
using SurveyGraph.Importers.Markdown.Inlines;
using SurveyGraph.Importers.Markdown.Sections;
using SurveyGraph.Importers.Markdown.Titles;
using SurveyGraph.Importers.Markdown.Words;

namespace SurveyGraph.Importers.Markdown.Reading;

/// <summary>What an entry is, by what it says.</summary>
internal enum EntryVerdict
{
    /// <summary>Nothing speaks for a paper.</summary>
    None,
    Paper,

    /// <summary>A title without anything that speaks for a paper.</summary>
    Linkless,

    /// <summary>A few words in capitals and nothing else: a title if those beside it are.</summary>
    Short,

    /// <summary>A linked title, which is a paper if those beside it are.</summary>
    Unsure,
}

/// <summary>Tells whether an entry that has a title is a paper, when all of it is read.</summary>
internal sealed class PaperSigns(
    LinkEvidence links, VenueEvidence venue, HeadingFacts headings, AuthorEvidence authors, EntryText text)
{
    /// <summary>A shorter title without a link may be anything.</summary>
    public const int MinWordsAlone = 5;

    private const int MinWordsOfSure = 2;
    private const int MaxRest = 1000;

    // What has code has a shorter name.
    private const int MinWordsOfCode = 7;

    private EntryDraft _draft = null!; // Set by Judge, before anything else.
    private EntryTitle _title;
    private bool _isBelowVenue;
    private bool _isToBeLinked;

    /// <param name="part">The part of the entry that holds the title.</param>
    /// <param name="isBelowVenue">The heading above is a venue and its year.</param>
    /// <param name="isToBeLinked">A link without an address says where the paper appeared.</param>
    public EntryVerdict Judge(EntryDraft draft, TitlePart part, bool isBelowVenue, bool isToBeLinked)
    {
        var title = part.Title;
        (_draft, _title, _isBelowVenue, _isToBeLinked) = (draft, title, isBelowVenue, isToBeLinked);
        // A paragraph of a word or two is none, unless what it leads to has an identifier.
        var isSure = (draft.Shape != EntryShape.Paragraph || title.IsStrong || title.Rule == "text"
            || !links.Identifiers.IsEmpty)
            && !(links.Identifiers.IsEmpty && part.IsWordBeforeAddress(draft))
            && !title.LeadsRemark(draft.Parts[part.Index].Pieces)
            && !(title is { Rule: "text", Rest: { } rest } && !links.HasAny && HasVenues(rest))
            && (links.SpeaksForPaper || links.HasAny || !title.IsSubject(draft.Parts[part.Index].Pieces));
        if (links.Identifiers.IsEmpty && OtherMedium.IsSaid(draft, part))
            return EntryVerdict.None;
        if ((isSure && SpeaksForPaper) || (IsCited && !title.IsDefined(draft.Parts[part.Index].Pieces)) || IsLabelled
            || (draft.IsAmongPapers && !SectionTitle.IsOfOtherMedia(draft.Section))
            || part.IsInColumnOfPapers(draft, venue.HasDate, hasAuthors: authors.Authors.Count > 0))
            return EntryVerdict.Paper;
        return IsTitleAlone(title) ? EntryVerdict.Linkless
            : MayBeAsOthers(title) ? EntryVerdict.Unsure
            : IsShort(title) ? EntryVerdict.Short
            : EntryVerdict.None;
    }

    // "- Fast R-CNN"
    private bool IsShort(EntryTitle title) =>
        _draft is { Shape: EntryShape.Bullet, Section: { } section, Parts: [{ Pieces: [{ Kind: PieceKind.Text } words] }] }
        && title is { Rule: "text", Lead: null, Rest: null or "" } && words.Style == PieceStyle.None
        && TextShape.HasWords(title.Text, MinWordsOfSure) && TextShape.IsInCapitals(title.Text)
        && !Placeholder.Is(_draft.Parts[0].Pieces) && !SectionTitle.IsOfOtherMedia(section);

    // "New methods: FoldNet (ICLR 2024), SheetNet (AAAI 2025)": what names several papers is none of them.
    private static bool HasVenues(string text)
    {
        var count = 0;
        foreach (var part in (text.Length > MaxRest ? text[..MaxRest] : text).Split('('))
        {
            if (part.IndexOf(')', StringComparison.Ordinal) is > 0 and var close && TitleText.IsVenue(part[..close]))
                count++;
        }
        return count > 1;
    }

    // "[A Title of Many Words](https://page.example/title)" leads to a page, and not to the start of a site.
    private bool MayBeAsOthers(EntryTitle title) =>
        _draft.Shape != EntryShape.Row
        && (title.File is not null ? links.Url is null : _draft.Section is not null && (links.IsPage
            || (links.IsCode && TextShape.HasWords(title.Text, MinWordsOfCode) && TextShape.IsInCapitals(title.Text))))
        && title is { Rule: "link", IsTag: false, IsStrong: true }
        && (TextShape.WordCount(title.Text) >= MinWordsAlone || TextShape.IsInCapitals(title.Text))
        && title.StandsFirst(_draft.Parts[0].Pieces) && !SectionTitle.IsOfOtherMedia(_draft.Section);

    private bool SpeaksForPaper =>
        !links.Identifiers.IsEmpty || (links.SpeaksForPaper && (links.IsCalledPaper || IsPublished))
        || ((links.SpeaksForPaper || IsPublished || IsFileOfPaper) && !SectionTitle.IsOfOtherMedia(_draft.Section));

    // "[A Title](papers/folds.pdf)"
    private bool IsFileOfPaper => _title is { IsStrong: true, File: { } file } && Links.IsFileOfPaper(file);

    // It says where and when, or where, and has a page.
    private bool IsPublished =>
        venue.IsDated
        || (venue.Venue is not null && (links.Url is not null || text.IsPublished || _isToBeLinked))
        || (venue.Venue is { Kind: not VenueKind.Preprint } && _title.IsStrong
            && (links.HasAny || (_title.Rule == "bold" && headings.IsDated(_draft.Section))));

    // "[A. Lee, B. Chen. A Title](…), 2019": names before a title make a reference, wherever it leads; so do "(Lee et
    // al., 2019)" and "by Lee and Chen, 2019" behind one, and names and code beside one that stands out.
    private bool IsCited =>
        (_title.IsReference ? venue.HasDate || links.Repositories.Count > 0 || headings.IsDated(_draft.Section)
            : _title.IsStrong && (authors.IsCited || (authors.HasMore && venue.HasDate)
                || ((_title.Rule != "link" || links.IsPage) && links.Repositories.Count > 0)))
        && (_title.Rule == "quoted" || !TextShape.IsName(_title.Text)
            || (_title.Rule != "text" && ReferenceNames.HasNoun(_title.Text)))
        && (authors.Authors.Count > 1 || authors.HasMore || IsByOne)
        && !SectionTitle.IsOfOtherMedia(_draft.Section);

    // "Lee, A. (2019). *A Title*": the initials of one name are enough before a date, and so is a title in quotes before
    // "– Lee (2019)".
    private bool IsByOne =>
        _title.Rule == "quoted" && (authors.IsCited || (_title is { IsReference: true, IsSentence: true } && venue.HasDate))
        || _title.IsReference && authors.Authors is [{ Given: { } given, Family: var family }]
        && (given.Length > 1 && InvertedNames.IsInitials(given, family)
            || _title is { Rule: "quoted", Lead: [.., ')', _] });

    // "Paper: None": it is called a paper, though it has no page yet.
    private bool IsLabelled =>
        _draft.Shape == EntryShape.Bullet && _title.IsStrong && !SectionTitle.IsOfOtherMedia(_draft.Section)
        && _draft.Parts.Exists(part => part.Role == PartRole.Paper);

    // "- A Title in Capitals (2019)" and nothing else but a link to its code; or a sentence.
    private bool IsTitleAlone(EntryTitle title)
    {
        // Links to code, videos and the like, with a label, stand beside papers too that are not out yet.
        if (_draft is not ({ Shape: EntryShape.Bullet, Section: not null } or { Shape: EntryShape.Row })
            // Over remarks, names beside the title say that it is one, or that it alone is in bold.
            || (_draft.Shape == EntryShape.Bullet && _draft.Parts.Count > 1 && !title.IsReference && !HasStatedAuthors
                && !(title.Rule == "text" && venue.HasDate)
                && !(title.IsStrong && (authors.Authors.Count > 0 || title.IsBoldLine(_draft.Parts[0].Pieces))))
            || (_draft.Shape == EntryShape.Row && !(HasColumnOfTitles || IsInColumnForTitles(title)))
            || (links.HasAny && !HasColumnOfPaperTitles
                && (title.Rule == "link" && links.Url is not null || !links.AreLabelled))
            // A file may be another part of the list.
            || (title.File is not null && !venue.HasDate && authors.Authors.Count == 0)
            || SectionTitle.IsOfOtherMedia(_draft.Section) || title.IsSubject(_draft.Parts[0].Pieces)
            || (LabelledParts.LabelOf(_draft.Parts[0].Pieces) is { } label && PartRoles.IsKnown(label)))
            return false;
        // "[A Title]()" is to get its link.
        var isSure = _isBelowVenue || venue.HasDate || venue.Venue is not null
            || title.Rule == "link" || title.IsReference;
        return TextShape.WordCount(title.Text)
            >= ((_draft.Shape == EntryShape.Row && HasColumnOfTitles) || text.HasNickname ? MinWordsOfSure
            // "[Folding](https://scholar.google.com/scholar?q=…) (2008)"
            : title.Rule == "link" && venue.HasDate && links.HasAny ? 1
            : isSure ? EntryTitle.StrongWords : MinWordsAlone);
    }

    private bool HasColumnOfTitles => _draft.Parts.Exists(part => part.Role == PartRole.Title);

    /// <summary>
    /// The title stands in a column for those of papers, "Paper Title", whatever else the row links to, slides and talks
    /// among it.
    /// </summary>
    public bool HasColumnOfPaperTitles => _draft.Shape == EntryShape.Row && _draft.Parts.Exists(part =>
        part is { Role: PartRole.Title, Name: { } name } && PartRoles.IsOfPapers(name));

    // A column that holds the titles, by what stands in it, whatever it is called.
    private bool IsInColumnForTitles(EntryTitle title) =>
        title.Rule == "text" && _draft.Parts.Exists(part => part is { Role: PartRole.Any, Name.Length: > 0 });

    private bool HasStatedAuthors =>
        authors.Authors.Count > 0 && _draft.Parts.Exists(part => part.Role == PartRole.Authors);
}
