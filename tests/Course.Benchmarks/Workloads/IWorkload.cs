namespace Course.Benchmarks.Workloads;

/// <summary>One case of the comparison on data that is already in memory.</summary>
internal interface IWorkload
{
    /// <summary>What is measured.</summary>
    void Once();

    /// <summary>What the runs so far came to, in the order in which the peers give theirs.</summary>
    double[] Answer();

    /// <summary>The largest ‖Lψ − λDψ‖₂/‖Dψ‖₂, or null where there is none.</summary>
    double? Residual => null;
}
