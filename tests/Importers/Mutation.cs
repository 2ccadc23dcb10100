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
