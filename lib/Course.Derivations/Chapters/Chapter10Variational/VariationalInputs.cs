using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Variational;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter10Variational;

/// <summary>What the derivations on the ELBO are for: a linear-Gaussian model, a sample and a Gaussian q with independent coordinates.</summary>
internal sealed class VariationalInputs
{
    /// <summary>Declares the inputs.</summary>
    public VariationalInputs(DerivationBuilder d)
    {
        D = d.Shape("D", 2, 3);
        K = d.Shape("K", 1, 2);
        W = d.Matrix("W", D, K);
        B = d.Vector("b", D);
        Sigma2 = d.Scalar(@"\sigma^2", 0.5, 2);
        X = d.Vector("x", D);
        M = d.Vector("m", K);
        LogScale = d.Draw(@"\ln s", @"\in (-1, 0.3)^K", c => Vector<double>.Build.Dense(c.Value(K), _ => c.Uniform(-1, 0.3)));
        Model = d.Define("p", x => new LinearGaussianModel(W[x], B[x], Sigma2[x]));
        Q = d.Define("q", x => new DiagonalGaussian(M[x], LogScale[x]));
        S = d.Define("s", x => LogScale[x].PointwiseExp());
    }

    /// <summary>The dimension of the data.</summary>
    public Input<int> D { get; }

    /// <summary>The dimension of the latent variable.</summary>
    public Input<int> K { get; }

    /// <summary>D×K.</summary>
    public Input<Matrix<double>> W { get; }

    /// <summary>b.</summary>
    public Input<Vector<double>> B { get; }

    /// <summary>σ².</summary>
    public Input<double> Sigma2 { get; }

    /// <summary>A sample.</summary>
    public Input<Vector<double>> X { get; }

    /// <summary>q's mean.</summary>
    public Input<Vector<double>> M { get; }

    /// <summary>The logarithms of q's scales.</summary>
    public Input<Vector<double>> LogScale { get; }

    /// <summary>q's scales.</summary>
    public Input<Vector<double>> S { get; }

    /// <summary>z ~ N(0, I), x | z ~ N(Wz + b, σ²I).</summary>
    public Input<LinearGaussianModel> Model { get; }

    /// <summary>q = N(m, diag s²).</summary>
    public Input<DiagonalGaussian> Q { get; }

    /// <summary>The library's bound at q.</summary>
    public double Elbo(InputSet x) => EvidenceLowerBound.Of(Model[x], X[x], Q[x]).Value;

    /// <summary>The library's closed gradient, m first and ln s after it.</summary>
    public Vector<double> Gradient(InputSet x)
    {
        EvidenceLowerBoundGradient gradient = EvidenceLowerBound.GradientOf(Model[x], X[x], Q[x]);
        return VariationalFormulas.Join(gradient.Mean, gradient.LogScale);
    }
}
