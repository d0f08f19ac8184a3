using System.Runtime.Intrinsics;
using Course.Learning.Kernels;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// The transfer P = (I − ω diag(a)⁻¹A) T between two levels, T the groups' indicators and ω = 4/(3·largest eigenvalue): rows sum to 1. Neither
/// P nor Pᵀ is stored: a row of either is a row of W read through the groups.
/// </summary>
internal sealed class SmoothedGroups
{
    private readonly LaplacianOperator a;
    private readonly int[] groups;
    private readonly int[] starts;
    private readonly int[] members;

    /// <summary>Sorts the nodes by their groups.</summary>
    /// <param name="a">The matrix of the finer level.</param>
    /// <param name="groups">The group of each node, −1 for a node without edges.</param>
    /// <param name="count">The number of groups.</param>
    internal SmoothedGroups(LaplacianOperator a, int[] groups, int count)
    {
        this.a = a;
        this.groups = groups;
        Omega = 4 / (3 * a.LargestEigenvalue);
        starts = new int[count + 1];
        foreach (int group in groups)
        {
            if (group >= 0)
            {
                starts[group + 1]++;
            }
        }

        for (int k = 0; k < count; k++)
        {
            starts[k + 1] += starts[k];
        }

        members = new int[starts[count]];
        int[] next = starts[..count];
        for (int i = 0; i < groups.Length; i++)
        {
            if (groups[i] >= 0)
            {
                members[next[groups[i]]++] = i;
            }
        }
    }

    internal double Omega { get; }

    internal int Count => starts.Length - 1;

    /// <summary>The group of each node, −1 for a node without edges.</summary>
    internal int[] Groups => groups;

    /// <summary>The nodes of a group, ascending.</summary>
    internal ReadOnlySpan<int> Members(int group) => members.AsSpan(starts[group], starts[group + 1] - starts[group]);

    /// <summary>b = diag(coarse)⁻¹ Pᵀ diag(a) r: a scaled residual becomes the coarse level's scaled right-hand side.</summary>
    internal void Restrict(NativeBlock<float> r, LaplacianOperator coarse, NativeBlock<float> b, int m) => RowBlocks.For(Count, (from, to) =>
    {
        for (int k = from; k < to; k++)
        {
            double inverse = coarse.Inverse(k);
            double own = (1 - Omega) * inverse;
            double others = Omega * inverse;
            for (int c = 0; c < m; c += 4)
            {
                Vector128<float> sum = Vector128<float>.Zero;
                foreach (int i in Members(k))
                {
                    sum += Vector128.Create((float)(own * a.Diagonal[i])) * Vector128.LoadUnsafe(ref r.First, (nuint)((i * m) + c));
                    sum += a.OffDiagonal.RoughProduct(i, others, ref r.First, m, c);
                }

                sum.StoreUnsafe(ref b.First, (nuint)((k * m) + c));
            }
        }
    });

    /// <summary>x += P y.</summary>
    internal void Prolong(NativeBlock<float> y, NativeBlock<float> x, int m)
    {
        var own = Vector128.Create((float)(1 - Omega));
        RowBlocks.For(a.Size, (from, to) =>
        {
            for (int i = from; i < to; i++)
            {
                if (groups[i] < 0)
                {
                    continue;
                }

                double others = Omega * a.Inverse(i);
                for (int c = 0; c < m; c += 4)
                {
                    Vector128<float> row = own * Vector128.LoadUnsafe(ref y.First, (nuint)((groups[i] * m) + c));
                    row += a.OffDiagonal.RoughProduct(i, others, groups, ref y.First, m, c);
                    ref float target = ref x.First;
                    nuint at = (nuint)((i * m) + c);
                    (Vector128.LoadUnsafe(ref target, at) + row).StoreUnsafe(ref target, at);
                }
            }
        });
    }

    /// <summary>x = P y in double precision; x is 0 before.</summary>
    internal void Prolong(NativeBlock<double> y, NativeBlock<double> x, int m) => RowBlocks.For(a.Size, (from, to) =>
    {
        var own = Vector256.Create(1 - Omega);
        for (int i = from; i < to; i++)
        {
            if (groups[i] < 0)
            {
                continue;
            }

            var others = Vector256.Create(Omega * a.Inverse(i));
            for (int c = 0; c < m; c += 4)
            {
                Vector256<double> row = own * Vector256.LoadUnsafe(ref y.First, (nuint)((groups[i] * m) + c));
                row += others * a.OffDiagonal.Product(i, groups, ref y.First, m, c);
                row.StoreUnsafe(ref x.First, (nuint)((i * m) + c));
            }
        }
    });
}
