using System.Globalization;
using System.Xml.Linq;

namespace SurveyGraph.Tests.RealTools;

/// <summary>What Gephi 0.10 does with a GraphML file, where it differs from what the file says.</summary>
/// <remarks>Read in gephi/gephi, modules/ImportPlugin, ImporterGraphML.java at commit 8821311.</remarks>
internal static class GephiRules
{
    private static readonly XNamespace Graphml = "http://graphml.graphdrawing.org/xmlns";

    private static readonly string[] NodeProperties =
        ["label", "nodelabel", "x", "xpos", "y", "ypos", "z", "zpos", "size", "r", "g", "b", "color"];

    private static readonly string[] EdgeProperties =
        ["label", "edgelabel", "weight", "Edge Weight", "r", "g", "b", "color"];

    /// <summary>What would be lost, moved or reported on import; nothing when all arrives.</summary>
    public static IEnumerable<string> Broken(XDocument file) =>
        [.. Keys(file), .. Structure(file), .. Ids(file, "node"), .. Ids(file, "edge"), .. Nodes(file), .. Edges(file)];

    private static IEnumerable<string> Keys(XDocument file)
    {
        foreach (var key in file.Descendants(Graphml + "key"))
        {
            var (id, name, target) = (Text(key, "id"), Text(key, "attr.name"), Text(key, "for"));
            var properties = target == "edge" ? EdgeProperties : NodeProperties;
            if (target is not ("node" or "edge"))
                yield return $"key {id}: the attributes of a {target} are ignored";
            // The importer looks for the id first, so a year whose key is called x becomes a position.
            if (properties.Contains(id) && name != id)
                yield return $"key {id}: becomes the property {id}, not the column {name}";
            if (key.Element(Graphml + "default") is not null)
                yield return $"key {id}: readers disagree about the default";
        }
    }

    private static IEnumerable<string> Structure(XDocument file)
    {
        foreach (var name in (string[])["hyperedge", "port"])
        {
            if (file.Descendants(Graphml + name).Any())
                yield return $"{name} is ignored";
        }

        if (file.Descendants(Graphml + "graph").Count() != 1)
            yield return "nested graphs are flattened";
        if (file.Descendants(Graphml + "desc").Any(desc => desc.Parent!.Name.LocalName is "node" or "edge"))
            yield return "desc replaces the label";
    }

    private static IEnumerable<string> Ids(XDocument file, string element) =>
        file.Descendants(Graphml + element)
            .GroupBy(each => Text(each, "id"), StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"{element} {group.Key} is there {group.Count()} times");

    private static IEnumerable<string> Nodes(XDocument file)
    {
        foreach (var node in file.Descendants(Graphml + "node"))
        {
            var data = Data(file, node);
            if (!data.TryGetValue("label", out var label) || label.Trim().Length == 0)
                yield return $"node {Text(node, "id")} has no label";
            if (!data.TryGetValue("size", out var size) || !(Number(size) > 0))
                yield return $"node {Text(node, "id")} has no size";
            if (!((string[])["x", "y"])
                .All(axis => data.TryGetValue(axis, out var place) && double.IsFinite(Number(place))))
                yield return $"node {Text(node, "id")} has no place";
            if (!((string[])["r", "g", "b"]).All(channel =>
                    data.TryGetValue(channel, out var value)
                    && byte.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
                yield return $"node {Text(node, "id")} has no colour";
        }
    }

    private static IEnumerable<string> Edges(XDocument file)
    {
        var nodes = file.Descendants(Graphml + "node")
            .Select(node => Text(node, "id")).ToHashSet(StringComparer.Ordinal);
        foreach (var edge in file.Descendants(Graphml + "edge"))
        {
            if (!nodes.Contains(Text(edge, "source")) || !nodes.Contains(Text(edge, "target")))
                yield return $"edge {Text(edge, "id")} makes up a node";
            if (Data(file, edge).TryGetValue("weight", out var weight) && !(Number(weight) > 0))
                yield return $"edge {Text(edge, "id")} of weight {weight} is dropped";
        }
    }

    private static Dictionary<string, string> Data(XDocument file, XElement owner)
    {
        var names = file.Root!.Annotation<Dictionary<string, string>>();
        if (names is null)
        {
            names = file.Descendants(Graphml + "key")
                .ToDictionary(key => Text(key, "id"), key => Text(key, "attr.name"));
            file.Root!.AddAnnotation(names);
        }

        return owner.Elements(Graphml + "data").ToDictionary(data => names[Text(data, "key")], data => data.Value);
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static string Text(XElement element, string attribute) => (string?)element.Attribute(attribute) ?? "";
}
