using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter05Mixtures;

/// <summary>∂Q/∂Σ_k = 0 gives the scatter about the new mean over N_k; the old mean leaves an excess (Bishop 2006, eq. 9.19).</summary>
public static class CovarianceStep
{
    /// <summary>Central differences of a log-likelihood of some tens of nats keep about seven figures.</summary>
    private const double DifferenceTolerance = 1e-6;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("05-covariance-step", "Setting the gradient of Q in the covariances to zero");
        var m = new MixtureInputs(d);
        Input<Matrix<double>> E = d.Symmetric("E", m.D);
        return d
            .Start(@"\frac{d}{dt}\, Q(\pi, \mu, \Sigma_1 + tE, \dots, \Sigma_K + tE)\Big|_{t=0}", "central differences of the library's Q in a symmetric direction E",
                x => DifferenceScheme.Central.Derivative(t => Moved(m, x, t * E[x]), 0.0))
            .Equal(@"\sum_k \Bigl\langle \tfrac12 \sum_i \gamma_{ik} \bigl(\Sigma_k^{-1}(x_i - \mu_k)(x_i - \mu_k)^\top \Sigma_k^{-1} - \Sigma_k^{-1}\bigr),\, E\Bigr\rangle", "\\(d\\ln|\\Sigma| = \\operatorname{tr}(\\Sigma^{-1} d\\Sigma)\\) and \\(d\\Sigma^{-1} = -\\Sigma^{-1} d\\Sigma\\, \\Sigma^{-1}\\)",
                x => Along(m.Theta[x], m, x, E[x]), new LineOptions { Tolerance = DifferenceTolerance, Scale = x => GradientSize(m, x) * E[x].FrobeniusNorm(), ScaleLatex = @"\sum_k \lVert \partial Q/\partial\Sigma_k\rVert\, \lVert E\rVert" })
            .WrongTurn("the determinant's part forgotten", @"\sum_k \Bigl\langle \tfrac12 \sum_i \gamma_{ik}\, \Sigma_k^{-1}(x_i - \mu_k)(x_i - \mu_k)^\top \Sigma_k^{-1},\, E\Bigr\rangle", "only the exponent is differentiated",
                x => Along(m.Theta[x], m, x, E[x]) + Enumerable.Range(0, m.K[x]).Sum(k => 0.5 * m.Gamma[x].ColumnSums()[k] * m.Sigma[x][k].Cholesky().Solve(E[x]).Trace()))
            .Start(@"\frac{\partial Q}{\partial \Sigma_k} \text{ at } \mu_k^{\text{new}} \text{ and } \Sigma_k = \tfrac{1}{N_k}\sum_i \gamma_{ik}(x_i - \mu_k^{\text{new}})(x_i - \mu_k^{\text{new}})^\top", "the update put in; the components one below the other",
                x => Stacked(m.New[x], m, x))
            .IsZero("\\(\\Sigma^{-1} N_k\\Sigma\\, \\Sigma^{-1} = N_k \\Sigma^{-1}\\)", x => InverseSize(m, x), @"\sum_k N_k \lVert (\Sigma_k^{\text{new}})^{-1}\rVert")
            .WrongTurn("N for N_k", @"0 \text{ at } \Sigma_k = \tfrac1N\sum_i \gamma_{ik}(x_i - \mu_k^{\text{new}})(x_i - \mu_k^{\text{new}})^\top", "an average is taken to be over all samples",
                _ => 0.0, against: x => Stacked(Scaled(m.New[x], k => m.New[x].Pi[k]), m, x))
            .WrongTurn("the old mean inside", @"0 \text{ at } \Sigma_k = \tfrac{1}{N_k}\sum_i \gamma_{ik}(x_i - \mu_k^{\text{old}})(x_i - \mu_k^{\text{old}})^\top", "the proof ends with the mean it started from",
                _ => 0.0, against: x => Stacked(MixtureFormulas.UpdateAboutOldMeans(m.Gamma[x], m.X[x], m.Mu[x]), m, x), errata: "001-02")
            .Start(@"\tfrac{1}{N_k}\sum_i \gamma_{ik}(x_i - \mu_k^{\text{new}})(x_i - \mu_k^{\text{new}})^\top", "the update of each component, one below the other", x => Stack(m.New[x].Sigma))
            .Equal(@"\Sigma_k^{\text{new}}", "the library's M-step",
                x => Stack([.. MixtureFormulas.Model(m.X[x], m.K[x]).MStep(MixtureFormulas.ToLibrary(m.Gamma[x]), m.Theta[x].ToParameters()).Covariances.Select(s => s.Matrix)]))
            .WrongTurn("the update about the old mean", @"\tfrac{1}{N_k}\sum_i \gamma_{ik}(x_i - \mu_k)(x_i - \mu_k)^\top", "the proof's last line; the claim has the new mean",
                x => Stack(MixtureFormulas.UpdateAboutOldMeans(m.Gamma[x], m.X[x], m.Mu[x]).Sigma), errata: "001-02")
            .Start(@"\tfrac{1}{N_k}\sum_i \gamma_{ik}(x_i - \mu_k^{\text{old}})(x_i - \mu_k^{\text{old}})^\top", "about the old mean, on purpose",
                x => Stack(MixtureFormulas.UpdateAboutOldMeans(m.Gamma[x], m.X[x], m.Mu[x]).Sigma))
            .Equal(@"\Sigma_k^{\text{new}} + (\mu_k^{\text{new}} - \mu_k^{\text{old}})(\mu_k^{\text{new}} - \mu_k^{\text{old}})^\top", "write \\(x_i - \\mu^{\\text{old}} = (x_i - \\mu^{\\text{new}}) + (\\mu^{\\text{new}} - \\mu^{\\text{old}})\\); the cross terms sum to zero",
                x => Stack(m.New[x].Sigma) + Excess(m, x))
            .WrongTurn("the excess with the opposite sign", @"\Sigma_k^{\text{new}} - (\mu_k^{\text{new}} - \mu_k^{\text{old}})(\mu_k^{\text{new}} - \mu_k^{\text{old}})^\top", "scatter is least about its own mean, so it can only grow",
                x => Stack(m.New[x].Sigma) - Excess(m, x))
            .WrongTurn("no excess", @"\Sigma_k^{\text{new}}", "at the fixed point both means agree, and the first step alone betrays it", x => Stack(m.New[x].Sigma), errata: "001-02")
            .Build();
    }

    private static double Moved(MixtureInputs m, InputSet x, Matrix<double> by) => MixtureFormulas.Model(m.X[x], m.K[x]).Q(
        (m.Theta[x] with { Sigma = [.. m.Sigma[x].Select(s => s + by)] }).ToParameters(), MixtureFormulas.ToLibrary(m.Gamma[x]));

    private static double Along(MixtureTheta theta, MixtureInputs m, InputSet x, Matrix<double> e) => Enumerable.Range(0, theta.K)
        .Sum(k => MixtureFormulas.CovarianceGradient(theta, m.X[x], m.Gamma[x], k).PointwiseMultiply(e).Enumerate().Sum());

    private static double GradientSize(MixtureInputs m, InputSet x) => Enumerable.Range(0, m.K[x])
        .Sum(k => MixtureFormulas.CovarianceGradient(m.Theta[x], m.X[x], m.Gamma[x], k).FrobeniusNorm());

    private static double InverseSize(MixtureInputs m, InputSet x) => Enumerable.Range(0, m.K[x])
        .Sum(k => m.N[x] * m.New[x].Pi[k] * m.New[x].Sigma[k].Cholesky().Solve(Matrix<double>.Build.DenseIdentity(m.D[x])).FrobeniusNorm());

    private static Matrix<double> Stacked(MixtureTheta theta, MixtureInputs m, InputSet x) =>
        Stack([.. Enumerable.Range(0, theta.K).Select(k => MixtureFormulas.CovarianceGradient(theta, m.X[x], m.Gamma[x], k))]);

    private static MixtureTheta Scaled(MixtureTheta theta, Func<int, double> factor) => theta with { Sigma = [.. theta.Sigma.Select((s, k) => s * factor(k))] };

    private static Matrix<double> Excess(MixtureInputs m, InputSet x)
    {
        Matrix<double> moved = m.New[x].Mu - m.Mu[x];
        return Stack([.. Enumerable.Range(0, m.K[x]).Select(k => moved.Row(k).OuterProduct(moved.Row(k)))]);
    }

    private static Matrix<double> Stack(IReadOnlyList<Matrix<double>> blocks) =>
        Matrix<double>.Build.DenseOfRowVectors(blocks.SelectMany(b => b.EnumerateRows()));
}
