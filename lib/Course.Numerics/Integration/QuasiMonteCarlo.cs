using System.Numerics;
using Course.Numerics.LinearAlgebra;
using Course.Numerics.Randomness;
using MathNet.Numerics.Distributions;

namespace Course.Numerics.Integration;

/// <summary>
/// Integration by Sobol points with independent random digital shifts, to 21 dimensions. Each shifted set is an unbiased estimate;
/// the average of R of them is returned with its standard error s/√R.
/// </summary>
/// <remarks>Source: L'Ecuyer and Lemieux (2002), Recent advances in randomized quasi-Monte Carlo methods.</remarks>
public static class QuasiMonteCarlo
{
    /// <summary>Integrates over a box.</summary>
    /// <param name="f">The function.</param>
    /// <param name="box">The region, at most 21 dimensions.</param>
    /// <param name="options">Points, randomisations and seed.</param>
    /// <exception cref="ArgumentException">Too many dimensions, or options out of range.</exception>
    /// <exception cref="ArithmeticException">The integrand is not finite.</exception>
    public static IntegrationResult Integrate(Integrand f, Box box, QuasiMonteCarloOptions options)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(box);
        double volume = box.Volume;
        double[] x = new double[box.Dimension];
        return Run(
            u =>
            {
                for (int i = 0; i < x.Length; i++)
                {
                    x[i] = box.Lower[i] + ((box.Upper[i] - box.Lower[i]) * u[i]);
                }

                return volume * FiniteValue.Of(f, x);
            },
            box.Dimension,
            options);
    }

    /// <summary>
    /// Integrates over the whole space by the substitution x = μ + s L Φ⁻¹(u), Σ = L Lᵀ, coordinate by coordinate: points are spread like a
    /// Gaussian that is wider than Σ by the stretch s. With s = 1 and f the density of N(μ, Σ) every value is 1, which proves nothing.
    /// </summary>
    /// <param name="f">The function; its tails have to be lighter than those of the stretched Gaussian.</param>
    /// <param name="mean">μ, k entries.</param>
    /// <param name="shape">Σ, k×k, k at most 21.</param>
    /// <param name="options">Points, randomisations and seed.</param>
    /// <param name="stretch">s, greater than zero.</param>
    /// <exception cref="ArgumentException">Lengths differ, too many dimensions, or options out of range.</exception>
    /// <exception cref="ArithmeticException">The integrand is not finite.</exception>
    public static IntegrationResult OverSpace(
        Integrand f,
        MathNet.Numerics.LinearAlgebra.Vector<double> mean,
        SpdMatrix shape,
        QuasiMonteCarloOptions options,
        double stretch = 1.3)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!(stretch > 0 && double.IsFinite(stretch)))
        {
            throw new ArgumentOutOfRangeException(nameof(stretch), stretch, "The stretch has to be finite and greater than zero.");
        }

        var map = new AffineMap(mean, shape, stretch);
        int k = shape.Dimension;
        double[] t = new double[k];
        double[] x = new double[k];
        double constant = Math.Log(map.Jacobian) + (0.5 * k * Math.Log(2.0 * Math.PI));
        return Run(
            u =>
            {
                double exponent = constant;
                for (int i = 0; i < k; i++)
                {
                    t[i] = Normal.InvCDF(0.0, 1.0, u[i]);
                    exponent += 0.5 * t[i] * t[i];
                }

                map.Apply(t, x);
                return FiniteValue.Of(f, x) * Math.Exp(exponent);
            },
            k,
            options);
    }

    private static IntegrationResult Run(Integrand onCube, int dimension, QuasiMonteCarloOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Validate(options);
        var rng = new RandomSource(options.Seed);
        double mean = 0.0;
        double squares = 0.0;
        for (int r = 0; r < options.Randomisations; r++)
        {
            double estimate = Shifted(onCube, dimension, options.Points, rng.Split(r));
            double delta = estimate - mean;
            mean += delta / (r + 1);
            squares += delta * (estimate - mean);
        }

        double error = Math.Sqrt(squares / (options.Randomisations - 1.0) / options.Randomisations);
        return new IntegrationResult(mean, error, (long)options.Points * options.Randomisations);
    }

    private static double Shifted(Integrand onCube, int dimension, int points, RandomSource rng)
    {
        var sequence = new SobolSequence(dimension);
        uint[] bits = new uint[dimension];
        uint[] shift = [.. Enumerable.Range(0, dimension).Select(_ => (uint)(rng.NextBits() >> 32))];
        double[] u = new double[dimension];
        double sum = 0.0;
        for (int n = 0; n < points; n++)
        {
            sequence.Next(bits);
            for (int i = 0; i < dimension; i++)
            {
                u[i] = ((bits[i] ^ shift[i]) + 0.5) / 4294967296.0;
            }

            sum += onCube(u);
        }

        return sum / points;
    }

    private static void Validate(QuasiMonteCarloOptions options)
    {
        if (options.Points is < 2 or > 1 << 24 || !BitOperations.IsPow2(options.Points))
        {
            throw new ArgumentException($"Points is {options.Points}. Use a power of two from 2 to 2^24: Sobol points are balanced in such blocks.", nameof(options));
        }

        if (options.Randomisations < 4)
        {
            throw new ArgumentException($"Randomisations is {options.Randomisations}. Use at least 4, or their spread says nothing.", nameof(options));
        }
    }
}
