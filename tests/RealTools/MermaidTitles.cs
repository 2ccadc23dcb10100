using System.Collections.Immutable;

namespace SurveyGraph.Tests.RealTools;

/// <summary>Titles that some version of Mermaid takes for markup of its own, of HTML, of Markdown or of TeX.</summary>
internal static class MermaidTitles
{
    public static ImmutableArray<string> All { get; } =
    [
        // HTML, entities, scripts.
        "To <think>, or \"not\"", "x<y>z", "<b>bold</b> <i>", "a<br/>b", "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>", "javascript:alert(1)", "<!-- c -->", "<?php ?>",
        "#quot; #35; &amp; &lt; &#60;", "&nbsp;x", "R&D", "\"", "'", "it's",
        // Mermaid's own words and marks.
        "end", "the end of it", "subgraph", "graph TD", "default", "constructor", "__proto__", "click p1 href",
        "accTitle: x", "style: x:#y;", "classDef a:b#c;", "style fill:#fff; rest", "%%{init: {\"theme\":\"dark\"}}%%",
        "100% %% comment", "---", "===", "...", "x --> y", "a -.-> b ==> c", "a & b", "semi; colon: x",
        "half:colon::scope", "@{ shape: rect }", "[x] (y) {z}", "{{x}}", "((x))", "[[x]]", ">x]", "[/x/]", "/x/", "//",
        "| a | b |",
        "fa:fa-car :fa-car: fab:fa-x", "mdi:home", ":rocket:", "o(n log n)", "x(n)",
        // Markdown.
        "1. one", "12) twelve", "2024. A year", "2024 in review", "- dash", "* star", "+ plus", "-- two", "# heading",
        "> quote", "=1+1", "a) item", "(a) item", "*star* **bold** a * b", "_under_ __dunder__ snake_case_name",
        "~~strike~~ ~x~", "back `tick` code", "`all code`", "\"`md`\"", "[link](http://x.y)", "![img](x)",
        "url https://arxiv.org/abs/2403.06764 here", "www.example.com", "see www.example.com/a_b", "mail a@b.com",
        "[ ] task", "[x] task", "!important",
        // TeX, escapes, programs.
        "$O(n^2)$ cost", "$$x^2$$ math", "back\\slash \\n newline \\u0041", "\\\\", "C# and F# #1 #tag",
        "caret ^ tilde ~", "0", "NaN", "?", "1/2 Tokens",
        // Scripts, emoji, characters without a glyph.
        "naïve Müller π₀.₅", "论文：效率与方法", "日本語のタイトル", "العربية", "हिन्दी शीर्षक",
        "emoji \U0001F680 \U0001F469\u200D\U0001F4BB ok", "zero\u200Djoiner", "q\u0301 combining", "x²³ ½ Ⅷ",
        "no\u00A0break",
        // Blanks, and lengths that are wrapped.
        " outer blanks ", "two  blanks", "tab\there", "line\nbreak", "ends with a colon:",
        "A long title whose second line would be 1. a numbered list, and third - a dashed one: all of it plain text",
        "A long title with <b>markup</b>, `code` and https://example.org/path in it, which Mermaid 11.4 would read as Markdown",
        "incomprehensibilities_without_any_blank_in_them_incomprehensibilities", "中文标题没有空格但是很长很长很长很长很长很长很长很长很长",
    ];
}
