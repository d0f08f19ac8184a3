namespace Course.Learning.Mixtures;

/// <summary>Responses drawn from a mixture of linear models, each with the component that it came from.</summary>
/// <param name="Y">n responses.</param>
/// <param name="Components">n component indices from 0.</param>
public sealed record LinearMixtureSample(IReadOnlyList<double> Y, IReadOnlyList<int> Components);
