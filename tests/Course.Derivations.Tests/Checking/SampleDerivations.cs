using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Tests.Checking;

internal static class SampleDerivations
{
    /// <summary>The example of <see cref="Derivation"/>'s documentation.</summary>
    public static Derivation Trace()
    {
        DerivationBuilder d = Derivation.Titled("02-trace-derivative", "The derivative of a trace");
        Input<int> m = d.Shape("m", 1, 4), n = d.Shape("n", 1, 4);
        Input<Matrix<double>> A = d.Matrix("A", m, n), B = d.Matrix("B", n, m), E = d.Matrix("E", m, n);
        Input<double> h = d.Limit("h", start: 0.5, factor: 0.5, steps: 8);
        return d
            .Start(@"\operatorname{Tr}\bigl((A + E)B\bigr) - \operatorname{Tr}(AB)", "the change when A moves by E",
                x => ((A[x] + E[x]) * B[x]).Trace() - (A[x] * B[x]).Trace())
            .Equal(@"\operatorname{Tr}(EB)", "the trace is linear",
                x => (E[x] * B[x]).Trace())
            .Equal(@"\sum_{ij} E_{ij} (B^\top)_{ij}", @"written out: \(b_{ji}\) stands beside \(e_{ij}\), so the derivative is \(B^\top\)",
                x => E[x].PointwiseMultiply(B[x].Transpose()).Enumerate().Sum())
            .WrongTurn("B instead of Bᵀ", @"\sum_{ij} E_{ij} B_{ij}", "the product is read entry by entry",
                x => E[x].PointwiseMultiply(B[x].Resize(m[x], n[x])).Enumerate().Sum(), errata: "000-03")
            .Start(@"(1+h)^2", "a scaled square", x => (1 + h[x]) * (1 + h[x]))
            .TendsTo("1", "h vanishes, with order 1", h, _ => 1.0, new LineOptions { Order = 1 })
            .WrongTurn("the square taken for a factor", "2", "(1 + h)² is mistaken for 2(1 + h)", _ => 2.0)
            .Build();
    }

    /// <summary>A one-line chain a = b with a wrong turn that is rejected, to be varied by the tests.</summary>
    public static DerivationBuilder Line(Func<double, Quantity> left, Func<double, Quantity> right, LineOptions? options = null)
    {
        DerivationBuilder d = Derivation.Titled("00-sample", "A sample");
        Input<double> s = d.Scalar("s");
        return d.Start("a", "given", x => left(s[x])).Equal("b", "claimed", x => right(s[x]), options);
    }

    public static Derivation WithWrongTurn(this DerivationBuilder builder) =>
        builder.WrongTurn("far off", "10^6", "a slip", _ => 1e6).Build();
}
