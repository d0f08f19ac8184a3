namespace Course.Learning.Logistic;

/// <summary>A weighted log-likelihood with its first two derivatives, accumulated in one pass.</summary>
internal sealed class LogisticDerivatives
{
    internal LogisticDerivatives(int parameters)
    {
        Gradient = new double[parameters];
        Information = new double[parameters * parameters];
    }

    /// <summary>The rows summed over.</summary>
    internal int Rows { get; set; }

    /// <summary>ℓ in nats.</summary>
    internal double LogLikelihood { get; set; }

    /// <summary>∂ℓ/∂β, intercept first.</summary>
    internal double[] Gradient { get; }

    /// <summary>−∂²ℓ/∂β², row-major, both triangles.</summary>
    internal double[] Information { get; }
}
