using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.Differentiation;

/// <summary>
/// Derivatives by differences of real function values: forward, central, or extrapolated central (Richardson).
/// </summary>
/// <remarks>
/// The step balances truncation against rounding, ε = 2⁻⁵² and s = max(1, |x|) of the entry that moves:
/// forward h = ε^½ s (truncation ½ h f″, rounding 2 ε |f| / h, total near 1e-8); central h = ε^⅓ s (truncation h² f‴ / 6, total near 1e-10);
/// Richardson starts at s / 32 and divides by 1.4, keeping the extrapolation whose two neighbours agree best (total near 1e-13).
/// Source: Nocedal and Wright (2006), section 8.1; Ridders (1982), Accurate computation of F′(x) and F′(x)F″(x), Adv. Eng. Softw. 4.
/// </remarks>
public sealed class DifferenceScheme
{
    private const double Epsilon = 2.220446049250313e-16;

    private readonly Func<Func<double, double[]>, double, double[]> differentiate;

    private DifferenceScheme(string name, Func<Func<double, double[]>, double, double[]> differentiate)
    {
        Name = name;
        this.differentiate = differentiate;
    }

    /// <summary>(f(x+h) − f(x)) / h with the step of the remarks: first order.</summary>
    public static DifferenceScheme Forward { get; } = new("forward", (g, scale) => ForwardQuotient(g, Math.Sqrt(Epsilon) * scale));

    /// <summary>(f(x+h) − f(x−h)) / 2h with the step of the remarks: second order.</summary>
    public static DifferenceScheme Central { get; } = new("central", (g, scale) => CentralQuotient(g, Math.Cbrt(Epsilon) * scale));

    /// <summary>Central differences extrapolated to h = 0.</summary>
    public static DifferenceScheme Richardson { get; } = new("Richardson", (g, scale) => RichardsonExtrapolation.Run(g, scale / 32.0).Value);

    /// <summary>The scheme's name: forward, central or Richardson.</summary>
    public string Name { get; }

    /// <summary>Forward differences with a given step, to look at the error against h.</summary>
    /// <param name="step">h, finite and greater than zero.</param>
    public static DifferenceScheme ForwardWithStep(double step)
    {
        Validate(step);
        return new("forward", (g, _) => ForwardQuotient(g, step));
    }

    /// <summary>Central differences with a given step, to look at the error against h.</summary>
    /// <param name="step">h, finite and greater than zero.</param>
    public static DifferenceScheme CentralWithStep(double step)
    {
        Validate(step);
        return new("central", (g, _) => CentralQuotient(g, step));
    }

    /// <summary>The derivative of a scalar function by Richardson extrapolation, with an error estimate.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where.</param>
    /// <exception cref="ArithmeticException">The function is not finite near x.</exception>
    public static DerivativeEstimate Estimate(Func<double, double> f, double x)
    {
        ArgumentNullException.ThrowIfNull(f);
        (double[] value, double error, int evaluations) = RichardsonExtrapolation.Run(t => [f(x + t)], Scale(x) / 32.0);
        return new DerivativeEstimate(value[0], error, evaluations);
    }

    /// <summary>The derivative of a scalar function of a scalar.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">Where.</param>
    /// <exception cref="ArithmeticException">The function is not finite next to x.</exception>
    public double Derivative(Func<double, double> f, double x)
    {
        ArgumentNullException.ThrowIfNull(f);
        return differentiate(t => [f(x + t)], Scale(x))[0];
    }

    /// <summary>The derivative of a vector-valued function of a scalar.</summary>
    /// <param name="f">The function; every value has one length.</param>
    /// <param name="x">Where.</param>
    /// <exception cref="ArithmeticException">The function is not finite next to x.</exception>
    public Vector<double> Derivative(Func<double, Vector<double>> f, double x)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Vector<double>.Build.Dense(differentiate(t => f(x + t).ToArray(), Scale(x)));
    }

    /// <summary>The derivative of a matrix-valued function of a scalar.</summary>
    /// <param name="f">The function; every value has one shape.</param>
    /// <param name="x">Where.</param>
    /// <exception cref="ArithmeticException">The function is not finite next to x.</exception>
    public Matrix<double> Derivative(Func<double, Matrix<double>> f, double x)
    {
        ArgumentNullException.ThrowIfNull(f);
        int rows = 0;
        double[] columns = differentiate(
            t =>
            {
                Matrix<double> value = f(x + t);
                rows = value.RowCount;
                return value.ToColumnMajorArray();
            },
            Scale(x));
        return Matrix<double>.Build.Dense(rows, columns.Length / rows, columns);
    }

    /// <summary>The gradient of a scalar function of a vector, n entries.</summary>
    /// <param name="f">The function.</param>
    /// <param name="at">Where, n entries.</param>
    /// <exception cref="ArithmeticException">The function is not finite next to the point.</exception>
    public Vector<double> Gradient(Func<Vector<double>, double> f, Vector<double> at)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(at);
        return Vector<double>.Build.Dense(at.Count, i => differentiate(t => [f(Moved(at, i, t))], Scale(at[i]))[0]);
    }

    /// <summary>The gradient of a scalar function of a matrix, in the shape of the matrix.</summary>
    /// <param name="f">The function; under the unconstrained convention it is called with matrices that are not symmetric.</param>
    /// <param name="at">Where.</param>
    /// <param name="convention">What the derivative means.</param>
    /// <exception cref="ArgumentException">A symmetric convention at a point that is not exactly symmetric.</exception>
    /// <exception cref="ArithmeticException">The function is not finite next to the point.</exception>
    public Matrix<double> Gradient(Func<Matrix<double>, double> f, Matrix<double> at, MatrixConvention convention = MatrixConvention.Unconstrained)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(at);
        return MatrixDirections.Assemble(at, convention, (i, j, both) => differentiate(t => [f(Moved(at, i, j, both, t))], Scale(at[i, j]))[0]);
    }

    /// <summary>The Jacobian of a vector-valued function of a vector: entry (i, j) is ∂f_i/∂x_j.</summary>
    /// <param name="f">The function; every value has one length m.</param>
    /// <param name="at">Where, n entries.</param>
    /// <returns>m×n.</returns>
    /// <exception cref="ArithmeticException">The function is not finite next to the point.</exception>
    public Matrix<double> Jacobian(Func<Vector<double>, Vector<double>> f, Vector<double> at)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(at);
        return Matrix<double>.Build.DenseOfColumnArrays(
            Enumerable.Range(0, at.Count).Select(j => differentiate(t => f(Moved(at, j, t)).ToArray(), Scale(at[j]))));
    }

    /// <summary>The derivative of a matrix-valued function of a matrix along a direction E: lim (F(A + tE) − F(A)) / t.</summary>
    /// <param name="f">The function.</param>
    /// <param name="at">A.</param>
    /// <param name="direction">E, of the shape of A.</param>
    /// <exception cref="ArithmeticException">The function is not finite next to the point.</exception>
    public Matrix<double> Along(Func<Matrix<double>, Matrix<double>> f, Matrix<double> at, Matrix<double> direction)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Derivative(t => f(at + (direction * t)), 0.0);
    }

    internal static double[] CentralQuotient(Func<double, double[]> g, double h)
    {
        double[] above = Finite(g(h), h);
        double[] below = Finite(g(-h), -h);
        return Array.ConvertAll(Enumerable.Range(0, above.Length).ToArray(), i => (above[i] - below[i]) / (2.0 * h));
    }

    private static double[] ForwardQuotient(Func<double, double[]> g, double h)
    {
        double[] above = Finite(g(h), h);
        double[] here = Finite(g(0.0), 0.0);
        return Array.ConvertAll(Enumerable.Range(0, above.Length).ToArray(), i => (above[i] - here[i]) / h);
    }

    private static double[] Finite(double[] values, double h) => Array.TrueForAll(values, double.IsFinite)
        ? values
        : throw new ArithmeticException(FormattableString.Invariant(
            $"The function is not finite at distance {h:G3} from the point. The point lies on or near the border of its domain: move it inside or take a smaller step."));

    private static double Scale(double x) => Math.Max(1.0, Math.Abs(x));

    private static void Validate(double step)
    {
        if (!(step > 0 && double.IsFinite(step)))
        {
            throw new ArgumentOutOfRangeException(nameof(step), step, "The step has to be finite and greater than zero.");
        }
    }

    private static Vector<double> Moved(Vector<double> at, int i, double t)
    {
        Vector<double> moved = at.Clone();
        moved[i] += t;
        return moved;
    }

    private static Matrix<double> Moved(Matrix<double> at, int i, int j, bool both, double t)
    {
        Matrix<double> moved = at.Clone();
        moved[i, j] += t;
        if (both)
        {
            moved[j, i] += t;
        }

        return moved;
    }
}
