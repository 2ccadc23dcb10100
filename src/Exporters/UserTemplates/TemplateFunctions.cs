using System.Collections;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using SurveyGraph.Exporters.Csv;
using SurveyGraph.Exporters.Markdown;
using SurveyGraph.Exporters.Mermaid;
using SurveyGraph.Exporters.ReferenceLists;
using SurveyGraph.Graph.Latex;
using SurveyGraph.Graph.Text;

namespace SurveyGraph.Exporters.UserTemplates;

/// <summary>
/// The functions of templates: Scriban's own that always give the same for the same, and ours, which make a text fit
/// for what is written.
/// </summary>
internal static class TemplateFunctions
{
    // The clock, chance, and text that is code. Our html makes those of its library needless.
    private static readonly string[] Removed = ["date", "timespan", "include", "include_join", "html"];

    private static readonly (string Library, string Name)[] RemovedMembers =
        [("math", "random"), ("math", "uuid"), ("object", "eval"), ("object", "eval_template")];

    public static ScriptObject All()
    {
        var functions = new BuiltinFunctions();
        foreach (var name in Removed)
            functions.Remove(name);
        foreach (var (library, name) in RemovedMembers)
            (functions[library] as ScriptObject)?.Remove(name);
        Add("markdown", MarkdownText.Escape);
        Add("html", HtmlText.Escape);
        Add("latex", text => LatexText.Encode(PlainText.OneLine(text)).Latex);
        Add("mermaid", MermaidText.Escape);
        Add("slug", Slug.Of);
        Add("url_part", text => Uri.EscapeDataString(PlainText.OneLine(text)));
        functions["markdown_link"] = Link(MarkdownText.Link);
        functions["html_link"] = Link(HtmlText.Link);
        functions["web_url"] = DelegateCustomFunction.CreateFunc<string?, string?>(WebLink.Of);
        functions["json"] = DelegateCustomFunction.CreateFunc<TemplateContext, object?, string>(JsonValue.Write);
        functions["csv"] = DelegateCustomFunction.CreateFunc<object?, string>(Cell);
        functions["shorten"] = DelegateCustomFunction.CreateFunc<string?, int, string>(
            (text, length) => PlainText.Shorten(text ?? "", Math.Max(length, 2)));
        return functions;

        void Add(string name, Func<string, string> escape) => functions[name] =
            DelegateCustomFunction.CreateFunc<string?, string>(text => escape(text ?? ""));
    }

    private static DelegateCustomFunction Link(Func<string, string?, string> link) =>
        DelegateCustomFunction.CreateFunc<string?, string?, string>((text, url) => link(text ?? "", url));

    private static string Cell(object? value)
    {
        var text = value is IEnumerable values and not (string or ScriptObject)
            ? string.Join("; ", values.Cast<object?>().Select(JsonValue.Text))
            : JsonValue.Text(value);
        return CsvText.Cell(CsvText.Guard(text));
    }
}
