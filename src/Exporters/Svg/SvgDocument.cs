using System.Globalization;
using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Svg;

/// <summary>
/// A picture in SVG on a page of its own colour, light or dark as the reader's system is. It has no script and nothing
/// from elsewhere, and says what it shows to those who cannot see it.
/// </summary>
/// <remarks>Specification: https://www.w3.org/TR/SVG2/. Lengths are in user units, pixels at full size.</remarks>
internal sealed class SvgDocument : IDisposable
{
    public const double TextSize = 12;
    public const double TitleSize = 16;
    public const double Margin = 20;

    // Every rule is for the picture alone, for it may stand inside an HTML page.
    private const string Style = """

        .surveygraph { font: 12px Helvetica, Arial, sans-serif; color-scheme: light dark; }
        .surveygraph text { fill: #1b1f24; }
        .surveygraph .page { fill: #ffffff; }
        .surveygraph .title { font-size: 16px; font-weight: bold; }
        .surveygraph .quiet { fill: #57606a; }
        .surveygraph .strong { font-weight: bold; }
        .surveygraph .end { text-anchor: end; }
        .surveygraph .middle { text-anchor: middle; }
        .surveygraph .paper rect { fill: #f0f2f5; }
        .surveygraph .branch rect { fill-opacity: 0.25; }
        .surveygraph a:hover text { text-decoration: underline; }
        .surveygraph .level1 rect { fill: #e3eefa; }
        .surveygraph .level2 rect { fill: #bcd7f1; }
        .surveygraph .level3 rect { fill: #7fb2e0; }
        .surveygraph .level4 rect { fill: #2f6fb5; }
        .surveygraph .level5 rect { fill: #0b4a8a; }
        .surveygraph .level4 text, .surveygraph .level5 text { fill: #ffffff; }
        .surveygraph .empty rect { fill: none; stroke: #b4bcc5; stroke-dasharray: 3 3; }
        .surveygraph .gap rect { fill: #fff3e0; stroke: #b35900; stroke-width: 1.5; stroke-dasharray: 4 3; }
        @media (prefers-color-scheme: dark) {
          .surveygraph text { fill: #e6edf3; }
          .surveygraph .page { fill: #0d1117; }
          .surveygraph .quiet { fill: #9aa5b1; }
          .surveygraph .paper rect { fill: #1d2530; }
          .surveygraph .level1 rect { fill: #132a44; }
          .surveygraph .level2 rect { fill: #1b426d; }
          .surveygraph .level3 rect { fill: #24609f; }
          .surveygraph .level4 rect { fill: #6ea8e6; }
          .surveygraph .level5 rect { fill: #b3d6ff; }
          .surveygraph .level4 text, .surveygraph .level5 text { fill: #0d1117; }
          .surveygraph .empty rect { stroke: #4b5561; }
          .surveygraph .gap rect { fill: #2d1f0b; stroke: #f0a040; }
        }

        """;

    private readonly XmlOutput _xml;

    /// <summary>Starts the picture: its title stands above it too, and as much of it as there is room for.</summary>
    public SvgDocument(TextWriter output, double width, double height, string title, string description)
    {
        _xml = new(output);
        _xml.Start("svg");
        _xml.Attribute("class", "surveygraph");
        _xml.Attribute("role", "img");
        _xml.Attribute("viewBox", $"0 0 {Number(width)} {Number(height)}");
        _xml.Attribute("width", Number(width));
        _xml.Attribute("height", Number(height));
        _xml.Attribute("xmlns", "http://www.w3.org/2000/svg");
        _xml.Element("title", Clean(title));
        _xml.Element("desc", Clean(description));
        _xml.Element("style", Style);
        Rect(0, 0, width, height, "page");
        Text(Margin, Margin + TitleSize, SvgText.Fit(Clean(title), (width - (2 * Margin)) / 1.08, TitleSize), "title");
    }

    /// <summary>Things that belong together, with what is shown of them where the pointer rests.</summary>
    /// <param name="link">The address of the web page that opens where they are clicked, in a new window.</param>
    public void Group(string kind, string tooltip, Action draw, string? link = null)
    {
        if (link is not null)
        {
            _xml.Start("a");
            _xml.Attribute("href", link);
            _xml.Attribute("target", "_blank");
            _xml.Attribute("rel", "noopener");
        }
        _xml.Start("g");
        _xml.Attribute("class", kind);
        _xml.Element("title", Clean(tooltip));
        draw();
        _xml.End();
        if (link is not null)
            _xml.End();
    }

    /// <param name="color">The colour where the kind has none; the same in light and dark.</param>
    public void Rect(
        double x, double y, double width, double height, string? kind = null, double radius = 0, string? color = null)
    {
        _xml.Start("rect");
        Attribute("class", kind);
        Attribute("fill", color);
        Attribute("x", Number(x));
        Attribute("y", Number(y));
        Attribute("width", Number(width));
        Attribute("height", Number(height));
        Attribute("rx", radius > 0 ? Number(radius) : null);
        _xml.End();
    }

    /// <summary>A mark in a colour that is the same in light and dark.</summary>
    public void Stripe(double x, double y, double width, double height, string color)
    {
        _xml.Start("path");
        Attribute("fill", color);
        Attribute("d", $"M{Number(x)} {Number(y)}h{Number(width)}v{Number(height)}h-{Number(width)}z");
        _xml.End();
    }

    /// <param name="y">The line that the letters stand on.</param>
    /// <param name="degrees">How far the text is turned to the right round its start.</param>
    public void Text(double x, double y, string text, string? kind = null, double degrees = 0)
    {
        _xml.Start("text");
        Attribute("class", kind);
        Attribute("x", Number(x));
        Attribute("y", Number(y));
        Attribute("transform", degrees == 0 ? null : $"rotate({Number(degrees)} {Number(x)} {Number(y)})");
        _xml.Text(Clean(text));
        _xml.End();
    }

    public void Dispose() => _xml.Dispose();

    private void Attribute(string name, string? value)
    {
        if (value is not null)
            _xml.Attribute(name, value);
    }

    private static string Clean(string text) => PlainText.OneLine(XmlText.Clean(text));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
