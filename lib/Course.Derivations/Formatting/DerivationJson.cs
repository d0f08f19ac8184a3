using System.Text;
using System.Text.Json;
using Course.Derivations.Inputs;
using Course.Derivations.Reporting;

namespace Course.Derivations.Formatting;

/// <summary>
/// A report as JSON, version 1, the form that the book's ledger reads. The encoder escapes &lt;, &gt; and &amp;, so it can stand inside HTML.
/// Numbers have three significant digits; one that is not finite is written as null.
/// </summary>
internal static class DerivationJson
{
    public const int Version = 1;

    public static string Of(DerivationReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("id", report.Derivation.Id);
            json.WriteString("title", report.Derivation.Title);
            json.WriteNumber("seed", report.Seed);
            json.WriteNumber("trials", report.Trials);
            json.WriteBoolean("holds", report.Holds);
            WriteFirstWrongLine(json, report);
            WriteStrings(json, "hypotheses", report.Derivation.Hypotheses);
            json.WriteStartArray("lines");
            foreach (LineReport line in report.Lines)
            {
                WriteLine(json, line);
            }

            json.WriteEndArray();
            json.WriteStartArray("wrongTurns");
            foreach (WrongTurnReport wrong in report.WrongTurns)
            {
                WriteWrongTurn(json, wrong);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteFirstWrongLine(Utf8JsonWriter json, DerivationReport report)
    {
        if (report.FirstWrongLine is { } first)
        {
            json.WriteNumber("firstWrongLine", first.Line.Number);
        }
        else
        {
            json.WriteNull("firstWrongLine");
        }
    }

    private static void WriteLine(Utf8JsonWriter json, LineReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("number", report.Line.Number);
        json.WriteString("relation", ReportWords.Sign(report.Line.Relation));
        json.WriteString("latex", report.Line.Latex);
        json.WriteString("reason", report.Line.Reason);
        json.WriteString("verdict", ReportWords.Key(report.Verdict));
        json.WriteString("measure", Measure(report.Measure));
        json.WriteString("norm", ReportWords.NormKey(report));
        WriteNumber(json, "residual", report.Residual);
        WriteNumber(json, "allowed", report.Allowed);
        if (report.Orders is { } orders)
        {
            json.WriteStartArray("orders");
            json.WriteRawValue(Short(orders.Least));
            json.WriteRawValue(Short(orders.Greatest));
            json.WriteEndArray();
        }

        if (report.Line.Options.ScaleLatex is { } scale)
        {
            json.WriteString("scale", scale);
        }

        json.WriteString("message", report.Message);
        WriteInputs(json, "worstInput", report.WorstInput);
        json.WriteEndObject();
    }

    private static void WriteWrongTurn(Utf8JsonWriter json, WrongTurnReport report)
    {
        json.WriteStartObject();
        json.WriteString("name", report.WrongTurn.Name);
        json.WriteNumber("replaces", report.WrongTurn.Replaces);
        json.WriteString("relation", ReportWords.Sign(report.WrongTurn.Relation));
        json.WriteString("latex", report.WrongTurn.Latex);
        json.WriteString("why", report.WrongTurn.Why);
        WriteStrings(json, "errata", report.WrongTurn.Errata);
        json.WriteBoolean("rejected", report.Rejected);
        json.WriteNumber("rejectedTrials", report.RejectedTrials);
        json.WriteString("measure", Measure(report.Measure));
        WriteNumber(json, "residual", report.Residual);
        json.WriteString("message", report.Message);
        WriteNumber(json, "counterexampleResidual", report.CounterexampleResidual);
        WriteInputs(json, "counterexample", report.Counterexample);
        json.WriteEndObject();
    }

    private static string Measure(ResidualMeasure measure) => measure switch
    {
        ResidualMeasure.StandardErrors => "standard-errors",
        ResidualMeasure.Disagreement => "disagreement",
        _ => "relative",
    };

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WritePropertyName(name);
            json.WriteRawValue(Short(value));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Short(double value) => value.ToString("G3", System.Globalization.CultureInfo.InvariantCulture);

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteInputs(Utf8JsonWriter json, string name, IReadOnlyList<InputValue> inputs)
    {
        json.WriteStartObject(name);
        foreach (InputValue input in inputs)
        {
            json.WriteString(input.Symbol, input.Text);
        }

        json.WriteEndObject();
    }
}
