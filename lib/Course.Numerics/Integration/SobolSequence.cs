using System.Numerics;

namespace Course.Numerics.Integration;

/// <summary>
/// The Sobol sequence in one to 21 dimensions, 32 bits a coordinate, in Gray code order: every block of 2^m points puts exactly one
/// point in each of the 2^m equal intervals of every axis.
/// </summary>
/// <remarks>
/// Source: Sobol (1967); direction numbers of Joe and Kuo (2008), Constructing Sobol sequences with better two-dimensional projections,
/// SIAM J. Sci. Comput. 30 (their file new-joe-kuo-6, first 21 dimensions); order by Antonov and Saleev (1979).
/// </remarks>
public sealed class SobolSequence
{
    /// <summary>The largest dimension.</summary>
    public const int LargestDimension = 21;

    private const int Bits = 32;

    /// <summary>Degree s, inner coefficients a of the primitive polynomial, and the initial direction numbers m_1 … m_s, for dimensions 2 to 21.</summary>
    internal static readonly (int Degree, uint Coefficients, uint[] Initial)[] Table =
    [
        (1, 0, [1]),
        (2, 1, [1, 3]),
        (3, 1, [1, 3, 1]),
        (3, 2, [1, 1, 1]),
        (4, 1, [1, 1, 3, 3]),
        (4, 4, [1, 3, 5, 13]),
        (5, 2, [1, 1, 5, 5, 17]),
        (5, 4, [1, 1, 5, 5, 5]),
        (5, 7, [1, 1, 7, 11, 19]),
        (5, 11, [1, 1, 5, 1, 1]),
        (5, 13, [1, 1, 1, 3, 11]),
        (5, 14, [1, 3, 5, 5, 31]),
        (6, 1, [1, 3, 3, 9, 7, 49]),
        (6, 13, [1, 1, 1, 15, 21, 21]),
        (6, 16, [1, 3, 1, 13, 27, 49]),
        (6, 19, [1, 1, 1, 15, 7, 5]),
        (6, 22, [1, 3, 1, 15, 13, 25]),
        (6, 25, [1, 1, 5, 5, 19, 61]),
        (7, 1, [1, 3, 7, 11, 23, 15, 103]),
        (7, 4, [1, 3, 7, 13, 13, 15, 69]),
    ];

    private readonly uint[][] directions;
    private readonly uint[] state;
    private uint index;

    /// <summary>Starts at the origin.</summary>
    /// <param name="dimension">1 to 21.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another dimension.</exception>
    public SobolSequence(int dimension)
    {
        if (dimension is < 1 or > LargestDimension)
        {
            throw new ArgumentOutOfRangeException(nameof(dimension), dimension, $"The dimension has to lie between 1 and {LargestDimension}: direction numbers are kept for these.");
        }

        Dimension = dimension;
        state = new uint[dimension];
        directions = new uint[dimension][];
        directions[0] = [.. Enumerable.Range(0, Bits).Select(i => 1u << (Bits - 1 - i))];
        for (int d = 1; d < dimension; d++)
        {
            directions[d] = Expand(Table[d - 1].Degree, Table[d - 1].Coefficients, Table[d - 1].Initial);
        }
    }

    /// <summary>The number of coordinates.</summary>
    public int Dimension { get; }

    /// <summary>Writes the next point as 32-bit fractions: coordinate = bits / 2³². The first point is the origin.</summary>
    /// <param name="point">Receives one number a coordinate.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public void Next(Span<uint> point)
    {
        if (point.Length != Dimension)
        {
            throw new ArgumentException($"point has {point.Length} entries; the sequence has {Dimension} dimensions. Pass one entry for each.", nameof(point));
        }

        state.CopyTo(point);
        int bit = BitOperations.TrailingZeroCount(~index++);
        for (int d = 0; d < Dimension && bit < Bits; d++)
        {
            state[d] ^= directions[d][bit];
        }
    }

    private static uint[] Expand(int degree, uint coefficients, uint[] initial)
    {
        uint[] v = new uint[Bits];
        for (int i = 0; i < Bits; i++)
        {
            if (i < degree)
            {
                v[i] = initial[i] << (Bits - 1 - i);
                continue;
            }

            v[i] = v[i - degree] ^ (v[i - degree] >> degree);
            for (int j = 1; j < degree; j++)
            {
                v[i] ^= (coefficients >> (degree - 1 - j) & 1) * v[i - j];
            }
        }

        return v;
    }
}
