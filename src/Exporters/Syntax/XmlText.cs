using System.Text;
using System.Xml;

namespace SurveyGraph.Exporters.Syntax;

/// <summary>
/// What XML 1.0 lets a document hold; it has no way to write the other characters, not even as references.
/// </summary>
/// <remarks>https://www.w3.org/TR/xml/#charsets</remarks>
internal static class XmlText
{
    /// <summary>
    /// The text without control characters other than tab and line ends, lone surrogates, U+FFFE and U+FFFF.
    /// </summary>
    public static string Clean(string text)
    {
        // Nearly every text passes this one vectorised test.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF'))
            return text;

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
        }
        return clean.Length == text.Length ? text : clean.ToString();
    }
}
