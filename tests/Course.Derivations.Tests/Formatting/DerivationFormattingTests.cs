using System.Text.Json;
using System.Xml.Linq;
using Course.Derivations.Checking;
using Course.Derivations.Formatting;
using Course.Derivations.Inputs;
using Course.Derivations.Reporting;
using Course.Derivations.Tests.Checking;

namespace Course.Derivations.Tests.Formatting;

public sealed class DerivationFormattingTests
{
    [Fact]
    public void Html_is_well_formed_escaped_and_holds_the_data_block()
    {
        DerivationReport report = Nasty();
        var section = XElement.Parse(report.ToHtml());
        Assert.Equal("derivation-00-nasty", section.Attribute("id")?.Value);
        Assert.Contains("<b>a & b</b>", section.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", report.ToHtml(), StringComparison.Ordinal);
        XElement script = section.Elements("script").Single();
        Assert.Equal("application/json", script.Attribute("type")?.Value);
        Assert.Equal("course-derivation", script.Attribute("class")?.Value);
        Assert.Equal("1", script.Attribute("data-version")?.Value);
        Assert.Equal(report.ToJson(), script.Value);
        Assert.DoesNotContain('<', script.Value);
        string[] ids = [.. section.DescendantsAndSelf().Select(e => e.Attribute("id")?.Value).OfType<string>()];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Contains("derivation-00-nasty-line-2", ids);
        Assert.Contains("derivation-00-nasty-wrong-1", ids);
        Assert.Contains("\\(\\displaystyle {}= a &lt; b\\)", report.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_carries_lines_wrong_turns_errata_and_verdicts()
    {
        JsonElement json = JsonDocument.Parse(SampleDerivations.Trace().Check(7).ToJson()).RootElement;
        Assert.Equal(1, json.GetProperty("version").GetInt32());
        Assert.Equal("02-trace-derivative", json.GetProperty("id").GetString());
        Assert.Equal((7, 40, true), (json.GetProperty("seed").GetInt32(), json.GetProperty("trials").GetInt32(), json.GetProperty("holds").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("firstWrongLine").ValueKind);
        Assert.Equal(["", "=", "=", "", "→"], json.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("relation").GetString()));
        Assert.All(json.GetProperty("lines").EnumerateArray(), l => Assert.Equal("holds", l.GetProperty("verdict").GetString()));
        Assert.InRange(json.GetProperty("lines")[4].GetProperty("orders")[0].GetDouble(), 0.8, 1.2);
        JsonElement wrong = json.GetProperty("wrongTurns")[0];
        Assert.Equal("000-03", wrong.GetProperty("errata")[0].GetString());
        Assert.True(wrong.GetProperty("rejected").GetBoolean());
        Assert.Equal(3, wrong.GetProperty("replaces").GetInt32());
        Assert.True(wrong.GetProperty("residual").GetDouble() > 0.1);
        Assert.Equal("relative", wrong.GetProperty("measure").GetString());
        Assert.True(wrong.GetProperty("counterexample").TryGetProperty("A", out _));
    }

    [Fact]
    public void A_failing_report_says_so_in_every_form()
    {
        DerivationReport report = SampleDerivations.Line(s => s, s => double.NaN * s).WithWrongTurn().Check();
        Assert.StartsWith("A sample (00-sample)\nFails: line 2 is the first that fails (undefined), 0 wrong turns not rejected (40 random inputs, seed 1).\n", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("Because: this line is not finite", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("residual not a number", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("class=\"derivation fails\"", report.ToHtml(), StringComparison.Ordinal);
        Assert.Contains(": this line is not finite", report.ToHtml(), StringComparison.Ordinal);
        JsonElement json = JsonDocument.Parse(report.ToJson()).RootElement;
        Assert.Equal(2, json.GetProperty("firstWrongLine").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("lines")[1].GetProperty("residual").ValueKind);
        DerivationReport survivor = SampleDerivations.Line(s => s, s => s).WrongTurn("same", "a", "none", _ => 1.0, against: _ => 1.0).Build().Check();
        Assert.Contains("Not rejected: survived", survivor.ToText(), StringComparison.Ordinal);
        Assert.Contains(": not rejected</summary>", survivor.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_relation_has_its_sign()
    {
        DerivationBuilder d = Derivation.Titled("00-signs", "Signs");
        Input<double> s = d.Scalar("s");
        Input<double> h = d.Limit("h", 1, 0.5, 8);
        DerivationReport report = d
            .Start("0 < s", "a", x => s[x] > 0).Equivalent("s^3 > 0", "odd", x => s[x] * s[x] * s[x] > 0)
            .WrongTurn("w1", "s^2 > 0", "no", x => s[x] * s[x] > 0)
            .Start("s", "b", x => s[x]).AtMost("|s|", "larger", x => Math.Abs(s[x])).AtLeast("-|s|", "smaller", x => -Math.Abs(s[x]))
            .Start("m", "c", x => MonteCarlo.Expectation(x, 400, rng => 3 + rng.NextNormal())).Equal("3", "mean", _ => 3.0)
            .WrongTurn("w2", "4", "no", _ => 4.0)
            .Start("h", "d", x => 1 + h[x]).TendsTo("1", "limit", h, _ => 1.0).Build().Check();
        Assert.True(report.Holds, report.ToText());
        Assert.Equal(
            "\\begin{aligned}\n& 0 < s \\\\\n&\\quad \\iff s^3 > 0 \\\\\n& s \\\\\n&\\quad \\le |s| \\\\\n&\\quad \\ge -|s| \\\\\n& m \\\\\n&\\quad = 3 \\\\\n& h \\\\\n&\\quad \\to 1\n\\end{aligned}",
            report.ToLatex());
        Assert.Contains("Line 2: ⇔ s^3 > 0\n", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("Line 4: ≤ |s|\n", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("Line 5: ≥ -|s|\n", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("trials contradict it", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("\"measure\":\"standard-errors\"", report.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"measure\":\"disagreement\"", report.ToJson(), StringComparison.Ordinal);
        Assert.Equal(report.ToText(), report.ToString());
    }

    [Fact]
    public void Engines_find_the_formatters_by_convention()
    {
        foreach (Type type in new[] { typeof(Derivation), typeof(DerivationReport) })
        {
            object attribute = type.GetCustomAttributes(false).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
            var source = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
            Assert.Equal(["text/html", "text/plain"], ((TypeFormatterSourceAttribute)attribute).PreferredMimeTypes);
            object made = Activator.CreateInstance(source)!;
            var formatters = (IEnumerable<object>)source.GetMethod("CreateTypeFormatters")!.Invoke(made, null)!;
            Derivation derivation = SampleDerivations.Trace();
            object instance = type == typeof(Derivation) ? derivation : derivation.Check();
            var written = formatters.ToDictionary(
                f => (string)f.GetType().GetProperty("MimeType")!.GetValue(f)!,
                f =>
                {
                    var writer = new StringWriter();
                    Assert.True((bool)f.GetType().GetMethod("Format")!.Invoke(f, [instance, writer])!);
                    Assert.False((bool)f.GetType().GetMethod("Format")!.Invoke(f, ["other", writer])!);
                    return writer.ToString();
                });
            Assert.Equal(derivation.Check().ToHtml(), written["text/html"]);
            Assert.Equal(derivation.Check().ToText(), written["text/plain"]);
        }
    }

    private static DerivationReport Nasty()
    {
        DerivationBuilder d = Derivation.Titled("00-nasty", "<b>a & b</b>");
        Input<double> s = d.Scalar("s");
        return d.Start("a", "</script><script>alert(1)</script>", x => s[x])
            .Equal("a < b", "\"quoted\" & more", x => s[x], new LineOptions { Scale = _ => 1.0, ScaleLatex = "1 < 2" })
            .WrongTurn("<i>", "b > a", "<", x => s[x] + 1, errata: "000-01").Build().Check();
    }
}
