using System.Buffers;
using System.Globalization;
using System.Text;

namespace SurveyGraph.Graph.Latex;

// Characters beyond ASCII: a letter with its accent, a symbol, a spelling in Latin letters, or at last a number.
internal sealed partial class LatexEncoder
{
    private const int MaxCodePoints = 32;
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const char LastOfEurope = '\u058F';

    private int AppendRune(ReadOnlySpan<char> text, int i)
    {
        if (Rune.DecodeFromUtf16(text[i..], out var rune, out var size) != OperationStatus.Done)
            rune = Rune.ReplacementChar;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control)
        {
            // Persian and the scripts of India are spelled with them.
            if (rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner && i > 0 && text[i - 1] > LastOfEurope)
                AppendCodePoint(rune);
            return size;
        }
        if (rune.Value == 0x0361 && TryAppendTie(text, i))
            return 2;
        if (!IsUnicode && rune.Value == '’' && TryCloseQuotation(text, i))
            return size;
        if (IsUnicode && rune.Value <= LatexLetter.LastCommon && Rune.IsLetter(rune))
        {
            AppendLatex([(char)rune.Value]);
            return size;
        }
        if (!rune.IsBmp || (!IsUnicode && IsBetweenIdeographs(text, i))
            || !(TryAppendCharacter((char)rune.Value) || TryAppendMark((char)rune.Value, i > 0 ? text[i - 1] : ' ')))
            AppendCodePoint(rune);
        return size;
    }

    // Wide marks and digits; with the characters beside them, which have no other form either, they stay what they are.
    private static bool IsBetweenIdeographs(ReadOnlySpan<char> text, int i) =>
        text[i] is >= '\uFF01' and <= '\uFF5E' && !char.IsLetter(text[i])
        && ((i > 0 && text[i - 1] is >= '\u2E80' and < '\uFF00')
            || (i + 1 < text.Length && text[i + 1] is >= '\u2E80' and < '\uFF00'));

    private bool TryAppendCharacter(char c)
    {
        if (LatexSymbols.IsMathematics(c))
        {
            EndCodePoints();
            (_math ??= new(_latex, isName)).Append(c);
            return true;
        }
        // TeX makes it of an apostrophe, but programs do not.
        if (IsUnicode && c == '’')
        {
            EndRuns();
            AppendLatex([c]);
            return true;
        }
        if (LatexPunctuation.Typographic(c) is { } ligature)
        {
            EndRuns();
            AppendLigature(ligature);
            _isQuotation |= c == '‘';
            return true;
        }
        // The font makes ligatures of the letters.
        if (LatexPunctuation.Ligature(c) is { } letters)
        {
            EndRuns();
            AppendLatex(letters);
            return true;
        }
        if (LatexSymbols.TryGetTextCommand(c, out var command))
        {
            EndRuns();
            AppendCommand(c, command);
            return true;
        }
        if (LatexLetter.TryEncode(c, out var letter, out var isExact) && (isExact || !IsUnicode))
        {
            EndRuns();
            _latex.Append(letter);
            if (!isExact)
                (_unsettable ??= []).Add(new(c));
            return true;
        }
        return TryAppendFallback(c);
    }

    private bool TryAppendFallback(char c)
    {
        if (IsUnicode || !LatexFallback.TryGet(c, out var fallback))
            return false;
        EndCodePoints();
        (_unsettable ??= []).Add(new(c));
        foreach (var letter in fallback)
        {
            if (letter < 128)
                AppendLatex([letter]);
            else
                TryAppendCharacter(letter);
        }
        return true;
    }

    // A mark that makes no single character with its letter stands after the letter, which is written already.
    private bool TryAppendMark(char mark, char letter)
    {
        if (!LatexSymbols.TryGetAccent(mark, out var accent)
            || !char.IsAsciiLetter(letter) || _latex.Length == 0 || _latex[^1] != letter)
            return false;
        _latex.Length--;
        _latex.Append("{\\").Append(accent).Append('{').Append(letter).Append("}}");
        return true;
    }

    // The tie stands between the two letters that it joins.
    private bool TryAppendTie(ReadOnlySpan<char> text, int i)
    {
        var pair = i == 0 ? "" : $"{text[i - 1]}{(i + 1 < text.Length ? text[i + 1] : ' ')}";
        if (pair.Length == 0 || !pair.All(char.IsAsciiLetter) || _latex.Length == 0 || _latex[^1] != pair[0])
            return false;
        _latex.Length--;
        _latex.Append("{\\t{").Append(pair).Append("}}");
        return true;
    }

    private void AppendCodePoint(Rune rune)
    {
        (_unsettable ??= []).Add(rune);
        if (IsUnicode)
        {
            AppendLatex(rune.ToString());
            return;
        }
        _math?.End();
        if (_codePoints == MaxCodePoints)
            EndCodePoints();
        _latex.Append(_codePoints++ == 0 ? "{[U+" : " U+").Append(CultureInfo.InvariantCulture, $"{rune.Value:X4}");
    }
}
