using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace Course.Numerics.Differentiation;

/// <summary>
/// Derivatives by a step along the imaginary axis, f′(x) = Im f(x + ih) / h + O(h²). Nothing is subtracted, so h may be so small
/// (1e-20 · max(1, |x|)) that truncation vanishes: the result is exact to machine precision.
/// </summary>
/// <remarks>
/// The function has to be analytic: no absolute value, no comparison of sizes, and no conjugate, so a transpose has to be a plain
/// transpose; <see cref="ComplexMatrix"/> has determinant, logarithm of the determinant and inverse that keep to this.
/// Source: Squire and Trapp (1998), Using complex variables to estimate derivatives of real functions, SIAM Rev. 40.
/// </remarks>
public static class ComplexStep
{
    private const double RelativeStep = 1e-20;

    /// <summary>The derivative of a function of a scalar.</summary>
    /// <param name="f">The function, analytic at x.</param>
    /// <param name="x">Where.</param>
    /// <param name="step">h, or null for the step of the summary.</param>
    public static double Derivative(Func<Complex, Complex> f, double x, double? step = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        double h = Step(step, x);
        return Quotient(f(new Complex(x, h)), h);
    }

    /// <summary>The gradient of a function of a vector, n entries.</summary>
    /// <param name="f">The function, analytic in every entry.</param>
    /// <param name="at">Where, n entries.</param>
    /// <param name="step">h, or null for the step of the summary.</param>
    public static Vector<double> Gradient(Func<Vector<Complex>, Complex> f, Vector<double> at, double? step = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(at);
        return Vector<double>.Build.Dense(at.Count, i =>
        {
            double h = Step(step, at[i]);
            return Quotient(f(Moved(at, i, h)), h);
        });
    }

    /// <summary>The gradient of a function of a matrix, in the shape of the matrix.</summary>
    /// <param name="f">The function, analytic in every entry.</param>
    /// <param name="at">Where.</param>
    /// <param name="convention">What the derivative means.</param>
    /// <param name="step">h, or null for the step of the summary.</param>
    /// <exception cref="ArgumentException">A symmetric convention at a point that is not exactly symmetric.</exception>
    public static Matrix<double> Gradient(
        Func<Matrix<Complex>, Complex> f,
        Matrix<double> at,
        MatrixConvention convention = MatrixConvention.Unconstrained,
        double? step = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(at);
        return MatrixDirections.Assemble(at, convention, (i, j, both) =>
        {
            double h = Step(step, at[i, j]);
            Matrix<Complex> moved = ComplexMatrix.FromReal(at);
            moved[i, j] += new Complex(0.0, h);
            if (both)
            {
                moved[j, i] += new Complex(0.0, h);
            }

            return Quotient(f(moved), h);
        });
    }

    /// <summary>The Jacobian of a vector-valued function: entry (i, j) is ∂f_i/∂x_j.</summary>
    /// <param name="f">The function, analytic in every entry, with m entries.</param>
    /// <param name="at">Where, n entries.</param>
    /// <returns>m×n.</returns>
    public static Matrix<double> Jacobian(Func<Vector<Complex>, Vector<Complex>> f, Vector<double> at)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(at);
        return Matrix<double>.Build.DenseOfColumnVectors(Enumerable.Range(0, at.Count).Select(j =>
        {
            double h = Step(null, at[j]);
            return Vector<double>.Build.DenseOfEnumerable(f(Moved(at, j, h)).Select(value => Quotient(value, h)));
        }));
    }

    /// <summary>The derivative of a matrix-valued function of a matrix along a direction E.</summary>
    /// <param name="f">The function, analytic in every entry.</param>
    /// <param name="at">A.</param>
    /// <param name="direction">E, of the shape of A.</param>
    public static Matrix<double> Along(Func<Matrix<Complex>, Matrix<Complex>> f, Matrix<double> at, Matrix<double> direction)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(direction);
        Matrix<Complex> moved = Matrix<Complex>.Build.Dense(at.RowCount, at.ColumnCount, (i, j) => new Complex(at[i, j], RelativeStep * direction[i, j]));
        Matrix<Complex> value = f(moved);
        return Matrix<double>.Build.Dense(value.RowCount, value.ColumnCount, (i, j) => Quotient(value[i, j], RelativeStep));
    }

    private static double Step(double? step, double x)
    {
        double h = step ?? (RelativeStep * Math.Max(1.0, Math.Abs(x)));
        return h > 0 && double.IsFinite(h)
            ? h
            : throw new ArgumentOutOfRangeException(nameof(step), h, "The step has to be finite and greater than zero.");
    }

    private static double Quotient(Complex value, double h) => Complex.IsFinite(value)
        ? value.Imaginary / h
        : throw new ArithmeticException("The function is not finite at the point. Move the point inside the function's domain.");

    private static Vector<Complex> Moved(Vector<double> at, int index, double h) =>
        Vector<Complex>.Build.Dense(at.Count, i => new Complex(at[i], i == index ? h : 0.0));
}
