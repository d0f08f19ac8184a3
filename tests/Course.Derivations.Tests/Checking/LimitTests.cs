using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Derivations.Reporting;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Tests.Checking;

public sealed class LimitTests
{
    [Fact]
    public void A_difference_quotient_tends_with_its_order()
    {
        Assert.True(Quotient(1, order: 1).Holds);
        Assert.True(Quotient(1, order: null).Holds);
        DerivationReport wrongOrder = Quotient(1, order: 2);
        Assert.Equal(Verdict.Wrong, wrongOrder.Lines[1].Verdict);
        Assert.Contains("claimed was 2.00", wrongOrder.Lines[1].Message, StringComparison.Ordinal);
        DerivationReport wrongLimit = Quotient(1.01, order: null);
        Assert.Equal(Verdict.Wrong, wrongLimit.Lines[1].Verdict);
        Assert.Contains("does not vanish", wrongLimit.Lines[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_to_infinity_report_their_order_too()
    {
        DerivationBuilder d = Derivation.Titled("00-infinity", "To infinity");
        Input<double> a = d.Scalar("a", 0.5, 1.0);
        Input<double> n = d.Limit("n", 8, 2, 10);
        Input<double> power = d.Define("(1+a/n)^n", x => Math.Pow(1 + (a[x] / n[x]), n[x]));
        DerivationReport report = d.Start("(1 + a/n)^n", "compound interest", x => power[x])
            .TendsTo("e^a", "Euler", n, x => Math.Exp(a[x]), new LineOptions { Order = 1 })
            .WrongTurn("one", "1", "the bracket tends to one", _ => 1.0).Build().Check();
        Assert.True(report.Holds, report.ToText());
        Assert.InRange(report.Lines[1].Orders!.Value.Least, 0.9, 1.1);
        Assert.DoesNotContain(report.Lines[1].WorstInput, v => v.Symbol is "n" or "(1+a/n)^n");
    }

    [Fact]
    public void What_says_nothing_or_cannot_be_evaluated_does_not_pass()
    {
        Assert.Equal(Verdict.NoEvidence, Sequence(_ => 1.0, 1.0).Verdict);
        Assert.Equal(Verdict.NoEvidence, Sequence(_ => 0.0, 0.0).Verdict);
        Assert.Equal(Verdict.NoEvidence, Sequence(h => h > 0.4 ? 1.0 + h : 1.0, 1.0, new LineOptions { Order = 1 }).Verdict);
        Assert.Equal(Verdict.Undefined, Sequence(_ => double.NaN, 1.0).Verdict);
        Assert.Equal(Verdict.Undefined, Sequence(h => 1 + h, double.NaN).Verdict);
        Assert.Equal(Verdict.Undefined, Sequence(h => 1 + h, 1.0, new LineOptions { Scale = _ => 0.0 }).Verdict);
        Assert.Equal(Verdict.Wrong, Sequence(h => Vector<double>.Build.Dense(2, h), 1.0).Verdict);
        Assert.Equal(Verdict.Wrong, Sequence(_ => 1.005, 1.0).Verdict);
        Assert.Equal(Verdict.Holds, Sequence(h => h * h, 0.0, new LineOptions { Scale = _ => 1.0, Order = 2 }).Verdict);
    }

    private static LineReport Sequence(Func<double, Quantity> value, double limit, LineOptions? options = null)
    {
        DerivationBuilder d = Derivation.Titled("00-sequence", "A sequence");
        Input<double> h = d.Limit("h", 0.5, 0.5, 10);
        return d.Start("a", "given", x => value(h[x])).TendsTo("b", "claimed", h, _ => limit, options).WithWrongTurn().Check(trials: 5).Lines[1];
    }

    private static DerivationReport Quotient(double factor, double? order)
    {
        DerivationBuilder d = Derivation.Titled("00-quotient", "A quotient");
        Input<double> a = d.Scalar("a", 0.5, 2.0);
        Input<double> h = d.Limit("h", 0.1, 0.5, 8);
        return d.Start("(e^{a+h} - e^a)/h", "the quotient", x => (Math.Exp(a[x] + h[x]) - Math.Exp(a[x])) / h[x])
            .TendsTo("e^a", "it is its own derivative", h, x => factor * Math.Exp(a[x]), new LineOptions { Order = order, Tolerance = 1e-3 })
            .WrongTurn("the power rule", "a e^{a-1}", "e^a is taken for a power", x => a[x] * Math.Exp(a[x] - 1) * 1.2).Build().Check();
    }
}
