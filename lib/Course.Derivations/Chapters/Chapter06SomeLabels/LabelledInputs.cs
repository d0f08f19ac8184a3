using Course.Derivations.Chapters.Chapter05Mixtures;
using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Mixtures;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter06SomeLabels;

/// <summary>What the derivations on some labels are for: chapter 05's inputs with a label for each sample, 0 where there is none.</summary>
internal sealed class LabelledInputs
{
    /// <summary>Declares the inputs.</summary>
    public LabelledInputs(DerivationBuilder d)
    {
        Mixture = new MixtureInputs(d);
        Y = d.Draw(
            "y",
            @"\in \{0, \dots, K\}^N, \text{ 0 for no label}",
            c => Enumerable.Range(0, c.Value(Mixture.N)).Select(i => i % 3 == 0 ? 1 + c.Rng.NextInt(c.Value(Mixture.K)) : 0).ToArray(),
            labels => string.Join(" ", labels));
        Delta = d.Define(@"\delta", x => LabelledFormulas.Posterior(Mixture.Theta[x], X[x], Y[x]));
        New = d.Define(@"\theta^{+}", x => LabelledFormulas.Update(Delta[x], X[x], Y[x]));
    }

    /// <summary>Chapter 05's inputs.</summary>
    public MixtureInputs Mixture { get; }

    /// <summary>N×d samples.</summary>
    public Input<Matrix<double>> X => Mixture.X;

    /// <summary>θ.</summary>
    public Input<MixtureTheta> Theta => Mixture.Theta;

    /// <summary>N labels.</summary>
    public Input<int[]> Y { get; }

    /// <summary>N×K, the responsibilities that know the labels.</summary>
    public Input<Matrix<double>> Delta { get; }

    /// <summary>θ after one EM step.</summary>
    public Input<MixtureTheta> New { get; }

    /// <summary>The library's model of these data, labels chosen by design.</summary>
    public SemiSupervisedMixtureModel Model(InputSet x) => LabelledFormulas.Model(X[x], Y[x], Mixture.K[x]);

    /// <summary>The library's M-step from δ.</summary>
    public GaussianMixtureParameters Step(InputSet x) => Model(x).MStep(MixtureFormulas.ToLibrary(Delta[x]), Theta[x].ToParameters());
}
