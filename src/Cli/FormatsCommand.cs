using System.CommandLine;
using SurveyGraph.Exporters;
using SurveyGraph.Importers;

namespace SurveyGraph.Cli;

/// <summary><c>surveygraph formats</c>: the registries, for people and scripts.</summary>
internal static class FormatsCommand
{
    public static Command Create(Streams streams)
    {
        var command = new Command("formats", "Lists the formats that can be read and written.");
        command.SetAction(_ =>
        {
            streams.Output.WriteLine("Inputs (--from):");
            Write(ImportFormats.All.Select(format =>
                (format.Name, string.Join(' ', format.Extensions), format.Description)));
            streams.Output.WriteLine();
            streams.Output.WriteLine("Outputs (--to):");
            Write(ExportFormats.All.Select(format => (format.Name, format.FileName, format.Description)));
            return ExitCodes.Fine;

            void Write(IEnumerable<(string Name, string Files, string Description)> formats)
            {
                var rows = formats.ToList();
                var (name, files) = (rows.Max(row => row.Name.Length), rows.Max(row => row.Files.Length));
                foreach (var row in rows)
                {
                    streams.Output.WriteLine(
                        $"  {row.Name.PadRight(name)}  {row.Files.PadRight(files)}  {row.Description}");
                }
            }
        });
        return command;
    }
}
