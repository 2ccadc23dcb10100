namespace SurveyGraph.Benchmarks;

/// <summary>The words that made-up papers are made of.</summary>
internal static class Vocabulary
{
    public static readonly string[] Venues =
        ["CVPR", "ICCV", "ECCV", "NeurIPS", "ICML", "ICLR", "ACL", "EMNLP", "AAAI", "abs"];

    public static readonly string[] Methods = ["pruning", "merging", "selection", "pooling", "query-based"];

    public static readonly string[] Stages = ["pre-encoder", "post-encoder", "pre-LLM", "in-LLM", "decode(KV)"];

    public static readonly string[] Trainings = ["training-free", "fine-tune", "from-scratch"];

    public static readonly string[] Modalities = ["Image", "Video", "Audio"];

    private static readonly string[] Words =
    [
        "Token", "Pruning", "Merging", "Multimodal", "Large", "Language", "Vision", "Transformer", "Efficient",
        "Inference", "Attention", "Sparse", "Compression", "Adaptive", "Dynamic", "Visual", "Video", "Audio",
        "Selection", "Query", "Resampler", "Projector", "Cache", "Decoding", "Layer", "Retrieval", "Graph", "Knowledge",
        "Étude", "Plug-and-Play", "Training-Free", "Long-Context",
    ];

    private static readonly string[] Families =
    [
        "Chen", "Zhang", "Li", "Wang", "Smith", "Müller", "García Márquez", "Nguyen", "Østergaard", "Dvořák",
        "Gülçehre", "Tanaka", "Kim", "Ivanov", "Papadopoulos", "O'Brien", "van der Berg", "Erdős", "Silva", "Kaiser",
    ];

    private static readonly string[] Givens =
    [
        "Liang", "Wei", "Yuhua", "Anna", "John", "Jörg", "José", "Zoë", "Łukasz", "Søren", "Ming-Hsuan", "D. P.",
        "Mary", "Haruto", "Ji-woo", "Pyotr", "Çağlar", "Noam", "Ilya", "Peter",
    ];

    /// <summary>A title of 5 to 12 words, one in three with a method's name and a colon before it.</summary>
    public static string Title(Dice dice)
    {
        var words = new string[dice.Between(5, 12)];
        for (var i = 0; i < words.Length; i++)
            words[i] = dice.Pick(Words);
        var title = string.Join(' ', words);
        return dice.Percent(35) ? $"{dice.Pick(Words)[..3]}{dice.Pick(Words)[..3]}: {title}" : title;
    }

    /// <summary>The authors of one paper, family name first, joined as BibTeX joins them.</summary>
    public static string Authors(Dice dice)
    {
        var names = new string[dice.Between(1, 8)];
        for (var i = 0; i < names.Length; i++)
            names[i] = $"{dice.Pick(Families)}, {dice.Pick(Givens)} {(char)('A' + dice.Below(26))}.";
        return string.Join(" and ", names);
    }

    /// <summary>
    /// The arXiv identifier of the paper with a number of its own: no two numbers below a million share one.
    /// </summary>
    public static string Arxiv(int number) => $"{Year(number) - 2000:00}{Month(number):00}.{number / 72 + 1:00000}";

    public static int Year(int number) => 2020 + number % 6;

    public static int Month(int number) => number / 6 % 12 + 1;

    public static string Repository(Dice dice) => $"{dice.Pick(Words)}-{dice.Between(1, 999)}/{dice.Pick(Words)}";
}
