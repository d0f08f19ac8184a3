using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter07LinearMixtures;

/// <summary>ρ_k is the weighted mean square about the new line (Bishop 2006, eq. 14.44 for one precision); the old line leaves an excess.</summary>
public static class NoiseVariance
{
    /// <summary>Central differences of a log-likelihood of some tens of nats keep about seven figures.</summary>
    private const double DifferenceTolerance = 1e-6;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("07-variance", "The variance is taken about the new line");
        var m = new LineInputs(d);
        return d
            .Start(@"\frac{\partial Q}{\partial \rho_k}", "central differences of the library's Q, δ held fixed",
                x => DifferenceScheme.Central.Gradient(rho => m.LibraryQ(x, m.Theta[x] with { Rho = rho }), m.Rho[x]))
            .Equal(@"-\frac{N_k}{2\rho_k} + \frac{1}{2\rho_k^2}\sum_i \delta_{ik}(y_i - w_k^\top x_i)^2", "ρ is a variance: \\(-\\tfrac12 \\ln \\rho - r^2/2\\rho\\)",
                x => Gradient(m, x, m.Theta[x]), new LineOptions { Tolerance = DifferenceTolerance, Scale = x => GradientSize(m, x), ScaleLatex = @"\sum_k \tfrac{N_k}{\rho_k}" })
            .WrongTurn("the derivative in the standard deviation", @"-\frac{N_k}{\rho_k^{1/2}} + \frac{1}{\rho_k^{3/2}}\sum_i \delta_{ik}(y_i - w_k^\top x_i)^2", "ρ is read as σ, and \\(d\\rho = 2\\sigma\\, d\\sigma\\) is left in",
                x => Gradient(m, x, m.Theta[x]).PointwiseMultiply(2 * m.Rho[x].PointwiseSqrt()))
            .Start(@"\frac{\partial Q}{\partial \rho_k} \text{ at } w_k^{\text{new}} \text{ and } \rho_k = \tfrac{1}{N_k}\sum_i \delta_{ik}(y_i - x_i^\top w_k^{\text{new}})^2", "the update put in", x => Gradient(m, x, m.New[x]))
            .IsZero("multiply by \\(2\\rho_k^2/N_k\\): the mean square less ρ", x => m.Delta[x].ColumnSums().PointwiseDivide(m.New[x].Rho).Sum(), @"\sum_k \tfrac{N_k}{\rho_k}")
            .WrongTurn("the old line, on the page of the joint maximum", @"0, \text{ for } \rho_k = \tfrac{1}{N_k}\sum_i \delta_{ik}(y_i - x_i^\top w_k^{\text{old}})^2", "w without its index t+1: then ρ does not belong to the new w",
                _ => 0.0, errata: "002-26", against: x => Gradient(m, x, m.New[x] with { Rho = OldLine(m, x) }))
            .Start(@"\rho_k^{\text{new}}", "the library's M-step", x => Vector<double>.Build.DenseOfEnumerable(m.Step(x).Variances))
            .Equal(@"\frac{\sum_i \delta_{ik}\bigl(y_i - x_i^\top w_k^{\text{new}}\bigr)^2}{\sum_i \delta_{ik}}", "the weighted mean square", x => m.New[x].Rho)
            .WrongTurn("residuals of the old line", @"\frac{\sum_i \delta_{ik}\bigl(y_i - x_i^\top w_k^{\text{old}}\bigr)^2}{\sum_i \delta_{ik}}", "printed without the index; the likelihood still never falls and ends at the same point", x => OldLine(m, x), errata: "002-26")
            .WrongTurn("N for N_k", @"\frac1N \sum_i \delta_{ik}\bigl(y_i - x_i^\top w_k^{\text{new}}\bigr)^2", "an average is taken to be over all samples", x => m.New[x].Rho.PointwiseMultiply(m.New[x].Pi))
            .WrongTurn("the standard deviation", @"\Bigl(\tfrac{1}{N_k}\sum_i \delta_{ik}\bigl(y_i - x_i^\top w_k^{\text{new}}\bigr)^2\Bigr)^{1/2}", "ρ is drawn as the half-width of a band", x => m.New[x].Rho.PointwiseSqrt())
            .Start(@"\tfrac{1}{N_k}\sum_i \delta_{ik}\bigl(y_i - x_i^\top w_k^{\text{old}}\bigr)^2", "about the old line, on purpose", x => OldLine(m, x))
            .Equal(@"\rho_k^{\text{new}} + \tfrac{1}{N_k}(w_k^{\text{new}} - w_k^{\text{old}})^\top X^\top R_k X (w_k^{\text{new}} - w_k^{\text{old}})", "Pythagoras: the new residuals are orthogonal to the columns of X under R",
                x => m.New[x].Rho + Excess(m, x))
            .WrongTurn("the excess with the opposite sign", @"\rho_k^{\text{new}} - \tfrac{1}{N_k}(w_k^{\text{new}} - w_k^{\text{old}})^\top X^\top R_k X (w_k^{\text{new}} - w_k^{\text{old}})", "least squares has the least residuals, so any other line has more", x => m.New[x].Rho - Excess(m, x))
            .WrongTurn("no excess", @"\rho_k^{\text{new}}", "at the fixed point both lines agree, and the first step alone betrays it", x => m.New[x].Rho, errata: "002-26")
            .Build();
    }

    private static Vector<double> OldLine(LineInputs m, InputSet x) => LineFormulas.Variances(m.Delta[x], m.X[x], m.Y[x], m.W[x]);

    private static Vector<double> Gradient(LineInputs m, InputSet x, LineTheta theta)
    {
        Vector<double> nk = m.Delta[x].ColumnSums();
        Vector<double> squares = m.Delta[x].PointwiseMultiply(LineFormulas.Residuals(theta.W, m.X[x], m.Y[x]).PointwisePower(2)).ColumnSums();
        return Vector<double>.Build.Dense(theta.K, k => (-nk[k] / (2 * theta.Rho[k])) + (squares[k] / (2 * theta.Rho[k] * theta.Rho[k])));
    }

    private static double GradientSize(LineInputs m, InputSet x) => m.Delta[x].ColumnSums().PointwiseDivide(m.Rho[x]).Sum();

    private static Vector<double> Excess(LineInputs m, InputSet x)
    {
        Matrix<double> moved = m.New[x].W - m.W[x];
        return Vector<double>.Build.Dense(m.K[x], k =>
        {
            Vector<double> r = m.Delta[x].Column(k);
            return moved.Row(k) * LineFormulas.Gram(m.X[x], r) * moved.Row(k) / r.Sum();
        });
    }
}
