using System.Numerics.Tensors;
using Course.Learning.Kernels;

namespace Course.Learning.Mixtures.Fused;

/// <summary>The sums of a chunk of rows as the kernels keep them: several lanes for each number, folded only at the end of the pass.</summary>
internal sealed class LaneSums(int counts, int first, int second, int unlabelled)
{
    /// <summary>ℓ in nats.</summary>
    internal double LogLikelihood { get; set; }

    internal AlignedBuffer Counts { get; } = new(counts);

    internal AlignedBuffer First { get; } = new(first);

    internal AlignedBuffer Second { get; } = new(second);

    internal double[] Unlabelled { get; } = new double[unlabelled];

    internal void Clear()
    {
        LogLikelihood = 0;
        Counts.Span.Clear();
        First.Span.Clear();
        Second.Span.Clear();
        Array.Clear(Unlabelled);
    }

    internal void Add(LaneSums other)
    {
        LogLikelihood += other.LogLikelihood;
        Add(Counts.Span, other.Counts.Span);
        Add(First.Span, other.First.Span);
        Add(Second.Span, other.Second.Span);
        Add(Unlabelled, other.Unlabelled);
    }

    private static void Add(Span<double> sum, Span<double> term) => TensorPrimitives.Add<double>(sum, term, sum);
}
