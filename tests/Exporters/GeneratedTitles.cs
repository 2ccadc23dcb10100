using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace SurveyGraph.Tests.Exporters;

/// <summary>A thousand titles full of the syntax of every format, the same on every machine.</summary>
internal static class GeneratedTitles
{
    private const int Count = 1000;

    public static ImmutableArray<string> All => Titles.Value;

    private static readonly ImmutableArray<string> Words =
    [
        "<b>", "</a>", "&amp;", "&", "\"", "'", "`", "{", "}", "\\", "\\n", "\\textbf", "%", "%%", "#", "#35;", "|",
        "[", "]", "(", ")", ":", ";", ",", "--", "-->", "<!--", "]]>", "=>", "@", "@article{", "~", "^", "_", "*", "**",
        "//", "/*", "=1+1", "+1", "end", "null", "true", "NaN", "1.", "- x", "!important", "${7}", "{{x}}", "<%=", "?",
        "é", "Ø", "論文", "عربي", "😀", "—", "’", "Attention", "LLaVA", "tokens", "of", "Vision", "2.5D", "O(n)", "x<y>z",
        "http://x.org/a_b", "C:\\x", "key: value",
    ];

    private static readonly Lazy<ImmutableArray<string>> Titles = new(() => [.. Generate()]);

    // The generator is our own, so that it is the same on every machine.
    private static IEnumerable<string> Generate()
    {
        var state = 20261128u;
        for (var i = 0; i < Count; i++)
        {
            var title = new StringBuilder().Append(CultureInfo.InvariantCulture, $"T{i}");
            for (var n = Next(8) + 2; n > 0; n--)
                title.Append(Next(3) == 0 ? "" : " ").Append(Words[Next(Words.Length)]);
            yield return title.Append(" x").ToString();
        }

        int Next(int limit)
        {
            state = (state * 1664525u) + 1013904223u;
            return (int)((state >> 8) % (uint)limit);
        }
    }
}
