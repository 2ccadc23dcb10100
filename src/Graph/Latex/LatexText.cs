using System.Buffers;
using System.Text;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Latex;

/// <summary>
/// LaTeX in bibliographies: read as plain text, and plain text written as LaTeX. Mathematics stays between dollar signs
/// in plain text, but for mathematics that is only a character: <c>$\alpha$</c> is α.
/// </summary>
/// <remarks>
/// What is written is read back as it was, with these exceptions, which LaTeX has one form for: every blank comes back
/// as a blank, and characters without width not at all.
/// </remarks>
public static class LatexText
{
    private const int StackLength = 512;
    private const int StackDepth = 8;
    private const int MaxProtected = 64;

    /// <summary>
    /// LaTeX as plain text on one line: accents composed, formatting and braces dropped, and of unknown commands only
    /// what they set: their arguments, or a logo.
    /// </summary>
    public static string Decode(ReadOnlySpan<char> latex) => Decode(latex, out _);

    /// <param name="hasMarkup">
    /// The LaTeX says something that the text does not, so that <see cref="Encode"/> would not give it back: braces
    /// that protect capitals, formatting, a tie, an unknown command.
    /// </param>
    public static string Decode(ReadOnlySpan<char> latex, out bool hasMarkup)
    {
        hasMarkup = false;
        if (LatexDecoder.IsPlain(latex))
            return LatinAccents.Compose(latex.ToString());
        var rented = latex.Length > StackLength ? ArrayPool<char>.Shared.Rent(latex.Length) : null;
        var text = rented is null ? stackalloc char[StackLength] : rented;
        var decoder = new LatexDecoder(latex, text[..latex.Length], stackalloc LatexGroup[StackDepth]);
        var decoded = LatinAccents.Compose(text[..decoder.Decode()].ToString());
        hasMarkup = decoder.HasMarkup;
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return decoded;
    }

    /// <summary>
    /// The length of the mathematics, its dollar signs among it, that a plain text has at a dollar sign, or 0 where that
    /// is one of money.
    /// </summary>
    public static int MathLengthAt(ReadOnlySpan<char> text, int start) =>
        LatexMath.TryFind(text, start, out var length) ? length : 0;

    /// <summary>Plain text as LaTeX: it sets what the text says and does nothing else, whatever the text is.</summary>
    public static LatexEncoding Encode(string text, LatexForm? form = null)
    {
        if (LatexEncoder.IsPlain(text))
            return new(text, []);
        var encoder = new LatexEncoder((form ?? LatexForm.Default).Alphabet);
        encoder.Append(LatexMath.Settle(text));
        return encoder.ToEncoding();
    }

    /// <summary>A title as LaTeX, with braces round the words whose capitals must stay.</summary>
    /// <param name="title">Plain text.</param>
    /// <param name="shortName">The name of the method, which is such a word wherever it stands.</param>
    /// <param name="form">Which words get braces, among others.</param>
    public static LatexEncoding EncodeTitle(string title, string? shortName = null, LatexForm? form = null)
    {
        form ??= LatexForm.Default;
        title = LatexMath.Settle(title);
        Span<Range> words = stackalloc Range[MaxProtected];
        words = words[..new LatexTitle(title, shortName, words).FindProtected(form.Capitals)];
        if (words.IsEmpty)
            return Encode(title, form);
        var encoder = new LatexEncoder(form.Alphabet);
        var written = 0;
        foreach (var word in words)
        {
            encoder.Append(title, written, word.Start.Value);
            encoder.AppendLatex("{");
            encoder.Append(title, word.Start.Value, word.End.Value);
            encoder.AppendLatex("}");
            written = word.End.Value;
        }
        encoder.Append(title, written, title.Length);
        return encoder.ToEncoding();
    }

    /// <summary>
    /// An author's LaTeX in a form that no document can choke on: escaped where that was forgotten, otherwise as it is.
    /// Of commands that are not known to be harmless only what they set stays. LaTeX with unbalanced braces is read as
    /// text and written anew.
    /// </summary>
    public static LatexEncoding Harden(string latex, LatexForm? form = null)
    {
        if (LatexHardener.IsPlain(latex))
            return new(latex, []);
        var hardener = new LatexHardener(latex, form ?? LatexForm.Default);
        return hardener.TryHarden(out var hardened)
            ? hardened
            : Encode(Decode(latex), form);
    }

    /// <summary>
    /// The same for a title, with braces round what a style in lower case would break, and round words whose capitals must
    /// stay where it is written anew.
    /// </summary>
    public static LatexEncoding HardenTitle(string latex, string? shortName, LatexForm? form = null)
    {
        if (LatexHardener.IsPlain(latex))
            return new(latex, []);
        form ??= LatexForm.Default;
        var hardener = new LatexHardener(latex, form);
        return hardener.TryHarden(out var hardened)
            ? form.Capitals == TitleCapitals.None ? hardened
                : hardened with { Latex = LatexCapitals.Protect(hardened.Latex) }
            : EncodeTitle(Decode(latex), shortName, form);
    }

    /// <summary>
    /// An address within a text that LaTeX reads whole before it obeys <c>\url</c>, with the signs escaped that would
    /// end the text there: <c>%</c> and <c>#</c>.
    /// </summary>
    public static ReadOnlySpan<char> UrlInText(ReadOnlySpan<char> url)
    {
        if (!url.ContainsAny('%', '#'))
            return url;
        var escaped = new StringBuilder(url.Length + 8);
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] == '\\' && i + 1 < url.Length)
                escaped.Append(url[i++]);
            else if (url[i] is '%' or '#')
                escaped.Append('\\');
            escaped.Append(url[i]);
        }
        return escaped.ToString();
    }

    /// <summary>
    /// Whether an author's LaTeX may be written back as it is: harmless commands, balanced braces, the alphabet.
    /// </summary>
    public static bool IsInert(string latex, LatexForm? form = null) =>
        LatexHardener.IsPlain(latex)
        || (new LatexHardener(latex, form ?? LatexForm.Default).TryHarden(out var hardened)
            && hardened.Latex == latex);

    /// <summary>
    /// Whether LaTeX that no style sets as text (a link, a file name) may be written back as it is: ASCII, balanced,
    /// and without commands that have a name.
    /// </summary>
    public static bool IsVerbatim(string latex) => LatexHardener.IsVerbatim(latex);
}
