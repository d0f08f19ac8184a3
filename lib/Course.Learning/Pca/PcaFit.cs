using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Pca;

/// <summary>
/// The result of a principal component analysis. Axis j is column j of <see cref="Axes"/>; its sign is turned so that its entry of
/// largest magnitude is positive (the first of them if several are equal to 1e-8). Axes of equal eigenvalues are only determined
/// as a subspace, and axes of eigenvalue 0 are some orthonormal completion.
/// </summary>
public sealed class PcaFit
{
    private readonly double[] meanHigh;
    private readonly double[] meanLow;
    private readonly double[] scatter;
    private readonly double totalScatter;

    internal PcaFit(PrincipalAxes axes, PcaOptions options)
    {
        CentredData x = axes.Data;
        meanHigh = x.High;
        meanLow = x.Low;
        scatter = axes.ScatterEigenvalues;
        totalScatter = axes.TotalScatter;
        Axes = axes.Axes;
        Samples = x.Rows;
        Divisor = options.Divisor;
        Route = options.Route;
        EigenvaluesSampleMinusOne = Divided(x.Rows - 1);
        EigenvaluesSample = Divided(x.Rows);
        (EigenvalueErrorBounds, AxisErrorBounds) = PcaErrorBounds.Of(axes, Divisor == CovarianceDivisor.Sample ? x.Rows : x.Rows - 1);
    }

    /// <summary>N, the number of rows of the training data.</summary>
    public int Samples { get; }

    /// <summary>d, the number of columns.</summary>
    public int Features => meanHigh.Length;

    /// <summary>k, the number of axes kept.</summary>
    public int Components => Axes.ColumnCount;

    /// <summary>The divisor that <see cref="Eigenvalues"/> uses.</summary>
    public CovarianceDivisor Divisor { get; }

    /// <summary>The route that found the axes.</summary>
    public PcaRoute Route { get; }

    /// <summary>x̄, length d.</summary>
    public Vector<double> Mean => Vector<double>.Build.Dense(meanHigh.Length, j => meanHigh[j] + meanLow[j]);

    /// <summary>The principal axes, d×k: unit columns, orthogonal to each other, by falling eigenvalue.</summary>
    public Matrix<double> Axes { get; }

    /// <summary>The eigenvalues of the covariance with the chosen divisor, falling; squared data units. All d, or the first k by the route of top components.</summary>
    public IReadOnlyList<double> Eigenvalues => Divisor == CovarianceDivisor.Sample ? EigenvaluesSample : EigenvaluesSampleMinusOne;

    /// <summary>The eigenvalues of the covariance divided by N − 1, falling; squared data units.</summary>
    public IReadOnlyList<double> EigenvaluesSampleMinusOne { get; }

    /// <summary>The eigenvalues of the covariance divided by N, falling; squared data units.</summary>
    public IReadOnlyList<double> EigenvaluesSample { get; }

    /// <summary>The singular values of the centred data, falling; data units. Their squares are the scatter matrix's eigenvalues.</summary>
    public IReadOnlyList<double> SingularValues => Array.ConvertAll(scatter, Math.Sqrt);

    /// <summary>The trace of the covariance with the chosen divisor; squared data units.</summary>
    public double TotalVariance => totalScatter / (Divisor == CovarianceDivisor.Sample ? Samples : Samples - 1);

    /// <summary>Each eigenvalue as a share of the total variance; the same for both divisors.</summary>
    public IReadOnlyList<double> ExplainedVarianceRatio => Array.ConvertAll(scatter, v => v / totalScatter);

    /// <summary>The share explained by the first 1, 2, … axes together.</summary>
    public IReadOnlyList<double> CumulativeVarianceRatio
    {
        get
        {
            double sum = 0;
            return Array.ConvertAll(scatter, v => (sum += v) / totalScatter);
        }
    }

    /// <summary>The loadings, d×k: axis j times √λ_j (chosen divisor), in data units; their products sum to the covariance when k = d.</summary>
    public Matrix<double> Loadings => Matrix<double>.Build.Dense(Features, Components, (i, j) => Axes[i, j] * Math.Sqrt(Eigenvalues[j]));

    /// <summary>
    /// For each kept axis, a bound on the error of its eigenvalue (chosen divisor; squared data units): the residual ‖Sv − λv‖₂, within
    /// which a symmetric matrix has an eigenvalue, plus (n + d)·ε·λ₁ for the rounding of S itself (Golub and Van Loan 2013, sec. 8.1).
    /// </summary>
    public IReadOnlyList<double> EigenvalueErrorBounds { get; }

    /// <summary>
    /// For each kept axis, a bound on the sine of its angle to the true one: the eigenvalue's bound divided by the gap to the nearest other
    /// eigenvalue (Davis and Kahan 1970), at most 1; 1 means that the axis is not determined.
    /// </summary>
    public IReadOnlyList<double> AxisErrorBounds { get; }

    /// <summary>The scores (x_n − x̄)ᵀ v_j, in data units.</summary>
    /// <param name="x">Data, n×d; the training data or new.</param>
    /// <returns>The scores, n×k.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">Another number of columns than the training data, no rows, or an entry that is not finite.</exception>
    public RowMajorMatrix Scores(RowMajorMatrix x)
    {
        CentredData centred = Centred(x);
        var scores = new double[x.Rows * Components];
        var row = new double[Features];
        double[][] axes = Axes.ToColumnArrays();
        for (int i = 0; i < x.Rows; i++)
        {
            centred.Row(i, row);
            for (int j = 0; j < axes.Length; j++)
            {
                scores[(i * axes.Length) + j] = JacobiSingularValues.Dot(row, axes[j]);
            }
        }

        return new RowMajorMatrix(scores, x.Rows, Components);
    }

    /// <summary>The points x̄ + Σ_j t_nj v_j that belong to scores (Bishop 2006, eq. 12.10).</summary>
    /// <param name="scores">Scores, n×k' with k' ≤ k: fewer columns use the first axes only.</param>
    /// <returns>The points, n×d, in data units.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scores"/> is null.</exception>
    /// <exception cref="ArgumentException">More columns than axes, no rows, or an entry that is not finite.</exception>
    public RowMajorMatrix Reconstruct(RowMajorMatrix scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        scores.Validate(nameof(scores));
        if (scores.Columns > Components)
        {
            throw new ArgumentException($"scores has {scores.Columns} columns, the fit has {Components} axes: pass at most that many.", nameof(scores));
        }

        var points = new double[scores.Rows * Features];
        for (int i = 0; i < scores.Rows; i++)
        {
            ReadOnlySpan<double> t = scores.Row(i);
            for (int c = 0; c < Features; c++)
            {
                double sum = meanLow[c];
                for (int j = 0; j < t.Length; j++)
                {
                    sum += t[j] * Axes[c, j];
                }

                points[(i * Features) + c] = meanHigh[c] + sum;
            }
        }

        return new RowMajorMatrix(points, scores.Rows, Features);
    }

    /// <summary>
    /// The average squared reconstruction error (1/n) Σ ‖x_n − x̂_n‖² of data, measured on its residuals (Bishop 2006, eq. 12.11).
    /// </summary>
    /// <param name="x">Data, n×d.</param>
    /// <returns>The error in squared data units.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Scores"/>.</exception>
    public double AverageReconstructionError(RowMajorMatrix x)
    {
        CentredData centred = Centred(x);
        double[][] axes = Axes.ToColumnArrays();
        var row = new double[Features];
        double sum = 0;
        for (int i = 0; i < x.Rows; i++)
        {
            centred.Row(i, row);
            foreach (double[] axis in axes)
            {
                double t = JacobiSingularValues.Dot(row, axis);
                for (int c = 0; c < row.Length; c++)
                {
                    row[c] -= t * axis[c];
                }
            }

            sum += JacobiSingularValues.Dot(row, row);
        }

        return sum / x.Rows;
    }

    /// <summary>
    /// The training data's average squared reconstruction error with the first k axes: the sum of the left-out eigenvalues divided by N,
    /// whatever the chosen divisor (Bishop 2006, eq. 12.18).
    /// </summary>
    /// <param name="components">k, 0 to the number of eigenvalues listed.</param>
    /// <returns>The error in squared data units; exactly 0 for d.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="components"/> is out of range.</exception>
    public double LeftOutVariance(int components)
    {
        if (components < 0 || components > scatter.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(components), components, $"Ask for 0 to {scatter.Length} components.");
        }

        return scatter.Length == Features
            ? EigenvaluesSample.Skip(components).Sum()
            : Math.Max(0, totalScatter - scatter.Take(components).Sum()) / Samples;
    }

    /// <summary>The scores divided by √λ_j (chosen divisor): the training data's have covariance I (Bishop 2006, eq. 12.24).</summary>
    /// <param name="x">Data, n×d.</param>
    /// <returns>The whitened scores, n×k, without unit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="x"/> is null.</exception>
    /// <exception cref="ArgumentException">As for <see cref="Scores"/>.</exception>
    /// <exception cref="InvalidOperationException">A kept eigenvalue is 0 to rounding, so there is nothing to divide by.</exception>
    public RowMajorMatrix Whiten(RowMajorMatrix x)
    {
        for (int j = 0; j < Components; j++)
        {
            if (Eigenvalues[j] <= EigenvalueErrorBounds[j])
            {
                throw new InvalidOperationException(
                    $"Eigenvalue {j} is {Eigenvalues[j]}, zero to rounding: the data has rank {j}. Whiten with Components = {j} at most.");
            }
        }

        RowMajorMatrix scores = Scores(x);
        double[] whitened = scores.Values.ToArray();
        for (int p = 0; p < whitened.Length; p++)
        {
            whitened[p] /= Math.Sqrt(Eigenvalues[p % Components]);
        }

        return new RowMajorMatrix(whitened, x.Rows, Components);
    }

    private double[] Divided(int divisor) => Array.ConvertAll(scatter, v => v / divisor);

    private CentredData Centred(RowMajorMatrix x)
    {
        ArgumentNullException.ThrowIfNull(x);
        x.Validate(nameof(x));
        return x.Columns == Features
            ? new CentredData(x, meanHigh, meanLow)
            : throw new ArgumentException($"x has {x.Columns} columns, the fit was made from {Features}: pass the same columns.", nameof(x));
    }
}
