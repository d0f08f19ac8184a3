namespace Course.Learning.Mixtures;

/// <summary>What has to be known about a run to choose among several.</summary>
internal interface IMixtureRun
{
    /// <summary>ℓ it reached, in nats over all samples.</summary>
    double LogLikelihood { get; }

    /// <summary>M-steps made.</summary>
    int Iterations { get; }
}
