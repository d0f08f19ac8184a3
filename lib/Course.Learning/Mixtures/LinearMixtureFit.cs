using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>A fitted mixture of linear models. Immutable.</summary>
public sealed class LinearMixtureFit : MixtureFit<LinearMixtureParameters>
{
    internal LinearMixtureFit(
        EmRun<LinearMixtureParameters> run, IReadOnlyList<RestartOutcome> restarts, InformationCriteria criteria)
        : base(run, restarts, criteria)
    {
    }

    /// <summary>The most probable component of each sample given its response, n entries from 0.</summary>
    /// <param name="x">n×m regressors.</param>
    /// <param name="y">n responses.</param>
    public int[] Predict(RowMajorMatrix x, IReadOnlyList<double> y) => Posterior(x, y).MostResponsible();

    /// <summary>The n×K posterior probabilities of the components for new samples.</summary>
    /// <param name="x">n×m regressors.</param>
    /// <param name="y">n responses.</param>
    public Responsibilities Posterior(RowMajorMatrix x, IReadOnlyList<double> y) => LinearMixture.Posterior(x, y, Parameters);

    /// <summary>w_kᵀx_i for every row and component, n×K, units of y.</summary>
    /// <param name="x">n×m regressors.</param>
    /// <exception cref="ArgumentException">x does not fit the parameters.</exception>
    public RowMajorMatrix ComponentPredictions(RowMajorMatrix x)
    {
        MixtureArguments.RequireDimension(x, Parameters.Dimension);
        double[] lines = new double[x.Rows * Parameters.Components];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = Parameters.Predict(i % Parameters.Components, x.Row(i / Parameters.Components));
        }

        return new RowMajorMatrix(lines, x.Rows, Parameters.Components);
    }

    /// <summary>
    /// E[y|x_i] = Σ_k π_k w_kᵀx_i for every row, units of y. It may lie where no data lie: between the lines.
    /// </summary>
    /// <param name="x">n×m regressors.</param>
    /// <exception cref="ArgumentException">x does not fit the parameters.</exception>
    public double[] PredictMean(RowMajorMatrix x)
    {
        RowMajorMatrix lines = ComponentPredictions(x);
        double[] mean = new double[x.Rows];
        for (int i = 0; i < mean.Length; i++)
        {
            for (int k = 0; k < Parameters.Components; k++)
            {
                mean[i] += Parameters.Weights[k] * lines[i, k];
            }
        }

        return mean;
    }

    /// <summary>The mean of ln p(y_i|x_i) over new samples, in nats per sample.</summary>
    /// <param name="x">n×m regressors.</param>
    /// <param name="y">n responses.</param>
    public double Score(RowMajorMatrix x, IReadOnlyList<double> y) => LinearMixture.LogDensities(x, y, Parameters).Average();

    /// <summary>Draws a response for each row from the fitted mixture.</summary>
    /// <param name="x">n×m regressors.</param>
    /// <param name="seed">The same seed gives the same responses.</param>
    public LinearMixtureSample Sample(RowMajorMatrix x, long seed) => LinearMixture.Sample(x, Parameters, seed);
}
