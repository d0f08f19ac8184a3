namespace Course.Learning.Mixtures;

/// <summary>How the labelled samples came to be labelled; it decides what the mixing weights are averaged over.</summary>
public enum LabelSampling
{
    /// <summary>
    /// Someone chose how many of each class to label, so labels say nothing about π: it is averaged over the unlabelled
    /// samples only, and a labelled sample contributes ln N(x|μ_k, Σ_k). The course's model.
    /// </summary>
    ByDesign,

    /// <summary>
    /// The labelled samples are a random subset, so labels count for π too: it is averaged over all samples, and a
    /// labelled sample contributes ln π_k + ln N(x|μ_k, Σ_k).
    /// </summary>
    RandomSubset,
}
