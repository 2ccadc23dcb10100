using System.Text.RegularExpressions;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.Syntax;

/// <summary>
/// Writes YAML in block style: nested mappings, and lists of them. Every text stands in double quotes.
/// </summary>
internal sealed partial class YamlWriter(TextWriter output)
{
    private const int Indent = 2;

    // https://yaml.org/spec/1.2.2/#implicit-keys has 1024 characters; a longer key has a mark of its own.
    private const int MaxSimpleKey = 1000;

    private int _depth;
    private bool _isItem;

    /// <summary>Starts a mapping under a key; what is written until <see cref="End"/> is part of it.</summary>
    public void Start(string key)
    {
        WriteKey(key);
        output.Write('\n');
        _depth++;
    }

    /// <summary>Starts an item of the list under the last key; it is a mapping until <see cref="End"/>.</summary>
    public void StartItem()
    {
        _isItem = true;
        _depth++;
    }

    public void End() => _depth--;

    /// <summary>Writes a text under a key; nothing where it is unknown.</summary>
    public void Write(string key, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            WriteRaw(key, Quote(text));
    }

    /// <summary>Writes a value that is YAML already: a word, a number, a date.</summary>
    public void WriteRaw(string key, string yaml)
    {
        WriteKey(key);
        output.Write(' ');
        output.Write(yaml);
        output.Write('\n');
    }

    /// <summary>Writes a text as an item of the list under the last key.</summary>
    public void WriteItem(string text)
    {
        StartItem();
        WriteIndent();
        output.Write(Quote(text));
        output.Write('\n');
        End();
    }

    private void WriteKey(string key)
    {
        WriteIndent();
        var yaml = IsPlain(key) ? key : Quote(key);
        if (yaml.Length <= MaxSimpleKey)
        {
            output.Write(yaml);
        }
        else
        {
            output.Write($"? {yaml}\n");
            WriteIndent();
        }
        output.Write(':');
    }

    private void WriteIndent()
    {
        var indent = new string(' ', _depth * Indent);
        output.Write(_isItem ? string.Concat(indent.AsSpan(Indent), "- ") : indent);
        _isItem = false;
    }

    private static string Quote(string text)
    {
        var escaped = PlainText.OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal);
        return $"\"{escaped.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsPlain(string key) => PlainKey().IsMatch(key);

    // YAML takes some words for a truth value or for nothing, in any case.
    [GeneratedRegex(
        "^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z][a-z0-9._-]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlainKey();
}
