using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Variational;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter10Variational;

/// <summary>The formulas of the linear-Gaussian model and of Gaussians with independent coordinates, written out as the lecture writes them.</summary>
internal static class VariationalFormulas
{
    private static readonly double LnTwoPi = Math.Log(2 * Math.PI);

    /// <summary>ε ~ N(0, I) of length k.</summary>
    public static Vector<double> Epsilon(RandomSource rng, int k) => Vector<double>.Build.Dense(k, _ => rng.NextNormal());

    /// <summary>One vector after the other.</summary>
    public static Vector<double> Join(Vector<double> first, Vector<double> second) => Vector<double>.Build.DenseOfEnumerable(first.Concat(second));

    /// <summary>z = m + s ∘ ε.</summary>
    public static Vector<double> Path(VariationalInputs v, InputSet x, Vector<double> epsilon) => v.M[x] + v.S[x].PointwiseMultiply(epsilon);

    /// <summary>A seed for the library's own draws in this trial.</summary>
    public static long Seed(InputSet x, int stream) => (long)(x.Random(stream).NextBits() >> 1);

    /// <summary>The library's average of many draws, with its error bar; m first, ln s after it.</summary>
    public static Quantity Estimate(VariationalInputs v, InputSet x, GradientEstimationOptions options)
    {
        GradientEstimate estimate = ElboGradientEstimation.Estimate(v.Model[x], v.X[x], v.Q[x], options);
        GradientSample error = estimate.StandardError;
        return Quantity.Estimate(Join(estimate.Average.Mean, estimate.Average.LogScale), Join(error.Mean, error.LogScale));
    }

    /// <summary>ln p(x | z) = −(D/2) ln 2πσ² − |x − Wz − b|²/(2σ²).</summary>
    public static double LnLikelihood(VariationalInputs v, InputSet x, Vector<double> z)
    {
        Vector<double> r = v.X[x] - (v.W[x] * z) - v.B[x];
        return (-0.5 * r.Count * Math.Log(2 * Math.PI * v.Sigma2[x])) - (r * r / (2 * v.Sigma2[x]));
    }

    /// <summary>ln N(z | 0, I).</summary>
    public static double LnPrior(Vector<double> z) => -0.5 * ((z.Count * LnTwoPi) + (z * z));

    /// <summary>ln p(x, z).</summary>
    public static double LnJoint(VariationalInputs v, InputSet x, Vector<double> z) => LnLikelihood(v, x, z) + LnPrior(z);

    /// <summary>ln q(z) = ln N(z | m, diag s²).</summary>
    public static double LnQ(VariationalInputs v, InputSet x, Vector<double> z)
    {
        Vector<double> e = (z - v.M[x]).PointwiseDivide(v.S[x]);
        return LnPrior(e) - v.LogScale[x].Sum();
    }

    /// <summary>∇_z ln p(x, z) = Wᵀ(x − Wz − b)/σ² − z.</summary>
    public static Vector<double> JointGradient(VariationalInputs v, InputSet x, Vector<double> z) =>
        (v.W[x].TransposeThisAndMultiply(v.X[x] - (v.W[x] * z) - v.B[x]) / v.Sigma2[x]) - z;

    /// <summary>P = I + WᵀW/σ².</summary>
    public static Matrix<double> PosteriorPrecision(VariationalInputs v, InputSet x) =>
        Matrix<double>.Build.DenseIdentity(v.K[x]) + (v.W[x].TransposeThisAndMultiply(v.W[x]) / v.Sigma2[x]);

    /// <summary>P⁻¹Wᵀ(x − b)/σ².</summary>
    public static Vector<double> PosteriorMean(VariationalInputs v, InputSet x) =>
        PosteriorPrecision(v, x).Cholesky().Solve(v.W[x].TransposeThisAndMultiply(v.X[x] - v.B[x]) / v.Sigma2[x]);

    /// <summary>ln p(z | x) = ln N(z | P⁻¹Wᵀ(x − b)/σ², P⁻¹).</summary>
    public static double LnPosterior(VariationalInputs v, InputSet x, Vector<double> z)
    {
        Matrix<double> p = PosteriorPrecision(v, x);
        Vector<double> r = z - PosteriorMean(v, x);
        return 0.5 * (p.Cholesky().DeterminantLn - (z.Count * LnTwoPi) - (r * p * r));
    }

    /// <summary>E_q ln p(x | z) = −(D/2) ln 2πσ² − (|x − Wm − b|² + Σ_j s_j²|W_j|²)/(2σ²).</summary>
    public static double ExpectedLnLikelihood(VariationalInputs v, InputSet x) => LnLikelihood(v, x, v.M[x]) - (Spread(v, x) / (2 * v.Sigma2[x]));

    /// <summary>Σ_j s_j² |W_j|².</summary>
    public static double Spread(VariationalInputs v, InputSet x) =>
        Enumerable.Range(0, v.K[x]).Sum(j => v.S[x][j] * v.S[x][j] * (v.W[x].Column(j) * v.W[x].Column(j)));

    /// <summary>KL(q‖N(0, I)) = ½ Σ_j (s_j² + m_j² − 1 − 2 ln s_j).</summary>
    public static double KlToPrior(VariationalInputs v, InputSet x) =>
        0.5 * Enumerable.Range(0, v.K[x]).Sum(j => (v.S[x][j] * v.S[x][j]) + (v.M[x][j] * v.M[x][j]) - 1 - (2 * v.LogScale[x][j]));
}
