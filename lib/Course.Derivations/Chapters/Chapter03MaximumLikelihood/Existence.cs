using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Gaussian;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter03MaximumLikelihood;

/// <summary>Σ̂ is positive definite exactly for N ≥ k + 1 points in general position; else ℓ grows without bound (erratum 000-07).</summary>
public static class Existence
{
    /// <summary>A singular value below this part of the largest counts as zero.</summary>
    private const double RankTolerance = 1e-10;

    private const double LnTwoPi = 1.8378770664093453;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("03-existence", "It takes k + 1 points");
        Input<int> k = d.Shape("k", 2, 5);
        Input<int> N = d.Draw("N", @"\in \{k-1, \dots, k+2\},\; N \ge 2", c => Math.Max(2, c.Value(k) - 1 + c.Whole(0, 3)));
        Input<Matrix<double>> X = d.Matrix("X", N, k);
        Input<int> m = d.Shape("m", 2, 3);
        Input<Matrix<double>> Y = d.Matrix("Y", m, m);
        Input<double> epsilon = d.Limit(@"\varepsilon", 0.5, 0.1, 7);
        return d
            .Start(@"\operatorname{rank}\hat\Sigma = k", "points drawn at random are in general position", x => Rank(X[x]) == k[x])
            .Equivalent(@"N \ge k + 1", "N deviations from the mean sum to zero, so they span at most N − 1 dimensions", x => N[x] >= k[x] + 1)
            .WrongTurn("N ≥ k is enough", @"N \ge k", "the mean has used up one point: two points in the plane lie on a line", x => N[x] >= k[x])
            .Start(@"\operatorname{rank}\hat\Sigma", "the number of directions with variance", x => (double)Rank(X[x]))
            .Equal(@"\min(k, N-1)", "whichever runs out first", x => (double)Math.Min(k[x], N[x] - 1))
            .WrongTurn("the mean costs nothing", @"\min(k, N)", "the deviations are counted as if they were free", x => (double)Math.Min(k[x], N[x]))
            .Start(@"\ell(\bar y, \hat\Sigma_Y + \varepsilon I) - \tfrac N2 \ln\tfrac1\varepsilon", "N = k = m points Y: one direction is flat, and its logarithm is taken off",
                x => Likelihood(Y[x], epsilon[x]) - (0.5 * m[x] * Math.Log(1 / epsilon[x])))
            .TendsTo(@"-\tfrac N2\bigl[k\ln 2\pi + \sum_{\lambda_j > 0} (\ln\lambda_j + 1)\bigr]", "a finite number remains; so ℓ itself grows like \\(\\tfrac N2 \\ln\\tfrac1\\varepsilon\\), and has no maximum", epsilon,
                x => -0.5 * m[x] * ((m[x] * LnTwoPi) + Positive(Y[x]).Sum(v => Math.Log(v) + 1)))
            .WrongTurn("a bounded likelihood", @"-\tfrac N2[\dots] \text{, said of } \ell(\bar y, \hat\Sigma_Y + \varepsilon I)", "a small ridge is expected to settle; ℓ rises by the same amount with every tenth of ε",
                x => -0.5 * m[x] * ((m[x] * LnTwoPi) + Positive(Y[x]).Sum(v => Math.Log(v) + 1)), against: x => Likelihood(Y[x], epsilon[x]))
            .Build();
    }

    private static int Rank(Matrix<double> points)
    {
        Vector<double> mean = Sample.Mean(points);
        Vector<double> s = Matrix<double>.Build.Dense(points.RowCount, points.ColumnCount, (i, j) => points[i, j] - mean[j]).Svd(false).S;
        return s.Count(v => v > RankTolerance * s[0]);
    }

    private static double[] Positive(Matrix<double> points)
    {
        double[] values = [.. Sample.Covariance(points).Evd(Symmetricity.Symmetric).EigenValues.Select(v => v.Real)];
        return [.. values.Where(v => v > RankTolerance * values.Max())];
    }

    private static double Likelihood(Matrix<double> points, double epsilon) =>
        new MultivariateGaussian(Sample.Mean(points), Sample.Covariance(points) + (epsilon * Matrix<double>.Build.DenseIdentity(points.ColumnCount))).LogLikelihood(Sample.Rows(points));
}
