using Course.Derivations.Chapters.Chapter05Mixtures;
using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Mixtures;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter07LinearMixtures;

/// <summary>What the derivations on mixtures of linear models are for: a design with a constant column, responses, a θ and one EM step.</summary>
internal sealed class LineInputs
{
    /// <summary>Declares the inputs.</summary>
    public LineInputs(DerivationBuilder d)
    {
        M = d.Shape("m", 2, 3);
        K = d.Shape("K", 2, 3);
        N = d.Shape("N", 24, 30);
        X = d.Draw("X", @"\in \mathbb{R}^{N \times m} \text{ with a first column of ones}",
            c => Matrix<double>.Build.Dense(c.Value(N), c.Value(M), (_, j) => j == 0 ? 1 : c.Normal()));
        Y = d.Vector("y", N);
        Pi = d.StochasticVector(@"\pi", K);
        W = d.Matrix("w", K, M);
        Rho = d.Draw(@"\rho", @"\in (1, 3)^K", c => Vector<double>.Build.Dense(c.Value(K), _ => c.Uniform(1, 3)));
        Theta = d.Define(@"\theta", x => new LineTheta(Pi[x], W[x], Rho[x]));
        Delta = d.Define(@"\delta", x => LineFormulas.Posterior(Theta[x], X[x], Y[x]));
        New = d.Define(@"\theta^{+}", x => LineFormulas.Update(Delta[x], X[x], Y[x]));
    }

    /// <summary>The number of regressors m.</summary>
    public Input<int> M { get; }

    /// <summary>The number of components K.</summary>
    public Input<int> K { get; }

    /// <summary>The number of samples N.</summary>
    public Input<int> N { get; }

    /// <summary>N×m.</summary>
    public Input<Matrix<double>> X { get; }

    /// <summary>N responses.</summary>
    public Input<Vector<double>> Y { get; }

    /// <summary>π.</summary>
    public Input<Vector<double>> Pi { get; }

    /// <summary>K×m.</summary>
    public Input<Matrix<double>> W { get; }

    /// <summary>ρ, variances.</summary>
    public Input<Vector<double>> Rho { get; }

    /// <summary>(π, w, ρ).</summary>
    public Input<LineTheta> Theta { get; }

    /// <summary>δ under θ, N×K.</summary>
    public Input<Matrix<double>> Delta { get; }

    /// <summary>θ after one EM step.</summary>
    public Input<LineTheta> New { get; }

    /// <summary>The library's model of these data.</summary>
    public LinearMixtureModel Model(InputSet x) => LineFormulas.Model(X[x], Y[x], K[x]);

    /// <summary>The library's M-step from δ.</summary>
    public LinearMixtureParameters Step(InputSet x) => Model(x).MStep(MixtureFormulas.ToLibrary(Delta[x]), Theta[x].ToParameters());

    /// <summary>The library's Q of some θ under δ.</summary>
    public double LibraryQ(InputSet x, LineTheta theta) => Model(x).Q(theta.ToParameters(), MixtureFormulas.ToLibrary(Delta[x]));
}
