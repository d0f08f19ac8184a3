using System.Collections;
using System.Globalization;
using System.Text;

namespace Plotly.NET;

/// <summary>
/// Writes the figure's objects as JSON the way the real packages do: <c>1.0</c> for a floating-point one, the strings
/// <c>"NaN"</c>, <c>"Infinity"</c>, <c>"-Infinity"</c>, dates as ISO 8601.
/// </summary>
internal static class FigureJson
{
    public static string Write(object? value)
    {
        var json = new StringBuilder();
        Append(json, value);
        return json.ToString();
    }

    public static void Append(StringBuilder json, object? value)
    {
        switch (value)
        {
            case null: json.Append("null"); break;
            case StyleParam.Case style: Append(json, style.Written); break;
            case Color color: Append(json, color.Value); break;
            case DynamicObj.DynamicObj obj: AppendObject(json, obj); break;
            case string text: AppendString(json, text); break;
            case bool flag: json.Append(flag ? "true" : "false"); break;
            case double number: AppendFloating(json, number, number.ToString("R", CultureInfo.InvariantCulture)); break;
            case float number: AppendFloating(json, number, number.ToString("R", CultureInfo.InvariantCulture)); break;
            case decimal number: AppendDecimal(json, number.ToString(CultureInfo.InvariantCulture)); break;
            case DateTime date: AppendString(json, date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset date: AppendString(json, date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)); break;
            case Enum member: json.Append(member.ToString("D")); break;
            case byte or sbyte or short or ushort or int or uint or long or ulong:
                json.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case IDictionary map: AppendMap(json, map); break;
            case IEnumerable items: AppendArray(json, items); break;
            default: AppendString(json, Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""); break;
        }
    }

    private static void AppendObject(StringBuilder json, DynamicObj.DynamicObj obj)
    {
        json.Append('{');
        string separator = "";
        foreach ((string name, object? value) in obj.Properties)
        {
            json.Append(separator);
            AppendString(json, name);
            json.Append(':');
            Append(json, value);
            separator = ",";
        }

        json.Append('}');
    }

    private static void AppendMap(StringBuilder json, IDictionary map)
    {
        json.Append('{');
        string separator = "";
        foreach (DictionaryEntry entry in map)
        {
            json.Append(separator);
            AppendString(json, Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "");
            json.Append(':');
            Append(json, entry.Value);
            separator = ",";
        }

        json.Append('}');
    }

    private static void AppendArray(StringBuilder json, IEnumerable items)
    {
        json.Append('[');
        string separator = "";
        foreach (object? item in items)
        {
            json.Append(separator);
            Append(json, item);
            separator = ",";
        }

        json.Append(']');
    }

    private static void AppendFloating(StringBuilder json, double number, string digits)
    {
        if (double.IsFinite(number))
        {
            AppendDecimal(json, digits);
        }
        else
        {
            AppendString(json, digits);
        }
    }

    private static void AppendDecimal(StringBuilder json, string digits)
    {
        json.Append(digits);
        if (digits.AsSpan().IndexOfAny('.', 'E') < 0)
        {
            json.Append(".0");
        }
    }

    private static void AppendString(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"': json.Append("\\\""); break;
                case '\\': json.Append("\\\\"); break;
                case '\n': json.Append("\\n"); break;
                case '\r': json.Append("\\r"); break;
                case '\t': json.Append("\\t"); break;
                case < ' ' or '\u0085' or '\u2028' or '\u2029':
                    json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default: json.Append(c); break;
            }
        }

        json.Append('"');
    }
}
