using Course.Numerics.Data;
using Course.Numerics.Randomness;

namespace Course.Learning.Mixtures;

/// <summary>Mixtures of linear models by expectation-maximisation, and what can be asked of their parameters.</summary>
/// <remarks>Bishop (2006), section 14.5.1; Quandt and Ramsey (1978).</remarks>
public static class LinearMixture
{
    /// <summary>Fits a mixture of linear models by EM.</summary>
    /// <param name="x">n×m regressors; add a column of ones for an intercept; not copied.</param>
    /// <param name="y">n responses.</param>
    /// <param name="options">K, the start and when to stop.</param>
    /// <returns>The fit; not having converged is a result, see <see cref="MixtureFit{TParameters}.StopReason"/>.</returns>
    /// <exception cref="ArgumentException">The data or the options are unusable, or contradict each other.</exception>
    /// <exception cref="DegenerateFitException">A component collapsed or emptied in every start.</exception>
    public static LinearMixtureFit Fit(RowMajorMatrix x, IReadOnlyList<double> y, LinearMixtureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var model = new LinearMixtureModel(x, y, options.Components, options.VarianceFloor, options.SampleWeights);
        MixtureArguments.RequireFeasible(options, x.Rows, options.InitialParameters?.Components);
        (EmRun<LinearMixtureParameters> best, IReadOnlyList<RestartOutcome> outcomes) = MixtureRestarts.Run(
            options, rng => model.Run(options.InitialParameters ?? Start(model, x, y, options.Start, rng), options.Stop));
        int count = options.Components - 1 + (options.Components * (x.Columns + 1));
        return new LinearMixtureFit(best, outcomes, new InformationCriteria(best.LogLikelihood, count, model.TotalWeight));
    }

    /// <summary>ln p(y_i|x_i) of each sample, n entries in nats.</summary>
    /// <param name="x">n×m regressors.</param>
    /// <param name="y">n responses.</param>
    /// <param name="parameters">θ.</param>
    /// <exception cref="ArgumentException">The data do not fit each other or θ.</exception>
    public static double[] LogDensities(RowMajorMatrix x, IReadOnlyList<double> y, LinearMixtureParameters parameters) =>
        Evaluate(x, y, parameters).LogDensities;

    /// <summary>The n×K posterior probabilities of the components.</summary>
    /// <param name="x">n×m regressors.</param>
    /// <param name="y">n responses.</param>
    /// <param name="parameters">θ.</param>
    /// <exception cref="ArgumentException">The data do not fit each other or θ.</exception>
    public static Responsibilities Posterior(RowMajorMatrix x, IReadOnlyList<double> y, LinearMixtureParameters parameters) =>
        Evaluate(x, y, parameters).Posterior;

    /// <summary>Draws a response for each row: a component from π, then y from its line.</summary>
    /// <param name="x">n×m regressors.</param>
    /// <param name="parameters">θ.</param>
    /// <param name="seed">The same seed gives the same responses.</param>
    /// <exception cref="ArgumentException">x does not fit θ.</exception>
    public static LinearMixtureSample Sample(RowMajorMatrix x, LinearMixtureParameters parameters, long seed)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        MixtureArguments.RequireDimension(x, parameters.Dimension);
        var rng = new RandomSource(seed);
        double[] y = new double[x.Rows];
        int[] components = new int[x.Rows];
        for (int i = 0; i < y.Length; i++)
        {
            int k = Categorical.Draw(parameters.Weights, rng);
            components[i] = k;
            y[i] = parameters.Predict(k, x.Row(i)) + (Math.Sqrt(parameters.Variances[k]) * rng.NextNormal());
        }

        return new LinearMixtureSample(y, components);
    }

    /// <summary>Random starting parameters.</summary>
    internal static LinearMixtureParameters Start(
        LinearMixtureModel model, RowMajorMatrix x, IReadOnlyList<double> y, MixtureStart start, RandomSource rng)
    {
        if (start == MixtureStart.RandomResponsibilities)
        {
            return model.Maximise(StartingResponsibilities.Random(model.Samples, model.Components, rng, []));
        }

        int d = x.Columns + 1;
        double[] joint = new double[x.Rows * d];
        for (int i = 0; i < x.Rows; i++)
        {
            x.Row(i).CopyTo(joint.AsSpan(i * d));
            joint[(i * d) + d - 1] = y[i];
        }

        int[] clusters = KMeansClusters.Assign(
            new RowMajorMatrix(joint, x.Rows, d), model.SampleWeights, model.Components, rng, []);
        return model.Maximise(StartingResponsibilities.Softened(clusters, model.Components));
    }

    private static (double[] LogDensities, Responsibilities Posterior) Evaluate(
        RowMajorMatrix x, IReadOnlyList<double> y, LinearMixtureParameters theta)
    {
        ArgumentNullException.ThrowIfNull(theta);
        MixtureArguments.RequireDimension(x, theta.Dimension);
        LinearMixtureModel.RequireData(x, y);
        double[] lnPi = MixtureArguments.Logarithms(theta.Weights);
        double[] delta = new double[x.Rows * theta.Components];
        double[] logDensities = new double[x.Rows];
        for (int i = 0; i < x.Rows; i++)
        {
            Span<double> row = delta.AsSpan(i * theta.Components, theta.Components);
            logDensities[i] = LinearMixtureModel.Posterior(theta, lnPi, x.Row(i), y[i], row, i);
        }

        return (logDensities, Responsibilities.Wrap(delta, theta.Components));
    }
}
