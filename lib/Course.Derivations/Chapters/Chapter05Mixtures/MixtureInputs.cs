using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter05Mixtures;

/// <summary>What the derivations on Gaussian mixtures are for: samples, a θ, and what one E-step and one M-step make of them.</summary>
internal sealed class MixtureInputs
{
    /// <summary>Declares the inputs.</summary>
    public MixtureInputs(DerivationBuilder d)
    {
        D = d.Shape("d", 1, 3);
        K = d.Shape("K", 2, 3);
        N = d.Shape("N", 24, 30);
        X = d.Matrix("X", N, D);
        Pi = d.StochasticVector(@"\pi", K);
        Mu = d.Matrix(@"\mu", K, D);
        Sigma = d.Draw(
            @"\Sigma_1, \dots, \Sigma_K",
            @"\in \mathbb{R}^{d \times d} \text{ symmetric positive definite}",
            c => Enumerable.Range(0, c.Value(K)).Select(_ => RandomInputs.Spd(c, c.Value(D))).ToArray(),
            Describe);
        Theta = d.Define(@"\theta", x => new MixtureTheta(Pi[x], Mu[x], Sigma[x]));
        Gamma = d.Define(@"\gamma", x => MixtureFormulas.Posterior(Theta[x], X[x]));
        New = d.Define(@"\theta^{\text{new}}", x => MixtureFormulas.Update(Gamma[x], X[x]));
    }

    /// <summary>The dimension d.</summary>
    public Input<int> D { get; }

    /// <summary>The number of components K.</summary>
    public Input<int> K { get; }

    /// <summary>The number of samples N.</summary>
    public Input<int> N { get; }

    /// <summary>N×d, one sample a row.</summary>
    public Input<Matrix<double>> X { get; }

    /// <summary>π.</summary>
    public Input<Vector<double>> Pi { get; }

    /// <summary>K×d, one mean a row.</summary>
    public Input<Matrix<double>> Mu { get; }

    /// <summary>Σ_k.</summary>
    public Input<Matrix<double>[]> Sigma { get; }

    /// <summary>(π, μ, Σ).</summary>
    public Input<MixtureTheta> Theta { get; }

    /// <summary>The responsibilities under θ, N×K.</summary>
    public Input<Matrix<double>> Gamma { get; }

    /// <summary>θ after one EM step.</summary>
    public Input<MixtureTheta> New { get; }

    /// <summary>Another θ, drawn apart from the first one.</summary>
    public Input<MixtureTheta> Other(DerivationBuilder d)
    {
        Input<Vector<double>> pi = d.StochasticVector(@"\pi'", K);
        Input<Matrix<double>> mu = d.Matrix(@"\mu'", K, D);
        Input<Matrix<double>[]> sigma = d.Draw(
            @"\Sigma'_1, \dots, \Sigma'_K",
            @"\text{ symmetric positive definite}",
            c => Enumerable.Range(0, c.Value(K)).Select(_ => RandomInputs.Spd(c, c.Value(D))).ToArray(),
            Describe);
        return d.Define(@"\theta'", x => new MixtureTheta(pi[x], mu[x], sigma[x]));
    }

    /// <summary>Matrices one after the other, as short text.</summary>
    public static string Describe(IReadOnlyList<Matrix<double>> matrices) => string.Join(", ", matrices.Select(InputText.Of));

    /// <summary>One row of positive weights that sum to one for every sample: responsibilities that no θ need to have made.</summary>
    public Input<Matrix<double>> AnyResponsibilities(DerivationBuilder d) => d.Draw(
        "r",
        @"\in \mathbb{R}^{N \times K} \text{ with rows in } \Delta^{K-1}",
        c => Matrix<double>.Build.DenseOfRowVectors(Enumerable.Range(0, c.Value(N)).Select(_ => RandomInputs.StochasticVector(c, c.Value(K)))));
}
