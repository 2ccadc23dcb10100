using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SurveyGraph.Exporters.UserTemplates;

/// <summary>
/// The terms of a paper by facet. A template may ask for any facet of the graph, and not for one that there is not.
/// </summary>
/// <param name="isFacet">Whether the graph has a facet of this key.</param>
internal sealed class TermLists(Func<string, bool> isFacet) : ScriptObject(StringComparer.Ordinal)
{
    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (base.TryGetValue(context, span, member, out value))
            return true;
        value = isFacet(member) ? new ScriptArray() : null;
        return value is not null;
    }
}
