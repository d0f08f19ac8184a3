using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>A Gaussian mixture of which some samples' components are known, tied to its data.</summary>
/// <remarks>
/// Nigam, McCallum, Thrun and Mitchell (2000), Text classification from labeled and unlabeled documents using EM. Labels run
/// from 1 to K and 0 means unlabelled, as in the lecture; components run from 0 as everywhere in the library.
/// </remarks>
public sealed class SemiSupervisedMixtureModel : IEmModel<GaussianMixtureParameters>
{
    private readonly GaussianMixtureModel mixture;
    private readonly int[] labels;
    private readonly double unlabelledWeight;

    /// <summary>Ties the model to data.</summary>
    /// <param name="x">n×d samples, data units; not copied.</param>
    /// <param name="labels">n entries: 1, …, K for a known component, 0 for an unknown one.</param>
    /// <param name="components">K, at least 1.</param>
    /// <param name="sampling">How the labelled samples were chosen.</param>
    /// <param name="structure">What the covariances may look like.</param>
    /// <param name="covarianceFloor">Added to every variance after an M-step, squared data units.</param>
    /// <param name="sampleWeights">n weights, or null for ones.</param>
    /// <exception cref="ArgumentException">The data are unusable, or a label is out of range.</exception>
    public SemiSupervisedMixtureModel(
        RowMajorMatrix x,
        IReadOnlyList<int> labels,
        int components,
        LabelSampling sampling = LabelSampling.ByDesign,
        CovarianceStructure structure = CovarianceStructure.Full,
        double covarianceFloor = 0,
        IReadOnlyList<double>? sampleWeights = null)
    {
        mixture = new GaussianMixtureModel(x, components, structure, covarianceFloor, sampleWeights);
        this.labels = MixtureArguments.Labels(labels, x.Rows, components);
        Sampling = sampling;
        for (int i = 0; i < this.labels.Length; i++)
        {
            unlabelledWeight += this.labels[i] == 0 ? mixture.Data.Weights[i] : 0.0;
        }
    }

    /// <inheritdoc/>
    public int Samples => mixture.Samples;

    /// <inheritdoc/>
    public int Components => mixture.Components;

    /// <summary>How the labelled samples were chosen.</summary>
    public LabelSampling Sampling { get; }

    /// <summary>
    /// Whether the data say anything about π: not when labels are by design and every sample has one (the update is 0/0).
    /// </summary>
    public bool WeightsIdentified => Sampling == LabelSampling.RandomSubset || unlabelledWeight > 0;

    internal GaussianMixtureModel Mixture => mixture;

    /// <summary>n entries: the known component from 0, or −1.</summary>
    internal int[] Pinned => Array.ConvertAll(labels, label => label - 1);

    /// <summary>Responsibilities: certain for labelled samples, Bayes' rule for the others.</summary>
    /// <param name="parameters">θ, of the data's dimension.</param>
    /// <returns>
    /// n×K responsibilities, and ℓ in nats: ln Σ_k π_k N(x_i|μ_k, Σ_k) for an unlabelled sample, ln N(x_i|μ_k, Σ_k) for one
    /// labelled k by design, with ln π_k added where labels are a random subset.
    /// </returns>
    /// <exception cref="ArgumentException">θ does not fit the data, or gives a labelled sample no density.</exception>
    public Expectation EStep(GaussianMixtureParameters parameters)
    {
        mixture.Require(parameters);
        GaussianData data = mixture.Data;
        double[] gamma = new double[Samples * Components];
        double[] lnPi = GaussianComponents.LnWeights(parameters);
        double logLikelihood = 0;
        for (int i = 0; i < Samples; i++)
        {
            Span<double> row = gamma.AsSpan(i * Components, Components);
            double lnDensity;
            if (labels[i] == 0)
            {
                lnDensity = GaussianComponents.Posterior(parameters, lnPi, data.X.Row(i), row, i);
            }
            else
            {
                int k = labels[i] - 1;
                GaussianComponents.LnDensities(parameters, data.X.Row(i), row);
                lnDensity = GaussianComponents.RequireFinite(row[k], i) + RequireWeight(LnLabel(lnPi, k), k);
                row.Clear();
                row[k] = 1.0;
            }

            logLikelihood += data.Weights[i] * lnDensity;
        }

        return new Expectation(Responsibilities.Wrap(gamma, Components), logLikelihood);
    }

    /// <summary>
    /// μ_k and Σ_k from all samples; π_k = Σ_{unlabelled} γ_ik / #unlabelled by design, over all samples for a random subset.
    /// </summary>
    /// <param name="responsibilities">n×K.</param>
    /// <param name="previous">Its π is kept where the data do not determine it.</param>
    /// <returns>The maximiser of Q.</returns>
    /// <exception cref="DegenerateFitException">A component is empty, or its covariance is singular.</exception>
    public GaussianMixtureParameters MStep(Responsibilities responsibilities, GaussianMixtureParameters previous)
    {
        ArgumentNullException.ThrowIfNull(previous);
        GaussianMixtureParameters theta = mixture.MStep(responsibilities, previous);
        return Sampling == LabelSampling.RandomSubset
            ? theta
            : new GaussianMixtureParameters(
                WeightsIdentified ? UnlabelledWeights(responsibilities) : previous.Weights, theta.Means, theta.Covariances);
    }

    /// <inheritdoc/>
    public double LogLikelihood(GaussianMixtureParameters parameters) => EStep(parameters).LogLikelihood;

    /// <summary>Q(θ|θ′) in nats: ln π_k enters for unlabelled samples only when labels are by design.</summary>
    /// <param name="parameters">θ.</param>
    /// <param name="responsibilities">n×K responsibilities under θ′.</param>
    /// <returns>Q; −∞ where θ excludes a component that owns samples.</returns>
    public double Q(GaussianMixtureParameters parameters, Responsibilities responsibilities)
    {
        mixture.Require(parameters);
        mixture.Require(responsibilities);
        double[] lnPi = GaussianComponents.LnWeights(parameters);
        double[] lnDensity = new double[Components];
        double q = 0;
        for (int i = 0; i < Samples; i++)
        {
            GaussianComponents.LnDensities(parameters, mixture.Data.X.Row(i), lnDensity);
            for (int k = 0; k < Components; k++)
            {
                double share = mixture.Data.Weights[i] * responsibilities[i, k];
                double lnPrior = labels[i] == 0 ? lnPi[k] : LnLabel(lnPi, k);
                q += share > 0 ? share * (lnPrior + lnDensity[k]) : 0.0;
            }
        }

        return q;
    }

    private static double RequireWeight(double lnPi, int component, string name = "parameters") => double.IsFinite(lnPi)
        ? lnPi
        : throw new ArgumentException($"π of class {component + 1} is 0 and a sample carries its label. Start with a positive weight for every labelled class.", name);

    private double LnLabel(double[] lnPi, int component) => Sampling == LabelSampling.ByDesign ? 0.0 : lnPi[component];

    private double[] UnlabelledWeights(Responsibilities gamma)
    {
        double[] count = new double[Components];
        for (int i = 0; i < Samples; i++)
        {
            for (int k = 0; k < Components && labels[i] == 0; k++)
            {
                count[k] += mixture.Data.Weights[i] * gamma[i, k];
            }
        }

        double total = count.Sum();
        return Array.ConvertAll(count, c => c / total);
    }
}
