using Scriban;
using Scriban.Runtime;

namespace SurveyGraph.Exporters;

/// <summary>A page made from a Scriban template that comes with the product.</summary>
/// <remarks>
/// https://scriban.github.io. The model is of ScriptObject and arrays only: native code knows no properties by name.
/// </remarks>
internal sealed class TemplatePage
{
    private readonly Template _template;

    /// <param name="name">The file's name in the folder Templates.</param>
    public TemplatePage(string name)
    {
        using var stream = typeof(TemplatePage).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"No template is called '{name}'", nameof(name));
        using var reader = new StreamReader(stream);
        _template = Template.Parse(reader.ReadToEnd(), name);
        if (_template.HasErrors)
            throw new ArgumentException($"Template {name}: {string.Join("; ", _template.Messages)}", nameof(name));
    }

    /// <summary>Writes the page.</summary>
    /// <param name="maxLoops">How many turns the template's loops may take in all.</param>
    public void Write(ScriptObject model, int maxLoops, TextWriter output)
    {
        // No built-in functions, no includes: the template lays out, and cannot do anything else.
        var context = new TemplateContext(new ScriptObject())
        {
            StrictVariables = true,
            NewLine = "\n",
            LoopLimit = maxLoops,
            RecursiveLimit = 1,
            // The model is as large as the list, and nothing of it may be cut off.
            LimitToString = 0,
            OutputLimit = 0,
        };
        context.PushGlobal(model);
        context.PushOutput(new TextWriterOutput(output));
        _template.Render(context);
    }
}
