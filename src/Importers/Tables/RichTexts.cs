using System.Collections.Immutable;
using SurveyGraph.Graph.Sources;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Importers.Tables;

/// <summary>The texts of a source's records without the HTML in them; that there is some is told once.</summary>
internal sealed class RichTexts(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private bool _isReported;

    /// <param name="placeOf">Where the text stands.</param>
    public string Read<T>(string text, T place, Func<T, SourceSpan> placeOf)
    {
        if (!RichText.MayBeIn(text))
            return text;
        var plain = RichText.Read(text);
        if (plain != text && !_isReported)
        {
            _isReported = true;
            diagnostics.Add(DiagnosticCodes.RichTextRead.At(
                placeOf(place), "entities and tags of HTML are read as the text that they stand for, here and elsewhere"));
        }
        return plain;
    }

    public string Read(string text, SourceSpan place) => Read(text, place, static place => place);
}
