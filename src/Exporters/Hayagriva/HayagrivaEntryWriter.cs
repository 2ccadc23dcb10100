using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SurveyGraph.Exporters.References;
using SurveyGraph.Exporters.Syntax;

namespace SurveyGraph.Exporters.Hayagriva;

/// <summary>
/// Writes a reference as an entry; the journal, proceedings or book that it is part of is its parent.
/// </summary>
internal sealed partial class HayagrivaEntryWriter(YamlWriter yaml)
{
    private readonly HayagrivaNames _names = new(yaml);

    public void Write(Reference reference)
    {
        var (type, parent) = TypesOf(reference);
        yaml.Start(reference.Key);
        yaml.WriteRaw("type", type);
        WriteTitle("title", reference.Title, reference.ShortName);
        _names.Write("author", reference.Authors);
        if (reference.Date is { } date)
            yaml.WriteRaw("date", date.ToString());
        WriteText("genre", reference.Genre);
        yaml.Write("page-range", reference.Pages);
        if (parent is null)
            WritePublication(reference);
        WriteUrl(reference);
        var (isbn, issn) = parent is null ? (reference.Isbn, reference.Issn) : default;
        WriteNumbers(("doi", reference.Doi), ("arxiv", reference.Arxiv), ("pmid", reference.TextOf("pmid")),
            ("pmcid", reference.TextOf("pmcid")), ("isbn", isbn), ("issn", issn));
        // Other names of languages than these make the whole file unreadable.
        yaml.Write("language", reference.LanguageCode);
        WriteText("abstract", reference.Abstract);
        WriteText("note", string.Join(". ", NotesOf(reference)));
        if (parent is not null)
            WriteParent(parent, reference);
        yaml.End();
    }

    /// <summary>
    /// Whether the entry names where the work appeared: without a parent, only a school or an institution is.
    /// </summary>
    public static bool HasVenue(Reference reference) => TypesOf(reference).Parent is not null
        || reference.Kind is ReferenceKind.PhdThesis or ReferenceKind.MastersThesis or ReferenceKind.Report;

    private static (string Type, string? Parent) TypesOf(Reference reference) => reference.Kind switch
    {
        ReferenceKind.JournalArticle => ("article", "periodical"),
        ReferenceKind.ConferencePaper => ("article", "proceedings"),
        ReferenceKind.Preprint => ("article", "repository"),
        ReferenceKind.Chapter => ("chapter", "book"),
        ReferenceKind.Book => ("book", null),
        ReferenceKind.Proceedings => ("proceedings", null),
        ReferenceKind.PhdThesis or ReferenceKind.MastersThesis => ("thesis", null),
        ReferenceKind.Report => ("report", null),
        ReferenceKind.Manuscript => ("manuscript", null),
        ReferenceKind.WebPage => ("web", reference.Container is null ? null : "web"),
        ReferenceKind.Dataset => ("repository", null),
        ReferenceKind.Patent => ("patent", null),
        ReferenceKind.Software or ReferenceKind.Other => ("misc", reference.Container is null ? null : "misc"),
        _ => throw new UnreachableException(),
    };

    private void WriteUrl(Reference reference)
    {
        if (!IsReadable(reference.Url))
            return;
        if (reference.Accessed is not { Start: [> 0, ..] day })
        {
            yaml.Write("url", reference.Url);
            return;
        }
        yaml.Start("url");
        yaml.Write("value", reference.Url);
        yaml.WriteRaw("date", string.Join('-',
            day.Select((part, i) => part.ToString(i == 0 ? "D4" : "D2", CultureInfo.InvariantCulture))));
        yaml.End();
    }

    private void WriteParent(string type, Reference reference)
    {
        yaml.Start("parent");
        yaml.WriteRaw("type", type);
        if (reference.Kind == ReferenceKind.Preprint)
        {
            WriteTitle("title", reference.Publisher);
        }
        else
        {
            WriteTitle("title", reference.Container, reference.ContainerShort);
            WritePublication(reference);
            WriteNumbers(("isbn", reference.Isbn), ("issn", reference.Issn));
        }
        yaml.End();
    }

    /// <summary>What is known of the whole that the work is part of, or of the work itself.</summary>
    private void WritePublication(Reference reference)
    {
        _names.Write("editor", reference.Editors);
        WritePublisher(reference);
        yaml.Write("volume", reference.Volume);
        yaml.Write("issue", reference.Number);
        yaml.Write("edition", reference.Edition);
        if (reference.Series is not { } series)
            return;
        yaml.Start("parent");
        WriteTitle("title", series);
        yaml.End();
    }

    private void WritePublisher(Reference reference)
    {
        if (reference.Place is null && (reference.Publisher is not { } publisher || !HasMarks(publisher)))
        {
            yaml.Write("publisher", reference.Publisher);
            return;
        }
        yaml.Start("publisher");
        WriteText("name", reference.Publisher);
        WriteText("location", reference.Place);
        yaml.End();
    }

    private void WriteNumbers(params ReadOnlySpan<(string Name, string? Value)> numbers)
    {
        var isOpen = false;
        foreach (var (name, value) in numbers)
        {
            if (value is null)
                continue;
            if (!isOpen)
                yaml.Start("serial-number");
            isOpen = true;
            yaml.Write(name, value);
        }
        if (isOpen)
            yaml.End();
    }

    private static IEnumerable<string> NotesOf(Reference reference)
    {
        if (reference.DateText is { } date)
            yield return reference.WholeDate?.Years ?? date;
        if (reference.Note is { } note)
            yield return note.TrimEnd('.');
        foreach (var (name, value) in reference.Leads())
        {
            if (name != "arXiv")
                yield return $"{name}: {value}";
        }
        if (reference.Url is { } url && !IsReadable(url))
            yield return url;
    }

    // A host that Typst cannot make out makes the whole file unreadable for it.
    private static bool IsReadable(string? url) => url is not null && PlainHost().IsMatch(url);

    [GeneratedRegex(
        @"^https?://(?!\S*xn--)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z][a-z0-9-]*(?::[0-9]{1,4})?(?:[/?#]|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlainHost();

    /// <summary>Writes a title, which styles may set in other capitals.</summary>
    private void WriteTitle(string key, string? title, string? shortTitle = null)
    {
        if (title is null || (shortTitle is null && !MustStay(title)))
        {
            yaml.Write(key, title);
            return;
        }
        yaml.Start(key);
        WriteValue("value", title, MustStay(title));
        if (shortTitle is not null)
            WriteValue("short", shortTitle, MustStay(shortTitle));
        yaml.End();
    }

    private void WriteText(string key, string? text)
    {
        if (text is null || !HasMarks(text))
        {
            yaml.Write(key, text);
            return;
        }
        yaml.Start(key);
        WriteValue("value", text, isVerbatim: true);
        yaml.End();
    }

    private void WriteValue(string key, string text, bool isVerbatim)
    {
        if (!isVerbatim)
        {
            yaml.Write(key, text);
            return;
        }
        yaml.Start(key);
        yaml.Write("value", text);
        yaml.WriteRaw("verbatim", "true");
        yaml.End();
    }

    /// <summary>
    /// Whether a style would spoil the title, by other capitals: LLaVA, GPT-4V. Braces round single words would protect
    /// them, but the blank behind them is lost then.
    /// </summary>
    private static bool MustStay(string title)
    {
        if (HasMarks(title))
            return true;
        for (var i = 1; i < title.Length; i++)
        {
            if (char.IsUpper(title[i]) && char.IsLetterOrDigit(title[i - 1]))
                return true;
        }
        return false;
    }

    // What stands for something else than itself.
    private static bool HasMarks(string text) => text.AsSpan().ContainsAny("\\{}$");
}
