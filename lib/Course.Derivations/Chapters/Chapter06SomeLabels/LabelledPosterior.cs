using Course.Derivations.Chapters.Chapter05Mixtures;
using Course.Derivations.Checking;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter06SomeLabels;

/// <summary>The posterior and the likelihood with some labels, chosen by design (Nigam, McCallum, Thrun and Mitchell 2000).</summary>
public static class LabelledPosterior
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("06-posterior", "A label is certain, the rest is Bayes");
        var m = new LabelledInputs(d);
        return d
            .Start(@"\delta_{ik} = p(z_{ik} = 1 \mid x_i, y_i; \theta)", "the E-step of the library, an N×K table",
                x => MixtureFormulas.ToMatrix(m.Model(x).EStep(m.Theta[x].ToParameters()).Responsibilities))
            .Equal(@"\begin{cases} \mathbf{1}[y_i = k] & y_i > 0 \\ \frac{\pi_k\, \mathcal{N}_{ik}}{\sum_j \pi_j\, \mathcal{N}_{ij}} & y_i = 0 \end{cases}", "a label leaves nothing to infer", x => m.Delta[x])
            .WrongTurn("labels as a start only", @"\frac{\pi_k\, \mathcal{N}_{ik}}{\sum_j \pi_j\, \mathcal{N}_{ij}} \text{ for all } i", "the labels set the first θ and are then forgotten, so labelled samples drift",
                x => m.Mixture.Gamma[x])
            .WrongTurn("0 is a class", @"\mathbf{1}[y_i = k] \text{ for all } i", "the mark for no label is read as a label that fits no component",
                x => Matrix<double>.Build.Dense(m.Mixture.N[x], m.Mixture.K[x], (i, k) => m.Y[x][i] == k + 1 ? 1 : 0))
            .Start(@"\ell(\theta)", "the library's log-likelihood", x => m.Model(x).LogLikelihood(m.Theta[x].ToParameters()))
            .Equal(@"\sum_{i:\, y_i = 0} \ln \sum_k \pi_k\, \mathcal{N}_{ik} + \sum_{i:\, y_i > 0} \ln \mathcal{N}_{i, y_i}", "labels chosen by design: we asked for a sample of class \\(y_i\\), so its class was no accident",
                x => LabelledFormulas.LogLikelihood(m.Theta[x], m.X[x], m.Y[x]))
            .WrongTurn("the labelled density missing", @"\sum_{i:\, y_i = 0} \ln \sum_k \pi_k\, \mathcal{N}_{ik}", "nothing is hidden in a labelled sample, but it still says where its component lies",
                x => LabelledFormulas.UnlabelledPart(m.Theta[x], m.X[x], m.Y[x]))
            .WrongTurn("ln π in the labelled terms", @"\dots + \sum_{i:\, y_i > 0} \ln \pi_{y_i}\, \mathcal{N}_{i, y_i}", "right for another story: the labels of a random subset",
                x => LabelledFormulas.LogLikelihood(m.Theta[x], m.X[x], m.Y[x]) + LabelledFormulas.LabelWeights(m.Theta[x], m.Y[x]))
            .Build();
    }
}
