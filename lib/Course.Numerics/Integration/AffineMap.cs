using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.Integration;

/// <summary>The substitution x = μ + s L t with Σ = L Lᵀ and its Jacobian s^k √|Σ|.</summary>
internal sealed class AffineMap
{
    private readonly double[] mean;
    private readonly SpdMatrix shape;
    private readonly double stretch;

    public AffineMap(Vector<double> mean, SpdMatrix shape, double stretch)
    {
        ArgumentNullException.ThrowIfNull(mean);
        ArgumentNullException.ThrowIfNull(shape);
        if (mean.Count != shape.Dimension)
        {
            throw new ArgumentException($"mean has {mean.Count} entries and the shape is {shape.Dimension}×{shape.Dimension}. Give both one dimension.", nameof(mean));
        }

        this.mean = mean.ToArray();
        this.shape = shape;
        this.stretch = stretch;
        Jacobian = Math.Exp((0.5 * shape.LnDeterminant) + (shape.Dimension * Math.Log(stretch)));
    }

    public double Jacobian { get; }

    public void Apply(ReadOnlySpan<double> t, Span<double> x)
    {
        ReadOnlySpan<double> factor = shape.FactorRowMajor;
        int k = x.Length;
        for (int i = 0; i < k; i++)
        {
            double sum = 0.0;
            for (int j = 0; j <= i; j++)
            {
                sum += factor[(i * k) + j] * t[j];
            }

            x[i] = mean[i] + (stretch * sum);
        }
    }
}
