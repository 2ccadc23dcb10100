using System.Collections.Immutable;

namespace SurveyGraph.Tests.RealTools;

/// <summary>A bibliography style and the document of an author who uses it.</summary>
/// <param name="Name">The style for <c>\bibliographystyle</c>.</param>
/// <param name="Class">The document class with its options.</param>
/// <param name="Packages">What the preamble loads.</param>
/// <param name="Fonts">What it loads to have letters with all accents.</param>
internal sealed record BibtexStyle(
    string Name, string Class, string Packages, string Fonts = @"\usepackage[T1]{fontenc}")
{
    /// <summary>
    /// One each of the families that surveys are written in; ACM's own class needs gigabytes of fonts.
    /// </summary>
    public static ImmutableArray<BibtexStyle> All { get; } =
    [
        new("plain", "{article}", @"\usepackage{url}"),
        new("unsrt", "{article}", "", ""),
        new("plainnat", "{article}", @"\usepackage[numbers]{natbib}\usepackage{hyperref}"),
        new("unsrtnat", "{article}", @"\usepackage[numbers]{natbib}\usepackage{hyperref}"),
        new("acm", "{article}", @"\usepackage{url}"),
        new("apalike", "{article}", @"\usepackage{url}\usepackage{apalike}"),
        new("elsarticle-num", "{article}", @"\usepackage{hyperref}"),
        new("IEEEtran", "[journal]{IEEEtran}", @"\usepackage{url}"),
        new("ACM-Reference-Format", "{article}", @"\usepackage[numbers]{natbib}\usepackage{hyperref}"),
        new("splncs04", "{llncs}", @"\usepackage{hyperref}"),
    ];

    public static BibtexStyle Of(string name) => All.Single(style => style.Name == name);

    /// <summary>A document that cites every entry of <c>refs.bib</c>.</summary>
    public string Document => $$"""
        \documentclass{{Class}}
        {{Fonts}}
        {{Packages}}
        \begin{document}
        \nocite{*}
        \bibliographystyle{{{Name}}}
        \bibliography{refs}
        \end{document}
        """;

    /// <summary>What a first LaTeX run would tell BibTeX about that document.</summary>
    public string Auxiliary => $$"""
        \relax
        \citation{*}
        \bibstyle{{{Name}}}
        \bibdata{refs}

        """;
}
