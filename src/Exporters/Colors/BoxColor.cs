namespace SurveyGraph.Exporters.Colors;

/// <summary>The colours of a box in a picture, as <c>#rrggbb</c>.</summary>
internal readonly record struct BoxColor(string Fill, string Stroke, string Text);
