using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Course.Learning.Kernels.Vectors;
using Course.Numerics.Data;

namespace Course.Learning.Kernels;

/// <summary>
/// A block of points (x − centre)·scale turned into columns: coordinate j of all points lies at j·<see cref="Stride"/>, and a vector holds
/// one coordinate of several points. An odd number of coordinates is followed by one that means nothing.
/// </summary>
internal sealed class PointColumns
{
    /// <summary>Points of a tile: four vectors of eight. Blocks are multiples of it.</summary>
    internal const int Tile = 32;

    private readonly RowMajorMatrix x;
    private readonly AlignedBuffer centre;
    private readonly AlignedBuffer scale;
    private readonly AlignedBuffer columns;
    private readonly AlignedBuffer last;

    /// <summary>Makes room for a block.</summary>
    /// <param name="x">The points.</param>
    /// <param name="centre">A number for each coordinate.</param>
    /// <param name="scale">A number for each coordinate, or nothing for ones.</param>
    /// <param name="capacity">Points of a block, a multiple of <see cref="Tile"/>.</param>
    internal PointColumns(RowMajorMatrix x, ReadOnlySpan<double> centre, ReadOnlySpan<double> scale, int capacity)
    {
        this.x = x;
        Padded = (x.Columns + 3) / 4 * 4;
        Stride = capacity + 8;
        columns = new AlignedBuffer(Stride * Padded);
        last = new AlignedBuffer((Tile * x.Columns) + 1);
        this.centre = new AlignedBuffer(4 * Padded);
        this.scale = new AlignedBuffer(4 * Padded);
        for (int j = 0; j < x.Columns; j++)
        {
            for (int r = 0; r < 4; r++)
            {
                int at = (j / 2 * 8) + (2 * r) + (j % 2);
                this.centre.Span[at] = centre[j];
                this.scale.Span[at] = scale.IsEmpty ? 1 : scale[j];
            }
        }
    }

    /// <summary>The number of coordinates, rounded up to a multiple of four.</summary>
    internal int Padded { get; }

    /// <summary>Doubles from one coordinate to the next; no power of two, or all would compete for the same lines of the cache.</summary>
    internal int Stride { get; }

    internal ref double Start => ref columns.Start;

    /// <summary>Loads rows [start, start + count), of which the data's last ones may end within a tile; the tile's first row then fills it up.</summary>
    /// <param name="start">The first row.</param>
    /// <param name="count">At most the capacity.</param>
    /// <param name="next">Half as many entries as are loaded are asked for meanwhile, from this one on; those beyond the data's end do no harm.</param>
    /// <returns>The count, rounded up to a multiple of <see cref="Tile"/>.</returns>
    internal int Load(int start, int count, long next)
    {
        int k = x.Columns;
        int tiles = (count + Tile - 1) / Tile;
        for (int t = 0; t < tiles; t++)
        {
            int first = start + (t * Tile);
            ref double target = ref Unsafe.Add(ref columns.Start, t * Tile);
            nint ahead = Prefetch.Address(x, next + (t * Tile * k / 2));
            if (first + Tile + (k % 2) <= x.Rows)
            {
                ref double rows = ref Unsafe.Add(ref MemoryMarshal.GetReference(x.Values), (nint)first * k);
                Turn(ref rows, ref target, ahead);
            }
            else
            {
                // The data's end, beyond which pairs of coordinates would reach.
                ReadOnlySpan<double> rest = x.Values[(first * k)..];
                rest.CopyTo(last.Span);
                for (int at = rest.Length; at < Tile * k; at += k)
                {
                    rest[..k].CopyTo(last.Span[at..]);
                }

                Turn(ref last.Start, ref target, ahead);
            }
        }

        return tiles * Tile;
    }

    private void Turn(ref double rows, ref double tile, nint ahead)
    {
        if (Wide.IsSupported)
        {
            Turn<Wide>(ref rows, ref tile, ahead);
        }
        else
        {
            Turn<Narrow>(ref rows, ref tile, ahead);
        }
    }

    /// <summary>
    /// Two coordinates of a vector of points at a time: points 0, 2, … in one vector and 1, 3, … in another, gathered by the loads; then
    /// one exchange of neighbours puts the first coordinate of all into one vector and the second into the other. With each such vector of
    /// points some more of the data ahead is asked for, a part at a time, so that memory is never without work.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Turn<TVector>(ref double rows, ref double tile, nint ahead)
        where TVector : struct, IVector<TVector>
    {
        int k = x.Columns;
        nuint two = (nuint)(2 * k);
        nuint stride = (nuint)Stride;
        ref double mu = ref centre.Start;
        ref double factor = ref scale.Start;
        for (nuint j = 0; j < (nuint)k; j += 2)
        {
            TVector c = TVector.Load(ref mu, 4 * j);
            TVector f = TVector.Load(ref factor, 4 * j);
            ref double pair = ref Unsafe.Add(ref rows, j);
            ref double target = ref Unsafe.Add(ref tile, j * stride);
            for (int s = 0; s < Tile; s += TVector.Lanes)
            {
                TVector even = (TVector.LoadPairs(ref pair, two) - c) * f;
                TVector odd = (TVector.LoadPairs(ref Unsafe.Add(ref pair, k), two) - c) * f;
                even.Firsts(odd).Store(ref target, 0);
                even.Seconds(odd).Store(ref target, stride);
                Prefetch.Line(ahead);
                ahead += TVector.Lanes * sizeof(double);
                pair = ref Unsafe.Add(ref pair, TVector.Lanes * k);
                target = ref Unsafe.Add(ref target, TVector.Lanes);
            }
        }
    }
}
