using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Variational;

/// <summary>
/// The evidence lower bound of one sample under a <see cref="LinearGaussianModel"/> and q(z) = N(m, diag s²), in closed form, with its parts:
/// ln p(x) = ELBO + KL(q‖posterior) and ELBO = E_q[ln p(x | z)] − KL(q‖prior) (Bishop 2006, eq. 9.70–9.72; Blei et al. 2017, eq. 13). All in nats.
/// </summary>
public sealed class EvidenceLowerBound
{
    private EvidenceLowerBound(double expectedLogLikelihood, double klToPrior, double klToPosterior, double logEvidence)
    {
        ExpectedLogLikelihood = expectedLogLikelihood;
        KlToPrior = klToPrior;
        KlToPosterior = klToPosterior;
        LogEvidence = logEvidence;
    }

    /// <summary>The bound: E_q[ln p(x | z)] − KL(q‖prior).</summary>
    public double Value => ExpectedLogLikelihood - KlToPrior;

    /// <summary>E_q[ln p(x | z)] = −(D/2) ln 2πσ² − (|x − Wm − b|² + Σ_j s_j²|W_j|²)/(2σ²).</summary>
    public double ExpectedLogLikelihood { get; }

    /// <summary>KL(q‖N(0, I)).</summary>
    public double KlToPrior { get; }

    /// <summary>KL(q‖p(z | x)): the gap between the bound and the log-evidence, computed on its own.</summary>
    public double KlToPosterior { get; }

    /// <summary>ln p(x).</summary>
    public double LogEvidence { get; }

    /// <summary>Computes the bound and its parts.</summary>
    /// <param name="model">The model.</param>
    /// <param name="x">A sample, length D.</param>
    /// <param name="q">The approximation, dimension K.</param>
    /// <returns>The bound.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The sizes differ or x is not finite.</exception>
    public static EvidenceLowerBound Of(LinearGaussianModel model, IList<double> x, DiagonalGaussian q)
    {
        double[] sample = Check(model, x, q);
        SpdMatrix covariance = SpdMatrix.Factor(Matrix<double>.Build.Diagonal(q.Dimension, q.Dimension, j => Math.Exp(2 * q.LogScale[j])), "diag s²");
        double[] residual = model.Residual(sample, q.Mean.ToArray());
        double squares = residual.Sum(r => r * r) + Spread(model, q);
        double expected = (-0.5 * sample.Length * Math.Log(2 * Math.PI * model.NoiseVariance)) - (squares / (2 * model.NoiseVariance));
        return new EvidenceLowerBound(
            expected,
            GaussianDivergence.ToStandardNormal(q),
            ToPosterior(model, sample, q, covariance),
            model.LogEvidence(sample));
    }

    /// <summary>The gradients of the bound in closed form.</summary>
    /// <param name="model">The model.</param>
    /// <param name="x">A sample, length D.</param>
    /// <param name="q">The approximation, dimension K.</param>
    /// <returns>The gradients with respect to the parameters of q and of the model.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The sizes differ or x is not finite.</exception>
    public static EvidenceLowerBoundGradient GradientOf(LinearGaussianModel model, IList<double> x, DiagonalGaussian q)
    {
        double[] sample = Check(model, x, q);
        Matrix<double> w = model.Weights;
        double sigma2 = model.NoiseVariance;
        Vector<double> residual = Vector<double>.Build.DenseOfArray(model.Residual(sample, q.Mean.ToArray()));
        double[] columns = model.ColumnSquares();
        Vector<double> variance = q.Scale.PointwisePower(2);
        return new EvidenceLowerBoundGradient(
            (w.TransposeThisAndMultiply(residual) / sigma2) - q.Mean,
            Vector<double>.Build.Dense(q.Dimension, j => 1 - (variance[j] * (1 + (columns[j] / sigma2)))),
            (residual.OuterProduct(q.Mean) - (w * Matrix<double>.Build.DenseOfDiagonalVector(variance))) / sigma2,
            residual / sigma2,
            (-sample.Length / (2 * sigma2)) + ((residual.DotProduct(residual) + Spread(model, q)) / (2 * sigma2 * sigma2)));
    }

    internal static double[] Check(LinearGaussianModel model, IList<double> x, DiagonalGaussian q)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(q);
        if (q.Dimension != model.LatentDimension)
        {
            throw new ArgumentException($"q has dimension {q.Dimension}, the model's latent variable {model.LatentDimension}: pass one of its dimension.", nameof(q));
        }

        return model.Sample(x);
    }

    /// <summary>Σ_j s_j² |W_j|²: how far Wz spreads under q, in squared data units.</summary>
    private static double Spread(LinearGaussianModel model, DiagonalGaussian q) =>
        model.ColumnSquares().Select((square, j) => square * Math.Exp(2 * q.LogScale[j])).Sum();

    private static double ToPosterior(LinearGaussianModel model, double[] x, DiagonalGaussian q, SpdMatrix covariance)
    {
        Matrix<double> p = model.PosteriorPrecision.Matrix;
        Vector<double> difference = q.Mean - model.PosteriorMean(x);
        double trace = (p * covariance.Matrix).Trace();
        double kl = 0.5 * (trace - q.Dimension + (difference * p * difference) - model.PosteriorPrecision.LnDeterminant - covariance.LnDeterminant);
        return Math.Max(0, kl);
    }
}
