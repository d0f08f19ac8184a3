using Course.Numerics.Differentiation;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.Tests.Differentiation;

public sealed class ConvergenceOrderTests
{
    [Fact]
    public void Curved_functions_show_order_one_and_two()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            var rng = new RandomSource(seed);
            int k = 2 + rng.NextInt(3);
            Matrix<double> g = Matrix<double>.Build.Dense(k, k, (_, _) => rng.NextNormal());
            Matrix<double> sigma = g.TransposeAndMultiply(g) + Matrix<double>.Build.DenseIdentity(k);
            Matrix<double> inverse = sigma.Inverse();
            Func<Matrix<double>, double> lnDet = m => Math.Log(m.Determinant());
            Func<Matrix<double>, double> entry = m => m.Inverse()[0, 0];
            Matrix<double> entryGradient = -inverse.Column(0).OuterProduct(inverse.Row(0));
            foreach ((Func<Matrix<double>, double> f, Matrix<double> exact) in new[] { (lnDet, inverse.Transpose()), (entry, entryGradient) })
            {
                Assert.InRange(Order(DifferenceScheme.ForwardWithStep, f, sigma, exact).Order, 0.9, 1.1);
                Assert.InRange(Order(DifferenceScheme.CentralWithStep, f, sigma, exact).Order, 1.9, 2.1);
            }
        }
    }

    [Fact]
    public void Functions_linear_in_each_entry_are_exact_for_every_step()
    {
        var rng = new RandomSource(4);
        Matrix<double> a = Matrix<double>.Build.Dense(3, 3, (_, _) => rng.NextNormal());
        Matrix<double> b = Matrix<double>.Build.Dense(3, 3, (_, _) => rng.NextNormal());
        Matrix<double> adjugate = (a.Inverse() * a.Determinant()).Transpose();
        foreach (Func<double, DifferenceScheme> scheme in new Func<double, DifferenceScheme>[] { DifferenceScheme.ForwardWithStep, DifferenceScheme.CentralWithStep })
        {
            ConvergenceOrder trace = Order(scheme, m => (m * b).Trace(), a, b.Transpose());
            ConvergenceOrder determinant = Order(scheme, m => m.Determinant(), a, adjugate);
            Assert.True(trace.ExactForEveryStep && determinant.ExactForEveryStep);
            Assert.True(double.IsNaN(trace.Order) && double.IsNaN(determinant.Order));
            Assert.True(trace.BestStep > 1e-3);
        }
    }

    [Fact]
    public void The_error_falls_meets_rounding_and_rises()
    {
        ConvergenceOrder curve = ConvergenceOrder.Measure(h => Math.Abs(((Math.Exp(1 + h) - Math.E) / h) - Math.E), Math.E);
        Assert.False(curve.ExactForEveryStep);
        Assert.InRange(curve.BestStep, 1e-9, 1e-6);
        Assert.True(curve.Errors[^1] > 100 * curve.Errors.Min());
        Assert.True(curve.Errors[0] > 100 * curve.Errors.Min());
        Assert.Equal(curve.Steps.Count, curve.Errors.Count);
        Assert.Equal(0.125, curve.Steps[0]);
    }

    [Fact]
    public void Too_little_truncation_gives_no_order_and_bad_arguments_are_named()
    {
        Assert.True(double.IsNaN(ConvergenceOrder.Measure(h => h > 0.05 ? h : 0, 1).Order));
        Assert.False(ConvergenceOrder.Measure(h => h > 0.05 ? h : 0, 1).ExactForEveryStep);
        Assert.Equal("functionSize", Assert.Throws<ArgumentOutOfRangeException>(() => ConvergenceOrder.Measure(h => h, 0)).ParamName);
        Assert.Equal("largestStep", Assert.Throws<ArgumentException>(() => ConvergenceOrder.Measure(h => h, 1, 1e-3, 1e-2)).ParamName);
        Assert.Throws<ArithmeticException>(() => ConvergenceOrder.Measure(_ => double.NaN, 1));
        Assert.Throws<ArithmeticException>(() => ConvergenceOrder.Measure(_ => -1, 1));
    }

    private static ConvergenceOrder Order(Func<double, DifferenceScheme> scheme, Func<Matrix<double>, double> f, Matrix<double> at, Matrix<double> exact) =>
        ConvergenceOrder.Measure(h => (scheme(h).Gradient(f, at) - exact).FrobeniusNorm(), 1 + Math.Abs(f(at)) + exact.FrobeniusNorm());
}
