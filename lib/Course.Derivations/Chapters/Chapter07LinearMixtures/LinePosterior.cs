using Course.Derivations.Chapters.Chapter05Mixtures;
using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter07LinearMixtures;

/// <summary>The E-step of a mixture of linear models (Bishop 2006, eq. 14.37), and the bound it touches.</summary>
public static class LinePosterior
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("07-posterior", "Which line made the sample");
        var m = new LineInputs(d);
        return d
            .Start(@"\delta_{ik} = p(z_{ik} = 1 \mid x_i, y_i; \theta)", "the E-step of the library, an N×K table",
                x => MixtureFormulas.ToMatrix(m.Model(x).EStep(m.Theta[x].ToParameters()).Responsibilities))
            .Equal(@"\frac{\pi_k\, \mathcal{N}(y_i \mid w_k^\top x_i, \rho_k)}{\sum_j \pi_j\, \mathcal{N}(y_i \mid w_j^\top x_i, \rho_j)}", "Bayes; ρ is a variance", x => m.Delta[x])
            .WrongTurn("δ without π", @"\frac{\mathcal{N}(y_i \mid w_k^\top x_i, \rho_k)}{\sum_j \mathcal{N}(y_i \mid w_j^\top x_i, \rho_j)}", "equal densities are taken for equal probabilities",
                x => LineFormulas.Normalise(LineFormulas.LnDensities(m.Theta[x], m.X[x], m.Y[x])))
            .WrongTurn("ρ as a standard deviation", @"\frac{\pi_k\, \mathcal{N}(y_i \mid w_k^\top x_i, \rho_k^2)}{\sum_j \pi_j\, \mathcal{N}(y_i \mid w_j^\top x_i, \rho_j^2)}", "the normal of many libraries takes σ",
                x => LineFormulas.Posterior(m.Theta[x] with { Rho = m.Rho[x].PointwisePower(2) }, m.X[x], m.Y[x]))
            .WrongTurn("the factor 1/√ρ forgotten", @"\frac{\pi_k\, e^{-(y_i - w_k^\top x_i)^2 / 2\rho_k}}{\sum_j \pi_j\, e^{-(y_i - w_j^\top x_i)^2 / 2\rho_j}}", "the constant of the normal is thought to cancel; it depends on k",
                x => LineFormulas.Normalise(LineFormulas.LnJoint(m.Theta[x], m.X[x], m.Y[x]).MapIndexed((_, k, v) => v + (0.5 * Math.Log(m.Rho[x][k])), Zeros.Include)))
            .Start(@"Q(\theta \mid \delta) + H(\delta)", "the library's Q, with the entropy of δ", x => m.LibraryQ(x, m.Theta[x]) + LineFormulas.Entropy(m.Delta[x]))
            .Equal(@"\ell(\theta) = \sum_i \ln \sum_k \pi_k\, \mathcal{N}(y_i \mid w_k^\top x_i, \rho_k)", "the bound of chapter 05 touches at its own responsibilities",
                x => LineFormulas.LogLikelihood(m.Theta[x], m.X[x], m.Y[x]))
            .WrongTurn("Q alone is the likelihood", @"\ell(\theta), \text{ for } Q(\theta \mid \delta)", "the entropy is forgotten",
                x => LineFormulas.LogLikelihood(m.Theta[x], m.X[x], m.Y[x]), against: x => m.LibraryQ(x, m.Theta[x]))
            .Start(@"\delta_1 \text{ with both residuals } 0,\ \pi = (\tfrac12, \tfrac12),\ \rho = (\tfrac14, 1)", "by hand", _ => ByHand())
            .Equal(@"\tfrac23", "densities \\(1/\\sqrt\\rho = 2\\) and 1", _ => 2.0 / 3)
            .WrongTurn("the sample is undecided", @"\tfrac12", "both lines pass through it, but the narrow one is surer of it", _ => 0.5)
            .WrongTurn("by hand with ρ as a standard deviation", @"\tfrac45", "densities \\(1/\\rho = 4\\) and 1", _ => 0.8)
            .Build();
    }

    private static double ByHand()
    {
        var theta = new LineTheta(
            Vector<double>.Build.Dense([0.5, 0.5]), Matrix<double>.Build.Dense(2, 1), Vector<double>.Build.Dense([0.25, 1]));
        return LineFormulas.Posterior(theta, Matrix<double>.Build.Dense(1, 1, 1.0), Vector<double>.Build.Dense(1))[0, 0];
    }
}
