using Course.Learning.Mixtures;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter05Mixtures;

/// <summary>The formulas of Gaussian mixtures written out as the lecture writes them, apart from the library's own code.</summary>
internal static class MixtureFormulas
{
    /// <summary>ln N(x | μ_k, Σ_k).</summary>
    public static double LnDensity(MixtureTheta theta, int k, Vector<double> x)
    {
        var cholesky = theta.Sigma[k].Cholesky();
        Vector<double> r = x - theta.Mu.Row(k);
        return -0.5 * ((theta.D * Math.Log(2 * Math.PI)) + cholesky.DeterminantLn + (r * cholesky.Solve(r)));
    }

    /// <summary>N×K values of ln N(x_i | μ_k, Σ_k).</summary>
    public static Matrix<double> LnDensities(MixtureTheta theta, Matrix<double> x) =>
        Matrix<double>.Build.Dense(x.RowCount, theta.K, (i, k) => LnDensity(theta, k, x.Row(i)));

    /// <summary>N×K values of ln π_k + ln N(x_i | μ_k, Σ_k).</summary>
    public static Matrix<double> LnJoint(MixtureTheta theta, Matrix<double> x) =>
        LnDensities(theta, x).MapIndexed((_, k, value) => value + Math.Log(theta.Pi[k]));

    /// <summary>γ_ik = π_k N_ik / Σ_j π_j N_ij, N×K.</summary>
    public static Matrix<double> Posterior(MixtureTheta theta, Matrix<double> x) => LnJoint(theta, x).PointwiseExp().NormalizeRows(1);

    /// <summary>The printed N_ik / Σ_j N_ij, N×K.</summary>
    public static Matrix<double> PosteriorWithoutWeights(MixtureTheta theta, Matrix<double> x) => LnDensities(theta, x).PointwiseExp().NormalizeRows(1);

    /// <summary>ℓ(θ) = Σ_i ln Σ_k π_k N(x_i | μ_k, Σ_k).</summary>
    public static double LogLikelihood(MixtureTheta theta, Matrix<double> x) => LnJoint(theta, x).PointwiseExp().RowSums().PointwiseLog().Sum();

    /// <summary>Q(θ | r) = Σ_i Σ_k r_ik (ln π_k + ln N_ik).</summary>
    public static double Q(MixtureTheta theta, Matrix<double> x, Matrix<double> r) => r.PointwiseMultiply(LnJoint(theta, x)).Enumerate().Sum();

    /// <summary>−Σ r_ik ln r_ik, with 0 ln 0 = 0.</summary>
    public static double Entropy(Matrix<double> r) => -r.Enumerate().Where(v => v > 0).Sum(v => v * Math.Log(v));

    /// <summary>N_k = Σ_i γ_ik.</summary>
    public static Vector<double> Counts(Matrix<double> gamma) => gamma.ColumnSums();

    /// <summary>K×d, row k is Σ_i γ_ik x_i / N_k.</summary>
    public static Matrix<double> Means(Matrix<double> gamma, Matrix<double> x)
    {
        Vector<double> nk = Counts(gamma);
        return (gamma.Transpose() * x).MapIndexed((k, _, value) => value / nk[k]);
    }

    /// <summary>Σ_i γ_ik (x_i − m)(x_i − m)ᵀ, not divided.</summary>
    public static Matrix<double> Scatter(Matrix<double> gamma, Matrix<double> x, int k, Vector<double> m)
    {
        Matrix<double> sum = Matrix<double>.Build.Dense(x.ColumnCount, x.ColumnCount);
        for (int i = 0; i < x.RowCount; i++)
        {
            Vector<double> r = x.Row(i) - m;
            sum += gamma[i, k] * r.OuterProduct(r);
        }

        return sum;
    }

    /// <summary>The M-step: N_k/N, Σ_i γ_ik x_i / N_k, and the scatter about the new mean over N_k.</summary>
    public static MixtureTheta Update(Matrix<double> gamma, Matrix<double> x)
    {
        Vector<double> nk = Counts(gamma);
        Matrix<double> mu = Means(gamma, x);
        return new MixtureTheta(nk / x.RowCount, mu, [.. Enumerable.Range(0, nk.Count).Select(k => Scatter(gamma, x, k, mu.Row(k)) / nk[k])]);
    }

    /// <summary>The M-step with the scatter taken about the old means.</summary>
    public static MixtureTheta UpdateAboutOldMeans(Matrix<double> gamma, Matrix<double> x, Matrix<double> old)
    {
        Vector<double> nk = Counts(gamma);
        return Update(gamma, x) with { Sigma = [.. Enumerable.Range(0, nk.Count).Select(k => Scatter(gamma, x, k, old.Row(k)) / nk[k])] };
    }

    /// <summary>K×d, row k is Σ_i γ_ik Σ_k⁻¹(x_i − μ_k).</summary>
    public static Matrix<double> MeanGradient(MixtureTheta theta, Matrix<double> x, Matrix<double> gamma)
    {
        Vector<double> nk = Counts(gamma);
        Matrix<double> sums = gamma.Transpose() * x;
        return Matrix<double>.Build.DenseOfRowVectors(
            Enumerable.Range(0, theta.K).Select(k => theta.Sigma[k].Cholesky().Solve(sums.Row(k) - (nk[k] * theta.Mu.Row(k)))));
    }

    /// <summary>½ Σ_i γ_ik (Σ_k⁻¹(x_i − μ_k)(x_i − μ_k)ᵀΣ_k⁻¹ − Σ_k⁻¹).</summary>
    public static Matrix<double> CovarianceGradient(MixtureTheta theta, Matrix<double> x, Matrix<double> gamma, int k)
    {
        var cholesky = theta.Sigma[k].Cholesky();
        Matrix<double> left = cholesky.Solve(Scatter(gamma, x, k, theta.Mu.Row(k)));
        Matrix<double> unit = Matrix<double>.Build.DenseIdentity(theta.D);
        return 0.5 * cholesky.Solve((left - (Counts(gamma)[k] * unit)).Transpose());
    }

    /// <summary>The library's model of these data.</summary>
    public static GaussianMixtureModel Model(Matrix<double> x, int k) => new(RowMajorMatrix.FromMatrix(x), k);

    /// <summary>Responsibilities as the library takes them.</summary>
    public static Responsibilities ToLibrary(Matrix<double> gamma) => Responsibilities.Create(gamma.ToRowMajorArray(), gamma.ColumnCount);

    /// <summary>The library's responsibilities as an N×K matrix.</summary>
    public static Matrix<double> ToMatrix(Responsibilities gamma) =>
        Matrix<double>.Build.Dense(gamma.Samples, gamma.Components, (i, k) => gamma[i, k]);
}
