using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SurveyGraph.Graph.Facets;
using SurveyGraph.Graph.Papers;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Graph.Filters;

/// <summary>Reads the text of a <see cref="PaperFilter"/>, from left to right.</summary>
internal sealed class PaperFilterParser(string text)
{
    private const int MaxDepth = 100;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n()=!<>~\"'");

    private readonly List<string> _fields = [];
    private int _position;
    private int _depth;
    private string? _problem;

    public bool TryParse([NotNullWhen(true)] out PaperFilter? filter, [NotNullWhen(false)] out string? problem)
    {
        var matches = Either();
        if (_problem is null && Peek() is { Length: > 0 } rest)
            Fail($"'and' or 'or' is expected before '{rest}'; a value with blanks goes in quotes");
        problem = _problem;
        filter = problem is null ? new(matches, [.. _fields.Distinct()]) : null;
        return filter is not null;
    }

    private Func<PaperFacts, bool> Either()
    {
        var left = Both();
        while (TakeWord("or"))
        {
            var (one, other) = (left, Both());
            left = facts => one(facts) || other(facts);
        }
        return left;
    }

    private Func<PaperFacts, bool> Both()
    {
        var left = Single();
        while (TakeWord("and"))
        {
            var (one, other) = (left, Single());
            left = facts => one(facts) && other(facts);
        }
        return left;
    }

    private Func<PaperFacts, bool> Single()
    {
        if (++_depth > MaxDepth)
            return Fail("the condition is nested too deep");
        var matches = Term();
        _depth--;
        return matches;
    }

    private Func<PaperFacts, bool> Term()
    {
        if (TakeWord("not"))
        {
            var inner = Single();
            return facts => !inner(facts);
        }
        if (Peek() != "(")
            return Comparison();
        _position++;
        var matches = Either();
        if (Peek() != ")")
            return Fail("')' is missing");
        _position++;
        return matches;
    }

    private Func<PaperFacts, bool> Comparison()
    {
        if (_problem is not null)
            return Never;
        var field = TakeValue();
        if (field is null || !field.Any(char.IsLetterOrDigit))
            return Fail("a field is expected: " + string.Join(", ", PaperFilterFields.Names) + ", or a facet");
        var name = Facet.KeyOf(field);
        _fields.Add(name);
        var sign = Peek();
        if (sign is not ("=" or "==" or "!=" or "~" or "<" or "<=" or ">" or ">="))
            return facts => facts.Of(name).Any();
        if (sign[0] is '<' or '>' && !PaperFilterFields.IsOrdered(name))
            return Fail($"{sign} is for year and date, not for {name}");
        if (sign == "~" && PaperFilterFields.IsOrdered(name))
            return Fail($"~ is for text, not for {name}");
        _position += sign.Length;
        Peek();
        var start = _position;
        if (TakeValue() is not { } value)
            return Fail($"a value is expected after {name} {sign}");
        if (PaperFilterFields.IsOrdered(name))
            return InTime(name, sign, value, start);
        var wanted = Comparable(value);
        return sign switch
        {
            "!=" => facts => !facts.Of(name).Any(known => Comparable(known) == wanted),
            "~" => facts => facts.Of(name).Any(known => Comparable(known).Contains(wanted, StringComparison.Ordinal)),
            _ => facts => facts.Of(name).Any(known => Comparable(known) == wanted),
        };
    }

    // A date agrees with the month and the year that it is in: 2024-09-29 is 2024-09.
    private Func<PaperFacts, bool> InTime(string field, string sign, string value, int start)
    {
        if (!PublicationDate.TryParse(value, out _) || (field == "year" && value.Length != 4))
        {
            _position = start;
            return Fail($"'{value}' is no {field}, such as "
                + (field == "year" ? "2024" : "2024, 2024-09 or 2024-09-30"));
        }
        return facts =>
        {
            // Of what is not known only this is certain: nobody says that it is that date.
            if (facts.Of(field).FirstOrDefault() is not { } known)
                return sign == "!=";
            var order = string.CompareOrdinal(known, 0, value, 0, value.Length);
            return sign switch
            {
                "!=" => order != 0,
                "<" => order < 0,
                "<=" => order <= 0,
                ">" => order > 0,
                ">=" => order >= 0,
                _ => order == 0,
            };
        };
    }

    private static string Comparable(string value) =>
        Slug.Ascii(value).Replace('-', ' ').ToUpperInvariant();

    private static bool Never(PaperFacts facts) => false;

    private Func<PaperFacts, bool> Fail(string problem)
    {
        _problem ??= string.Create(CultureInfo.InvariantCulture, $"character {_position + 1}: {problem}");
        _position = text.Length;
        return Never;
    }

    private bool TakeWord(string word)
    {
        if (!string.Equals(Peek(), word, StringComparison.OrdinalIgnoreCase))
            return false;
        _position += word.Length;
        return true;
    }

    private string? TakeValue()
    {
        var word = Peek();
        if (word.Length == 0 || word[0] is '(' or ')' or '=' or '!' or '<' or '>' or '~')
            return null;
        if (word[0] is not ('"' or '\''))
        {
            _position += word.Length;
            return word;
        }
        var end = text.IndexOf(word[0], _position + 1);
        if (end < 0)
        {
            Fail($"{word[0]} has no end");
            return "";
        }
        var value = text[(_position + 1)..end];
        _position = end + 1;
        return value;
    }

    /// <summary>The next word, sign, bracket or quotation mark; empty at the end.</summary>
    private string Peek()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
        if (_position == text.Length)
            return "";
        var rest = text.AsSpan(_position);
        if (rest[0] is '=' or '!' or '<' or '>')
            return rest.Length > 1 && rest[1] == '=' ? rest[..2].ToString() : rest[..1].ToString();
        var length = rest.IndexOfAny(WordEnds);
        return length switch
        {
            0 => rest[..1].ToString(),
            < 0 => rest.ToString(),
            _ => rest[..length].ToString(),
        };
    }
}
