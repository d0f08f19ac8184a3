using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Variational;

/// <summary>A Gaussian with independent coordinates, q(z) = N(m, diag(s²)), parametrised by m and ln s as in variational inference.</summary>
public sealed class DiagonalGaussian
{
    private readonly double[] mean;
    private readonly double[] logScale;

    /// <summary>Copies the parameters.</summary>
    /// <param name="mean">m, length K ≥ 1.</param>
    /// <param name="logScale">ln s, length K.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The lengths differ or are 0, an entry is not finite, or a variance s² overflows or rounds to 0.</exception>
    public DiagonalGaussian(IList<double> mean, IList<double> logScale)
    {
        this.mean = VariationalInput.Finite(mean, nameof(mean));
        this.logScale = VariationalInput.Finite(logScale, nameof(logScale));
        VariationalInput.SameLength(this.mean.Length, this.logScale, nameof(logScale), "one for each mean");
        int extreme = Array.FindIndex(this.logScale, l => Math.Abs(l) > 300);
        if (extreme >= 0)
        {
            throw new ArgumentException(
                $"logScale[{extreme}] = {logScale[extreme]}: s² would overflow or round to 0. Pass ln s, not s², between −300 and 300.", nameof(logScale));
        }
    }

    /// <summary>K, the number of coordinates.</summary>
    public int Dimension => mean.Length;

    /// <summary>m, length K.</summary>
    public Vector<double> Mean => Vector<double>.Build.DenseOfArray(mean);

    /// <summary>ln s, length K.</summary>
    public Vector<double> LogScale => Vector<double>.Build.DenseOfArray(logScale);

    /// <summary>s = exp(ln s), length K.</summary>
    public Vector<double> Scale => Vector<double>.Build.Dense(logScale.Length, j => Math.Exp(logScale[j]));

    /// <summary>H[q] = Σ_j ln s_j + (K/2)(1 + ln 2π), in nats; its gradient with respect to each ln s_j is exactly 1.</summary>
    public double Entropy => logScale.Sum() + (0.5 * mean.Length * (1 + Math.Log(2 * Math.PI)));

    /// <summary>The reparameterised draw z = m + s ε (Kingma and Welling 2014, sec. 2.4).</summary>
    /// <param name="epsilon">ε, length K, a draw of N(0, I).</param>
    /// <returns>z, length K.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="epsilon"/> is null.</exception>
    /// <exception cref="ArgumentException">Not K finite values.</exception>
    public Vector<double> Transform(IList<double> epsilon)
    {
        double[] e = VariationalInput.Finite(epsilon, nameof(epsilon));
        VariationalInput.SameLength(mean.Length, e, nameof(epsilon), "one for each coordinate");
        return Vector<double>.Build.Dense(mean.Length, j => mean[j] + (Math.Exp(logScale[j]) * e[j]));
    }

    /// <summary>ln q(z), in nats.</summary>
    /// <param name="z">A point, length K.</param>
    /// <returns>The log-density.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="z"/> is null.</exception>
    /// <exception cref="ArgumentException">Not K finite values.</exception>
    public double LogDensity(IList<double> z)
    {
        double[] point = VariationalInput.Finite(z, nameof(z));
        VariationalInput.SameLength(mean.Length, point, nameof(z), "one for each coordinate");
        double sum = -0.5 * mean.Length * Math.Log(2 * Math.PI);
        for (int j = 0; j < mean.Length; j++)
        {
            double e = (point[j] - mean[j]) / Math.Exp(logScale[j]);
            sum -= logScale[j] + (0.5 * e * e);
        }

        return sum;
    }
}
