using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>Samples drawn from a mixture, each with the component that it came from.</summary>
/// <param name="X">n×d samples, data units.</param>
/// <param name="Components">n component indices from 0.</param>
public sealed record MixtureSample(RowMajorMatrix X, IReadOnlyList<int> Components);
