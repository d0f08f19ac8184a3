using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter05Mixtures;

/// <summary>π_k = N_k/N by a Lagrange multiplier, and λ = N (Bishop 2006, eq. 9.20–9.22).</summary>
public static class WeightStep
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("05-weight-step", "The weights by a Lagrange multiplier");
        var m = new MixtureInputs(d);
        Input<Vector<double>> p = d.StochasticVector("p", m.K);
        return d
            .Start(@"\sum_k N_k", "\\(N_k = \\sum_i \\gamma_{ik}\\), the effective counts", x => m.Gamma[x].ColumnSums().Sum())
            .Equal("N", "every sample's responsibilities sum to one", x => (double)m.N[x])
            .WrongTurn("the counts sum to K", "K", "the columns of γ are taken for distributions; the rows are", x => (double)m.K[x])
            .Start(@"\frac{\partial}{\partial \pi_k}\Bigl[\sum_j N_j \ln \pi_j + \lambda\bigl(1 - \sum_j \pi_j\bigr)\Bigr] = \frac{N_k}{\pi_k} - \lambda \text{ at } \pi_k = \frac{N_k}{N},\ \lambda = N", "the sum over k of \\(N_k = \\lambda \\pi_k\\) gives \\(\\lambda = N\\)",
                x => Lagrangian(m.Gamma[x], m.Gamma[x].ColumnSums() / m.N[x], m.N[x]))
            .IsZero("the constraint's gradient balances the objective's", x => m.N[x], "N")
            .WrongTurn("λ = 1", @"0, \text{ for } \tfrac{N_k}{\pi_k} - 1", "the constraint's right-hand side is taken for its multiplier", _ => 0.0,
                against: x => Lagrangian(m.Gamma[x], m.Gamma[x].ColumnSums() / m.N[x], 1))
            .WrongTurn("λ = K", @"0, \text{ for } \tfrac{N_k}{\pi_k} - K", "one is added for each component", _ => 0.0,
                against: x => Lagrangian(m.Gamma[x], m.Gamma[x].ColumnSums() / m.N[x], m.K[x]))
            .WrongTurn("no multiplier", @"0, \text{ for } \tfrac{N_k}{\pi_k}", "without the constraint the weights would grow for ever", _ => 0.0,
                against: x => Lagrangian(m.Gamma[x], m.Gamma[x].ColumnSums() / m.N[x], 0))
            .Start(@"\frac{N_k}{N}", "the stationary point", x => m.Gamma[x].ColumnSums() / m.N[x])
            .Equal(@"\pi_k^{\text{new}}", "the library's M-step",
                x => Vector<double>.Build.DenseOfEnumerable(MixtureFormulas.Model(m.X[x], m.K[x]).MStep(MixtureFormulas.ToLibrary(m.Gamma[x]), m.Theta[x].ToParameters()).Weights))
            .WrongTurn("every component the same", @"\tfrac1K", "that is the weights' start, not their update", x => Vector<double>.Build.Dense(m.K[x], 1.0 / m.K[x]))
            .Start(@"\sum_k N_k \ln \tfrac{N_k}{N}", "the part of Q that contains π, at the update", x => Part(m.Gamma[x], m.Gamma[x].ColumnSums() / m.N[x]))
            .AtLeast(@"\sum_k N_k \ln p_k", "any other distribution p does worse", x => Part(m.Gamma[x], p[x]))
            .WrongTurn("the stationary point is a minimum", @"\sum_k N_k \ln p_k", "a vanishing gradient does not tell a maximum from a minimum",
                x => Part(m.Gamma[x], p[x]), relation: Relation.AtMost)
            .Start(@"\sum_k N_k \ln \tfrac{N_k}{N} - \sum_k N_k \ln p_k", "the difference", x => Part(m.Gamma[x], m.Gamma[x].ColumnSums() / m.N[x]) - Part(m.Gamma[x], p[x]))
            .Equal(@"N\, \mathrm{KL}\bigl(\tfrac{N_\cdot}{N} \,\|\, p\bigr)", "divide the counts by N", x => m.N[x] * Divergence(m.Gamma[x].ColumnSums() / m.N[x], p[x]))
            .WrongTurn("the divergence reversed", @"N\, \mathrm{KL}\bigl(p \,\|\, \tfrac{N_\cdot}{N}\bigr)", "the average runs under the counts", x => m.N[x] * Divergence(p[x], m.Gamma[x].ColumnSums() / m.N[x]))
            .Build();
    }

    private static Vector<double> Lagrangian(Matrix<double> gamma, Vector<double> pi, double lambda) => gamma.ColumnSums().PointwiseDivide(pi) - lambda;

    private static double Part(Matrix<double> gamma, Vector<double> pi) => gamma.ColumnSums() * pi.PointwiseLog();

    private static double Divergence(Vector<double> p, Vector<double> q) => p * (p.PointwiseLog() - q.PointwiseLog());
}
