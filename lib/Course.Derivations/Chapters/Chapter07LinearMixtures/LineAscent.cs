using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter07LinearMixtures;

/// <summary>The M-step maximises Q, so the likelihood never falls; wrong M-steps fall short of Q's maximum.</summary>
public static class LineAscent
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("07-ascent", "The update maximises Q, so the likelihood never falls");
        var m = new LineInputs(d);
        Input<Vector<double>> pi = d.StochasticVector(@"\pi'", m.K);
        Input<Matrix<double>> w = d.Matrix("w'", m.K, m.M);
        Input<Vector<double>> rho = d.PositiveVector(@"\rho'", m.K);
        return d
            .Start(@"Q(\theta^{\text{new}} \mid \delta)", "written out at the update", x => Q(m, x, m.New[x]))
            .AtLeast(@"Q(\theta' \mid \delta)", "any other θ′ gives less; the library's Q", x => m.LibraryQ(x, new LineTheta(pi[x], w[x], rho[x])))
            .WrongTurn("squared responsibilities are as good", @"Q(\theta^{\text{new}} \mid \delta), \text{ for } w_k = (X^\top R_k^2 X)^{-1} X^\top R_k^2 y", "run on, it lets the likelihood fall",
                x => Q(m, x, m.New[x]), against: x => Q(m, x, Squared(m, x)))
            .WrongTurn("the old line in ρ is as good", @"Q(\theta^{\text{new}} \mid \delta), \text{ for } \rho_k \text{ about } w_k^{\text{old}}", "it never falls and ends at the same point, but it is not the maximiser",
                x => Q(m, x, m.New[x]), errata: "002-26", against: x => Q(m, x, m.New[x] with { Rho = LineFormulas.Variances(m.Delta[x], m.X[x], m.Y[x], m.W[x]) }))
            .WrongTurn("ρ as a standard deviation is as good", @"Q(\theta^{\text{new}} \mid \delta), \text{ for } \sqrt{\rho_k}", "a root too many",
                x => Q(m, x, m.New[x]), against: x => Q(m, x, m.New[x] with { Rho = m.New[x].Rho.PointwiseSqrt() }))
            .Start(@"Q(\theta^{\text{new}} \mid \delta) - Q(\theta' \mid \delta)", "by how much", x => Q(m, x, m.New[x]) - m.LibraryQ(x, new LineTheta(pi[x], w[x], rho[x])))
            .Equal(@"\sum_k N_k \Bigl[\ln\tfrac{\pi_k}{\pi'_k} + \tfrac12\Bigl(\tfrac{\rho_k}{\rho'_k} - 1 - \ln\tfrac{\rho_k}{\rho'_k}\Bigr)\Bigr] + \sum_k \tfrac{1}{2\rho'_k}\lVert X(w_k - w'_k)\rVert_{R_k}^2", "π, w and ρ those of the update: three parts, none of them negative",
                x => Shortfall(m, x, new LineTheta(pi[x], w[x], rho[x])))
            .WrongTurn("the distance of the lines unweighted", @"\dots + \sum_k \tfrac{1}{2\rho'_k}\lVert X(w_k - w'_k)\rVert^2", "a sample counts for a line only as far as it belongs to it",
                x => Shortfall(m, x, new LineTheta(pi[x], w[x], rho[x])) + Unweighted(m, x, w[x], rho[x]))
            .Start(@"\ell(\theta^{\text{new}})", "the library's log-likelihood after one EM step", x => m.Model(x).LogLikelihood(m.Step(x)))
            .AtLeast(@"Q(\theta^{\text{new}} \mid \delta) + H(\delta)", "Jensen, with the old responsibilities", x => Q(m, x, m.New[x]) + LineFormulas.Entropy(m.Delta[x]))
            .AtLeast(@"Q(\theta \mid \delta) + H(\delta)", "the M-step maximises Q", x => Q(m, x, m.Theta[x]) + LineFormulas.Entropy(m.Delta[x]))
            .Equal(@"\ell(\theta)", "at the old θ the bound touches", x => m.Model(x).LogLikelihood(m.Theta[x].ToParameters()))
            .WrongTurn("ℓ falls", @"\ell(\theta), \text{ for } \ell(\theta^{\text{new}})", "smaller variances are thought to cost likelihood",
                x => LineFormulas.LogLikelihood(m.Theta[x], m.X[x], m.Y[x]), relation: Relation.AtMost, against: x => m.Model(x).LogLikelihood(m.Step(x)))
            .Build();
    }

    private static double Q(LineInputs m, InputSet x, LineTheta theta) => LineFormulas.Q(theta, m.X[x], m.Y[x], m.Delta[x]);

    private static LineTheta Squared(LineInputs m, InputSet x)
    {
        Matrix<double> w = LineFormulas.Coefficients(m.Delta[x].PointwisePower(2), m.X[x], m.Y[x]);
        return m.New[x] with { W = w, Rho = LineFormulas.Variances(m.Delta[x], m.X[x], m.Y[x], w) };
    }

    private static double Shortfall(LineInputs m, InputSet x, LineTheta other)
    {
        LineTheta best = m.New[x];
        double sum = 0;
        for (int k = 0; k < best.K; k++)
        {
            Vector<double> r = m.Delta[x].Column(k);
            double ratio = best.Rho[k] / other.Rho[k];
            Vector<double> moved = best.W.Row(k) - other.W.Row(k);
            sum += r.Sum() * (Math.Log(best.Pi[k] / other.Pi[k]) + (0.5 * (ratio - 1 - Math.Log(ratio))));
            sum += moved * LineFormulas.Gram(m.X[x], r) * moved / (2 * other.Rho[k]);
        }

        return sum;
    }

    /// <summary>What the distances of the lines gain when every sample counts in full.</summary>
    private static double Unweighted(LineInputs m, InputSet x, Matrix<double> w, Vector<double> rho)
    {
        double sum = 0;
        for (int k = 0; k < rho.Count; k++)
        {
            Vector<double> moved = m.New[x].W.Row(k) - w.Row(k);
            sum += moved * LineFormulas.Gram(m.X[x], 1 - m.Delta[x].Column(k)) * moved / (2 * rho[k]);
        }

        return sum;
    }
}
