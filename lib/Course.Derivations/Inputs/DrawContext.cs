using Course.Numerics.Randomness;

namespace Course.Derivations.Inputs;

/// <summary>
/// What a generator draws from: seeded randomness, the inputs declared before, and how small and round the result should be.
/// While a counterexample is shrunk, the same generator is asked for smaller shapes and rounder numbers, so constraints always hold.
/// </summary>
public sealed class DrawContext
{
    private readonly InputSet earlier;
    private readonly int digits;
    private readonly int size;

    internal DrawContext(InputSet earlier, RandomSource rng, int digits, int size)
    {
        this.earlier = earlier;
        Rng = rng;
        this.digits = digits;
        this.size = size;
    }

    /// <summary>Seeded randomness of this input alone.</summary>
    public RandomSource Rng { get; }

    /// <summary>Whether rounder numbers are wanted than the generator would draw of itself.</summary>
    public bool WantsRound => digits >= 0;

    /// <summary>The value of an input declared before.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="input">Its handle.</param>
    public T Value<T>(Input<T> input) => earlier.Get(input);

    /// <summary>A standard normal, or a small round number while shrinking.</summary>
    public double Normal() => WantsRound ? Math.Round((digits == 0 ? 1.7 : 1.0) * Rng.NextNormal(), digits) : Rng.NextNormal();

    /// <summary>A number strictly between two bounds, round while shrinking.</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound.</param>
    public double Uniform(double low, double high)
    {
        double value = low + ((high - low) * Math.Max(Rng.NextDouble(), 1e-9));
        for (int d = digits; d is >= 0 and <= 6; d++)
        {
            double rounded = Math.Round(value, d);
            if (rounded > low && rounded < high)
            {
                return rounded;
            }
        }

        return value;
    }

    /// <summary>A whole number from low to high, both included; near the lower end while shrinking.</summary>
    /// <param name="low">The least value.</param>
    /// <param name="high">The greatest value.</param>
    public int Whole(int low, int high)
    {
        int top = size >= 0 ? Math.Min(high, low + size) : high;
        return low + Rng.NextInt(top - low + 1);
    }
}
