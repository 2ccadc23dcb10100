namespace SurveyGraph.Benchmarks;

/// <summary>
/// Writes inputs of any size, shaped as the real ones are: the same count always gives the same text.
/// </summary>
internal static class InputGenerator
{
    /// <summary>The kinds of input by the name that the command line takes.</summary>
    public static IReadOnlyDictionary<string, Action<int, TextWriter>> Kinds { get; } =
        new Dictionary<string, Action<int, TextWriter>>(StringComparer.Ordinal)
        {
            ["list"] = List,
            ["bib"] = Bib,
            ["papers"] = Papers,
            ["relations"] = Relations,
        };

    public static string Text(string kind, int count)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Kinds[kind](count, writer);
        return writer.ToString();
    }

    /// <summary>An awesome list: sections with three folds each; every third fold holds a table.</summary>
    private static void List(int count, TextWriter output)
    {
        var dice = new Dice(11);
        output.WriteLine("""
            # Awesome Token Pruning [![PRs Welcome](https://img.shields.io/badge/PRs-welcome-brightgreen.svg)]()

            > Curated papers on token **pruning/merging/selection** for MLLMs.

            ## How to Read the Table
            - **stage**: pre-encoder / post-encoder / pre-LLM / in-LLM / decode(KV)
            - **method**: pruning | merging | selection | pooling | query-based
            - **training**: training-free | fine-tune | from-scratch
            """);
        for (int number = 0, fold = 0; number < count; fold++)
        {
            if (fold % 3 == 0)
                output.WriteLine($"\n## Part {fold / 3 + 1}\n");
            output.WriteLine("<details open>");
            output.WriteLine($"<summary><strong>{Vocabulary.Modalities[fold % 3]}</strong></summary>\n");
            var last = Math.Min(count, number + dice.Between(20, 60));
            var isTable = dice.Percent(33);
            if (isTable)
                output.WriteLine("| Title | Venue | Year | Method | Training | Code |\n|:--|:-:|--:|--|--|--|");
            for (; number < last; number++)
                output.WriteLine(isTable ? Row(dice, number) : Item(dice, number));
            output.WriteLine("</details>\n");
        }
    }

    private static string Item(Dice dice, int number)
    {
        var month = dice.Percent(50) ? $".{Vocabulary.Month(number):00}" : "";
        var badge = $"![](https://img.shields.io/badge/{dice.Pick(Vocabulary.Venues)}-{Vocabulary.Year(number)}{month}-red)";
        var code = dice.Percent(40) ? "  " + Star(dice) : "";
        return $"- [{Vocabulary.Title(dice)}](https://arxiv.org/abs/{Vocabulary.Arxiv(number)}).{badge}{code}";
    }

    private static string Row(Dice dice, int number)
    {
        var code = dice.Percent(50) ? Star(dice) : "-";
        return $"| [{Vocabulary.Title(dice)}](https://arxiv.org/abs/{Vocabulary.Arxiv(number)}) | {dice.Pick(Vocabulary.Venues)} "
            + $"| {Vocabulary.Year(number)} | {dice.Pick(Vocabulary.Methods)} | {dice.Pick(Vocabulary.Trainings)} | {code} |";
    }

    private static string Star(Dice dice)
    {
        var repository = Vocabulary.Repository(dice);
        return $"[![Github](https://img.shields.io/github/stars/{repository}.svg?style=social)](https://github.com/{repository})";
    }

    /// <summary>Entries of three types with macros, months, accents and abstracts.</summary>
    private static void Bib(int count, TextWriter output)
    {
        var dice = new Dice(42);
        output.WriteLine("@string{cvpr = \"{IEEE/CVF} Conference on Computer Vision and Pattern Recognition\"}\n");
        string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        string[] types = ["article", "inproceedings", "misc"];
        for (var number = 0; number < count; number++)
        {
            var type = dice.Pick(types);
            output.WriteLine($"@{type}{{paper{number},");
            output.WriteLine($"  author = {{{Vocabulary.Authors(dice)} and Erd{{\\H o}}s, P{{\\'a}}l}},");
            output.WriteLine($"  title  = {{{{ToMe}}{number}: {Vocabulary.Title(dice)} at 50\\% of $O(n \\log n)$}},");
            output.WriteLine(type switch
            {
                "article" => $"  journal = {{Journal of Vision \\& Language}},\n  volume = {dice.Between(1, 99)},",
                "inproceedings" => $"  booktitle = cvpr,\n  pages = {{{number % 900 + 1}--{number % 900 + 12}}},",
                _ => $"  eprint = {{{Vocabulary.Arxiv(number)}}},\n  archivePrefix = {{arXiv}},\n  primaryClass = {{cs.CV}},",
            });
            if (dice.Percent(30))
            {
                var sentences = Enumerable.Range(0, 10).Select(_ => Vocabulary.Title(dice));
                output.WriteLine($"  abstract = {{{string.Join(". ", sentences)}.}},");
            }

            if (dice.Percent(50))
                output.WriteLine($"  month = {dice.Pick(months)},");
            output.WriteLine($"  doi    = {{10.{dice.Between(1000, 9999)}/{Vocabulary.Year(number)}_{number}}},");
            output.WriteLine($"  year   = {{{Vocabulary.Year(number)}}}\n}}\n");
        }
    }

    private static void Papers(int count, TextWriter output)
    {
        var dice = new Dice(7);
        output.WriteLine("key,title,authors,year,arxiv,venue,modality,stage,method,training");
        for (var number = 0; number < count; number++)
        {
            var venue = dice.Pick(Vocabulary.Venues) is var name && name == "abs" ? "" : name;
            output.WriteLine(
                $"paper{number},\"{Vocabulary.Title(dice)}\",\"{Vocabulary.Authors(dice)}\",{Vocabulary.Year(number)},"
                + $"{Vocabulary.Arxiv(number)},{venue},{dice.Pick(Vocabulary.Modalities)};{dice.Pick(Vocabulary.Modalities)},"
                + $"{dice.Pick(Vocabulary.Stages)},{dice.Pick(Vocabulary.Methods)},{dice.Pick(Vocabulary.Trainings)}");
        }
    }

    /// <summary>
    /// Five relations a paper, each to an earlier paper; half of them to one of the hundred that all cite.
    /// </summary>
    private static void Relations(int count, TextWriter output)
    {
        var dice = new Dice(5);
        string[] kinds = ["cites", "cites", "cites", "builds-on", "compares-with"];
        output.WriteLine("source_key,target_key,relation");
        for (var number = 1; number < count; number++)
        {
            for (var i = 0; i < Math.Min(5, number); i++)
            {
                var earlier = dice.Below(dice.Percent(50) ? Math.Min(100, number) : number);
                output.WriteLine($"paper{number},paper{earlier},{dice.Pick(kinds)}");
            }
        }
    }
}
