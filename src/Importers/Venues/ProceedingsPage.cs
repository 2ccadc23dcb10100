using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using SurveyGraph.Graph.Papers;

namespace SurveyGraph.Importers.Venues;

/// <summary>
/// The venue whose own pages a link leads to: who links to <c>openaccess.thecvf.com/content/CVPR2023/…</c> says where
/// the paper appeared.
/// </summary>
/// <remarks>
/// Sources: the addresses of CVF Open Access, ECVA, the proceedings of NeurIPS, ICLR, IJCAI, AAAI and MLSys, the pages of
/// USENIX (https://www.usenix.org/conferences), NDSS, ISCA and PVLDB, JMLR, PMLR
/// (volumes: https://proceedings.mlr.press) and the ACL Anthology (https://aclanthology.org/info/ids/).
/// </remarks>
internal static partial class ProceedingsPage
{
    private const int MaxUrlLength = 2000;

    private static readonly SearchValues<string> InHosts =
        SearchValues.Create(
            ["thecvf", "ecva", ".cc/", "mlr", "ijcai", "aaai", "usenix.org", "ndss-", "isca-", "vldb.org", "mlsys"],
            StringComparison.OrdinalIgnoreCase);

    // The first volume of JMLR that has the papers of one year.
    private const int FirstYearlyVolume = 5;

    private static readonly FrozenDictionary<int, string> PmlrVolumes =
        new (string Venue, int FirstYear, int[] Volumes)[]
    {
        ("ICML", 2013, [28, 32, 37, 48, 70, 80, 97, 119, 139, 162, 202, 235, 267]),
        ("AISTATS", 2010, [9, 15, 22, 31, 33, 38, 51, 54, 84, 89, 108, 130, 151, 206, 238, 258]),
        ("CoRL", 2017, [78, 87, 100, 155, 164, 205, 229, 270]),
    }.SelectMany(row => row.Volumes.Select((volume, i) => (volume, Name: $"{row.Venue} {row.FirstYear + i}")))
        .ToFrozenDictionary(row => row.volume, row => row.Name);

    /// <summary>The venue, and the year where the address has one, or null.</summary>
    public static (Venue Venue, int? Year)? Of(string url)
    {
        if (NameIn(url) is not { } name || !VenueTable.Default.TryRead(name, out var venue, out var year, out _))
            return null;
        return (venue, year);
    }

    private static string? NameIn(string url)
    {
        // Most links lead to arXiv, which is no proceedings.
        if (url.StartsWith("https://arxiv.org/", StringComparison.Ordinal))
            return null;
        if (url.Length > MaxUrlLength || !MayBe(url) || Pattern().Match(url) is not { Success: true } match)
            return AclId.TryParseUrl(url, out var acl) ? NameOf(acl.Value) : null;
        var year = match.Groups["short"] is { Success: true } last ? $"20{last.Value}" : match.Groups["year"].Value;
        if (match.Groups["pmlr"] is { Success: true } volume)
            return PmlrVolumes.GetValueOrDefault(int.Parse(volume.ValueSpan, CultureInfo.InvariantCulture));
        if (match.Groups["jmlr"] is { Success: true } yearly)
        {
            var number = int.Parse(yearly.ValueSpan, CultureInfo.InvariantCulture);
            return number < FirstYearlyVolume ? "JMLR" : $"JMLR {1999 + number}";
        }
        var venue = match.Groups["venue"].Value.ToUpperInvariant();
        if (match.Groups["usenix"].Success)
            return UsenixName(venue) is { } usenix ? $"{usenix} 20{year}" : null;
        if (match.Groups["workshops"].Success)
            venue += " Workshops";
        var site = venue.Length > 0 ? venue
            : match.Groups["ecva"].Success ? "ECCV"
            : match.Groups["neurips"].Success ? "NeurIPS"
            : match.Groups["iclr"].Success ? "ICLR"
            : "IJCAI";
        return $"{site} {year}".TrimEnd();
    }

    private static string? UsenixName(string venue) => venue switch
    {
        "USENIXSECURITY" => "USENIX Security",
        "ATC" => "USENIX ATC",
        "NSDI" or "OSDI" or "FAST" or "SOUPS" => venue,
        _ => null,
    };

    // 2021.acl-long.123, 2020.findings-emnlp.17, P19-1001; other volumes are of workshops, most often.
    private static string? NameOf(string acl)
    {
        if (!char.IsAsciiDigit(acl[0]))
        {
            var year = acl[1] >= '6' ? "19" + acl[1..3] : "20" + acl[1..3];
            return acl[0] switch
            {
                'P' when acl[4] <= '2' => "ACL " + year,
                'D' when acl[4] <= '3' => "EMNLP " + year,
                'N' when acl[4] <= '2' => "NAACL " + year,
                'E' when acl[4] <= '2' => "EACL " + year,
                'Q' => "TACL " + year,
                'C' => "COLING " + year,
                'K' => "CoNLL " + year,
                _ => null,
            };
        }
        var hyphen = acl.IndexOf('-', StringComparison.Ordinal);
        var (venue, volume) = (acl[5..hyphen], acl[(hyphen + 1)..acl.LastIndexOf('.')]);
        var name = venue switch
        {
            "acl" or "emnlp" or "naacl" or "eacl" when volume is "long" or "short" or "main" => venue,
            "findings" => volume + " Findings",
            "tacl" or "coling" or "conll" or "lrec" => venue,
            _ => null,
        };
        return name is null ? null : $"{name.ToUpperInvariant()} {acl[..4]}";
    }

    private static bool MayBe(string url) => url.AsSpan().ContainsAny(InHosts);

    [GeneratedRegex(
        @"^(?:https?://)?(?:www\.)?(?:"
        + @"openaccess\.thecvf\.com/content[_/]?(?<venue>cvpr|iccv|wacv|accv)(?<workshops>w)?_?(?<year>\d{4})"
        + @"(?<workshops>w)?/"
        + @"|(?<usenix>usenix)\.org/(?:conference|system/files)/(?:conference/)?(?<venue>[a-z]{3,14})(?<year>\d{2})[/-]"
        + @"|(?<venue>ndss)-symposium\.org/(?:ndss-paper|wp-content)/"
        + @"|vldb\.org/(?<venue>pvldb)/vol\d"
        + @"|isca-(?:speech|archive)\.org/(?:archive/)?(?<venue>interspeech)_(?<year>\d{4})/"
        + @"|(?<ecva>ecva)\.net/papers/eccv_(?<year>\d{4})/"
        + @"|(?:papers|proceedings)\.(?<neurips>nips|neurips)\.cc/paper(?:_files/paper)?/(?:(?<year>\d{4})/)?"
        + @"|proceedings\.(?<iclr>iclr)\.cc/paper_files/paper/(?<year>\d{4})/"
        + @"|ijcai\.org/proceedings/(?<year>\d{4})/"
        + @"|(?:ojs\.aaai\.org|aaai\.org/ojs)/index\.php/(?<venue>aaai|icwsm)/"
        + @"|aaai\.org/(?:papers|library)/(?<venue>aaai|icwsm)/(?<year>\d{4})/"
        + @"|aaai\.org/ocs/index\.php/(?<venue>aaai|icwsm)/\k<venue>(?<short>1\d)/"
        + @"|proceedings\.(?<venue>mlsys)\.org/paper(?:_files/paper)?/(?<year>\d{4})/"
        + @"|jmlr\.org/papers/v(?:olume)?(?<jmlr>\d{1,2})/"
        + @"|proceedings\.mlr\.press/v(?<pmlr>\d{1,3})/"
        + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
