using System.Text.Json;
using Course.Numerics.Differentiation;
using Course.Numerics.Tests.Goldens;
using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace Course.Numerics.Tests.Differentiation;

public sealed class DifferenceSchemeTests
{
    private static readonly JsonElement Identities = GoldenFile.Read("mvn.json").GetProperty("identities");
    private static readonly JsonElement Gradients = GoldenFile.Read("mvn.json").GetProperty("gradients");

    public static TheoryData<string, double> Schemes => new() { { "forward", 2e-6 }, { "central", 2e-9 }, { "Richardson", 1e-11 } };

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Gradients_of_the_golden_identities(string name, double tolerance)
    {
        DifferenceScheme scheme = Scheme(name);
        Matrix<double> a = Identities.GetProperty("A").Matrix();
        Matrix<double> b = Identities.GetProperty("B").Matrix();
        Vector<double> v = Identities.GetProperty("v").Vector();
        Close(Identities.GetProperty("d_lndet_dA").Matrix(), scheme.Gradient(m => Math.Log(m.Determinant()), a), tolerance);
        Close(Identities.GetProperty("d_det_dA").Matrix(), scheme.Gradient(m => m.Determinant(), a), tolerance);
        Close(Identities.GetProperty("d_quadform_inverse_dA").Matrix(), scheme.Gradient(m => v * m.Solve(v), a), tolerance);
        Close(Identities.GetProperty("d_trace_AB_dA").Matrix(), scheme.Gradient(m => (m * b).Trace(), a), tolerance);
        JsonElement rectangular = Identities.GetProperty("rectangular");
        Matrix<double> rb = rectangular.GetProperty("B").Matrix();
        Close(rectangular.GetProperty("d_trace_dA").Matrix(), scheme.Gradient(m => (m * rb).Trace(), rectangular.GetProperty("A").Matrix()), tolerance);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Conventions_of_the_golden_log_likelihood(string name, double tolerance)
    {
        DifferenceScheme scheme = Scheme(name);
        Matrix<double> x = GoldenFile.Read("mvn.json").GetProperty("mle").GetProperty("X").Matrix();
        Vector<double> mu = Gradients.GetProperty("mu").Vector();
        Matrix<double> sigma = Gradients.GetProperty("Sigma").Matrix();
        double LogLikelihood(Matrix<double> s)
        {
            double sum = -0.5 * x.RowCount * ((mu.Count * Math.Log(2 * Math.PI)) + Math.Log(s.Determinant()));
            return sum - (0.5 * x.EnumerateRows().Sum(row => (row - mu) * s.Solve(row - mu)));
        }

        Assert.Equal(Gradients.GetProperty("loglik").GetDouble(), LogLikelihood(sigma), 9);
        Matrix<double> g = Gradients.GetProperty("grad_Sigma_unconstrained").Matrix();
        tolerance *= 100;
        Close(g, scheme.Gradient(LogLikelihood, sigma), tolerance);
        Close(Gradients.GetProperty("grad_Sigma_symmetric").Matrix(), scheme.Gradient(LogLikelihood, sigma, MatrixConvention.SymmetricFreeEntries), tolerance);
        Close((g + g.Transpose()) / 2, scheme.Gradient(LogLikelihood, sigma, MatrixConvention.SymmetricSpace), tolerance);
        Vector<double> byMean = scheme.Gradient(m => -0.5 * x.EnumerateRows().Sum(row => (row - m) * sigma.Solve(row - m)), mu);
        Assert.True((byMean - Gradients.GetProperty("grad_mu").Vector()).L2Norm() < tolerance);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Vector_and_matrix_valued_functions(string name, double tolerance)
    {
        DifferenceScheme scheme = Scheme(name);
        Assert.Equal(Math.Cos(0.7), scheme.Derivative(Math.Sin, 0.7), tolerance);
        Vector<double> curve = scheme.Derivative(t => Vector<double>.Build.Dense([Math.Exp(t), t * t * t]), 2.0);
        Assert.True((curve - Vector<double>.Build.Dense([Math.Exp(2), 12])).L2Norm() < 40 * tolerance);
        Matrix<double> jacobian = scheme.Jacobian(v => Vector<double>.Build.Dense([v[0] * v[1], Math.Sin(v[0]), v[1]]), Vector<double>.Build.Dense([0.4, 2]));
        Close(Matrix<double>.Build.DenseOfArray(new[,] { { 2, 0.4 }, { Math.Cos(0.4), 0 }, { 0, 1 } }), jacobian, 10 * tolerance);
        Matrix<double> a = Identities.GetProperty("A").Matrix();
        Matrix<double> e = Identities.GetProperty("B").Matrix();
        Close(-a.Inverse() * e * a.Inverse(), scheme.Along(m => m.Inverse(), a, e), 10 * tolerance);
        Matrix<double> wide = scheme.Derivative(t => Matrix<double>.Build.Dense(2, 3, (i, j) => (i + 1) * Math.Pow(t, j)), 1.5);
        Close(Matrix<double>.Build.DenseOfArray(new double[,] { { 0, 1, 3 }, { 0, 2, 6 } }), wide, 10 * tolerance);
    }

    [Fact]
    public void Richardson_estimates_its_own_error()
    {
        foreach (double x in new[] { -2.0, 0.1, 3.0 })
        {
            DerivativeEstimate estimate = DifferenceScheme.Estimate(t => Math.Exp(Math.Sin(t)), x);
            double exact = Math.Cos(x) * Math.Exp(Math.Sin(x));
            Assert.True(Math.Abs(estimate.Value - exact) <= (10 * estimate.ErrorEstimate) + 1e-14, $"{estimate}");
            Assert.InRange(estimate.ErrorEstimate, 0, 1e-9);
            Assert.InRange(estimate.Evaluations, 6, 22);
        }
    }

    [Fact]
    public void Near_the_border_of_the_domain_richardson_takes_smaller_steps_and_the_others_say_so()
    {
        Assert.Equal(1000.0, DifferenceScheme.Richardson.Derivative(Math.Log, 1e-3), 1e-6);
        Assert.Contains("border", Assert.Throws<ArithmeticException>(() => DifferenceScheme.CentralWithStep(0.1).Derivative(Math.Log, 0.01)).Message, StringComparison.Ordinal);
        Assert.Throws<ArithmeticException>(() => DifferenceScheme.ForwardWithStep(0.1).Derivative(t => 1 / t, 0.0));
        Assert.Throws<ArithmeticException>(() => DifferenceScheme.Richardson.Derivative(_ => double.NaN, 0.0));
    }

    [Fact]
    public void Bad_steps_and_asymmetric_points_are_refused()
    {
        foreach (double bad in new[] { 0, -1, double.NaN, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => DifferenceScheme.ForwardWithStep(bad));
            Assert.Throws<ArgumentOutOfRangeException>(() => DifferenceScheme.CentralWithStep(bad));
            Assert.Throws<ArgumentOutOfRangeException>(() => ComplexStep.Derivative(z => z, 1.0, bad));
        }

        foreach (MatrixConvention convention in new[] { MatrixConvention.SymmetricFreeEntries, MatrixConvention.SymmetricSpace })
        {
            Assert.Equal("at", Assert.Throws<ArgumentException>(() => DifferenceScheme.Central.Gradient(m => m.Trace(), Identities.GetProperty("A").Matrix(), convention)).ParamName);
            Assert.Throws<ArgumentException>(() => DifferenceScheme.Central.Gradient(m => m[0, 0], Matrix<double>.Build.Dense(2, 3), convention));
        }
    }

    [Fact]
    public void Trace_under_the_symmetric_convention_is_the_golden_one()
    {
        JsonElement golden = Identities.GetProperty("symmetric_d_trace_AB");
        Matrix<double> b = Identities.GetProperty("B").Matrix();
        Matrix<double> identity = Matrix<double>.Build.DenseIdentity(3);
        Close(golden.GetProperty("value").Matrix(), DifferenceScheme.Central.Gradient(m => (m * b).Trace(), identity, MatrixConvention.SymmetricFreeEntries), 1e-9);
        Matrix<Complex> cb = ComplexMatrix.FromReal(b);
        Close(golden.GetProperty("value").Matrix(), ComplexStep.Gradient(m => ComplexMatrix.Trace(m * cb), identity, MatrixConvention.SymmetricFreeEntries), 1e-14);
    }

    internal static void Close(Matrix<double> expected, Matrix<double> actual, double tolerance) =>
        Assert.True((expected - actual).FrobeniusNorm() <= tolerance * (1 + expected.FrobeniusNorm()), $"{(expected - actual).FrobeniusNorm():G3} > {tolerance:G3} relative");

    private static DifferenceScheme Scheme(string name)
    {
        DifferenceScheme scheme = name switch
        {
            "forward" => DifferenceScheme.Forward,
            "central" => DifferenceScheme.Central,
            _ => DifferenceScheme.Richardson,
        };
        Assert.Equal(name, scheme.Name);
        return scheme;
    }
}
