using CsCheck;
using SurveyGraph.Graph.Keys;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Sources;
using Xunit;

namespace SurveyGraph.Tests.Graph.Keys;

/// <summary>What a list goes through changes no key that a lock file holds.</summary>
public class KeyLockLaws
{
    private const int Edits = 5;

    private static readonly SourceSpan Place = new SourceText("list.md", "text").Span(0, 4);

    // Few words and names, so that keys clash all the time.
    private static readonly Gen<string> Titles =
        from name in Gen.OneOf("AIM: ", "", "图像 ")
        from words in Gen.OneOf("Image", "Token", "Über", "The").Array[1, 3]
        select name + string.Join(' ', words);

    private static readonly Gen<Known> Papers =
        from title in Titles
        from author in Gen.OneOf("", "Chen", "Müller")
        from year in Gen.Int[2023, 2024]
        from kind in Gen.Int[0, 3]
        from key in Gen.OneOf("", "", "", "chen2024image", "Chen2024Image", "x")
        select new Known(0, kind, new()
        {
            Title = title,
            Origins = [Place],
            Authors = author.Length == 0 ? [] : [new(author)],
            Date = PublicationDate.Create(year),
            Key = CitationKey.TryParse(key, out var stated) ? stated : null,
        });

    private static readonly Gen<(int Kind, int Place, Known New)> Changes =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1000], Papers, (kind, place, paper) => (kind, place, paper));

    [Fact]
    public void A_thousand_random_edits_change_no_key() =>
        Gen.Select(Papers.Array[1, 12], Changes.Array[Edits]).Sample((papers, changes) =>
        {
            var next = 0;
            List<Known> list = [.. papers.Select(paper => paper.Numbered(next++))];
            List<Known> gone = [];
            Dictionary<int, string> keys = [];
            var file = Run(list, "", keys);
            foreach (var (kind, place, added) in changes)
            {
                Edit(list, gone, kind, place, added.Numbered(next++));
                var after = Run(list, file, keys);

                Assert.Empty(file.Split('\n').Except(after.Split('\n')));
                Assert.Equal(after, Run(list, after, keys));
                file = after;
            }
        }, iter: 1000 / Edits * 2);

    [Fact]
    public void The_lines_of_two_versions_together_are_a_lock_file_that_says_both() =>
        Gen.Select(Papers.Array[1, 5], Papers.Array[1, 5], Papers.Array[1, 5]).Sample((ours, both, theirs) =>
        {
            var next = 0;
            List<Known> list = [.. both.Select(paper => paper.Numbered(next++))];
            Dictionary<int, string> keys = [];
            var file = Run(list, "", keys);
            List<Known> left = [.. list, .. ours.Select(paper => paper.Numbered(next++))];
            List<Known> right = [.. list, .. theirs.Select(paper => paper.Numbered(next++))];

            var union = string.Join('\n',
                (Run(left, file, []) + Run(right, file, [])).Split('\n').Order(StringComparer.Ordinal));

            Run([.. left, .. right.Skip(list.Count)], union, keys);
        }, iter: 300);

    /// <summary>One run: keys of papers that had one are the same, and all are unique.</summary>
    /// <returns>The lock file after it.</returns>
    private static string Run(List<Known> list, string file, Dictionary<int, string> keys)
    {
        var (locked, reading) = KeyLockFile.Read(new SourceText("list.keys", file));
        Assert.Empty(reading);
        var papers = CitationKeys.Assign([.. list.Select(known => known.Paper)], new() { Lock = locked }).Papers;
        foreach (var (known, paper) in list.Zip(papers))
        {
            var key = paper.Key!.Value.Value;
            if (!keys.TryAdd(known.Number, key))
                Assert.Equal(keys[known.Number], key);
        }
        Assert.Equal(papers.Length,
            papers.Select(paper => paper.Key!.Value.Value).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        return KeyLockFile.Write(locked.With(papers));
    }

    private static void Edit(List<Known> list, List<Known> gone, int kind, int place, Known added)
    {
        var at = list.Count == 0 ? 0 : place % list.Count;
        switch (kind)
        {
            case 0:
                list.Insert(at, added);
                break;
            case 1 when list.Count > 0:
                // Who has the key of a paper that is gone, in a source, is that paper for all that anyone can tell.
                if (list[at].Paper.Key is null)
                    gone.Add(list[at]);
                list.RemoveAt(at);
                break;
            case 2 when gone.Count > 0:
                list.Insert(at, gone[place % gone.Count]);
                gone.RemoveAt(place % gone.Count);
                break;
            case 3:
                new Random(place).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list));
                break;
            case 4 when list.Count > 0:
                list[at] = list[at].Published(place % 2 == 0);
                break;
            case 5 when list.Count > 0:
                list[at] = list[at].Retitled(added.Paper);
                break;
            default:
                break;
        }
    }

    /// <summary>A paper, and the number that tells it from all others whatever happens to it.</summary>
    /// <param name="Kind">What it is known by: 0 arXiv, 1 DOI, 2 a link, 3 its title alone.</param>
    private sealed record Known(int Number, int Kind, Paper Paper)
    {
        // Two papers of one title, author and year are one for all that anyone can tell.
        public Known Numbered(int number) =>
            new(number, Kind, WithIdentity(number) with { Title = $"{Paper.Title} No{number}" });

        private Paper WithIdentity(int number) => Kind switch
        {
            0 => Paper with { Identifiers = Identifiers.OfUrl($"https://arxiv.org/abs/2403.{10000 + number}") },
            1 => Paper with { Identifiers = Identifiers.OfUrl($"https://doi.org/10.1000/{number}") },
            2 => Paper with { Url = $"https://example.org/{number}" },
            _ => Paper,
        };

        // A preprint gets a venue and a DOI: beside its arXiv id with a new date, or in its place.
        public Known Published(bool keepsPreprint)
        {
            var doi = Identifiers.OfUrl($"https://doi.org/10.2000/{Number}");
            return Kind != 0 ? this : this with
            {
                Paper = Paper with
                {
                    Venue = Venue.Unlisted("ECCV", VenueKind.Conference),
                    Date = keepsPreprint ? PublicationDate.Create(2025) : Paper.Date,
                    Identifiers = keepsPreprint ? Paper.Identifiers.Or(doi) : doi,
                },
            };
        }

        public Known Retitled(Paper other) => Kind == 3 ? this : this with
        {
            Paper = Paper with { Title = $"{other.Title} No{Number}", Authors = other.Authors },
        };
    }
}
