using Course.Numerics.Data;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Variational;

/// <summary>All parameters of a linear variational autoencoder in one array, for Adam: W, b, ln σ², V, c, ln s.</summary>
internal sealed class LinearVaeParameters
{
    internal LinearVaeParameters(RowMajorMatrix x, int k, RandomSource random)
    {
        int d = x.Columns;
        (D, K) = (d, k);
        Values = new double[(2 * d * k) + d + 1 + (2 * k)];
        Centre = new double[d];
        double squares = 0;
        for (int c = 0; c < d; c++)
        {
            double[] column = x.Column(c);
            Centre[c] = column.Average();
            squares += column.Sum(v => (v - Centre[c]) * (v - Centre[c])) / x.Rows;
            Values[Bias + c] = Centre[c];
        }

        AverageVariance = squares / d;
        double scale = Math.Sqrt(AverageVariance);
        Values[LogNoise] = Math.Log(AverageVariance > 0 ? AverageVariance : 1);
        for (int p = 0; p < d * k; p++)
        {
            Values[p] = 0.3 * scale * random.NextNormal();
        }
    }

    internal int D { get; }

    internal int K { get; }

    internal double[] Values { get; }

    internal double[] Centre { get; }

    internal double AverageVariance { get; }

    internal int Bias => D * K;

    internal int LogNoise => Bias + D;

    internal int Encoder => LogNoise + 1;

    internal int Offset => Encoder + (D * K);

    internal int LogScales => Offset + K;

    internal LinearGaussianModel Decoder() => new(
        Matrix<double>.Build.Dense(D, K, (i, j) => Values[(i * K) + j]), Values[Bias..LogNoise], Math.Exp(Values[LogNoise]));

    internal Matrix<double> EncoderWeights() => Matrix<double>.Build.Dense(K, D, (j, i) => Values[Encoder + (j * D) + i]);

    internal Vector<double> EncoderBias() => Vector<double>.Build.Dense(K, j => Values[Offset + j]);

    internal Vector<double> LogScale() => Vector<double>.Build.Dense(K, j => Values[LogScales + j]);
}
