using Course.Numerics.Data;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Gaussian;

/// <summary>
/// The smallest region that holds a Gaussian point with a given probability: {x : (x−μ)ᵀΣ⁻¹(x−μ) ≤ r²}, where r² is the
/// quantile of the chi-square distribution with k degrees of freedom. An ellipse for k = 2, an interval for k = 1.
/// </summary>
public sealed class ConfidenceEllipsoid
{
    private readonly MultivariateGaussian distribution;

    private ConfidenceEllipsoid(MultivariateGaussian distribution, double probability)
    {
        this.distribution = distribution;
        Probability = probability;
        RadiusSquared = ChiSquareQuantile(distribution.Dimension, probability);
        var evd = distribution.Covariance.Matrix.Evd(Symmetricity.Symmetric);
        int k = distribution.Dimension;
        SemiAxes = Vector<double>.Build.Dense(k, j => Math.Sqrt(RadiusSquared * Math.Max(0, evd.EigenValues[k - 1 - j].Real)));
        Directions = Matrix<double>.Build.Dense(k, k);
        for (int j = 0; j < k; j++)
        {
            double[] axis = evd.EigenVectors.Column(k - 1 - j).ToArray();
            SignConvention.Apply(axis);
            Directions.SetColumn(j, axis);
        }
    }

    /// <summary>The probability that a point of the distribution falls inside, in (0, 1).</summary>
    public double Probability { get; }

    /// <summary>r², without unit.</summary>
    public double RadiusSquared { get; }

    /// <summary>μ, k entries.</summary>
    public Vector<double> Centre => distribution.Mean;

    /// <summary>Half lengths r √λ_j of the axes in data units, longest first.</summary>
    public Vector<double> SemiAxes { get; }

    /// <summary>The axes' directions as columns, k×k orthogonal, in the order of <see cref="SemiAxes"/>; signs as in principal components.</summary>
    public Matrix<double> Directions { get; }

    /// <summary>The logarithm of the region's volume in data units to the power k: ln V_k + k ln r + ½ ln|Σ|.</summary>
    public double VolumeLn
    {
        get
        {
            double half = distribution.Dimension / 2.0;
            return half * Math.Log(Math.PI * RadiusSquared) - SpecialFunctions.GammaLn(half + 1) + distribution.Covariance.LnDeterminant / 2;
        }
    }

    /// <summary>The region of a distribution.</summary>
    /// <param name="distribution">The Gaussian.</param>
    /// <param name="probability">The probability inside, in (0, 1).</param>
    /// <returns>The region.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not strictly between 0 and 1.</exception>
    public static ConfidenceEllipsoid Of(MultivariateGaussian distribution, double probability)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        if (!(probability > 0 && probability < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(probability), probability, $"The probability is {probability}, expected a number strictly between 0 and 1, such as 0.95.");
        }

        return new ConfidenceEllipsoid(distribution, probability);
    }

    /// <summary>Whether a point lies inside or on the boundary.</summary>
    /// <param name="x">k entries.</param>
    /// <returns>True inside.</returns>
    /// <exception cref="ArgumentException">The number of entries is not k.</exception>
    public bool Contains(Vector<double> x) => distribution.MahalanobisSquared(x) <= RadiusSquared;

    /// <summary>The boundary point in a direction of the standardised space: μ + r L u/‖u‖, where Σ = L Lᵀ.</summary>
    /// <param name="direction">u, k entries, not all zero.</param>
    /// <returns>A point at Mahalanobis distance r.</returns>
    /// <exception cref="ArgumentException">The number of entries is not k, or the direction has no length.</exception>
    public Vector<double> BoundaryPoint(Vector<double> direction)
    {
        ArgumentNullException.ThrowIfNull(direction);
        double length = direction.L2Norm();
        if (direction.Count != distribution.Dimension || !(length > 0 && double.IsFinite(length)))
        {
            throw new ArgumentException(
                $"direction has {direction.Count} entries and length {length}, expected {distribution.Dimension} entries and a positive finite length.", nameof(direction));
        }

        return Centre + Math.Sqrt(RadiusSquared) / length * (distribution.Covariance.CholeskyFactor * direction);
    }

    /// <summary>The ellipse of two dimensions as a closed polygon: the last point is the first.</summary>
    /// <param name="points">Number of distinct points, at least 3.</param>
    /// <returns>(points + 1)×2.</returns>
    /// <exception cref="InvalidOperationException">k is not 2.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 3 points were asked for.</exception>
    public RowMajorMatrix Ellipse(int points)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 3);
        if (distribution.Dimension != 2)
        {
            throw new InvalidOperationException($"The region has {distribution.Dimension} dimensions, an ellipse has 2. Take a marginal first, or use BoundaryPoint.");
        }

        double[] values = new double[2 * (points + 1)];
        for (int i = 0; i <= points; i++)
        {
            double angle = 2 * Math.PI * (i % points) / points;
            Vector<double> point = BoundaryPoint(Vector<double>.Build.Dense([Math.Cos(angle), Math.Sin(angle)]));
            (values[2 * i], values[2 * i + 1]) = (point[0], point[1]);
        }

        return new RowMajorMatrix(values, points + 1, 2);
    }

    /// <summary>The quantile; −2 ln(1 − p) in closed form for two degrees of freedom.</summary>
    private static double ChiSquareQuantile(int degrees, double probability) => degrees == 2
        ? -2 * Metrics.LogOnePlus.Of(-probability)
        : 2 * SpecialFunctions.GammaLowerRegularizedInv(degrees / 2.0, probability);
}
