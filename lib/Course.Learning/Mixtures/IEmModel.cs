namespace Course.Learning.Mixtures;

/// <summary>
/// A latent-variable model tied to its data: the four pure functions from which expectation-maximisation is built.
/// </summary>
/// <typeparam name="TParameters">The model's parameters θ, immutable.</typeparam>
/// <remarks>Dempster, Laird and Rubin (1977); Bishop (2006), section 9.4.</remarks>
public interface IEmModel<TParameters>
{
    /// <summary>The number of samples n.</summary>
    int Samples { get; }

    /// <summary>The number of components K.</summary>
    int Components { get; }

    /// <summary>Responsibilities and log-likelihood under θ.</summary>
    /// <param name="parameters">θ.</param>
    /// <returns>The n×K responsibilities and ℓ(θ) in nats.</returns>
    Expectation EStep(TParameters parameters);

    /// <summary>The maximiser of Q(θ|θ′) for fixed responsibilities.</summary>
    /// <param name="responsibilities">n×K responsibilities under θ′.</param>
    /// <param name="previous">θ′: what the data do not determine stays as it was.</param>
    /// <returns>The new parameters.</returns>
    TParameters MStep(Responsibilities responsibilities, TParameters previous);

    /// <summary>The log-likelihood ℓ(θ) in nats over all samples.</summary>
    /// <param name="parameters">θ.</param>
    /// <returns>ℓ(θ).</returns>
    double LogLikelihood(TParameters parameters);

    /// <summary>The expected complete-data log-likelihood Q(θ|θ′), in nats over all samples.</summary>
    /// <param name="parameters">θ.</param>
    /// <param name="responsibilities">Responsibilities under θ′; they are what Q depends on θ′ through.</param>
    /// <returns>Q(θ|θ′) = Σᵢ Σₖ γᵢₖ ln p(xᵢ, zᵢ = k; θ).</returns>
    double Q(TParameters parameters, Responsibilities responsibilities);
}
