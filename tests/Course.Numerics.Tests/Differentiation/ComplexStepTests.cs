using System.Text.Json;
using Course.Numerics.Differentiation;
using Course.Numerics.Randomness;
using Course.Numerics.Tests.Goldens;
using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace Course.Numerics.Tests.Differentiation;

public sealed class ComplexStepTests
{
    private static readonly JsonElement Identities = GoldenFile.Read("mvn.json").GetProperty("identities");

    [Fact]
    public void Golden_gradients_to_machine_precision()
    {
        Matrix<double> a = Identities.GetProperty("A").Matrix();
        Matrix<Complex> v = ComplexMatrix.FromReal(Identities.GetProperty("v").Vector().ToColumnMatrix());
        Close("d_lndet_dA", ComplexStep.Gradient(ComplexMatrix.LnAbsoluteDeterminant, a));
        Close("d_det_dA", ComplexStep.Gradient(ComplexMatrix.Determinant, a));
        Close("d_quadform_inverse_dA", ComplexStep.Gradient(m => (v.Transpose() * ComplexMatrix.Inverse(m) * v)[0, 0], a));
        DifferenceSchemeTests.Close(a.Inverse().Transpose(), ComplexStep.Gradient(ComplexMatrix.LnAbsoluteDeterminant, a, step: 1e-150), 1e-14);
    }

    [Fact]
    public void Machine_precision_holds_over_random_matrices_with_determinants_of_both_signs()
    {
        int negative = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            var rng = new RandomSource(seed);
            int k = 1 + rng.NextInt(5);
            Matrix<double> a = Matrix<double>.Build.Dense(k, k, (_, _) => rng.NextNormal());
            double cond = a.ConditionNumber();
            negative += a.Determinant() < 0 ? 1 : 0;
            double tolerance = 1e-14 * cond * k;
            DifferenceSchemeTests.Close(a.Inverse().Transpose(), ComplexStep.Gradient(ComplexMatrix.LnAbsoluteDeterminant, a), tolerance);
            Assert.True(Math.Abs(ComplexMatrix.Determinant(ComplexMatrix.FromReal(a)).Real - a.Determinant()) <= tolerance * Math.Abs(a.Determinant()), $"seed {seed}");
            Matrix<double> e = Matrix<double>.Build.Dense(k, k, (_, _) => rng.NextNormal());
            DifferenceSchemeTests.Close(-a.Inverse() * e * a.Inverse(), ComplexStep.Along(ComplexMatrix.Inverse, a, e), tolerance * cond);
        }

        Assert.InRange(negative, 15, 45);
    }

    [Fact]
    public void Scalars_vectors_and_jacobians()
    {
        Assert.Equal(Math.Cos(0.7), ComplexStep.Derivative(Complex.Sin, 0.7), 1e-16);
        Vector<double> at = Vector<double>.Build.Dense([0.4, 2.0]);
        Vector<double> gradient = ComplexStep.Gradient(v => v[0] * Complex.Exp(v[1]), at);
        Assert.True((gradient - Vector<double>.Build.Dense([Math.Exp(2), 0.4 * Math.Exp(2)])).L2Norm() < 1e-14);
        Matrix<double> jacobian = ComplexStep.Jacobian(v => Vector<Complex>.Build.Dense([v[0] * v[1], Complex.Sin(v[0]), v[1]]), at);
        DifferenceSchemeTests.Close(Matrix<double>.Build.DenseOfArray(new[,] { { 2, 0.4 }, { Math.Cos(0.4), 0 }, { 0, 1 } }), jacobian, 1e-15);
        Assert.Throws<ArithmeticException>(() => ComplexStep.Derivative(_ => new Complex(double.NaN, 0), 1.0));
    }

    [Fact]
    public void Linear_algebra_does_not_conjugate()
    {
        Complex i = Complex.ImaginaryOne;
        Matrix<Complex> m = Matrix<Complex>.Build.DenseOfArray(new Complex[,] { { 1 + i, 2 }, { 3, 4 - (2 * i) } });
        Assert.Equal((1 + i) * (4 - (2 * i)) - 6, ComplexMatrix.Determinant(m));
        Assert.Equal(5 - i, ComplexMatrix.Trace(m));
        Matrix<Complex> product = m * ComplexMatrix.Inverse(m);
        Assert.True((product - Matrix<Complex>.Build.DenseIdentity(2)).FrobeniusNorm() < 1e-15);
        // A conjugating transpose loses the imaginary step: d(xᵀx)/dx would be 0.
        Assert.Equal(6.0, ComplexStep.Gradient(v => v.DotProduct(v), Vector<double>.Build.Dense([3.0]))[0], 1e-14);
    }

    [Fact]
    public void Singular_and_rectangular_matrices_are_refused()
    {
        Matrix<Complex> singular = Matrix<Complex>.Build.DenseOfArray(new Complex[,] { { 1, 2 }, { 2, 4 } });
        Assert.Equal(Complex.Zero, ComplexMatrix.Determinant(singular));
        Assert.Equal(Complex.Zero, ComplexMatrix.Determinant(Matrix<Complex>.Build.Dense(2, 2)));
        Assert.Contains("singular", Assert.Throws<ArgumentException>(() => ComplexMatrix.LnAbsoluteDeterminant(singular)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ComplexMatrix.Inverse(singular));
        Assert.Throws<ArgumentException>(() => ComplexMatrix.Trace(Matrix<Complex>.Build.Dense(2, 3)));
        Assert.Throws<ArgumentException>(() => ComplexMatrix.Solve(Matrix<Complex>.Build.DenseIdentity(2), Matrix<Complex>.Build.Dense(3, 1)));
    }

    private static void Close(string golden, Matrix<double> actual) => DifferenceSchemeTests.Close(Identities.GetProperty(golden).Matrix(), actual, 1e-14);
}
