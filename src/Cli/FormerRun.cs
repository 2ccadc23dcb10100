using System.Diagnostics;
using System.Globalization;

namespace SurveyGraph.Cli;

/// <summary>What earlier runs left in a folder. Only what bears a run's mark is touched.</summary>
internal static class FormerRun
{
    /// <summary>Where a file is written until it is whole.</summary>
    public static string TemporaryFor(string path) => Path.Combine(
        Path.GetDirectoryName(path)!,
        string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp"));

    /// <summary>Deletes the temporary files of the paths whose process was killed and could not do it.</summary>
    public static void DeleteTemporaries(IReadOnlyCollection<string> paths)
    {
        var finals = paths.ToHashSet(StringComparer.Ordinal);
        foreach (var folder in paths.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal))
        {
            foreach (var leftover in Directory.EnumerateFiles(folder, ".*.tmp").ToList())
            {
                var parts = Path.GetFileName(leftover).Split('.');
                if (parts.Length > 3
                    && finals.Contains(Path.Combine(folder, string.Join('.', parts[1..^2])))
                    && int.TryParse(parts[^2], CultureInfo.InvariantCulture, out var process)
                    && !IsRunning(process))
                {
                    File.Delete(leftover);
                }
            }
        }
    }

    /// <summary>
    /// Deletes the parts of a document that this run did not write: what is named after it and ends in the mark by
    /// which an exporter says that a later run may.
    /// </summary>
    /// <returns>How many.</returns>
    public static int DeleteParts(string main, string mark, IReadOnlySet<string> written)
    {
        var pattern = $"{Path.GetFileNameWithoutExtension(main)}-*{Path.GetExtension(main)}";
        var stale = Directory.EnumerateFiles(Path.GetDirectoryName(main)!, pattern)
            .Where(path => !written.Contains(path)
                && new FileInfo(path).LinkTarget is null
                && File.ReadLines(path).LastOrDefault() == mark)
            .ToList();
        stale.ForEach(File.Delete);
        return stale.Count;
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
