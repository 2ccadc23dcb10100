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
            foreach (var format in ImportFormats.All)
            {
                var extensions = string.Join(' ', format.Extensions);
                streams.Output.WriteLine($"  {format.Name,-10} {extensions,-16} {format.Description}");
            }
            streams.Output.WriteLine();
            streams.Output.WriteLine("Outputs (--to):");
            foreach (var format in ExportFormats.All)
                streams.Output.WriteLine($"  {format.Name,-10} {format.FileName,-16} {format.Description}");
            return ExitCodes.Fine;
        });
        return command;
    }
}
