using System.Buffers;

namespace SurveyGraph.Graph.Latex;

/// <summary>The characters that LaTeX has a command for, in text and in mathematics, and the accents.</summary>
/// <remarks>
/// Only commands of LaTeX itself, so that a document needs no package for them. In each row the first command is the
/// one that is written, the others are only read.
/// </remarks>
internal static class LatexSymbols
{
    private static readonly string[] TextRows =
    [
        "ß ss", "ẞ SS", "æ ae", "Æ AE", "œ oe", "Œ OE", "ø o", "Ø O", "ł l", "Ł L", "å aa", "Å AA", "đ dj", "Đ DJ",
        "ð dh", "Ð DH", "þ th", "Þ TH", "ŋ ng", "Ŋ NG", "ı i", "ȷ j",
        "\\ textbackslash", "{ textbraceleft lbrace", "} textbraceright rbrace", "~ textasciitilde",
        "^ textasciicircum", "` textasciigrave", "< textless", "> textgreater", "| textbar", "\" textquotedbl",
        "_ textunderscore", "$ textdollar", "¡ textexclamdown", "¿ textquestiondown", "§ S textsection",
        "¶ P textparagraph", "© textcopyright copyright", "® textregistered", "™ texttrademark", "° textdegree degree",
        "ª textordfeminine", "º textordmasculine", "• textbullet", "· textperiodcentered", "£ pounds textsterling",
        "¥ textyen", "€ texteuro euro", "¢ textcent", "¤ textcurrency", "¦ textbrokenbar", "µ textmu",
        "¼ textonequarter", "½ textonehalf", "¾ textthreequarters", "† dag textdagger", "‡ ddag textdaggerdbl",
        "… ldots dots textellipsis", "‰ textperthousand", "№ textnumero", "« guillemotleft guillemetleft",
        "» guillemotright guillemetright", "‹ guilsinglleft", "› guilsinglright", "„ quotedblbase", "‚ quotesinglbase",
        "´ textasciiacute", "¨ textasciidieresis", "¯ textasciimacron", "– textendash", "— textemdash",
        "“ textquotedblleft", "” textquotedblright", "‘ textquoteleft", "’ textquoteright", "' textquotesingle",
    ];

    private static readonly string[] MathRows =
    [
        "α alpha", "β beta", "γ gamma", "δ delta", "ϵ epsilon", "ε varepsilon", "ζ zeta", "η eta", "θ theta",
        "ϑ vartheta", "ι iota", "κ kappa", "λ lambda", "μ mu", "ν nu", "ξ xi", "π pi", "ϖ varpi", "ρ rho", "ϱ varrho",
        "σ sigma", "ς varsigma", "τ tau", "υ upsilon", "ϕ phi", "φ varphi", "χ chi", "ψ psi", "ω omega", "Γ Gamma",
        "Δ Delta", "Θ Theta", "Λ Lambda", "Ξ Xi", "Π Pi", "Σ Sigma", "Υ Upsilon", "Φ Phi", "Ψ Psi", "Ω Omega",
        "→ rightarrow to", "← leftarrow gets", "↔ leftrightarrow", "⇒ Rightarrow", "⇐ Leftarrow", "⇔ Leftrightarrow",
        "⟶ longrightarrow", "⟵ longleftarrow", "↦ mapsto", "↑ uparrow", "↓ downarrow", "↗ nearrow", "↘ searrow",
        "≤ leq le", "≥ geq ge", "≠ neq ne", "≈ approx", "≡ equiv", "∼ sim", "≃ simeq", "≅ cong", "∝ propto", "≪ ll",
        "≫ gg", "± pm", "∓ mp", "× times", "÷ div", "⋅ cdot", "∘ circ", "∗ ast", "⋆ star", "∙ bullet", "⊕ oplus",
        "⊗ otimes", "⊙ odot", "∞ infty", "∂ partial", "∇ nabla", "∑ sum", "∏ prod", "∫ int", "√ surd", "∈ in",
        "∉ notin", "∋ ni", "⊂ subset", "⊆ subseteq", "⊃ supset", "⊇ supseteq", "∪ cup", "∩ cap", "∖ setminus",
        "∅ emptyset", "∀ forall", "∃ exists", "¬ neg lnot", "∧ wedge land", "∨ vee lor", "⊥ perp", "⊤ top",
        "∥ parallel", "∣ mid", "⟨ langle", "⟩ rangle", "⌊ lfloor", "⌋ rfloor", "⌈ lceil", "⌉ rceil", "ℓ ell", "ℏ hbar",
        "ℜ Re", "ℑ Im", "ℵ aleph", "℘ wp", "⋯ cdots", "⋮ vdots", "⋱ ddots", "♥ heartsuit", "♠ spadesuit", "♣ clubsuit",
        "♦ diamondsuit", "♭ flat", "♯ sharp", "♮ natural", "△ triangle", "◇ diamond", "○ bigcirc", "⊢ vdash",
        "⊨ models",
    ];

    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";
    private const string Scripted = "0123456789+-=()n";

    private static readonly Dictionary<string, char> AccentMarks = new (string Command, char Mark)[]
    {
        ("`", '\u0300'), ("'", '\u0301'), ("^", '\u0302'), ("~", '\u0303'), ("=", '\u0304'), ("u", '\u0306'),
        (".", '\u0307'),
        ("\"", '\u0308'), ("r", '\u030A'), ("H", '\u030B'), ("v", '\u030C'), ("d", '\u0323'),
        ("textcommabelow", '\u0326'),
        ("c", '\u0327'), ("k", '\u0328'), ("b", '\u0331'), ("t", '\u0361'), ("cb", '\u0326'),
    }.ToDictionary(accent => accent.Command, accent => accent.Mark, StringComparer.Ordinal);

    // A tie joins two letters, so it cannot be written over one; the short name of the comma below needs a package.
    private static readonly Dictionary<char, string> AccentCommands =
        AccentMarks.Where(accent => accent.Key is not ("t" or "cb"))
            .ToDictionary(accent => accent.Value, accent => accent.Key);

    private static readonly Dictionary<char, string> TextCommands = First(TextRows);
    private static readonly Dictionary<char, string> MathCommands = First(MathRows);
    private static readonly Dictionary<string, char> TextCharacters = All(TextRows);
    private static readonly Dictionary<string, char> MathCharacters = All(MathRows);

    /// <summary>
    /// The Greek letters that mathematics has commands for; others look like Latin ones or have accents.
    /// </summary>
    public static SearchValues<char> GreekOfMathematics { get; } =
        SearchValues.Create([.. MathCommands.Keys.Where(letter => letter is >= '\u0370' and <= '\u03FF')]);

    private static readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> AccentsBySpan =
        AccentMarks.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> TextBySpan =
        TextCharacters.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> MathBySpan =
        MathCharacters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The combining mark of an accent command: of <c>"</c> the diaeresis, of <c>v</c> the caron.</summary>
    public static bool TryGetMark(ReadOnlySpan<char> command, out char mark) =>
        AccentsBySpan.TryGetValue(command, out mark);

    public static bool TryGetAccent(char mark, out string command) => AccentCommands.TryGetValue(mark, out command!);

    /// <summary>The character of a command of text: of <c>ss</c> the sharp s.</summary>
    public static bool TryGetText(ReadOnlySpan<char> command, out char character) =>
        TextBySpan.TryGetValue(command, out character);

    public static bool TryGetTextCommand(char character, out string command) =>
        TextCommands.TryGetValue(character, out command!);

    /// <summary>The character of a command of mathematics: of <c>to</c> the arrow.</summary>
    public static bool TryGetMath(ReadOnlySpan<char> command, out char character) =>
        MathBySpan.TryGetValue(command, out character);

    /// <summary>Whether the character is set in mathematics: a Greek letter, an arrow, a raised digit.</summary>
    public static bool IsMathematics(char character) =>
        character is '−' or '′' || MathCommands.ContainsKey(character) || TryGetScript(character, out _, out _);

    /// <summary>
    /// What sets the character between dollar signs: a command with its backslash, or a sign of the keyboard.
    /// </summary>
    public static string MathCommandOf(char character) => character switch
    {
        '−' => "-",
        '′' => "'",
        _ => "\\" + MathCommands[character],
    };

    public static char? Superscript(char c) => Script(c, Superscripts);

    public static char? Subscript(char c) => Script(c, Subscripts);

    /// <summary>
    /// The character on the line of a raised or lowered one, and which of both it is (<c>^</c> or <c>_</c>).
    /// </summary>
    public static bool TryGetScript(char c, out char plain, out char position)
    {
        var index = Superscripts.IndexOf(c, StringComparison.Ordinal);
        position = index >= 0 ? '^' : '_';
        if (index < 0)
            index = Subscripts.IndexOf(c, StringComparison.Ordinal);
        plain = index < 0 ? c : Scripted[index];
        return index >= 0;
    }

    private static char? Script(char c, string scripts) =>
        Scripted.IndexOf(c, StringComparison.Ordinal) is var index and >= 0 ? scripts[index] : null;

    private static Dictionary<char, string> First(string[] rows) =>
        rows.Select(row => row.Split(' ')).ToDictionary(parts => parts[0][0], parts => parts[1]);

    private static Dictionary<string, char> All(string[] rows) => rows
        .Select(row => row.Split(' '))
        .SelectMany(parts => parts.Skip(1).Select(command => (Command: command, Character: parts[0][0])))
        .ToDictionary(pair => pair.Command, pair => pair.Character, StringComparer.Ordinal);
}
