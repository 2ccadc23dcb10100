namespace SurveyGraph.Exporters.Bibtex;

/// <summary>The form of a preprint in BibTeX, which has no type for it.</summary>
public enum ArxivStyle
{
    /// <summary><c>@misc</c> with the number in howpublished, which every style prints, and as eprint.</summary>
    Misc,

    /// <summary><c>@article</c> in the journal CoRR, volume abs/2403.06764, as DBLP has it.</summary>
    Article,

    /// <summary><c>@article</c> in the journal "arXiv preprint arXiv:2403.06764", as Google Scholar has it.</summary>
    Scholar,
}
