using System.Globalization;
using Course.Learning.Gaussian;
using Course.Numerics.Data;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about maximum likelihood for the Gaussian.</summary>
internal static class Chapter03MaximumLikelihoodErrata
{
    /// <summary>Three points in space: the first three of the course's fifty.</summary>
    private static readonly RowMajorMatrix ThreePoints = RowMajorMatrix.FromRows([3.6711, -1.8393, 2.3395], [0.9324, -2.458, 2.4032], [2.2602, -1.9868, 2.4938]);

    public static IReadOnlyList<Erratum> All { get; } =
    [
        new Erratum(
            "000-07", ErratumKind.Gap, "problem 2(c), end",
            @"The place where both gradients vanish is called the maximum likelihood estimate; nothing is said about a maximum, nor about when there is one.",
            @"It is the maximum because $\operatorname{tr}M - \ln\lvert M\rvert$, $M = \Sigma^{-1}\hat\Sigma$, is smallest at $M = I$. It exists exactly when $\hat\Sigma$ is positive definite, for which $N \ge k+1$ points in general position are needed; otherwise the likelihood is unbounded.",
            "None where the estimate exists; without the condition the statement is false.")
            .Value(@"rank of $\hat\Sigma$ from $N = 3$ points in $k = 3$ dimensions; printed: any sample will do, so the rank is $k$; correct: $\min(k, N-1)$", () => Rank(ThreePoints), () => 3, () => 2)
            .Evidence(Unbounded)
            .Evidence(Maximal),
        new Erratum(
            "000-08", ErratumKind.Convention, "problem 2(c), the derivative by the mean",
            @"$\partial\ell/\partial\mu$ comes out as a row, $\sum_i (x_i-\mu)^\top\Sigma^{-1}$, while $\partial\ell/\partial\Sigma$ is laid out like $\Sigma$.",
            @"One layout for both: a gradient has the shape of what it is taken by. As a column, $\partial\ell/\partial\mu = \Sigma^{-1}\sum_i (x_i - \mu)$.",
            "None on the zero; a step uphill from μ needs the column.")
            .Evidence(Layout),
        new Erratum(
            "000-09", ErratumKind.Wording, "problem 2(c), first sentences",
            @"The $i$-th point is $X_i$ in the text and $x^{(i)}$ in the formulas.",
            @"One symbol for one thing: here $x_i$.",
            "None."),
        new Erratum(
            "000-12", ErratumKind.Scan, "throughout",
            "Transposes appear as “op” after a tab.",
            @"$\top$: the scan took the backslash and the t of the command for a tab.",
            "None."),
    ];

    private static double Rank(RowMajorMatrix points)
    {
        Matrix<double> x = points.ToMatrix();
        Vector<double> mean = x.ColumnSums() / x.RowCount;
        return Matrix<double>.Build.Dense(x.RowCount, x.ColumnCount, (i, j) => x[i, j] - mean[j]).Svd(computeVectors: false).S.Count(s => s > 1e-10);
    }

    /// <summary>Three points in space have no best Gaussian: each ridge that is a hundredth as wide is likelier by the same amount.</summary>
    private static ErratumEvidence Unbounded()
    {
        Matrix<double> x = ThreePoints.ToMatrix();
        Vector<double> mean = x.ColumnSums() / x.RowCount;
        Matrix<double> v = Matrix<double>.Build.Dense(x.RowCount, x.ColumnCount, (i, j) => x[i, j] - mean[j]);
        double At(double ridge) => new MultivariateGaussian(mean, (v.TransposeThisAndMultiply(v) / 3) + (ridge * Matrix<double>.Build.DenseIdentity(3))).LogLikelihood(ThreePoints);
        double gain = At(1e-8) - At(1e-6);
        return new ErratumEvidence(
            @"what $\ell$ gains when the ridge in $\hat\Sigma + \varepsilon I$ falls from $10^{-6}$ to $10^{-8}$; a maximum would leave nothing, and theory says $\tfrac32\ln 100$",
            "0", gain.ToString("G6", CultureInfo.InvariantCulture), Math.Abs(gain) > 1, Math.Abs(gain - (1.5 * Math.Log(100))) < 1e-3);
    }

    /// <summary>The stationary point of ten points in the plane against 500 other covariances around it.</summary>
    private static ErratumEvidence Maximal()
    {
        RandomSource rng = new(7);
        RowMajorMatrix points = new([.. Enumerable.Range(0, 20).Select(_ => rng.NextNormal())], 10, 2);
        GaussianFit fit = GaussianMle.Fit(points);
        int lower = 0;
        for (int trial = 0; trial < 500; trial++)
        {
            Matrix<double> a = Matrix<double>.Build.Dense(2, 2, (_, _) => rng.NextNormal());
            Matrix<double> other = fit.Covariance.Matrix + (0.3 * (a * a.Transpose()));
            lower += new MultivariateGaussian(fit.Mean, other).LogLikelihood(points) < fit.LogLikelihood ? 1 : 0;
        }

        return new ErratumEvidence(
            "500 positive definite changes of the covariance at the stationary point; a vanishing gradient alone allows some to raise the likelihood",
            "left open", $"{lower} of 500 lower it", true, lower == 500);
    }

    private static ErratumEvidence Layout()
    {
        MultivariateGaussian at = new(Vector<double>.Build.Dense(3), Matrix<double>.Build.DenseIdentity(3));
        Matrix<double> row = GaussianLikelihood.GradientMean(ThreePoints, at).ToRowMatrix();
        Matrix<double> column = GaussianLikelihood.GradientMean(ThreePoints, at).ToColumnMatrix();
        return new ErratumEvidence(
            @"shape of $\partial\ell/\partial\mu$ for $\mu$ of shape 3 × 1", $"{row.RowCount} × {row.ColumnCount}", $"{column.RowCount} × {column.ColumnCount}",
            row.RowCount != 3, column.RowCount == 3 && column.ColumnCount == 1);
    }
}
