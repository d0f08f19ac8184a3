using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter10Variational;

/// <summary>Draws z = m + s ∘ ε of one trial by the thousand: the same formulas as <see cref="VariationalFormulas"/>, over plain arrays.</summary>
internal sealed class VariationalDraws
{
    private readonly double[,] w;
    private readonly double[] b;
    private readonly double[] data;
    private readonly double[] m;
    private readonly double[] residual;
    private readonly double[] z;
    private readonly double sigma2;
    private readonly double lnS;

    private VariationalDraws(VariationalInputs v, InputSet x)
    {
        (w, b, data, m) = (v.W[x].ToArray(), v.B[x].ToArray(), v.X[x].ToArray(), v.M[x].ToArray());
        (S, sigma2, lnS) = (v.S[x].ToArray(), v.Sigma2[x], v.LogScale[x].Sum());
        (residual, z, Epsilon) = (new double[b.Length], new double[m.Length], new double[m.Length]);
    }

    /// <summary>ε of the present draw.</summary>
    public double[] Epsilon { get; }

    /// <summary>q's scales.</summary>
    public double[] S { get; }

    /// <summary>ln p(x, z).</summary>
    public double LnJoint => -0.5 * ((b.Length * Math.Log(2 * Math.PI * sigma2)) + (Squares(residual) / sigma2) + (m.Length * Math.Log(2 * Math.PI)) + Squares(z));

    /// <summary>ln q(z).</summary>
    public double LnQ => (-0.5 * ((m.Length * Math.Log(2 * Math.PI)) + Squares(Epsilon))) - lnS;

    /// <summary>f = ln p(x, z) − ln q(z).</summary>
    public double F => LnJoint - LnQ;

    /// <summary>The average of a function of the draws, with its error bar.</summary>
    public static Quantity Average(VariationalInputs v, InputSet x, int draws, Func<VariationalDraws, Quantity> of, int stream = 0)
    {
        var draw = new VariationalDraws(v, x);
        return MonteCarlo.Expectation(
            x,
            draws,
            rng =>
            {
                draw.Next(rng);
                return of(draw);
            },
            stream);
    }

    /// <summary>∂ ln p(x, z)/∂z_j = W_jᵀ(x − Wz − b)/σ² − z_j.</summary>
    public double G(int j)
    {
        double sum = 0;
        for (int i = 0; i < residual.Length; i++)
        {
            sum += w[i, j] * residual[i];
        }

        return (sum / sigma2) - z[j];
    }

    /// <summary>A gradient from its entries: those for m first, those for ln s after them.</summary>
    public Vector<double> Gradient(Func<int, double> mean, Func<int, double> logScale) =>
        Vector<double>.Build.Dense(2 * m.Length, p => p < m.Length ? mean(p) : logScale(p - m.Length));

    /// <summary>A weight times ∇_φ ln q at fixed z, (ε/s, ε² − 1).</summary>
    public Vector<double> Score(double weight) =>
        Gradient(j => weight * Epsilon[j] / S[j], j => weight * ((Epsilon[j] * Epsilon[j]) - 1));

    /// <summary>The reparameterised gradient (g, g ∘ s ∘ ε + one).</summary>
    public Vector<double> Path(double one) => Gradient(G, j => (G(j) * S[j] * Epsilon[j]) + one);

    private static double Squares(double[] values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value * value;
        }

        return sum;
    }

    private void Next(RandomSource rng)
    {
        for (int j = 0; j < m.Length; j++)
        {
            Epsilon[j] = rng.NextNormal();
            z[j] = m[j] + (S[j] * Epsilon[j]);
        }

        for (int i = 0; i < residual.Length; i++)
        {
            residual[i] = data[i] - b[i];
            for (int j = 0; j < m.Length; j++)
            {
                residual[i] -= w[i, j] * z[j];
            }
        }
    }
}
