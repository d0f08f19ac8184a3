using Course.Derivations.Chapters.Chapter05Mixtures;
using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter06SomeLabels;

/// <summary>π_k averages the unlabelled samples only: the multiplier is their number.</summary>
public static class LabelledWeights
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("06-weights", "The weights average the unlabelled samples only");
        var m = new LabelledInputs(d);
        Input<Vector<double>> p = d.StochasticVector("p", m.Mixture.K);
        return d
            .Start(@"\frac{1}{\pi_k}\sum_{y_i = 0} \delta_{ik} - \lambda \text{ at } \pi_k = \tfrac{1}{N_0}\sum_{y_i = 0}\delta_{ik},\ \lambda = N_0 = \#\{i : y_i = 0\}", "the Lagrangian's gradient: only terms with \\(y_i = 0\\) contain π",
                x => Lagrangian(m, x, Right(m, x), LabelledFormulas.UnlabelledCount(m.Y[x])))
            .IsZero("the unlabelled rows sum to one each, so the multiplier is their number", x => m.Mixture.N[x], "N")
            .WrongTurn("λ = N", @"0, \text{ for } \lambda = N", "chapter 05's multiplier is kept", _ => 0.0, against: x => Lagrangian(m, x, Right(m, x), m.Mixture.N[x]))
            .WrongTurn("λ = 1", @"0, \text{ for } \lambda = 1", "the constraint's right-hand side is taken for its multiplier", _ => 0.0, against: x => Lagrangian(m, x, Right(m, x), 1))
            .Start(@"\frac{\sum_{y_i = 0} \delta_{ik}}{\#\{i : y_i = 0\}}", "the stationary point", x => Right(m, x))
            .Equal(@"\pi_k^{\text{new}}", "the library's M-step", x => Vector<double>.Build.DenseOfEnumerable(m.Step(x).Weights))
            .WrongTurn("π over all samples", @"\frac{\sum_i \delta_{ik}}{N}", "with the printed Q the labelled samples would count; they were chosen, not drawn",
                x => m.Delta[x].ColumnSums() / m.Mixture.N[x], errata: "002-22")
            .WrongTurn("π from the labels alone", @"\frac{\#\{i : y_i = k\}}{\#\{i : y_i > 0\}}", "class frequencies, as in a fully labelled random sample",
                x => (m.Delta[x].ColumnSums() - LabelledFormulas.UnlabelledCounts(m.Delta[x], m.Y[x])) / (m.Mixture.N[x] - LabelledFormulas.UnlabelledCount(m.Y[x])))
            .Start(@"Q(\theta^{\text{new}} \mid \delta)", "Q at the update", x => LabelledFormulas.Q(m.New[x], m.X[x], m.Y[x], m.Delta[x]))
            .AtLeast(@"Q(p, \mu^{\text{new}}, \Sigma^{\text{new}} \mid \delta)", "any other weights p do worse", x => LabelledFormulas.Q(m.New[x] with { Pi = p[x] }, m.X[x], m.Y[x], m.Delta[x]))
            .WrongTurn("π over all samples is as good", @"Q(\theta^{\text{new}} \mid \delta), \text{ for } Q \text{ with } \pi_k = \tfrac1N \sum_i \delta_{ik}", "held against the right Q it falls short; from the optimum it lowers the likelihood",
                x => LabelledFormulas.Q(m.New[x], m.X[x], m.Y[x], m.Delta[x]),
                errata: "002-22",
                against: x => LabelledFormulas.Q(m.New[x] with { Pi = m.Delta[x].ColumnSums() / m.Mixture.N[x] }, m.X[x], m.Y[x], m.Delta[x]))
            .Start(@"\pi_1 \text{ of 20 samples labelled 1, and 10 unlabelled with } \textstyle\sum \delta = (4, 6)", "by hand",
                _ => LabelledFormulas.UnlabelledCounts(ByHand(), Labels())[0] / LabelledFormulas.UnlabelledCount(Labels()))
            .Equal("0.4", "4 of 10", _ => 0.4)
            .WrongTurn("24 of 30", "0.8", "the 20 labelled samples are counted as well", _ => 24.0 / 30)
            .Build();
    }

    private static Vector<double> Right(LabelledInputs m, InputSet x) =>
        LabelledFormulas.UnlabelledCounts(m.Delta[x], m.Y[x]) / LabelledFormulas.UnlabelledCount(m.Y[x]);

    private static Vector<double> Lagrangian(LabelledInputs m, InputSet x, Vector<double> pi, double lambda) =>
        LabelledFormulas.UnlabelledCounts(m.Delta[x], m.Y[x]).PointwiseDivide(pi) - lambda;

    private static int[] Labels() => [.. Enumerable.Repeat(1, 20), .. Enumerable.Repeat(0, 10)];

    private static Matrix<double> ByHand() => Matrix<double>.Build.Dense(30, 2, (i, k) => i < 20 ? 1 - k : 0.4 + (0.2 * k));
}
