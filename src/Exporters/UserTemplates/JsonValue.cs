using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SurveyGraph.Exporters.UserTemplates;

/// <summary>A value of a template as JSON, which is YAML and JavaScript too.</summary>
internal static class JsonValue
{
    private const int MaxDepth = 32;

    // The stricter encoders write every accent and apostrophe as a number.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value on one line.</summary>
    /// <param name="context">Its limits hold here too: an object that holds itself twice has no end.</param>
    public static string Write(TemplateContext context, object? value)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
            Write(json, value, 0, context);
        // What stands in a script element of HTML must not end it; the sign is nowhere but in texts.
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))
            .Replace("<", "\\u003C", StringComparison.Ordinal);
    }

    /// <summary>A value that is no list and no object, as text.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        true => "true",
        false => "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static void Write(Utf8JsonWriter json, object? value, int depth, TemplateContext context)
    {
        context.CheckAbort();
        if (json.BytesCommitted + json.BytesPending > context.LimitToString)
            throw new ScriptRuntimeException(context.CurrentSpan, "The value is too large to be one text");
        switch (value)
        {
            case null:
            case IEnumerable and not string when depth == MaxDepth:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case float or double when double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)):
                json.WriteNumberValue(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case IDictionary<string, object> thing and IScriptObject:
                json.WriteStartObject();
                foreach (var (name, member) in thing)
                {
                    json.WritePropertyName(name);
                    Write(json, member, depth + 1, context);
                }
                json.WriteEndObject();
                break;
            case IEnumerable list and not string:
                json.WriteStartArray();
                foreach (var item in list)
                    Write(json, item, depth + 1, context);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Text(value));
                break;
        }
    }
}
