using System.Globalization;
using System.Xml.Linq;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What Gephi 0.10 does with a GEXF file, where it differs from what the file says.</summary>
/// <remarks>Read in gephi/gephi, modules/ImportPlugin, ImporterGEXF.java at commit 06b91ad.</remarks>
internal static class GexfRules
{
    public static readonly XNamespace Gexf = "http://gexf.net/1.3";
    private static readonly XNamespace Viz = "http://gexf.net/1.3/viz";

    private static readonly string[] Types = ["string", "integer", "double", "boolean", "liststring"];

    /// <summary>What would be lost, merged or reported on import; nothing when all arrives.</summary>
    public static IEnumerable<string> Broken(XDocument file) =>
        [.. Head(file), .. Columns(file, "node"), .. Columns(file, "edge"), .. Nodes(file), .. Edges(file)];

    private static IEnumerable<string> Head(XDocument file)
    {
        if (file.Root!.Name != Gexf + "gexf" || Text(file.Root, "version") != "1.3")
            yield return "the version is not 1.3";
        var graph = file.Root.Element(Gexf + "graph")!;
        if (Text(graph, "defaultedgetype") is not ("directed" or "undirected"))
            yield return "edges have no direction by default";
        var isDynamic = file.Descendants().Attributes("start").Any();
        if (isDynamic != (Text(graph, "mode") == "dynamic") || isDynamic != (Text(graph, "timeformat") == "date"))
            yield return "the times are not those of the mode";
    }

    private static IEnumerable<string> Columns(XDocument file, string owner)
    {
        var types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in file.Descendants(Gexf + "attributes")
            .Where(attributes => Text(attributes, "class") == owner).Elements())
        {
            // The importer lower-cases the ids.
            if (!types.TryAdd(Text(attribute, "id"), Text(attribute, "type")))
                yield return $"the column {Text(attribute, "id")} is there twice";
            if (!Types.Contains(Text(attribute, "type")))
                yield return $"the column {Text(attribute, "id")} of type {Text(attribute, "type")} is dropped";
        }

        foreach (var value in file.Descendants(Gexf + owner).Descendants(Gexf + "attvalue"))
        {
            var text = Text(value, "value");
            var isGood = types.GetValueOrDefault(Text(value, "for")) switch
            {
                null => false,
                "integer" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
                "liststring" => text is ['[', '"', .., '"', ']'],
                _ => text.Length > 0,
            };
            if (!isGood)
                yield return $"the value {text} of {Text(value, "for")} is dropped";
        }
    }

    private static IEnumerable<string> Nodes(XDocument file)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in file.Descendants(Gexf + "node"))
        {
            var id = Text(node, "id");
            if (!ids.Add(id))
                yield return $"node {id} is there twice";
            if (Text(node, "label").Trim().Length == 0)
                yield return $"node {id} has no label";
            if (!(Number(node.Element(Viz + "size"), "value") > 0))
                yield return $"node {id} has no size";
            if (((string[])["x", "y"]).Any(axis => !double.IsFinite(Number(node.Element(Viz + "position"), axis))))
                yield return $"node {id} has no place";
            // networkx cannot read a colour that has only its hexadecimal form.
            if (((string[])["r", "g", "b"])
                .Any(channel => !(Number(node.Element(Viz + "color"), channel) is >= 0 and <= 255)))
                yield return $"node {id} has no colour";
        }
    }

    private static IEnumerable<string> Edges(XDocument file)
    {
        var starts = file.Descendants(Gexf + "node")
            .GroupBy(node => Text(node, "id"), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Text(group.First(), "start"), StringComparer.Ordinal);
        var edges = new HashSet<(string, string, string)>();
        foreach (var edge in file.Descendants(Gexf + "edge"))
        {
            var (id, source, target) = (Text(edge, "id"), Text(edge, "source"), Text(edge, "target"));
            if (!edges.Add((source, target, Text(edge, "kind"))))
                yield return $"edge {id} is merged with another one";
            if (!(Number(edge, "weight") > 0))
                yield return $"edge {id} is dropped for its weight";
            foreach (var end in (string[])[source, target])
            {
                if (!starts.TryGetValue(end, out var start))
                    yield return $"edge {id} makes up the node {end}";
                // Days compare as text: the earlier is the smaller, and no day is the smallest.
                else if (string.CompareOrdinal(Text(edge, "start"), start) < 0)
                    yield return $"edge {id} is there before its end {end}";
            }
        }
    }

    private static double Number(XElement? element, string attribute) =>
        element is not null
        && double.TryParse(Text(element, attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.NaN;

    private static string Text(XElement element, string attribute) => (string?)element.Attribute(attribute) ?? "";
}
