using SurveyGraph.Exporters.Syntax;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Exporters.Hayagriva;

/// <summary>Writes the people and organisations of an entry.</summary>
internal sealed class HayagrivaNames(YamlWriter yaml)
{
    public void Write(string key, PersonNames names)
    {
        var isOpen = false;
        foreach (var name in names.WithOthers())
        {
            if (!isOpen)
                yaml.Start(key);
            isOpen = true;
            WriteName(name);
        }
        if (isOpen)
            yaml.End();
    }

    private void WriteName(PersonName name)
    {
        if (IsSimple(name))
        {
            yaml.WriteItem($"{name.Family}, {name.Given}");
            return;
        }
        yaml.StartItem();
        var isWhole = name.IsOrganisation || name.Family.Length == 0;
        yaml.Write("name", isWhole ? name.DisplayName : name.Family);
        if (!isWhole)
        {
            yaml.Write("given-name", name.Given);
            yaml.Write("prefix", name.Particle);
            yaml.Write("suffix", name.Suffix);
        }
        yaml.End();
    }

    // In one text, commas divide the parts, and words in lower case are the prefix.
    private static bool IsSimple(PersonName name) =>
        name is { IsOrganisation: false, Given: { } given, Particle: null, Suffix: null }
        && !given.Contains(',', StringComparison.Ordinal) && !name.Family.Contains(',', StringComparison.Ordinal)
        && name.Family.Split(' ').All(word => word.Length > 0 && char.IsUpper(word[0]));
}
