using Course.Derivations.Inputs;
using Course.Numerics.Randomness;

namespace Course.Derivations.Checking;

/// <summary>Expectations by simulation, with the error bar that a line is compared against.</summary>
public static class MonteCarlo
{
    /// <summary>The average of independent draws and its standard error, s/√n with s² over n − 1.</summary>
    /// <param name="inputs">The inputs of this trial; its seed decides the draws.</param>
    /// <param name="draws">n, at least 2.</param>
    /// <param name="draw">One draw; a number, vector or matrix of one shape.</param>
    /// <param name="stream">Lines that use the same stream see the same random numbers.</param>
    /// <returns>An estimate with an error bar.</returns>
    /// <exception cref="ArgumentException">Draws have different shapes.</exception>
    public static Quantity Expectation(InputSet inputs, int draws, Func<RandomSource, Quantity> draw, int stream = 0)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(draw);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 2);
        RandomSource rng = inputs.Random(stream);
        Quantity first = draw(rng);
        double[] mean = first.Entries.ToArray();
        double[] squares = new double[mean.Length];
        for (int n = 2; n <= draws; n++)
        {
            Quantity next = draw(rng);
            if (!next.SameShape(first))
            {
                throw new ArgumentException($"draw returned a {next.Shape} after a {first.Shape}. Every draw needs one shape.", nameof(draw));
            }

            for (int i = 0; i < mean.Length; i++)
            {
                double delta = next.Entries[i] - mean[i];
                mean[i] += delta / n;
                squares[i] += delta * (next.Entries[i] - mean[i]);
            }
        }

        double[] errors = Array.ConvertAll(squares, s => Math.Sqrt(s / (draws - 1.0) / draws));
        return Quantity.Like(first, mean, errors);
    }
}
