using Course.Derivations.Chapters.Chapter05Mixtures;
using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter07LinearMixtures;

/// <summary>π_k = N_k/N with the multiplier λ = N (Bishop 2006, eq. 14.38).</summary>
public static class LineWeights
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("07-weights", "The multiplier is the number of samples");
        var m = new LineInputs(d);
        return d
            .Start(@"\lambda = \lambda \sum_k \pi_k = \sum_k \sum_i \delta_{ik}", "sum \\(N_k = \\lambda \\pi_k\\) over k; δ is the library's",
                x => MixtureFormulas.ToMatrix(m.Model(x).EStep(m.Theta[x].ToParameters()).Responsibilities).Enumerate().Sum())
            .Equal("N", "every row of δ sums to one", x => (double)m.N[x])
            .WrongTurn("λ = 1", "1", "the constraint's right-hand side is taken for its multiplier", _ => 1.0)
            .WrongTurn("λ = K", "K", "one is added for each component", x => (double)m.K[x])
            .Start(@"\frac{N_k}{\pi_k} - \lambda \text{ at } \pi_k = \frac{N_k}{N},\ \lambda = N", "the Lagrangian's gradient", x => Lagrangian(m, x, m.N[x]))
            .IsZero("constant, as the multiplier demands", x => m.N[x], "N")
            .WrongTurn("with λ = 1", @"0, \text{ for } \tfrac{N_k}{\pi_k} - 1", "the weights would have to sum to N", _ => 0.0, against: x => Lagrangian(m, x, 1))
            .WrongTurn("with λ = K", @"0, \text{ for } \tfrac{N_k}{\pi_k} - K", "the weights would have to sum to N/K", _ => 0.0, against: x => Lagrangian(m, x, m.K[x]))
            .Start(@"\frac{N_k}{N}", "the stationary point", x => m.New[x].Pi)
            .Equal(@"\pi_k^{\text{new}}", "the library's M-step", x => Vector<double>.Build.DenseOfEnumerable(m.Step(x).Weights))
            .WrongTurn("weights by precision", @"\frac{N_k/\rho_k}{\sum_j N_j/\rho_j}", "the surer line is thought to weigh more", x => Precise(m, x))
            .Build();
    }

    private static Vector<double> Lagrangian(LineInputs m, InputSet x, double lambda)
    {
        Vector<double> nk = m.Delta[x].ColumnSums();
        return nk.PointwiseDivide(m.New[x].Pi) - lambda;
    }

    private static Vector<double> Precise(LineInputs m, InputSet x)
    {
        Vector<double> share = m.Delta[x].ColumnSums().PointwiseDivide(m.New[x].Rho);
        return share / share.Sum();
    }
}
