using System.Text;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Graph.Sources;

public class SourceDecoderTests
{
    [Theory]
    [InlineData(10000, "Mac Roman")]
    [InlineData(1252, "Windows-1252")]
    public void Mojibake_is_repaired_to_the_character_and_keeps_its_lines(int codePage, string name)
    {
        const string Original = "# 🖼️ Image\n\n- é: “quoted” … ✨\n- 作者 naïve\n";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        // The five bytes that Windows-1252 leaves undefined come through as C1 controls.
        var damaged = string.Concat(Encoding.UTF8.GetBytes(Original).Select(b =>
            codePage == 1252 && b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? $"{(char)b}" : encoding.GetString([b])));

        var (source, diagnostics) = SourceDecoder.Decode("list.md", Encoding.UTF8.GetBytes(damaged));

        Assert.Equal(Original, source.Text);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(DiagnosticCodes.MojibakeRepaired, diagnostic.Code);
        Assert.Contains(name, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(1, diagnostic.Span!.Value.Line);
    }

    // Tables of Mac Roman differ: omega or ohm, delta or increment.
    [Theory]
    [InlineData("‰ΩìÂåπÈÖç ‰∫∫ ‰ΩìÂßø")]
    [InlineData("‰\u2126ìÂåπÈÖç ‰∫∫ ‰\u2126ìÂßø")]
    public void Mojibake_of_either_Mac_Roman_is_repaired(string damaged) =>
        Assert.Equal("体匹配 人 体姿", SourceDecoder.Decode("list.md", Encoding.UTF8.GetBytes(damaged)).Source.Text);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UTF_16_is_known_without_its_mark(bool isBigEndian)
    {
        const string Text = "title,year\nGröße 与 x,2020\n";
        var bytes = new UnicodeEncoding(isBigEndian, byteOrderMark: false).GetBytes(Text);

        var (source, diagnostics) = SourceDecoder.Decode("t.csv", bytes);

        Assert.Equal(Text, source.Text);
        Assert.Equal(
            "t.csv:1:1: warning SG0103: the file is not UTF-8; it was read as UTF-16",
            Assert.Single(diagnostics).ToString());
    }

    [Theory]
    [InlineData("Müller, Erdős, Łukasz, Nguyễn")]
    [InlineData("图像 “quoted” … – 🖼️")]
    [InlineData("ÄÖÜ äöü ß ÉÈ")]
    [InlineData("Ã© may be meant, but 图 is sound and so is é, ü, ö, ñ")]
    [InlineData("L’évaluation, l’état, d’écrire, l’été")]
    [InlineData("O(√π), 2√π, √π/2 and (√π)")]
    [InlineData("“Über tokens, «Über Tokens, «Äpfel, «Öl")]
    [InlineData("[–π/2, 0], [–π, π], [–π/4, 0]")]
    [InlineData("Le “café”…")]
    public void Sound_text_is_left_alone(string text)
    {
        var (source, diagnostics) = SourceDecoder.Decode("list.md", Encoding.UTF8.GetBytes(text));

        Assert.Equal(text, source.Text);
        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("Большие языковые модели и сжатие токенов в них")]
    [InlineData("Müller, Erdős, Łukasz and Jiří")]
    [InlineData("The model’s tokens, and one é beside a genuine")]
    [InlineData("α, β and γ-divergence of naïve Béziers in Poincaré models")]
    public void Damage_in_any_script_is_repaired_where_the_places_agree(string original)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(10000)!;
        var damaged = encoding.GetString(Encoding.UTF8.GetBytes(original));

        Assert.Equal(original, SourceDecoder.Decode("list.md", Encoding.UTF8.GetBytes(damaged)).Source.Text);
        var genuine = string.Concat(Enumerable.Repeat(damaged + "\n", 4)) + "图 ü\n";
        Assert.Equal(string.Concat(Enumerable.Repeat(original + "\n", 4)) + "图 ü\n",
            SourceDecoder.Decode("list.md", Encoding.UTF8.GetBytes(genuine)).Source.Text);
    }

    [Fact]
    public void A_byte_order_mark_is_no_text()
    {
        Assert.Equal("a", SourceDecoder.Decode("a", [0xEF, 0xBB, 0xBF, (byte)'a']).Source.Text);
        Assert.Equal("a", SourceDecoder.Decode("a", [0xFF, 0xFE, (byte)'a', 0]).Source.Text);
    }

    [Fact]
    public void A_damaged_byte_costs_itself_and_is_reported_with_its_place()
    {
        var (source, diagnostics) = SourceDecoder.Decode("list.md", [.. "ü\nä ö "u8, 0xE4, .. "x"u8]);

        Assert.Equal("ü\nä ö \uFFFDx", source.Text);
        Assert.Equal("list.md:2:5: warning SG0103: 1 bytes are not UTF-8 and were replaced by U+FFFD",
            Assert.Single(diagnostics).ToString());
    }

    [Fact]
    public void A_file_that_was_cut_off_in_a_character_is_still_UTF8()
    {
        var (source, diagnostics) = SourceDecoder.Decode("list.md", [.. "caf"u8, 0xC3]);

        Assert.Equal("caf\uFFFD", source.Text);
        Assert.Contains("middle of a character", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_an_older_encoding_is_read_in_it()
    {
        var (source, diagnostics) =
            SourceDecoder.Decode("list.md", [(byte)'M', 0xFC, (byte)'l', (byte)'l', (byte)'e', (byte)'r']);

        Assert.Equal("Müller", source.Text);
        Assert.Equal(DiagnosticCodes.InvalidUtf8, Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void Binary_files_are_refused_with_an_error()
    {
        Assert.Equal(DiagnosticCodes.BinarySource,
            Assert.Single(SourceDecoder.Decode("a.md", "%PDF-1.7 …"u8).Diagnostics).Code);
        Assert.Equal(Severity.Error, Assert.Single(SourceDecoder.Decode("a.md", [1, 0, 2]).Diagnostics).Severity);
    }

    [Theory]
    [InlineData("@misc{wang, author = {王小明 and 李华}, title = {视觉标记压缩综述}}")]
    [InlineData("- [Paper, with one 词元 in it](https://example.org)")]
    public void Chinese_in_GBK_is_read_as_such_and_reported(string text)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes(text);

        var (source, diagnostics) = SourceDecoder.Decode("refs.bib", bytes);

        Assert.Equal(text, source.Text);
        Assert.Contains("it was read as GB18030", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Müller, Erdös, naïve, déjà vu, ÄÖÜ and “quoted” – à côté")]
    [InlineData("Citroën, El Niño, Ångström, Özgür, França")]
    public void Western_text_is_not_taken_for_Chinese(string text) => Assert.Equal(
        text, SourceDecoder.Decode("a.md",
            CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text)).Source.Text);

    [Theory]
    [InlineData("iso-2022-jp", "ISO-2022-JP")]
    [InlineData("euc-jp", "EUC-JP")]
    [InlineData("shift_jis", "Shift_JIS")]
    public void Japanese_in_an_older_encoding_is_read(string encoding, string name)
    {
        const string Text =
            "@book{a, author = {山田 花子}, title = {画像のための符号化とその応用}, year = 1987, publisher = {見本書房}}\n";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(Text);

        var (source, diagnostics) = SourceDecoder.Decode("refs.bib", bytes);

        Assert.Equal(Text, source.Text);
        Assert.Contains($"it was read as {name}", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(28592, "ISO 8859-2", "Nowość, wąskie łuki i małżeństwo: pięć ważnych książek")]
    [InlineData(1250, "Windows-1250", "Nowość, wąskie łuki i małżeństwo: pięć ważnych książek, wiśnia")]
    [InlineData(28592, "ISO 8859-2", "Příliš žluťoučký kůň, některé užší množiny a nejvyšší řády")]
    [InlineData(1252, "Windows-1252", "Über Größe, señor, naïve, façade, «œuvre» 1ª edição, 20 m³/s, n°3, ½ £")]
    public void Central_European_text_in_an_older_encoding_is_read(int codePage, string name, string text)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text);

        var (source, diagnostics) = SourceDecoder.Decode("refs.bib", bytes);

        Assert.Equal(text, source.Text);
        Assert.Contains($"it was read as {name}", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1251", "Windows-1251")]
    [InlineData("koi8-r", "KOI8")]
    public void Cyrillic_in_an_older_encoding_is_read(string encoding, string name)
    {
        const string Text =
            "@book{a, author = {Иванов, П.~С. and Ёлкина, Ю.}, title = {Методы сжатия изображений: Учебник}, year = 1987, "
            + "publisher = {Наука}, address = {Новосибирск}}\n";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(Text);

        var (source, diagnostics) = SourceDecoder.Decode("refs.bib", bytes);

        Assert.Equal(Text, source.Text);
        Assert.Contains($"it was read as {name}", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF32_is_read_by_its_mark()
    {
        foreach (var bigEndian in (bool[])[false, true])
        {
            var encoding = new UTF32Encoding(bigEndian, byteOrderMark: true);
            var (source, diagnostics) =
                SourceDecoder.Decode("a.md", [.. encoding.GetPreamble(), .. encoding.GetBytes("- ü 图 😀\n")]);

            Assert.Equal("- ü 图 😀\n", source.Text);
            Assert.Empty(diagnostics);
        }
    }

    [Fact]
    public void A_stray_NUL_costs_itself_and_is_reported_with_its_place()
    {
        var (source, diagnostics) = SourceDecoder.Decode("list.md", "# List\n- one\n- t\0wo\n"u8);

        Assert.Equal("# List\n- one\n- t\uFFFDwo\n", source.Text);
        Assert.Equal("list.md:3:4: warning SG0106: 1 NUL character was replaced by U+FFFD; the rest was read",
            Assert.Single(diagnostics).ToString());
    }

    [Theory]
    [InlineData("a\r\nb\rc\nd", 7, 4, 1)]
    [InlineData("a\r\nb\rc\nd", 2, 1, 3)]
    [InlineData("", 0, 1, 1)]
    [InlineData("a\n", 2, 2, 1)]
    public void Offsets_have_lines_and_columns(string text, int offset, int line, int column)
    {
        Assert.Equal(new(line, column), new SourceText("x", text).PositionOf(offset));
    }
}
