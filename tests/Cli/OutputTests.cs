using System.Diagnostics;
using System.Text;
using SurveyGraph.Cli;
using Xunit;
using static SurveyGraph.Tests.Cli.CommandFolder;

namespace SurveyGraph.Tests.Cli;

/// <summary>Where documents go, and what stays of what was there.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("export", "list.md", "--to", "json")]
    [InlineData("stats", "list.md")]
    [InlineData("explain", "list.md", "--all")]
    [InlineData("formats")]
    [InlineData("export", "--help")]
    public void A_full_disk_behind_standard_output_is_told_in_one_line(params string[] arguments)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var list = _folder.Write("list.md", List);

        var code = SurveyGraphCommand.Run(
            [.. arguments.Select(word => word == "list.md" ? list : word)],
            new(new FullDisk(), error, () => Stream.Null));

        Assert.Equal(ExitCodes.Files, code);
        Assert.Equal("surveygraph: standard output cannot be written: No space left on device\n", error.ToString());
    }

    [Fact]
    public void A_full_disk_behind_standard_error_leaves_the_exit_code() => Assert.Equal(
        ExitCodes.Files, SurveyGraphCommand.Run(["export", "no.md", "--to", "json"],
            new(TextWriter.Null, new FullDisk(), () => Stream.Null)));

    [Theory]
    [InlineData("list.md", "")]
    [InlineData("list.md", "Some prose.\n")]
    [InlineData("list.csv", "title,year\n")]
    [InlineData("list.json", "[]")]
    public void Inputs_that_hold_nothing_leave_the_old_file(string name, string text)
    {
        var old = _folder.Write("refs.bib", "@misc{old, title={Old}}");

        var (code, output, error) = Run("export", _folder.Write(name, text), "--to", "bibtex", "-o", old);

        Assert.Equal((ExitCodes.InputErrors, ""), (code, output));
        Assert.Contains("error SG0107: no input holds a paper or a facet: nothing is written\n", error,
            StringComparison.Ordinal);
        Assert.Equal("@misc{old, title={Old}}", File.ReadAllText(old));
    }

    [Theory]
    [InlineData("--output", "out/deep/refs.bib")]
    [InlineData("--output", "out/deep/")]
    [InlineData("--output", "new.bib", "--key-map", "out/keys.csv")]
    [InlineData("--output", "new.bib", "--report", "out/losses.json")]
    public void What_has_no_place_is_told_before_anything_is_read(params string[] options)
    {
        _folder.Write("out", "a file");
        var paths = options.Select(word => word.StartsWith("--", StringComparison.Ordinal) ? word : _folder.Path(word));

        var (code, _, error) = Run(["export", "no.md", "--to", "bibtex", .. paths]);

        Assert.Equal(ExitCodes.Files, code);
        Assert.EndsWith($": cannot be written: {_folder.Path("out")} is a file and no folder\n", error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("refs.bib", "bibtex")]
    [InlineData("refs-biblatex.bib", "biblatex")]
    [InlineData("of my survey.GraphML", "graphml")]
    [InlineData("mine.csl.json", "csl-json")]
    [InlineData("taxonomy.svg", "svg-taxonomy")]
    public void The_name_of_a_file_tells_its_format(string name, string format)
    {
        var list = _folder.Write("list.md", List);

        var (code, _, error) = Run("export", list, "--output", _folder.Path(name));

        Assert.True(code == ExitCodes.Fine, error);
        Assert.Equal(Run("export", list, "--to", format).Output, File.ReadAllText(_folder.Path(name)));
    }

    [Theory]
    [InlineData("mine.json", "; did you mean vosviewer or json?")]
    [InlineData("mine.docx", "")]
    [InlineData("mine", "")]
    public void The_name_of_a_file_that_several_formats_or_none_have_does_not(string name, string hint)
    {
        var (code, _, error) = Run("export", _folder.Write("list.md", List), "--output", _folder.Path(name));

        Assert.Equal(ExitCodes.Usage, code);
        Assert.StartsWith($"surveygraph: --to or --template is required{hint}; formats: ", error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_look_for_a_place_leaves_nothing()
    {
        Run("export", "no.md", "--to", "bibtex", "--output", _folder.Path("new", "refs.bib"));

        Assert.Empty(_folder.FilesIn(""));
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("explain", "--all")]
    public void A_command_that_reads_nothing_says_why(params string[] words) => Assert.Contains(
        "list.md:1:1: warning SG0105: no paper was found",
        Run([words[0], _folder.Write("list.md", "Some prose.\n"), .. words[1..]]).Error, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_named_twice_is_read_once()
    {
        var list = _folder.Write("list.md", "# L\n\n## S\n\n- Ann Lee. \"A Paper of No Identifier\". ICML 2024.\n");
        File.CreateSymbolicLink(_folder.Path("link.md"), list);

        var (code, output, error) = Run("export", list, _folder.Path("link.md"), "--to", "bibtex");

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Single(output.Split('\n'), line => line.StartsWith('@'));
        Assert.Contains("link.md is named twice, and read once\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_notes_in_crowds_the_first_ones_are_told_and_all_to_those_who_ask()
    {
        var links = string.Concat(Enumerable.Range(1, 9)
            .Select(i => $"- [Paper {i} of the List](https://arxiv.org/abs/2401.0000{i})\n"));
        var list = _folder.Write("list.md", $"# L\n\n## S\n\n{links}\n## T\n\n{links}");

        Assert.Equal(3, Told());
        Assert.Equal(9, Told("-v", "detailed"));

        int Told(params string[] options) => Run(["export", list, "--to", "json", .. options]).Error.Split('\n')
            .Count(line => line.Contains("info SG0501: same paper", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bibtex", "new/refs.bib", "refs.bib")]
    [InlineData("bibtex", "new/REFS.BIB", "REFS.BIB")]
    [InlineData("bibtex", "new/refs.bib/", "refs.bib/refs.bib")]
    [InlineData("json", "new/survey-1.3", "survey-1.3/papers.json")]
    [InlineData("json", "new/.out", ".out/papers.json")]
    [InlineData("json", "new/Übersicht 图.json", "Übersicht 图.json")]
    public void A_name_with_the_extension_of_the_format_is_a_file(string format, string output, string written)
    {
        var (code, _, _) = Run("export", _folder.Write("list.md", List), "--to", format, "-o", _folder.Path(output));

        Assert.Equal(ExitCodes.Fine, code);
        Assert.True(File.Exists(_folder.Path("new", written)));
    }

    [Theory]
    [InlineData("bibtex,json", "refs.bib")]
    [InlineData("json", "refs.bib")]
    [InlineData("json", "papers.txt")]
    [InlineData("bibtex", "")]
    [InlineData("bibtex", " ")]
    public void A_file_never_becomes_a_folder(string formats, string output)
    {
        var target = output.Trim().Length == 0 ? output : _folder.Path(output);
        var (code, _, error) = Run("export", _folder.Write("list.md", List), "--to", formats, "--output", target);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(output.Trim().Length == 0 ? "--output is empty" : $"'{target}/'", error,
            StringComparison.Ordinal);
        Assert.Equal(["list.md"], _folder.FilesIn(""));
    }

    [Fact]
    public void Folders_and_files_in_the_way_are_told()
    {
        var list = _folder.Write("list.md", List);
        Directory.CreateDirectory(_folder.Path("out", "refs.bib"));

        Assert.Contains("refs.bib: cannot be written: this is a folder",
            Run("export", list, "--to", "bibtex", "-o", _folder.Path("out")).Error, StringComparison.Ordinal);
        Assert.Contains("list.md/: this is a file", Run("export", list, "--to", "bibtex", "-o", list + "/").Error,
            StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Files, Run("export", list, "--to", "bibtex", "-o", _folder.Path("list.md", "sub")).Code);
        Assert.Equal(["refs.bib"], _folder.FilesIn("out"));
    }

    [Fact]
    public void A_link_stays_one_and_leads_to_the_new_file()
    {
        var list = _folder.Write("list.md", List);
        _folder.Write("elsewhere/refs.bib", "old");
        Directory.CreateDirectory(_folder.Path("out"));
        File.CreateSymbolicLink(_folder.Path("out", "refs.bib"), _folder.Path("elsewhere", "refs.bib"));

        Assert.Equal(ExitCodes.Fine, Run("export", list, "--to", "bibtex", "-o", _folder.Path("out")).Code);

        Assert.NotNull(new FileInfo(_folder.Path("out", "refs.bib")).LinkTarget);
        Assert.Contains("@misc", File.ReadAllText(_folder.Path("elsewhere", "refs.bib")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_put_in_the_place_of_a_device_or_a_pipe()
    {
        if (OperatingSystem.IsWindows())
            return;
        var list = _folder.Write("list.md", List);
        var pipe = _folder.Path("pipe");
        using (var making = Process.Start("mkfifo", [pipe]))
            await making.WaitForExitAsync(TestContext.Current.CancellationToken);
        var reading = Task.Run(() => File.ReadAllText(pipe), TestContext.Current.CancellationToken);

        var (code, output, _) = Run("export", list, "--to", "bibtex", "-o", "/dev/null", "--report", pipe);

        Assert.Equal((ExitCodes.Fine, ""), (code, output));

        Assert.StartsWith("{", await reading, StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
        Assert.Equal(0, new FileInfo(pipe).Length);
        Assert.Equal(["list.md", "pipe"], _folder.FilesIn(""));
    }

    [Fact]
    public void A_device_holds_the_first_document_only() => Assert.Contains(
        "/dev/null holds the first document only; nodes-csv makes 1 more",
        Run("export", _folder.Write("list.md", List), "--to", "nodes-csv", "-o", "/dev/null").Error,
        StringComparison.Ordinal);

    [Fact]
    public void An_input_is_not_overwritten_through_a_link()
    {
        var list = _folder.Write("real/taxonomy.md", List);
        Directory.CreateSymbolicLink(_folder.Path("link"), _folder.Path("real"));

        Assert.Equal(ExitCodes.Files, Run("export", list, "--to", "markdown", "-o", _folder.Path("link")).Code);
        Assert.Equal(List, File.ReadAllText(list));
    }

    [Fact]
    public void Parts_of_a_former_run_go_and_files_of_others_stay()
    {
        var own = _folder.Write("out/taxonomy-mine.mmd", "flowchart LR\n");
        Assert.Equal(ExitCodes.Fine,
            Run("export", _folder.WriteList(120), "--to", "mermaid", "-o", _folder.Path("out")).Code);
        Assert.True(_folder.FilesIn("out").Count() > 3);

        var (_, _, error) = Run("export", _folder.Write("list.md", List), "--to", "mermaid", "-o", _folder.Path("out"));

        Assert.Equal(["taxonomy-mine.mmd", "taxonomy.mmd"], _folder.FilesIn("out"));
        Assert.Equal("flowchart LR\n", File.ReadAllText(own));
        Assert.Matches("removed [0-9]+ parts of a former run", error);
    }

    [Fact]
    public void Parts_are_named_after_the_file_that_was_asked_for()
    {
        Run("export", _folder.WriteList(120), "--to", "mermaid", "-o", _folder.Path("out", "map.mmd"));

        Assert.All(_folder.FilesIn("out"), name => Assert.Matches(@"^map(-[a-z0-9-]+)?\.mmd$", name));
    }

    [Fact]
    public void What_standard_output_cannot_hold_is_an_error_that_says_what_to_do()
    {
        var (code, output, error) = Run("export", _folder.WriteList(120), "--to", "mermaid");

        Assert.Equal(ExitCodes.InputErrors, code);
        Assert.Single(output.Split('\n'), "flowchart LR");
        Assert.Matches("error SG0704: standard output holds the first document only; mermaid makes [0-9]+ more: use --output DIR", error);
    }

    [Theory]
    [InlineData("graphml", "papers", "surveygraph: view papers with 1 node and 0 relations, 0 warnings, wrote")]
    [InlineData("graphml,json", "papers",
        "surveygraph: 1 paper, 1 relation, view papers with 1 node and 0 relations, 0 warnings, wrote")]
    [InlineData("graphml", "full", "surveygraph: 1 paper, 1 relation, 0 warnings, wrote graph.graphml to")]
    public void The_summary_counts_what_was_written(string formats, string view, string summary) =>
        Assert.Contains(summary,
        Run("export", _folder.Write("list.md", List), "--to", formats, "--view", view, "-o", _folder.Path("out")).Error,
        StringComparison.Ordinal);

    [Fact]
    public void What_a_killed_run_left_is_cleaned_up()
    {
        var leftover = _folder.Write("out/.papers.json.999999999.tmp", "half");
        var other = _folder.Write("out/.other.json.999999999.tmp", "somebody's");

        Run("export", _folder.Write("list.md", List), "--to", "json", "-o", _folder.Path("out"));

        Assert.Equal([Path.GetFileName(other), "papers.json"], _folder.FilesIn("out"));
        Assert.False(File.Exists(leftover));
    }

    /// <summary>Fails as /dev/full does.</summary>
    private sealed class FullDisk : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Flush() => throw new IOException("No space left on device");
    }
}
