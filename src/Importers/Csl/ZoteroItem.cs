using System.Collections.Frozen;
using SurveyGraph.Importers.Documents;

namespace SurveyGraph.Importers.Csl;

/// <summary>
/// Puts an item of Zotero's own, as its interface and Better BibTeX write it to JSON, into the words of CSL-JSON.
/// Zotero has a table of what its types and fields are in CSL.
/// </summary>
/// <remarks>Types, fields and roles: https://api.zotero.org/schema.</remarks>
internal static class ZoteroItem
{
    private static readonly FrozenDictionary<string, string> Types = Pairs("""
        artwork graphic; audioRecording song; bill bill; blogPost post-weblog; book book; bookSection chapter;
        case legal_case; computerProgram software; conferencePaper paper-conference; dataset dataset;
        dictionaryEntry entry-dictionary; document document; email personal_communication;
        encyclopediaArticle entry-encyclopedia; film motion_picture; forumPost post; hearing hearing;
        instantMessage personal_communication; interview interview; journalArticle article-journal;
        letter personal_communication; magazineArticle article-magazine; manuscript manuscript; map map;
        newspaperArticle article-newspaper; patent patent; podcast broadcast; preprint article; presentation speech;
        radioBroadcast broadcast; report report; standard standard; statute legislation; thesis thesis;
        tvBroadcast broadcast; videoRecording motion_picture; webpage webpage
        """);

    private static readonly FrozenDictionary<string, string> Fields = Pairs("""
        abstractNote abstract; archiveLocation archive_location; publicationTitle container-title;
        bookTitle container-title; proceedingsTitle container-title; encyclopediaTitle container-title;
        dictionaryTitle container-title; forumTitle container-title; websiteTitle container-title;
        blogTitle container-title; programTitle container-title; journalAbbreviation container-title-short;
        conferenceName event-title; meetingName event-title; date issued; issueDate issued; dateDecided issued;
        dateEnacted issued; filingDate submitted; accessDate accessed; originalDate original-date; university publisher;
        institution publisher; repository publisher; company publisher; label publisher; studio publisher;
        distributor publisher; network publisher; place publisher-place; thesisType genre; reportType genre;
        manuscriptType genre; presentationType genre; websiteType genre; postType genre; letterType genre; type genre;
        reportNumber number; patentNumber number; archiveID number; seriesNumber collection-number;
        series collection-title; seriesTitle collection-title; numPages number-of-pages;
        numberOfVolumes number-of-volumes; pages page; url URL; versionNumber version; extra note;
        shortTitle title-short; citationKey citation-key; citekey citation-key; rights license
        """);

    private static readonly FrozenDictionary<string, string> Roles = Pairs("""
        author author; artist author; cartographer author; composer author; director author; interviewee author;
        inventor author; performer author; podcaster author; presenter author; programmer author; sponsor author;
        editor editor; translator translator
        """);

    // What a database counts its items by.
    private static readonly FrozenSet<string> Numbers = FrozenSet.Create(StringComparer.Ordinal,
        "itemType", "key", "itemKey", "itemID", "libraryID", "version", "collections", "relations");

    /// <summary>Whether an object is an item of Zotero, of a type that a bibliography has.</summary>
    public static bool Is(DocumentNode.Mapping mapping) =>
        TypeOf(mapping) is { } type && Types.ContainsKey(type) && mapping.Find("author") is null;

    /// <summary>The type of an item that hangs on others and is no work; null for any other object.</summary>
    public static string? TypeOfNoWork(DocumentNode.Mapping mapping) =>
        TypeOf(mapping) is ("note" or "attachment" or "annotation") and var type ? type : null;

    /// <summary>The item in the words of CSL-JSON, each value at its place.</summary>
    /// <param name="collections">The collections that it may be in, which become sections.</param>
    public static DocumentNode.Mapping ToCsl(DocumentNode.Mapping item, ZoteroCollections collections)
    {
        var csl = new DocumentNode.Mapping(item.Span, []);
        Dictionary<string, string?> texts = new(StringComparer.Ordinal);
        foreach (var (key, value) in item.Entries)
        {
            // Its interface has every field of a type, most of them empty.
            if (key.Text is not { } name || value is DocumentNode.Scalar { Text: null or "" })
                continue;
            if (name == "itemType")
                Add(key, "type", new DocumentNode.Scalar(value.Span, Types[TypeOf(item)!]));
            else if (name == "creators" && value is DocumentNode.Sequence people)
                AddCreators(key, people);
            else if (name == "tags")
                Add(key, "keyword", Texts(value, "tag"));
            else if (name is "notes" or "attachments")
                Add(key, name, Texts(value, "note", "url", "path", "title"));
            else if (!Numbers.Contains(name))
                AddField(key, name, value);
        }
        if (collections.PathsOf(item) is { } paths)
            csl.Entries.Add((new(paths.Span, CslItem.Collections), paths));
        return csl;

        void Add(DocumentNode.Scalar key, string name, DocumentNode value) =>
            csl.Entries.Add((key with { Text = name }, value));

        // What is there under another name stays under its own.
        void AddField(DocumentNode.Scalar key, string name, DocumentNode value)
        {
            var known = Fields.GetValueOrDefault(name, name);
            var text = (value as DocumentNode.Scalar)?.Text;
            if (texts.TryAdd(known, text))
                Add(key, known, value);
            else if (texts[known] != text)
                Add(key, name, value);
        }

        void AddCreators(DocumentNode.Scalar key, DocumentNode.Sequence people)
        {
            foreach (var role in people.Items.OfType<DocumentNode.Mapping>().GroupBy(RoleOf))
            {
                var names = role.Select(DocumentNode (person) => role.Key is "author" or "editor" or "translator"
                    ? CslItem.WithLiteral(person) : new DocumentNode.Scalar(person.Span, WordsOf(person)));
                Add(key, role.Key, new DocumentNode.Sequence(people.Span, [.. names]));
            }
        }
    }

    private static string RoleOf(DocumentNode.Mapping person) =>
        CslItem.TextOf(person, "creatorType") is { } role ? Roles.GetValueOrDefault(role, role) : "author";

    private static string WordsOf(DocumentNode.Mapping person) =>
        CslItem.TextOf(person, "name")
            ?? $"{CslItem.TextOf(person, "firstName")} {CslItem.TextOf(person, "lastName")}".Trim();

    // Of each object in a list the first of the values that it has.
    private static DocumentNode Texts(DocumentNode value, params string[] names) => value is DocumentNode.Sequence list
        ? new DocumentNode.Sequence(list.Span,
        [
            .. list.Items.Select(item => item is DocumentNode.Mapping mapping
                ? names.Select(mapping.Find).FirstOrDefault(found => found is DocumentNode.Scalar { Text.Length: > 0 })
                : item).OfType<DocumentNode.Scalar>(),
        ])
        : value;

    private static string? TypeOf(DocumentNode.Mapping mapping) =>
        (mapping.Find("itemType") as DocumentNode.Scalar)?.Text;

    private static FrozenDictionary<string, string> Pairs(string table) => table
        .Split(';', StringSplitOptions.TrimEntries).Select(pair => pair.Split(' '))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
