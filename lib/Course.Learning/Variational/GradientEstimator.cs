namespace Course.Learning.Variational;

/// <summary>How the gradient of the ELBO with respect to q's parameters is estimated from one draw ε (Mohamed et al. 2020).</summary>
public enum GradientEstimator
{
    /// <summary>Reparameterised: d/dφ [ln p(x, z(ε)) − ln q(z(ε))] with z = m + sε, all dependence on φ followed. Unbiased.</summary>
    Pathwise,

    /// <summary>
    /// Reparameterised along the path only: the term −∇_φ ln q(z) at fixed z, whose expectation is 0, is left out. Unbiased, and exactly 0 for every
    /// draw when q is the posterior (Roeder, Wu and Duvenaud 2017).
    /// </summary>
    PathOnly,

    /// <summary>Score function (REINFORCE): (ln p(x, z) − ln q(z) − baseline) ∇_φ ln q(z). Unbiased for every constant baseline.</summary>
    ScoreFunction,

    /// <summary>
    /// The naive exchange E[∇_φ(ln p − ln q)] at fixed z, which forgets that z's distribution depends on φ: its expectation −E[∇_φ ln q] is 0, whatever
    /// the gradient. Wrong; kept to show it failing.
    /// </summary>
    NaiveExchange,
}
