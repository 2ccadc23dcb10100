using System.Buffers;

namespace SurveyGraph.Exporters.Syntax;

/// <summary>
/// Writes an XML document, indented and the same on every machine, where names are the program's own and values may be
/// anything: they are cleaned and escaped. A graph has millions of elements, so each costs a few copies into one
/// buffer.
/// </summary>
/// <remarks>Specification: https://www.w3.org/TR/xml/. Elements with text in them have no indentation inside.</remarks>
internal sealed class XmlOutput : IDisposable
{
    // Line ends and tabs in an attribute would become spaces where they are read.
    private static readonly SearchValues<char> EscapedInAttributes = SearchValues.Create("&<>\"\t\n\r");
    private static readonly SearchValues<char> EscapedInText = SearchValues.Create("&<>\r");

    // Nearly every text is of these alone: no sign of XML, nothing that XML cannot hold.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private const int MaxIndentation = 16;
    private static readonly string Indentation = "\n" + new string(' ', 2 * MaxIndentation);

    private readonly TextWriter _output;
    private readonly char[] _buffer = new char[1 << 14];
    private readonly Stack<string> _open = [];
    private int _length;
    private bool _isTagOpen;
    private bool _hasText;

    /// <summary>Starts the document; the writer stays open at its end.</summary>
    public XmlOutput(TextWriter output)
    {
        _output = output;
        Raw("""<?xml version="1.0" encoding="utf-8"?>""");
    }

    public void Start(string element)
    {
        CloseTag();
        if (!_hasText)
            NewLine();
        Raw('<');
        Raw(element);
        _open.Push(element);
        (_isTagOpen, _hasText) = (true, false);
    }

    /// <summary>An attribute of the element that was started last.</summary>
    public void Attribute(string name, string value) => Attribute(name, [value]);

    /// <summary>An attribute with a value of several parts, which need not be made one string first.</summary>
    public void Attribute(string name, params ReadOnlySpan<string> parts)
    {
        Raw(' ');
        Raw(name);
        Raw('=');
        Raw('"');
        foreach (var part in parts)
            Value(part, EscapedInAttributes);
        Raw('"');
    }

    public void Text(string text)
    {
        if (!IsPlain(text))
            text = XmlText.Clean(text);
        if (text.Length == 0)
            return;
        CloseTag();
        Value(text, EscapedInText);
        _hasText = true;
    }

    /// <summary>An element that holds nothing but text.</summary>
    public void Element(string name, string text)
    {
        Start(name);
        Text(text);
        End();
    }

    /// <summary>
    /// An element that holds nothing but text, in the line of the one around it, which has no other text.
    /// </summary>
    public void Inline(XmlLeaf leaf, string text)
    {
        CloseTag();
        Raw(leaf.Start);
        Value(text, EscapedInText);
        Raw(leaf.End);
        _hasText = true;
    }

    /// <summary>An element that holds nothing.</summary>
    public void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name);
        foreach (var (attribute, value) in attributes)
            Attribute(attribute, value);
        End();
    }

    public void End()
    {
        var element = _open.Pop();
        if (_isTagOpen)
        {
            Raw(" />");
        }
        else
        {
            if (!_hasText)
                NewLine();
            Raw("</");
            Raw(element);
            Raw('>');
        }
        (_isTagOpen, _hasText) = (false, false);
    }

    /// <summary>Ends the document with a line end.</summary>
    public void Dispose()
    {
        while (_open.Count > 0)
            End();
        Raw("\n");
        Flush();
    }

    private void CloseTag()
    {
        if (_isTagOpen)
            Raw('>');
        _isTagOpen = false;
    }

    private void NewLine()
    {
        Raw(Indentation.AsSpan(0, Math.Min(Indentation.Length, 1 + (2 * _open.Count))));
        for (var i = MaxIndentation; i < _open.Count; i++)
            Raw("  ");
    }

    private void Value(string text, SearchValues<char> escaped)
    {
        if (IsPlain(text))
            Raw(text);
        else
            Escaped(XmlText.Clean(text), escaped);
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(Plain);

    private void Escaped(ReadOnlySpan<char> rest, SearchValues<char> escaped)
    {
        for (var next = rest.IndexOfAny(escaped); next >= 0; next = rest.IndexOfAny(escaped))
        {
            Raw(rest[..next]);
            Raw(rest[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' => "&#x9;",
                '\n' => "&#xA;",
                _ => "&#xD;",
            });
            rest = rest[(next + 1)..];
        }
        Raw(rest);
    }

    private void Raw(char c)
    {
        if (_length == _buffer.Length)
            Flush();
        _buffer[_length++] = c;
    }

    private void Raw(ReadOnlySpan<char> text)
    {
        while (!text.TryCopyTo(_buffer.AsSpan(_length)))
        {
            var part = Math.Min(text.Length, _buffer.Length - _length);
            text[..part].CopyTo(_buffer.AsSpan(_length));
            _length += part;
            text = text[part..];
            Flush();
        }
        _length += text.Length;
    }

    private void Flush()
    {
        _output.Write(_buffer, 0, _length);
        _length = 0;
    }
}
