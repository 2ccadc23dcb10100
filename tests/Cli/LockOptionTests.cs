using SurveyGraph.Cli;
using Xunit;
using static SurveyGraph.Tests.Cli.CommandFolder;

namespace SurveyGraph.Tests.Cli;

/// <summary>The lock file through the whole command.</summary>
public sealed class LockOptionTests : IDisposable
{
    private const string Newer =
        "# L\n\n## S\n\n- [First Steps of Another](https://arxiv.org/abs/2401.00002)\n- [First Words, Retitled](https://arxiv.org/abs/2401.00001)\n";

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_is_asked_for_once_is_used_from_then_on()
    {
        var list = _folder.Write("list.md", List);
        var keys = _folder.Path("list.keys");

        Run("export", list, "--to", "bibtex");
        Assert.False(File.Exists(keys));
        var (_, _, error) = Run("export", list, "--to", "bibtex", "--lock", keys);
        Assert.Contains($"wrote {keys} (", error, StringComparison.Ordinal);
        _folder.Write("list.md", Newer);
        var (code, output, _) = Run("export", list, "--to", "bibtex");
        var (_, _, untouched) = Run("export", list, "--to", "bibtex");

        Assert.Equal(ExitCodes.Fine, code);
        Assert.Contains("@misc{first2024paper,", output, StringComparison.Ordinal);
        Assert.Contains("@misc{first2024steps,", output, StringComparison.Ordinal);
        Assert.Contains("\nfirst2024steps arXiv:2401.00002\n", File.ReadAllText(keys), StringComparison.Ordinal);
        Assert.DoesNotContain("wrote", untouched, StringComparison.Ordinal);
        Assert.Matches($"^key +first2024paper\n +{keys}:2:1 +lock\n", Run("explain", list, "first2024paper").Output);
    }

    [Fact]
    public void A_damaged_file_is_followed_as_far_as_it_goes_and_never_written()
    {
        const string Damaged = "mine arXiv:2401.00001\n=======\n";
        var keys = _folder.Write("list.keys", Damaged);

        var (code, output, error) = Run("export", _folder.Write("list.md", List), "--to", "bibtex");

        Assert.Equal(ExitCodes.InputErrors, code);
        Assert.Contains("@misc{mine,", output, StringComparison.Ordinal);
        Assert.Contains($"{keys}:2:1: error SG0508: ", error, StringComparison.Ordinal);
        Assert.Equal(Damaged, File.ReadAllText(keys));
    }

    [Fact]
    public void Keys_have_the_form_that_was_asked_for()
    {
        var list = _folder.Write("list.md", List);

        Assert.Contains("@misc{arxiv:2401.00001,",
            Run("export", list, "--to", "bibtex", "--key-scheme", "arxiv").Output, StringComparison.Ordinal);
        Assert.Contains("@misc{First-2024,",
            Run("export", list, "--to", "bibtex", "--key-scheme", "{Author}-{year}").Output, StringComparison.Ordinal);
        Assert.Matches("^key +arxiv:2401.00001\n",
            Run("explain", list, "arxiv:2401.00001", "--key-scheme", "arxiv").Output);
        var (code, _, error) = Run("export", list, "--to", "bibtex", "--key-scheme", "{who}");
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("--key-scheme: there is no part 'who'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_is_no_lock_file()
    {
        var list = _folder.Write("list.md", List);

        Assert.Equal(ExitCodes.InputErrors, Run("export", list, "--to", "bibtex", "--lock", list).Code);
        Assert.Equal(List, File.ReadAllText(list));
        Assert.Equal(ExitCodes.Usage, Run("export", list, "--to", "bibtex", "--lock", "").Code);
        Assert.Equal(ExitCodes.Files, Run("export", list, "--to", "bibtex", "--lock", _folder.Path()).Code);
    }

    [Fact]
    public void A_place_where_no_lock_can_be_made_is_told_before_anything_is_read()
    {
        var table = _folder.Write("papers.csv", "title,date\nFastV,yesterday\n");
        var file = _folder.Write("notes.txt", "");

        var (code, _, error) = Run("export", table, "--to", "bibtex", "--lock", Path.Combine(file, "keys.lock"));

        Assert.Equal(ExitCodes.Files, code);
        Assert.DoesNotContain("yesterday", error, StringComparison.Ordinal);
    }
}
