using System.Globalization;
using CsCheck;

namespace SurveyGraph.Tests.Importers.Generated;

/// <summary>Generates papers as authors of lists meet them.</summary>
internal static class PaperGen
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "Token", "Pruning", "Vision-Language", "Models", "Efficient", "Attention", "with", "for", "Naïve", "3D", "LLMs",
        "Training-Free", "Long-Context", "via", "Reasoning", "Über", "Speech", "Agents", "Beyond", "1/2", "Müller",
        "and");

    private static readonly Gen<string> Acronym =
        Gen.OneOf("FastV: ", "ToMe: ", "LLaVA-1.5: ", "DyCoke++: ", "", "", "");

    private static readonly Gen<string> Title =
        from acronym in Acronym
        from first in Gen.OneOf("Adaptive", "Rethinking", "Learning", "Towards", "Is", "Dynamic")
        from words in Word.Array[3, 8]
        from number in Gen.Int[100, 999]
        from end in Gen.OneOf("", "", "", "?", "!")
        select $"{acronym}{first} {string.Join(' ', words)} Number {number}{end}";

    private static readonly Gen<string> Author =
        from given in Gen.OneOf("Liang", "José", "Anna Maria", "Jürgen", "Xu")
        from family in Gen.OneOf("Chen", "Núñez", "Smith", "Øster", "Zhang", "O'Neil")
        select $"{given} {family}";

    public static Gen<GeneratedPaper> Paper { get; } =
        from title in Title
        from authors in Author.Array[2, 4]
        from venue in Gen.OneOf("CVPR", "ICLR", "NeurIPS", "ACL", "ECCV", "ICML", "EMNLP")
        from year in Gen.Int[2016, 2025]
        from month in Gen.Int[1, 12]
        from number in Gen.Int[1, 19999]
        from kind in Gen.Int[0, 5]
        from code in Gen.OneOf("", "/Fast-V", "/to.me", "/LLaVA_2")
        select new GeneratedPaper(
            title, [.. authors.Append("Ada Lovelace").Distinct()], venue, year, month, Url(kind, year, month, number),
            code.Length == 0 ? null : $"owner{number}{code}");

    private static string Url(int kind, int year, int month, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{year % 100:00}{month:00}.{number:00000}");
        return kind switch
        {
            0 => $"https://arxiv.org/abs/{id}",
            1 => $"https://arxiv.org/pdf/{id}v2.pdf",
            2 => $"https://doi.org/10.1145/{number}.{month}",
            3 => $"https://openreview.net/forum?id=aB{number}c-D",
            4 => $"https://aclanthology.org/{year}.acl-long.{number % 900 + 1}/",
            _ => $"https://www.arxiv.org/abs/{id}",
        };
    }
}
