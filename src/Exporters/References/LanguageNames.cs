using System.Collections.Frozen;

namespace SurveyGraph.Exporters.References;

/// <summary>The names of languages in LaTeX, and their codes (ISO 639-1).</summary>
/// <remarks>Names: those of babel and polyglossia that BibLaTeX takes for langid.</remarks>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Codes = new[]
    {
        "ar arabic", "bg bulgarian", "ca catalan", "cs czech", "da danish", "de german ngerman austrian naustrian",
        "el greek", "en english american british usenglish ukenglish australian canadian", "es spanish", "et estonian",
        "eu basque", "fa persian", "fi finnish", "fr french francais", "gl galician", "he hebrew", "hr croatian",
        "hu hungarian magyar", "is icelandic", "it italian", "ja japanese", "ko korean", "la latin", "lt lithuanian",
        "lv latvian", "nb norsk", "nl dutch", "nn nynorsk", "pl polish", "pt portuguese brazilian brazil",
        "ro romanian", "ru russian", "sk slovak", "sl slovene slovenian", "sr serbian", "sv swedish", "tr turkish", "uk ukrainian",
        "vi vietnamese", "zh chinese",
    }.SelectMany(line => line.Split(' ')[1..].Select(name => (Name: name, Code: line[..2])))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of two letters, or null where the name is unknown.</summary>
    public static string? CodeOf(string? name) => name is null ? null : Codes.GetValueOrDefault(name);
}
