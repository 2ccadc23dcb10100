using System.CommandLine;
using System.CommandLine.Parsing;

namespace SurveyGraph.Cli;

/// <summary>Tells options and commands that do not exist; the parser takes the former for inputs.</summary>
internal static class Misspelling
{
    private const int MaxEdits = 2;

    /// <summary>What is wrong and what may be meant, a sentence each.</summary>
    /// <param name="line">The command line as it was written.</param>
    public static List<string> Find(ParseResult parsed, IEnumerable<string> line)
    {
        // The parser takes -to for -t with the format "o".
        var known = OptionsOf(parsed).ToHashSet(StringComparer.Ordinal);
        var dashes = line.TakeWhile(word => word != "--").Select(word => word.Split('=')[0])
            .Where(name => name is ['-', not '-', _, ..] && known.Contains('-' + name)).ToList();
        if (dashes.Count > 0)
            return [.. dashes.Select(name => $"Unknown option '{name}'; did you mean -{name}?")];
        var command = parsed.CommandResult.Command;
        var words = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument).ToList();
        if (command is RootCommand && words.FirstOrDefault() is { } first && !IsOption(first))
            return [CommandMessage(first.Value, command)];
        HashSet<Token> values = new(ReferenceEqualityComparer.Instance);
        foreach (var option in parsed.CommandResult.Children.OfType<OptionResult>())
            values.UnionWith(option.Tokens);
        var unknown = words.Where(word => IsOption(word) && !values.Contains(word));
        return [.. unknown.Select(word => OptionMessage(word.Value, parsed))];
    }

    private static bool IsOption(Token token) => token.Value is ['-', _, ..];

    private static string OptionMessage(string text, ParseResult parsed)
    {
        var name = text.Split('=')[0];
        var hint = File.Exists(text) ? $"; the file of this name is ./{text}" : Hint(name, OptionsOf(parsed));
        return $"Unknown option '{name}'{hint}";
    }

    private static IEnumerable<string> OptionsOf(ParseResult parsed) => parsed.CommandResult.Command.Options
        .Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive))
        .Select(option => option.Name);

    private static string CommandMessage(string word, Command root)
    {
        if (File.Exists(word))
            return $"Unknown command '{word}'; did you mean 'surveygraph export {word}'?";
        var names = root.Subcommands.Select(command => command.Name).ToList();
        return $"Unknown command '{word}'{Hint(word, names)}; known: {string.Join(", ", names)}";
    }

    /// <summary>"; did you mean bibtex?", or nothing where no name is near the word.</summary>
    public static string Hint(string word, IEnumerable<string> known)
    {
#pragma warning disable CA1308 // Names are lower case.
        var lower = word.ToLowerInvariant();
#pragma warning restore CA1308
        return known
            .Select(name => (Name: name, Edits: IsBeginning(name) ? 0 : EditDistance.Between(lower, name, MaxEdits)))
            .Where(one => one.Edits <= MaxEdits)
            .OrderBy(one => one.Edits)
            .Select(one => $"; did you mean {one.Name}?")
            .FirstOrDefault("");

        bool IsBeginning(string name) => word.Length > 3 && name.StartsWith(lower, StringComparison.Ordinal);
    }
}
