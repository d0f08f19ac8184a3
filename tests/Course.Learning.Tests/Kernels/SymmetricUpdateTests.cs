using Course.Learning.Kernels;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Kernels;

[Trait("Vectors", "every width")]
public class SymmetricUpdateTests
{
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>A sum of n products is off by at most n·ε of the sum of their sizes, in whatever order it is taken.</summary>
    [Fact]
    public void The_blocked_update_is_the_plain_sum_for_every_number_of_rows_and_columns()
    {
        foreach (int rows in Enumerable.Range(1, 17).Append(SymmetricUpdate.BlockRows - 1).Append(SymmetricUpdate.BlockRows))
        {
            for (int d = 1; d <= 35; d++)
            {
                RowMajorMatrix x = RandomData.Normal((100 * rows) + d, rows + 5, d);
                double[] centre = RandomData.Normal(d, 1, d).Values.ToArray();
                double[] scale = [.. Enumerable.Range(1, d).Select(j => 1.0 / j)];
                foreach (int start in new[] { 0, 2, 5 })
                {
                    Agrees(x, centre, scale, start, rows);
                }
            }
        }
    }

    /// <summary>Each entry on or below the diagonal once: a row of four by a panel.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_tiles_cover_the_lower_triangle_once_and_keep_within_the_panels(int most)
    {
        for (int d = 1; d <= 80; d++)
        {
            int panels = (d + RowPanels.Width - 1) / RowPanels.Width;
            (int Row, int Panel)[] covered = [.. SymmetricUpdate.Tiles(d, most).SelectMany(t => Enumerable.Range(t.Panel, t.Panels).Select(p => (t.Row, p)))];
            Assert.Equal(covered.Length, covered.Distinct().Count());
            Assert.All(covered, c => Assert.InRange(c.Panel, 0, panels - 1));
            for (int row = 0; row < d; row += 4)
            {
                Assert.All(Enumerable.Range(0, (row / RowPanels.Width) + 1), p => Assert.Contains((row, p), covered));
            }
        }
    }

    [Fact]
    public void Rows_keep_their_places_and_whatever_fills_up_is_zero()
    {
        RowMajorMatrix x = RandomData.Normal(3, 21, 11);
        var block = new RowPanels(x, new double[11], Ones(11), 16);
        block.Load(5, 16);
        int padded = block.Load(8, 13);
        Assert.Equal(16, padded);
        ReadOnlySpan<double> entries = System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref block.Start, 2 * block.Stride);
        for (int s = 0; s < 16; s++)
        {
            for (int j = 0; j < 16; j++)
            {
                Assert.Equal(s < 13 && j < 11 ? x[8 + s, j] : 0, entries[(j / 8 * block.Stride) + (8 * s) + (j % 8)]);
            }
        }
    }

    private static void Agrees(RowMajorMatrix x, double[] centre, double[] scale, int start, int rows)
    {
        int d = x.Columns;
        var block = new RowPanels(x, centre, scale, SymmetricUpdate.BlockRows);
        int padded = block.Count * RowPanels.Width;
        var broad = new AlignedBuffer(padded * padded);
        var narrow = new AlignedBuffer(padded * padded);
        var sums = new AlignedBuffer(padded);
        int loaded = block.Load(start, rows);
        Array.ForEach(SymmetricUpdate.Tiles(d, 4), tile => SymmetricUpdate.Add(block, loaded, tile, broad));
        Array.ForEach(SymmetricUpdate.Tiles(d, 1), tile => SymmetricUpdate.Add(block, loaded, tile, narrow));

        block.AddRows(loaded, sums);
        for (int a = 0; a < d; a++)
        {
            for (int b = 0; b <= a; b++)
            {
                (double sum, double size) = Plain(x, centre, scale, start, rows, a, b);
                Near.Absolute(sum, broad.Span[(a * padded) + b], 2 * (rows + 4) * Epsilon * size, $"tiles of up to four panels, rows {rows}, d {d}, start {start}: [{a}, {b}]");
                Near.Absolute(sum, narrow.Span[(a * padded) + b], 2 * (rows + 4) * Epsilon * size, $"tiles of one panel, rows {rows}, d {d}, start {start}: [{a}, {b}]");
            }

            double[] column = [.. Enumerable.Range(start, rows).Select(i => (x[i, a] - centre[a]) * scale[a])];
            Near.Absolute(column.Sum(), sums.Span[a], 2 * rows * Epsilon * column.Sum(Math.Abs), $"rows {rows}, d {d}: sum of column {a}");
        }
    }

    private static (double Sum, double Size) Plain(RowMajorMatrix x, double[] centre, double[] scale, int start, int rows, int a, int b)
    {
        double sum = 0;
        double size = 0;
        for (int i = start; i < start + rows; i++)
        {
            double product = (x[i, a] - centre[a]) * scale[a] * ((x[i, b] - centre[b]) * scale[b]);
            sum += product;
            size += Math.Abs(product);
        }

        return (sum, size);
    }

    private static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];
}
