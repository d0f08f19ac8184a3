using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Logistic;

/// <summary>A fitted logistic regression P(y = 1 | x) = σ(β₀ + βᵀx).</summary>
public sealed class LogisticFit
{
    private readonly double[] centre;
    private readonly double[] scale;
    private readonly double[] gamma;

    internal LogisticFit(LogisticDesign design, NewtonAscent.Outcome outcome, double nullLogLikelihood)
    {
        centre = design.Centre;
        scale = design.Scale;
        gamma = outcome.Point.Parameters;
        StandardisedInformation = outcome.Point.Information;
        Coefficients = ToOriginalUnits(Vector<double>.Build.DenseOfArray(gamma));
        Matrix<double> t = design.ToOriginal();
        Matrix<double> covariance = t * StandardisedInformation.Inverse() * t.Transpose();
        Covariance = (covariance + covariance.Transpose()) / 2;
        StandardErrors = Covariance.Diagonal().PointwiseSqrt();
        LogLikelihood = outcome.Point.LogLikelihood;
        NullLogLikelihood = nullLogLikelihood;
        StopReason = outcome.Reason;
        Iterations = outcome.Steps;
        Decrement = outcome.Decrement;
        ObjectiveTrace = outcome.Trace;
    }

    private LogisticFit(LogisticFit other, double interceptShift)
    {
        centre = other.centre;
        scale = other.scale;
        gamma = (double[])other.gamma.Clone();
        gamma[0] += interceptShift;
        StandardisedInformation = other.StandardisedInformation;
        Coefficients = other.Coefficients.Clone();
        Coefficients[0] += interceptShift;
        Covariance = other.Covariance;
        StandardErrors = other.StandardErrors;
        LogLikelihood = other.LogLikelihood;
        NullLogLikelihood = other.NullLogLikelihood;
        StopReason = other.StopReason;
        Iterations = other.Iterations;
        Decrement = other.Decrement;
        ObjectiveTrace = other.ObjectiveTrace;
    }

    /// <summary>β, d + 1 entries, intercept first, in nats per unit of x.</summary>
    public Vector<double> Coefficients { get; }

    /// <summary>β₀ in nats.</summary>
    public double Intercept => Coefficients[0];

    /// <summary>
    /// The inverse of the information at the estimate (with the penalty), (d+1)×(d+1). It is a sampling covariance for
    /// the unpenalised fit without weights or with weights that count repeated rows; class weights make it too small.
    /// </summary>
    public Matrix<double> Covariance { get; }

    /// <summary>The square roots of the covariance's diagonal.</summary>
    public Vector<double> StandardErrors { get; }

    /// <summary>Wald's z, each coefficient over its standard error.</summary>
    public Vector<double> ZScores => Coefficients.PointwiseDivide(StandardErrors);

    /// <summary>ℓ in nats at the estimate, weighted as the fit was, without the penalty.</summary>
    public double LogLikelihood { get; }

    /// <summary>ℓ in nats of the intercept alone (the weighted share of positives for everyone).</summary>
    public double NullLogLikelihood { get; }

    /// <summary>−2ℓ in nats: the saturated model of 0/1 outcomes has log-likelihood 0.</summary>
    public double Deviance => -2 * LogLikelihood;

    /// <summary>Why the iteration ended.</summary>
    public LogisticStopReason StopReason { get; }

    /// <summary>Newton steps made on all rows.</summary>
    public int Iterations { get; }

    /// <summary>The Newton decrement at the estimate: its distance from the optimum in standard errors.</summary>
    public double Decrement { get; }

    /// <summary>The maximised objective in nats from the start to the estimate, Iterations + 1 values.</summary>
    public IReadOnlyList<double> ObjectiveTrace { get; }

    internal SpdMatrix StandardisedInformation { get; }

    /// <summary>β₀ + βᵀx for one point, in nats.</summary>
    /// <param name="x">d numbers, finite.</param>
    /// <returns>The log odds of y = 1.</returns>
    /// <exception cref="ArgumentException">The number of entries is not d, or one is not finite.</exception>
    public double LogOdds(ReadOnlySpan<double> x)
    {
        CheckColumns(x.Length, nameof(x));
        double eta = gamma[0];
        for (int j = 0; j < x.Length; j++)
        {
            if (!double.IsFinite(x[j]))
            {
                throw new ArgumentException($"x[{j}] is {x[j]}, expected a finite number. Remove or repair the point.", nameof(x));
            }

            eta += gamma[j + 1] * ((x[j] - centre[j]) * scale[j]);
        }

        return eta;
    }

    /// <summary>The log odds of every row.</summary>
    /// <param name="x">n×d, finite.</param>
    /// <returns>n numbers in nats.</returns>
    /// <exception cref="ArgumentException">The number of columns is not d, or an entry is not finite.</exception>
    public double[] LogOdds(RowMajorMatrix x)
    {
        ArgumentNullException.ThrowIfNull(x);
        CheckColumns(x.Columns, nameof(x));
        double[] eta = new double[x.Rows];
        for (int i = 0; i < eta.Length; i++)
        {
            eta[i] = LogOdds(x.Row(i));
        }

        return eta;
    }

    /// <summary>P(y = 1 | x) for one point.</summary>
    /// <param name="x">d numbers, finite.</param>
    /// <returns>A probability in [0, 1].</returns>
    /// <exception cref="ArgumentException">The number of entries is not d, or one is not finite.</exception>
    public double Probability(ReadOnlySpan<double> x) => LogisticFunction.Probability(LogOdds(x));

    /// <summary>P(y = 1 | x) for every row.</summary>
    /// <param name="x">n×d, finite.</param>
    /// <returns>n probabilities in [0, 1].</returns>
    /// <exception cref="ArgumentException">The number of columns is not d, or an entry is not finite.</exception>
    public double[] Probabilities(RowMajorMatrix x) => Array.ConvertAll(LogOdds(x), LogisticFunction.Probability);

    /// <summary>
    /// The model for a population with another share of positives: <see cref="PriorShift"/> is added to the intercept.
    /// Log-likelihoods, trace and covariance still describe the fit to the training data.
    /// </summary>
    /// <param name="trainingShare">ȳ, the share of positives among the training data, in (0, 1).</param>
    /// <param name="targetShare">τ, the share where the model is used, in (0, 1).</param>
    /// <returns>A new fit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is not strictly between 0 and 1.</exception>
    public LogisticFit WithPriorShift(double trainingShare, double targetShare) =>
        new(this, PriorShift.InterceptShift(trainingShare, targetShare));

    internal void StandardiseRow(ReadOnlySpan<double> x, Span<double> z)
    {
        z[0] = 1;
        for (int j = 0; j < x.Length; j++)
        {
            z[j + 1] = (x[j] - centre[j]) * scale[j];
        }
    }

    internal Vector<double> ToOriginalUnits(Vector<double> standardised)
    {
        double[] beta = standardised.ToArray();
        for (int j = 0; j < centre.Length; j++)
        {
            beta[j + 1] *= scale[j];
            beta[0] -= centre[j] * beta[j + 1];
        }

        return Vector<double>.Build.Dense(beta);
    }

    private void CheckColumns(int columns, string name)
    {
        if (columns != centre.Length)
        {
            throw new ArgumentException($"x has {columns} columns, but the model was fitted to {centre.Length}. Pass the same columns.", name);
        }
    }
}
