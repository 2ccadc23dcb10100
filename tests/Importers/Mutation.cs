using System.Text;

namespace SurveyGraph.Tests.Importers;

/// <summary>Small damage to a text, as editors, programs and people do it.</summary>
internal static class Mutation
{
    private static readonly string[] Pieces =
    [
        "\"", "'", ",", ";", "\t", "|", "\n", "\r\n", "\r", "\0", "{", "}", "[", "]", "(", ")", "<", ">", "\\", "@",
        "#", "*", "&", "!", "%", "$", "`", ":", "-", " ", "  ", "\uFEFF", "\uD83D", "é", "漢", "\u202E", "https://",
        "https://arxiv.org/abs/", "2403.06764", "<details>", "</summary>", "<!--", "-->", "](", "![", "@string{", "=",
            "~", "\"\"", "...", "---", "? ", "- ",
        "- - ", "&a", "*a", "!!", "9999999999999", "and", "title", "\\u", "\\\"",
    ];

    private static readonly string[] Words =
    [
        "A Good Title of a Paper", "Deep Things: A Survey", "FoldNet", "FoldNet: ", "Smith, J.,", "A. B. ", "Ann Lee",
        " et al.", " and ", " In ", "in *CVPR*, 2020", "CVPR 2024", "(ICML)", "(ICLR 2021)", "[CVPR'23]", "NeurIPS",
        "Proceedings of ", "Journal of Y", "Workshop on X", "pp. 1-2", "Vol. 3", "accepted to ", "oral", "2024", "(2024)",
        "[2024/05]", "(Oct 2020)", "Title: ", "Venue: ", "Paper: ", ". ", "; ", ", ", " - ", " – ", "/", "?", "…", "“", "”",
        "《", "》", "、", "，", "。", "：", "（", "）", "【", "】", "中文", "🔥", "[Paper]", "[Paper](http://a.example/c.pdf)",
        "[Code](https://github.com/c/d)", "![Star](https://img.shields.io/github/stars/a/b)", "arXiv:2301.00003",
        "doi:10.1145/12", "<a href=\"https://arxiv.org/abs/2301.00001\">", "</a>", "<br>", "<td>", "<tr>", "<table>",
        "</table>", "<ul><li>", "<b>", "<p>", "## ", "1. ", "\n", "\n\n", "\n- ", "\n  - ", "\n| ", " | ", "\n|---|---|\n",
        "@article{k1,\n", "title = {", "author = {", "},\n", "TY  - JOUR\n", "TI  - ", "AU  - ", "ER  - \n",
        "title,authors,venue\n", "{\"title\":\"", "\"}", "title: ", "authors: ", "- title: A\n", "  year: 2020\n",
    ];

    /// <summary>Marks and words of every format in no order at all.</summary>
    public static string Mixture(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 45); count > 0; count--)
        {
            var pieces = random.Next(3) == 0 ? Pieces : Words;
            text.Append(pieces[random.Next(pieces.Length)]);
            if (random.Next(4) == 0)
                text.Append(' ');
        }
        return text.ToString();
    }

    public static string Of(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(text.Length - start, 40) + 1);
        var piece = Pieces[random.Next(Pieces.Length)];
        return random.Next(8) switch
        {
            0 => text.Remove(start, length),
            1 => text.Insert(start, piece),
            2 => text.Remove(start, length).Insert(start, piece),
            3 => text.Insert(random.Next(text.Length + 1), text.Substring(start, length)),
            4 => text[..start],
            5 => text.Insert(start, string.Concat(Enumerable.Repeat(piece, random.Next(1, 50)))),
            6 => text.Replace(piece, Pieces[random.Next(Pieces.Length)], StringComparison.Ordinal),
            _ => text[start..] + text[..start],
        };
    }
}
