using System.Collections.Frozen;

namespace SurveyGraph.Importers.Bibtex;

/// <summary>
/// The commands by which entries of the Astrophysics Data System name journals: <c>journal = {\apj}</c>. The classes of
/// journals in astronomy define them; anywhere else they would stop the document.
/// </summary>
/// <remarks>Source: https://ui.adsabs.harvard.edu/help/actions/journal-macros</remarks>
internal static class JournalMacros
{
    private static readonly FrozenDictionary<string, string> Names =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["aj"] = "The Astronomical Journal",
            ["actaa"] = "Acta Astronomica",
            ["araa"] = "Annual Review of Astronomy and Astrophysics",
            ["apj"] = "The Astrophysical Journal",
            ["apjl"] = "The Astrophysical Journal Letters",
            ["apjlett"] = "The Astrophysical Journal Letters",
            ["apjs"] = "The Astrophysical Journal Supplement Series",
            ["apjsupp"] = "The Astrophysical Journal Supplement Series",
            ["ao"] = "Applied Optics",
            ["applopt"] = "Applied Optics",
            ["apss"] = "Astrophysics and Space Science",
            ["aap"] = "Astronomy and Astrophysics",
            ["astap"] = "Astronomy and Astrophysics",
            ["aapr"] = "Astronomy and Astrophysics Reviews",
            ["aaps"] = "Astronomy and Astrophysics Supplement",
            ["azh"] = "Astronomicheskii Zhurnal",
            ["baas"] = "Bulletin of the American Astronomical Society",
            ["caa"] = "Chinese Astronomy and Astrophysics",
            ["cjaa"] = "Chinese Journal of Astronomy and Astrophysics",
            ["icarus"] = "Icarus",
            ["jcap"] = "Journal of Cosmology and Astroparticle Physics",
            ["jrasc"] = "Journal of the Royal Astronomical Society of Canada",
            ["memras"] = "Memoirs of the Royal Astronomical Society",
            ["mnras"] = "Monthly Notices of the Royal Astronomical Society",
            ["na"] = "New Astronomy",
            ["nar"] = "New Astronomy Reviews",
            ["pra"] = "Physical Review A",
            ["prb"] = "Physical Review B",
            ["prc"] = "Physical Review C",
            ["prd"] = "Physical Review D",
            ["pre"] = "Physical Review E",
            ["prl"] = "Physical Review Letters",
            ["pasa"] = "Publications of the Astronomical Society of Australia",
            ["pasp"] = "Publications of the Astronomical Society of the Pacific",
            ["pasj"] = "Publications of the Astronomical Society of Japan",
            ["rmxaa"] = "Revista Mexicana de Astronomía y Astrofísica",
            ["qjras"] = "Quarterly Journal of the Royal Astronomical Society",
            ["skytel"] = "Sky and Telescope",
            ["solphys"] = "Solar Physics",
            ["sovast"] = "Soviet Astronomy",
            ["ssr"] = "Space Science Reviews",
            ["zap"] = "Zeitschrift für Astrophysik",
            ["nat"] = "Nature",
            ["iaucirc"] = "IAU Circulars",
            ["aplett"] = "Astrophysics Letters",
            ["apspr"] = "Astrophysics Space Physics Research",
            ["bain"] = "Bulletin of the Astronomical Institutes of the Netherlands",
            ["fcp"] = "Fundamentals of Cosmic Physics",
            ["gca"] = "Geochimica et Cosmochimica Acta",
            ["grl"] = "Geophysical Research Letters",
            ["jcp"] = "The Journal of Chemical Physics",
            ["jgr"] = "Journal of Geophysical Research",
            ["jqsrt"] = "Journal of Quantitative Spectroscopy and Radiative Transfer",
            ["memsai"] = "Memorie della Società Astronomica Italiana",
            ["nphysa"] = "Nuclear Physics A",
            ["physrep"] = "Physics Reports",
            ["physscr"] = "Physica Scripta",
            ["planss"] = "Planetary and Space Science",
            ["procspie"] = "Proceedings of SPIE",
            ["psj"] = "The Planetary Science Journal",
            ["maps"] = "Meteoritics and Planetary Science",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The journal, if the LaTeX is the command for one and nothing else; else null.</summary>
    public static string? NameOf(ReadOnlySpan<char> latex)
    {
        latex = latex.Trim("{} ");
        return latex is ['\\', .. var command] && Names.TryGetValue(command.ToString(), out var name) ? name : null;
    }
}
