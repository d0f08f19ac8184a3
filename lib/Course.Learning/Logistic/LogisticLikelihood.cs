using Course.Learning.Metrics;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Logistic;

/// <summary>The unweighted log-likelihood of logistic regression and its derivatives at any coefficients.</summary>
public static class LogisticLikelihood
{
    /// <summary>ℓ(β) = Σ [yᵢ ηᵢ − ln(1 + e^ηᵢ)] with ηᵢ = β₀ + βᵀxᵢ (Bishop (2006), eq. 4.90).</summary>
    /// <param name="x">n×d, finite.</param>
    /// <param name="y">n labels, 0 or 1.</param>
    /// <param name="beta">d + 1 coefficients, intercept first.</param>
    /// <returns>ℓ ≤ 0 in nats.</returns>
    /// <exception cref="ArgumentException">Sizes differ, or an entry is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1.</exception>
    public static double Value(RowMajorMatrix x, ReadOnlySpan<int> y, Vector<double> beta) => Evaluate(x, y, beta).LogLikelihood;

    /// <summary>∂ℓ/∂β = Σ (yᵢ − pᵢ)(1, xᵢ) (Bishop (2006), eq. 4.91).</summary>
    /// <param name="x">n×d, finite.</param>
    /// <param name="y">n labels, 0 or 1.</param>
    /// <param name="beta">d + 1 coefficients, intercept first.</param>
    /// <returns>d + 1 entries.</returns>
    /// <exception cref="ArgumentException">Sizes differ, or an entry is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1.</exception>
    public static Vector<double> Score(RowMajorMatrix x, ReadOnlySpan<int> y, Vector<double> beta) =>
        Vector<double>.Build.Dense(Evaluate(x, y, beta).Gradient);

    /// <summary>−∂²ℓ/∂β² = Σ pᵢ(1 − pᵢ)(1, xᵢ)(1, xᵢ)ᵀ (Bishop (2006), eq. 4.97), both observed and expected information.</summary>
    /// <param name="x">n×d, finite.</param>
    /// <param name="y">n labels, 0 or 1.</param>
    /// <param name="beta">d + 1 coefficients, intercept first.</param>
    /// <returns>(d+1)×(d+1), positive semidefinite.</returns>
    /// <exception cref="ArgumentException">Sizes differ, or an entry is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label is neither 0 nor 1.</exception>
    public static Matrix<double> Information(RowMajorMatrix x, ReadOnlySpan<int> y, Vector<double> beta)
    {
        double[] information = Evaluate(x, y, beta).Information;
        return Matrix<double>.Build.Dense(beta.Count, beta.Count, information);
    }

    private static LogisticDerivatives Evaluate(RowMajorMatrix x, ReadOnlySpan<int> y, Vector<double> beta)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(beta);
        x.Validate(nameof(x));
        BinaryInput.CheckLabels(y, nameof(y));
        if (x.Rows != y.Length)
        {
            throw new ArgumentException($"y has {y.Length} labels for the {x.Rows} rows of x; pass one a row.", nameof(y));
        }

        if (beta.Count != x.Columns + 1)
        {
            throw new ArgumentException($"beta has {beta.Count} entries for {x.Columns} columns, expected {x.Columns + 1}: the intercept first.", nameof(beta));
        }

        if (!beta.ForAll(double.IsFinite))
        {
            throw new ArgumentException("beta has an entry that is not finite; pass finite coefficients.", nameof(beta));
        }

        return LogisticKernel.Evaluate(LogisticDesign.Raw(x, y), beta.ToArray());
    }
}
