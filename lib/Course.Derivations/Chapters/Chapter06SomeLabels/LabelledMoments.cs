using Course.Derivations.Chapters.Chapter05Mixtures;
using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter06SomeLabels;

/// <summary>μ_k and Σ_k use labelled and unlabelled samples alike.</summary>
public static class LabelledMoments
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("06-moments", "Means and covariances use every sample");
        var m = new LabelledInputs(d);
        Input<MixtureTheta> other = m.Mixture.Other(d);
        return d
            .Start(@"\mu_k^{\text{new}}", "the library's M-step, a row for each component", x => m.Step(x).Means.ToMatrix())
            .Equal(@"\frac{\sum_{y_i = 0} \delta_{ik} x_i + \sum_{y_i = k} x_i}{\sum_{y_i = 0} \delta_{ik} + \#\{i : y_i = k\}}", "every density \\(\\mathcal{N}_{ik}\\) stands in Q with its \\(\\delta_{ik}\\); a label's is one",
                x => InTwoSums(m, x))
            .Equal(@"\frac{\sum_i \delta_{ik} x_i}{\sum_i \delta_{ik}}", "both sums in one", x => MixtureFormulas.Means(m.Delta[x], m.X[x]))
            .WrongTurn("from the unlabelled samples only", @"\frac{\sum_{y_i = 0} \delta_{ik} x_i}{\sum_{y_i = 0} \delta_{ik}}", "what holds for π is applied to μ",
                x => MixtureFormulas.Means(LabelledFormulas.Unlabelled(m.Delta[x], m.Y[x]), LabelledFormulas.Unlabelled(m.X[x], m.Y[x])))
            .WrongTurn("the labels ignored", @"\frac{\sum_i \gamma_{ik} x_i}{\sum_i \gamma_{ik}}", "chapter 05's responsibilities for every sample", x => MixtureFormulas.Means(m.Mixture.Gamma[x], m.X[x]))
            .Start(@"\Sigma_k^{\text{new}}", "the library's M-step, one below the other", x => LabelledFormulas.Stack(m.Step(x).Covariances.Select(s => s.Matrix)))
            .Equal(@"\frac{\sum_i \delta_{ik} (x_i - \mu_k^{\text{new}})(x_i - \mu_k^{\text{new}})^\top}{\sum_i \delta_{ik}}", "the same weights, about the new mean", x => LabelledFormulas.Stack(m.New[x].Sigma))
            .WrongTurn("about the old mean", @"\frac{\sum_i \delta_{ik} (x_i - \mu_k)(x_i - \mu_k)^\top}{\sum_i \delta_{ik}}", "as in chapter 05, only the first step betrays it",
                x => LabelledFormulas.Stack(MixtureFormulas.UpdateAboutOldMeans(m.Delta[x], m.X[x], m.Theta[x].Mu).Sigma))
            .WrongTurn("divided by the unlabelled count", @"\frac{\sum_i \delta_{ik} (x_i - \mu_k^{\text{new}})(x_i - \mu_k^{\text{new}})^\top}{\sum_{y_i = 0} \delta_{ik}}", "the denominator of π is taken for all updates",
                x => LabelledFormulas.Stack(m.New[x].Sigma.Select((s, k) => s * m.Delta[x].ColumnSums()[k] / LabelledFormulas.UnlabelledCounts(m.Delta[x], m.Y[x])[k])))
            .Start(@"Q(\theta^{\text{new}} \mid \delta)", "the library's Q at its own M-step", x => m.Model(x).Q(m.Step(x), MixtureFormulas.ToLibrary(m.Delta[x])))
            .AtLeast(@"Q(\theta' \mid \delta)", "any other θ′ gives less", x => LabelledFormulas.Q(other[x], m.X[x], m.Y[x], m.Delta[x]))
            .WrongTurn("the step without labels is as good", @"Q(\theta^{\text{new}} \mid \delta), \text{ for } Q \text{ at chapter 05's update}", "held against the right Q it falls short",
                x => LabelledFormulas.Q(m.New[x], m.X[x], m.Y[x], m.Delta[x]), against: x => LabelledFormulas.Q(m.Mixture.New[x], m.X[x], m.Y[x], m.Delta[x]))
            .Start(@"\mu_1 \text{ of } x = 0, 2 \text{ labelled 1, and } x = 6 \text{ unlabelled with } \delta = \tfrac12", "by hand",
                _ => MixtureFormulas.Means(Matrix<double>.Build.Dense(3, 1, [1.0, 1.0, 0.5]), Matrix<double>.Build.Dense(3, 1, [0.0, 2.0, 6.0]))[0, 0])
            .Equal("2", "\\(5 / 2.5\\)", _ => 2.0)
            .WrongTurn("the unlabelled sample counted in full", @"\tfrac83", "(0 + 2 + 6)/3: half of it belongs to another component", _ => 8.0 / 3)
            .Build();
    }

    private static Matrix<double> InTwoSums(LabelledInputs m, InputSet x)
    {
        Matrix<double> unlabelled = LabelledFormulas.Unlabelled(m.Delta[x], m.Y[x]);
        Matrix<double> sums = unlabelled.TransposeThisAndMultiply(LabelledFormulas.Unlabelled(m.X[x], m.Y[x]));
        Vector<double> counts = unlabelled.ColumnSums();
        for (int i = 0; i < m.Mixture.N[x]; i++)
        {
            if (m.Y[x][i] is var label and > 0)
            {
                sums.SetRow(label - 1, sums.Row(label - 1) + m.X[x].Row(i));
                counts[label - 1]++;
            }
        }

        return sums.MapIndexed((k, _, value) => value / counts[k]);
    }
}
