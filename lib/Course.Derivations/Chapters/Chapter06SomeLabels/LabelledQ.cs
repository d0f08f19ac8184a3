using Course.Derivations.Chapters.Chapter05Mixtures;
using Course.Derivations.Checking;

namespace Course.Derivations.Chapters.Chapter06SomeLabels;

/// <summary>Q carries π_k to the power 1[y_i = 0], so it is not the unsupervised one; the bound and the ascent follow as in chapter 05.</summary>
public static class LabelledQ
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("06-q", "Q counts the weights of the unlabelled samples only");
        var m = new LabelledInputs(d);
        return d
            .Start(@"Q(\theta \mid \delta)", "the library's expected complete-data log-likelihood",
                x => m.Model(x).Q(m.Theta[x].ToParameters(), MixtureFormulas.ToLibrary(m.Delta[x])))
            .Equal(@"\sum_i \sum_k \delta_{ik} \ln\bigl(\pi_k^{\mathbf{1}[y_i = 0]}\, \mathcal{N}_{ik}\bigr)", "only an unlabelled sample's class was drawn from π",
                x => LabelledFormulas.Q(m.Theta[x], m.X[x], m.Y[x], m.Delta[x]))
            .WrongTurn("the unsupervised Q", @"\sum_i \sum_k \delta_{ik} \ln\bigl(\pi_k\, \mathcal{N}_{ik}\bigr)", "the exponent is printed as a W, and the text says that Q keeps its form",
                x => MixtureFormulas.Q(m.Theta[x], m.X[x], m.Delta[x]), errata: "002-22")
            .WrongTurn("the exponent on the whole factor", @"\sum_i \sum_k \delta_{ik} \ln\bigl(\pi_k\, \mathcal{N}_{ik}\bigr)^{\mathbf{1}[y_i = 0]}", "labelled samples drop out",
                x => MixtureFormulas.Q(m.Theta[x], LabelledFormulas.Unlabelled(m.X[x], m.Y[x]), LabelledFormulas.Unlabelled(m.Delta[x], m.Y[x])))
            .Start(@"Q(\theta \mid \delta) + H(\delta)", "with the entropy of δ; a certain row has none",
                x => LabelledFormulas.Q(m.Theta[x], m.X[x], m.Y[x], m.Delta[x]) + MixtureFormulas.Entropy(m.Delta[x]))
            .Equal(@"\ell(\theta)", "the bound touches: unlabelled rows as in chapter 05, labelled rows are \\(\\ln \\mathcal{N}_{i, y_i}\\) on both sides",
                x => LabelledFormulas.LogLikelihood(m.Theta[x], m.X[x], m.Y[x]))
            .WrongTurn("the likelihood without labels", @"\sum_i \ln \sum_k \pi_k\, \mathcal{N}_{ik}", "a label is information; forgetting it changes ℓ", x => MixtureFormulas.LogLikelihood(m.Theta[x], m.X[x]))
            .Start(@"\ell(\theta^{\text{new}})", "after one EM step of the library", x => m.Model(x).LogLikelihood(m.Step(x)))
            .AtLeast(@"Q(\theta^{\text{new}} \mid \delta) + H(\delta)", "Jensen, in the unlabelled rows",
                x => LabelledFormulas.Q(m.New[x], m.X[x], m.Y[x], m.Delta[x]) + MixtureFormulas.Entropy(m.Delta[x]))
            .AtLeast(@"Q(\theta \mid \delta) + H(\delta)", "the M-step maximises Q",
                x => LabelledFormulas.Q(m.Theta[x], m.X[x], m.Y[x], m.Delta[x]) + MixtureFormulas.Entropy(m.Delta[x]))
            .Equal(@"\ell(\theta)", "touching at θ: the likelihood never falls", x => m.Model(x).LogLikelihood(m.Theta[x].ToParameters()))
            .WrongTurn("ℓ falls", @"\ell(\theta), \text{ for } \ell(\theta^{\text{new}})", "labels are thought to hold the fit back",
                x => LabelledFormulas.LogLikelihood(m.Theta[x], m.X[x], m.Y[x]), relation: Relation.AtMost, against: x => m.Model(x).LogLikelihood(m.Step(x)))
            .Build();
    }
}
