using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Text;
using Xunit;

namespace SurveyGraph.Tests.Graph.Latex;

public class LatexTextTests
{
    [Theory]
    [InlineData("""M{\"u}ller""", "Müller")]
    [InlineData("""M\"{u}ller""", "Müller")]
    [InlineData("""M\"uller""", "Müller")]
    [InlineData("""Garc{\'\i}a and Garc\'{\i}a and Garc\'{i}a and Garc\'ia""",
        "García and García and García and García")]
    [InlineData("""\v{S}koda, \v Skoda, {\v S}koda""", "Škoda, Škoda, Škoda")]
    [InlineData("""{\L}ukasz, \L ukasz, \L{}ukasz""", "Łukasz, Łukasz, Łukasz")]
    [InlineData("""Erd{\H o}s, \c{c}\c c, W\k{e}grzyn, \r{A}, \d{o}, \u{g}, \=a, \.z, \b{b}""",
        "Erdős, çç, Węgrzyn, Å, ọ, ğ, ā, ż, ḇ")]
    [InlineData("""Nguy{\~{\^e}}n, Nguy{\~{{\^e}}}n, Nguy\~{\^{e}}n, Nguy\~\^en""", "Nguyễn, Nguyễn, Nguyễn, Nguyễn")]
    [InlineData("""{\^{\d{o}}} {\d{\^o}}""", "ộ ộ")]
    [InlineData("""\cb{s}, \cb{T}, {\i}{\j}, {\v{S}}k, {\aa}""", "ș, Ț, ıȷ, Šk, å")]
    [InlineData("""\'{} \~{} \^{}""", "´ ~ ^")]
    [InlineData("""\t{oo} \"{\j} \=x""", "o\u0361o \u0237\u0308 x\u0304")]
    public void Accents_are_composed_in_every_spelling(string latex, string text) =>
        Assert.Equal(text, LatexText.Decode(latex));

    [Theory]
    [InlineData("""Q\&A: 50\% of \$5 \#1 x\_y \{z\}""", "Q&A: 50% of $5 #1 x_y {z}")]
    [InlineData("""Q&A: 50% #1 x_y^z""", "Q&A: 50% #1 x_y^z")]
    [InlineData("""1--2, a---b, ``Why?'' and `so' it's""", "1–2, a—b, “Why?” and ‘so’ it's")]
    [InlineData("""?`Por qu\'e? !`S\'i!""", "¿Por qué? ¡Sí!")]
    [InlineData("""{\ss} \oe{} \AA ngstr{\"o}m \o stergaard \textasciitilde{} \textbackslash{} \ldots{} \S 5""",
        """ß œ Ångström østergaard ~ \ … §5""")]
    [InlineData("D.~P. Kingma\\ and\nJ.\\,L.  Ba\\\\ x", "D. P. Kingma and J. L. Ba x")]
    public void Escapes_ligatures_and_symbols_are_characters(string latex, string text) =>
        Assert.Equal(text, LatexText.Decode(latex));

    [Theory]
    [InlineData("""An {Image} Is Worth {{16x16} Words}""", "An Image Is Worth 16x16 Words")]
    [InlineData("""\emph{in situ} \textbf{\textit{x}} {\em y} {\sc Z} \url{http://a.b/c\_d%20e~f}""",
        "in situ x y Z http://a.b/c_d%20e~f")]
    [InlineData("""{\LARGE Big} \huge folds {\scriptsize x}""", "Big folds x")]
    [InlineData("""\href{http://a.b}{the page} 10\textsuperscript{th} CO\textsubscript{2}""", "the page 10th CO₂")]
    [InlineData("""{\noopsort{1973b}}{\LaTeX} and \TeX{} \ensuremath{\alpha}""", "LaTeX and TeX α")]
    [InlineData("""\XeLaTeX{} and \LuaTeX\ or \LaTeXe, \textgreek{al\emph{pha}}""", "XeLaTeX and LuaTeX or LaTeX2e, alpha")]
    [InlineData("""\foo{bar} \foo[see][]{b}, \baz{} of C:\ABC\x.pdf""", """bar b, \baz of C:\ABC\x.pdf""")]
    [InlineData("""\METAFONT{} and {\KOMAScript} on \POSTSCRIPT\ fonts""", "METAFONT and KOMAScript on POSTSCRIPT fonts")]
    [InlineData("""a } b { c""", "a b c")]
    [InlineData("""a\""", """a\""")]
    public void Markup_is_dropped_and_unknown_commands_leave_what_they_set(string latex, string text) =>
        Assert.Equal(text, LatexText.Decode(latex));

    [Theory]
    [InlineData("`fold' and `it's `n' out'", "‘fold’ and ‘it's ‘n’ out'")]
    [InlineData("‘folds' and sheets'", "‘folds’ and sheets'")]
    [InlineData("Lee's `folds{}' sheets'", "Lee's ‘folds' sheets’")]
    [InlineData("``{}folds''{}, `` `folds' '' and {\\\"}sheets{\\\"}", "\"folds\", “ ‘folds’ ” and \"sheets\"")]
    public void Quotation_marks_open_and_close(string latex, string text) =>
        Assert.Equal(text, LatexText.Decode(latex));

    [Theory]
    [InlineData("""$O(n \log n)$ and $x_{ij}$""", """$O(n \log n)$ and $x_{ij}$""")]
    [InlineData("""$\alpha$-{ToMe}, CO$_2$, 10$\times$, $\alpha\to\beta_{1}$""", "α-ToMe, CO₂, 10×, α→β₁")]
    [InlineData("""\(x^2\) $$y$$ $ z $""", "$x^2$ $y$ $z$")]
    [InlineData("""costs $5, {$x} y$""", "costs $5, $x y$")]
    public void Mathematics_stays_unless_it_is_only_characters(string latex, string text) =>
        Assert.Equal(text, LatexText.Decode(latex));

    [Theory]
    [InlineData("José Müller, Łukasz Øst, Åström, Çağlar",
        """Jos{\'e} M{\"u}ller, {\L}ukasz {\O}st, {\AA}str{\"o}m, {\c{C}}a{\u{g}}lar""")]
    [InlineData("García, Nguyễn, Ṣubḥī", """Garc{\'i}a, Nguy{\~{{\^e}}}n, {\d{S}}ub{\d{h}}{\=i}""")]
    [InlineData("A & B: 50% of $5 and #1, x_y", """A \& B: 50\% of \$5 and \#1, x\_y""")]
    [InlineData("""{a} \b ~ ^ <c> |""",
        """{\textbraceleft}a{\textbraceright} {\textbackslash}b {\textasciitilde} {\textasciicircum} {\textless}c{\textgreater} {\textbar}""")]
    [InlineData("To \"think\" (\"or\") not—“yes” it's 1–2", "To ``{}think''{} (``{}or''{}) not---``yes'' it's 1--2")]
    [InlineData("it’s ‘it’ and ‘it's’", """it{\textquoteright}s `it' and `it's'""")]
    [InlineData("o\u0361o, ș, αβ and Δt", """{\t{oo}}, {\textcommabelow{s}}, $\alpha\beta$ and $\Delta$t""")]
    [InlineData("α→β₁₀ in O(n²) at ∞", """$\alpha\rightarrow\beta_{10}$ in O(n$^{2}$) at $\infty$""")]
    [InlineData("""$O(n \log n)$ costs $5 or $10""", """$O(n \log n)$ costs \$5 or \$10""")]
    [InlineData("a -- b '' c", "a -{}- b '{}' c")]
    [InlineData("Scientiﬁc eﬃcient ﬂow", "Scientific efficient flow")]
    public void Text_is_written_as_people_write_it(string text, string latex)
    {
        var encoded = LatexText.Encode(text);

        Assert.Equal(latex, encoded.Latex);
        Assert.Empty(encoded.Unsettable);
    }

    [Theory]
    [InlineData("Attention 三张 is", "Attention {[U+4E09 U+5F20]} is", "三张")]
    [InlineData("🔥 hot", "{[U+1F525]} hot", "🔥")]
    [InlineData("Phương", "Phuong", "ươ")]
    [InlineData("Щукин", "Shchukin", "Щукин")]
    [InlineData("Γιώργος", "Giorgos", "Γιώργος")]
    [InlineData("Ευάγγελος ΘΩΜΑΣ", "Evangelos THOMAS", "ΕυάγελοςΘΩΜΑΣ")]
    [InlineData("μπαούλο, περὶ φύσεως", "baoulo, peri fyseos", "μπαούλερὶφσως")]
    public void What_LaTeX_cannot_set_is_named_and_not_lost(string text, string latex, string unsettable)
    {
        var encoded = LatexText.Encode(text);

        Assert.Equal(latex, encoded.Latex);
        Assert.Equal(unsettable, string.Concat(encoded.Unsettable.Distinct()));
    }

    [Fact]
    public void Characters_written_by_number_are_read_back() =>
        Assert.Equal("三张 🔥", LatexText.Decode("{[U+4E09 U+5F20]} {[U+1F525]}"));

    [Theory]
    [InlineData("""\input{/etc/passwd}""")]
    [InlineData("""\immediate\write18{rm -rf /}""")]
    [InlineData("""}\input{x}{""")]
    [InlineData("""a % comment""")]
    [InlineData("""^^5cinput{x}""")]
    [InlineData("""$\input{x}$ $a%b$ $^^5c$ $x^2^3$ $\frac$ $_$ ${$""")]
    [InlineData("""\catcode`\@=11 \def\x{\x}\x""")]
    public void Hostile_text_comes_out_inert(string text)
    {
        var latex = LatexText.Encode(text).Latex;

        Assert.True(LatexText.IsInert(latex), latex);
        Assert.DoesNotContain(@"\input", latex, StringComparison.Ordinal);
        Assert.DoesNotContain("^^", latex, StringComparison.Ordinal);
        Assert.Equal(text, LatexText.Decode(latex));
    }

    [Theory]
    [InlineData("""An {Image} of {\"U}ber-{\emph{x}} \& $\mathbb{R}$ \url{http://a.b/c_d%20}""", true)]
    [InlineData("""A & B""", false)]
    [InlineData("""x_y""", false)]
    [InlineData("""{unbalanced""", false)]
    [InlineData("""unbalanced\}""", false)]
    [InlineData("""Müller""", false)]
    [InlineData("""\newcommand{\x}{y}""", false)]
    [InlineData("""$\def\x{}$""", false)]
    [InlineData("""50% off""", false)]
    [InlineData("""\url{\input{x}}""", false)]
    [InlineData("""\emph""", false)]
    [InlineData("""{\'}""", false)]
    [InlineData("""\alpha""", false)]
    public void Only_harmless_LaTeX_is_inert(string latex, bool isInert) =>
        Assert.Equal(isInert, LatexText.IsInert(latex));

    [Theory]
    [InlineData("""{IEEE} A & B_c: 50% of Müller {"Q"}""", """{IEEE} A \& B\_c: 50\% of M{\"u}ller {"Q"}""")]
    [InlineData("""{Keep} $x_1$ \input{y} & z""",
        """{Keep} $x_1$ {y} \& z""")]
    [InlineData("""\acro{TUG} by \ODD{} & \odd\> ones \(n^2\)""",
        """{TUG} by \ODD{} \& {\textbackslash}odd  ones $n^2$""")]
    [InlineData("""{US}$5""", """{US}\$5""")]
    [InlineData("""Read \today & later""", """Read \today \& later""")]
    [InlineData("""\alpha of {X}""", """$\alpha$of {X}""")]
    [InlineData(@"Types ${F}_{\leq}^{\&}$", @"Types ${F}_{\leq}^{\&}$")]
    [InlineData(@"see \href {https://example.org/a_b} {page}", @"see \href {https://example.org/a_b} {page}")]
    [InlineData("\\o\u0436", "\\o{}zh")]
    [InlineData("\\$\u03b1\u200b\u03ce", "\\$ao")]
    [InlineData(@"\BibTeX tips for \BibTeX{} and \LaTeX\xspace now", @"\BibTeX tips for \BibTeX{} and \LaTeX{} now")]
    [InlineData("Le 4$^{\u00E8me}$ \\emph{tome}", @"Le 4\textsuperscript{{\`e}me} \emph{tome}")]
    public void Hardening_escapes_what_was_forgotten_and_keeps_the_rest(string latex, string hardened)
    {
        Assert.Equal(hardened, LatexText.Harden(latex).Latex);
        Assert.True(LatexText.IsInert(hardened));
    }

    [Theory]
    [InlineData(
        """On \enquote{{BERT}s} \& co""", "On “BERTs” & co", """On \enquote{{BERT}s} \& co""",
        """On \enquote{{BERT}s} \& co""")]
    [InlineData(
        """\mkbibquote{a \enquote{b} c}""", "“a ‘b’ c”", """\enquote{a \enquote{b} c}""",
        """\enquote{a \enquote{b} c}""")]
    [InlineData("""\mkbibemph{Homo s.} x""", "Homo s. x", """\emph{Homo s.} x""", """\emph{Homo s.} x""")]
    [InlineData(
        """\url{https://a.example/b%20c#d\#e}""", "https://a.example/b%20c#d#e",
        """\url{https://a.example/b%20c#d\#e}""", """\url{https://a.example/b\%20c\#d\#e}""")]
    public void Commands_of_BibLaTeX_are_read_and_written_by_their_usual_names(
        string latex, string text, string hardened, string inBiblatex)
    {
        Assert.Equal(text, LatexText.Decode(latex));
        Assert.Equal(hardened, LatexText.Harden(latex).Latex);
        Assert.Equal(inBiblatex, LatexText.Harden(latex, new() { HasBiblatex = true }).Latex);
        Assert.Equal(text, LatexText.Decode(hardened));
        Assert.Equal(text, LatexText.Decode(inBiblatex));
    }

    [Fact]
    public void Languages_of_packages_are_left_out() => Assert.Equal(
        @"\XeLaTeX{} and \LaTeX{} in {Word} order",
        LatexText.Harden(@"\XeLaTeX{} and \LaTeX{} in \textrussian{Word} order").Latex);

    [Theory]
    [InlineData(@"\LuaTeX today", @"\providecommand{\LuaTeX}{LuaTeX}")]
    [InlineData(@"the {\FOLDsheet} class", @"\providecommand{\FOLDsheet}{FOLDsheet}")]
    [InlineData(@"\enquote{a}", @"\providecommand{\enquote}[1]{``{\def\enquote##1{`##1'}#1}''}")]
    [InlineData(@"\SortNoop{a}b", @"\providecommand{\noopsort}[1]{}")]
    public void Commands_that_LaTeX_lacks_come_with_their_definition(string latex, string definition) =>
        Assert.Equal(definition, Assert.Single(LatexText.Harden(latex).Definitions));

    [Theory]
    [InlineData(@"\ce{CO2} by \SI{5}{\giga\hertz}", @"\ce{CO2} by \SI{5}{\giga\hertz}")]
    [InlineData(@"\odd[x]{y}", "{y}")]
    [InlineData(@"\directlua{x} \input{y} \section{z} \newodd \xdef", @"{x} {y} {z} {\textbackslash}newodd {\textbackslash}xdef")]
    [InlineData(@"\frac{1}{2} of D:\folds\all", @"{1}{2} of D:{\textbackslash}folds{\textbackslash}all")]
    public void Commands_of_an_author_stay_where_they_can_be_defined(string latex, string hardened) =>
        Assert.Equal(hardened, LatexText.Harden(latex, new() { HasDefinitions = true }).Latex);

    [Theory]
    [InlineData(@"\TeX and \LaTeX")]
    [InlineData(@"\XeTeXversion")]
    [InlineData(@"\AA{} and \AtEndDocument{}")]
    public void Commands_that_LaTeX_has_or_that_do_harm_do_not(string latex) =>
        Assert.Empty(LatexText.Harden(latex).Definitions);

    [Theory]
    [InlineData("Plain title: A study", false)]
    [InlineData("""M{\"u}ller \& Co: 50\% of $O(n)$ -- ``x''""", false)]
    [InlineData("{LLaVA} rocks", true)]
    [InlineData("Fig.~1", true)]
    [InlineData(@"\emph{x}", true)]
    public void Markup_is_noticed(string latex, bool hasMarkup)
    {
        LatexText.Decode(latex, out var found);

        Assert.Equal(hasMarkup, found);
    }

    [Theory]
    [InlineData("""Use \LaTeX{} or \TeX""", """Use {\LaTeX} or {\TeX}""")]
    [InlineData("""Die \LaTeX -Vorlage f{\"u}r {\LaTeX} \& {The $N$}""", """Die {\LaTeX}-Vorlage f{\"u}r {\LaTeX} \& {The $N$}""")]
    [InlineData("""\emph{In} $O(N)$ and $\mathbb{R}$, $o(n)$""", """\emph{In} {$O(N)$} and $\mathbb{R}$, $o(n)$""")]
    [InlineData("""\{ \LaTeX\ \}""", """\{ {\LaTeX}\ \}""")]
    public void Titles_of_authors_have_braces_round_what_lower_case_would_break(string latex, string hardened)
    {
        Assert.Equal(hardened, LatexText.HardenTitle(latex, null).Latex);
        Assert.Equal(hardened, LatexText.HardenTitle(hardened, null).Latex);
        Assert.Equal(latex, LatexText.HardenTitle(latex, null, new() { Capitals = TitleCapitals.None }).Latex);
    }

    [Theory]
    [InlineData("FastV: An Image is Worth 1/2 Tokens", "{FastV}: An Image is Worth 1/2 Tokens")]
    [InlineData("LLaVA-NeXT and GPT-4V with KV cache", "{LLaVA-NeXT} and {GPT-4V} with {KV} cache")]
    [InlineData("CLIP-based 3D-Aware Vision-Language MoE", "{CLIP}-based {3D}-Aware Vision-Language {MoE}")]
    [InlineData("U-Net, Q-Former (BLIP-2) and OpenAI's O'Brien",
        "{U-Net}, {Q-Former} ({BLIP-2}) and {OpenAI}'s {O'Brien}")]
    [InlineData("Video-LLaVA: Why Should I Trust A Model", "{Video-LLaVA}: Why Should {I} Trust A Model")]
    [InlineData("Tokens of GPT-J, Swin-T and ITU-T for H.264 codecs", "Tokens of {GPT-J}, {Swin-T} and {ITU-T} for {H.264} codecs")]
    [InlineData("Token-Pruner: Gaussian Tokens", "{Token-Pruner}: {Gaussian} Tokens")]
    [InlineData("A SURVEY OF ALL THINGS", "A SURVEY OF ALL THINGS")]
    [InlineData("""The $O(n \log N)$ Case of $k$-Means for IEEE/CVF""",
        """The {$O(n \log N)$} Case of $k$-Means for {IEEE/CVF}""")]
    [InlineData("ÜberNet and C++ by 50% in ToMe/DyViT", """{{\"U}berNet} and {C++} by 50\% in {ToMe/DyViT}""")]
    [InlineData("", "")]
    public void Titles_protect_whole_words_whose_capitals_matter(string title, string latex) =>
        Assert.Equal(latex, LatexText.EncodeTitle(title).Latex);

    [Fact]
    public void The_short_name_is_protected_wherever_it_stands() =>
        Assert.Equal("An Image, {Pruner} and Pruners",
            LatexText.EncodeTitle("An Image, Pruner and Pruners", "Pruner").Latex);

    [Theory]
    [InlineData("{", "}")]
    [InlineData(@"\'{", "}")]
    [InlineData(@"\foo{", "}")]
    [InlineData("{", "")]
    [InlineData(@"\url{", "")]
    [InlineData(@"\'", "")]
    [InlineData("$", "")]
    [InlineData(@"\(", "")]
    [InlineData("{[U+", "")]
    [InlineData(@"$\", "")]
    [InlineData("$^{", "}$")]
    public void Deep_or_broken_nesting_takes_linear_time(string open, string close)
    {
        var hostile =
            string.Concat(Enumerable.Repeat(open, 100_000)) + "x" + string.Concat(Enumerable.Repeat(close, 100_000));

        Assert.Contains("x", LatexText.Decode(hostile), StringComparison.Ordinal);
        Assert.Contains("x", LatexText.Encode(hostile).Latex, StringComparison.Ordinal);
        Assert.Contains("x", LatexText.EncodeTitle(hostile).Latex, StringComparison.Ordinal);
        Assert.Contains("x", LatexText.Harden(hostile).Latex, StringComparison.Ordinal);
    }
}
