using Course.Learning.Kernels;
using Course.Learning.Kernels.Vectors;
using Course.Learning.Mixtures.Fused;

namespace Course.Learning.Tests.Kernels;

/// <summary>The kernels with each kind of vectors, whichever this processor would be given.</summary>
[Trait("Vectors", "every width")]
public class VectorGroupTests
{
    private const double Epsilon = 2.220446049250313e-16;
    private const int Samples = 64;
    private const int Stride = Samples + 8;

    public static TheoryData<int> Dimensions => [4, 8, 12, 20, 32, 64];

    /// <summary>Samples do not meet in a squared distance, so its bytes do not depend on how many of them share a register.</summary>
    [Theory]
    [MemberData(nameof(Dimensions))]
    public void Squared_distances_have_the_same_bytes_for_every_group(int d)
    {
        AlignedBuffer x = Filled(1, d * Stride), mean = Filled(2, d), panels = Filled(3, d * (d + 1) / 2);

        double[] wide = Squares<Four<Wide>>(x, mean, panels, d);

        Assert.Equal(wide, Squares<Three<Narrow>>(x, mean, panels, d));
        Assert.Equal(wide, Squares<Two<Narrow>>(x, mean, panels, d));
    }

    /// <summary>Products, sums and squares of a row are off by at most (d + 4)·ε of the sizes' sums, each twice in the square.</summary>
    [Theory]
    [MemberData(nameof(Dimensions))]
    public void Squared_distances_are_the_plain_ones(int d)
    {
        AlignedBuffer x = Filled(1, d * Stride), mean = Filled(2, d), panels = Filled(3, d * (d + 1) / 2);

        double[] squares = Squares<Three<Narrow>>(x, mean, panels, d);

        for (int s = 0; s < Samples; s++)
        {
            double expected = 0, size = 0;
            for (int i = 0; i < d; i++)
            {
                double z = 0, sizeOfZ = 0;
                for (int j = 0; j <= i; j++)
                {
                    double product = panels.Span[At(i, j)] * (x.Span[(j * Stride) + s] - mean.Span[j]);
                    z += product;
                    sizeOfZ += Math.Abs(product);
                }

                expected += z * z;
                size += sizeOfZ * sizeOfZ;
            }

            Near.Absolute(expected, squares[s], 4 * (d + 4) * Epsilon * size, $"d {d}, sample {s}");
        }
    }

    /// <summary>A sum of n products is off by at most n·ε of the sum of their sizes, in whatever order it is taken.</summary>
    [Theory]
    [MemberData(nameof(Dimensions))]
    public void Scatters_are_the_plain_sums_for_every_group(int d)
    {
        AlignedBuffer u = Filled(4, d * Stride);

        double[] wide = Scatter<Four<Wide>, Wide>(u, d);
        double[] narrow = Scatter<Two<Narrow>, Narrow>(u, d);

        for (int i = 0; i < d; i++)
        {
            for (int j = 0; j < d; j++)
            {
                double[] products = [.. Enumerable.Range(0, Samples).Select(s => u.Span[(i * Stride) + s] * u.Span[(j * Stride) + s])];
                double bound = 2 * Samples * Epsilon * products.Sum(Math.Abs);
                Near.Absolute(products.Sum(), wide[(i * d) + j], bound, $"wide, d {d}: [{i}, {j}]");
                Near.Absolute(products.Sum(), narrow[(i * d) + j], bound, $"narrow, d {d}: [{i}, {j}]");
            }
        }
    }

    [Fact]
    public void Pairs_part_into_firsts_and_seconds()
    {
        AlignedBuffer source = Filled(5, 64);
        double[] parts = [.. Parted<Wide>(source), .. Parted<Narrow>(source)];

        // Rows of three doubles: the first two of rows 0, 2, 4, … and of rows 1, 3, 5, ….
        double[] expected = [.. Enumerable.Range(0, 8).Select(r => source.Span[3 * r]), .. Enumerable.Range(0, 8).Select(r => source.Span[(3 * r) + 1]),
            .. Enumerable.Range(0, 4).Select(r => source.Span[3 * r]), .. Enumerable.Range(0, 4).Select(r => source.Span[(3 * r) + 1])];
        Assert.Equal(expected, parts);
    }

    private static double[] Parted<T>(AlignedBuffer source)
        where T : struct, IVector<T>
    {
        T even = T.LoadPairs(ref source.Start, 6);
        T odd = T.LoadPairs(ref source.Span[3], 6);
        double[] result = new double[2 * T.Lanes];
        even.Firsts(odd).Store(ref result[0], 0);
        even.Seconds(odd).Store(ref result[0], (nuint)T.Lanes);
        return result;
    }

    private static double[] Squares<T>(AlignedBuffer x, AlignedBuffer mean, AlignedBuffer panels, int d)
        where T : struct, IVectorGroup<T>
    {
        var differences = new AlignedBuffer(d * TriangularKernel.Tile);
        double[] squares = new double[Samples];
        TriangularKernel.Squares<T>(ref x.Start, Stride, ref mean.Start, ref panels.Start, d, Samples, ref differences.Start, ref squares[0]);
        return squares;
    }

    private static double[] Scatter<TColumns, TVector>(AlignedBuffer u, int d)
        where TColumns : struct, IVectorGroup<TColumns>
        where TVector : struct, IVector<TVector>
    {
        var tiles = new AlignedBuffer(ScatterKernel.Tiles(d) * ScatterKernel.TileLength);
        for (int strip = 0; strip < d / ScatterKernel.Strip; strip++)
        {
            ScatterKernel.AccumulateStrip<TColumns, TVector>(ref u.Start, Stride, strip, Samples, ref tiles.Start);
        }

        double[] matrix = new double[d * d];
        ScatterKernel.Unpack(tiles.Span, d, matrix);
        return matrix;
    }

    /// <summary>Where P_ij lies: panels of four rows, column by column, without what lies above the diagonal.</summary>
    private static int At(int i, int j)
    {
        int top = i / 4 * 4;
        int before = (top * (top + 1) / 2) + (4 * Math.Min(j, top));
        for (int column = top; column < j; column++)
        {
            before += 4 - (column - top);
        }

        return before + i - Math.Max(top, j);
    }

    private static AlignedBuffer Filled(int seed, int length)
    {
        var buffer = new AlignedBuffer(length + 64);
        RandomData.Normal(seed, 1, length + 64).Values.CopyTo(buffer.Span);
        return buffer;
    }
}
