using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SurveyGraph.Graph.Sources;

namespace SurveyGraph.Exporters.UserTemplates;

/// <summary>A template that a user wrote, in Scriban.</summary>
/// <remarks>
/// Language: https://scriban.github.io. A template reads what it is given and writes its document: it can include no
/// files, knows no clock and no chance, and sees nothing of .NET.
/// </remarks>
public sealed class UserTemplate
{
    private readonly SourceText _source;
    private readonly Template _template;

    private UserTemplate(SourceText source, Template template) => (_source, _template) = (source, template);

    /// <summary>Reads a template.</summary>
    /// <returns>The template, or null and what is wrong with it.</returns>
    public static (UserTemplate? Template, ImmutableArray<Diagnostic> Diagnostics) Parse(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Template template;
        try
        {
            template = Template.Parse(source.Text, source.Path);
        }
        catch (NotSupportedException)
        {
            // Scriban has no message for some functions within others.
            return (null, [Fault(source, default, "a part of the template is not of Scriban's grammar")]);
        }
        if (!template.HasErrors)
            return (new(source, template), []);
        return (null,
        [
            .. template.Messages.Where(message => message.Type == ParserMessageType.Error)
                .Select(message => Fault(source, message.Span, message.Message)),
        ]);
    }

    /// <summary>Makes the document.</summary>
    /// <returns>The document, or null and why there is none.</returns>
    internal (string? Document, ImmutableArray<Diagnostic> Diagnostics) Render(
        ScriptObject model, TemplateLimits limits)
    {
        var context = new TemplateContext(TemplateFunctions.All())
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            NewLine = "\n",
            LoopLimit = limits.Turns,
            RecursiveLimit = limits.Depth,
            LimitToString = limits.TextLength,
            OutputLimit = limits.DocumentLength,
            OnStringLimit = ScriptLimitBehavior.Throw,
            OnOutputLimit = ScriptLimitBehavior.Throw,
            RegexTimeOut = limits.MatchTime,
            CancellationToken = limits.Stop,
            // The members of .NET objects are no part of the model.
            MemberFilter = _ => false,
        };
        context.PushGlobal(model);
        try
        {
            return (_template.Render(context), []);
        }
        catch (ScriptAbortException stopped)
        {
            var message = "the template takes too much time or memory, and was stopped";
            return (null, [Fault(_source, stopped.Span, message)]);
        }
        catch (ScriptRuntimeException fault)
        {
            return (null, [Fault(_source, fault.Span, fault.OriginalMessage)]);
        }
        catch (NotSupportedException fault)
        {
            return (null, [Fault(_source, context.CurrentSpan, fault.Message)]);
        }
        catch (InsufficientExecutionStackException)
        {
            return (null, [Fault(_source, context.CurrentSpan, "expressions and functions are nested too deep")]);
        }
    }

    private static Diagnostic Fault(SourceText source, Scriban.Parsing.SourceSpan place, string message)
    {
        var start = Math.Clamp(place.Start.Offset, 0, source.Text.Length);
        var length = Math.Clamp(place.Length, 0, source.Text.Length - start);
        return DiagnosticCodes.TemplateFault.At(source.Span(start, length), message.ReplaceLineEndings(" ").Trim());
    }
}
