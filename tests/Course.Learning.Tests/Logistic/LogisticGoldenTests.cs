using System.Text.Json;
using Course.Learning.Logistic;
using Course.Learning.Metrics;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Logistic;

public class LogisticGoldenTests
{
    private const double CoefficientTolerance = 1e-10;
    private const double MetricTolerance = 1e-12;

    private static JsonElement Golden => Imbalanced.Golden;

    [Fact]
    public void Maximum_likelihood_on_the_imbalanced_set()
    {
        JsonElement mle = Golden.GetProperty("mle");
        LogisticFit fit = Imbalanced.Mle;

        Assert.Equal(LogisticStopReason.Converged, fit.StopReason);
        Near.Absolute(mle.GetProperty("beta").Doubles(), fit.Coefficients.ToArray(), CoefficientTolerance, "beta");
        Near.Absolute(mle.GetProperty("covariance").Matrix(), fit.Covariance, CoefficientTolerance, "covariance");
        Near.Absolute(mle.GetProperty("std_err").Doubles(), fit.StandardErrors.ToArray(), CoefficientTolerance, "std_err");
        Near.Absolute(mle.GetProperty("z").Doubles(), fit.ZScores.ToArray(), 1e-8, "z");
        Near.Relative(mle.GetProperty("loglik").GetDouble(), fit.LogLikelihood, MetricTolerance, "loglik");
        Near.Relative(mle.GetProperty("deviance").GetDouble(), fit.Deviance, MetricTolerance, "deviance");
        Near.Relative(mle.GetProperty("null_loglik").GetDouble(), fit.NullLogLikelihood, MetricTolerance, "null_loglik");
        Assert.Equal(fit.LogLikelihood, fit.ObjectiveTrace[^1]);
    }

    [Fact]
    public void Fitted_probabilities_on_the_imbalanced_set()
    {
        JsonElement mle = Golden.GetProperty("mle");
        double[] p = Imbalanced.Probabilities;

        Near.Absolute(mle.GetProperty("mean_predicted_probability").GetDouble(), p.Average(), MetricTolerance, "mean");
        Near.Absolute(mle.GetProperty("max_probability").GetDouble(), p.Max(), MetricTolerance, "max");
        Near.Absolute(mle.GetProperty("first_10_probabilities").Doubles(), p[..10], MetricTolerance, "first ten");
        Near.Absolute(mle.GetProperty("log_loss").GetDouble(), ProbabilityScore.LogLoss(p, Imbalanced.Y), MetricTolerance, "log loss");
        Near.Absolute(mle.GetProperty("brier").GetDouble(), ProbabilityScore.Brier(p, Imbalanced.Y), MetricTolerance, "Brier");
    }

    [Fact]
    public void Balanced_class_weights()
    {
        JsonElement golden = Golden.GetProperty("class_weighted");
        ClassWeights weights = ClassWeights.Balanced(Imbalanced.Y);
        LogisticFit fit = LogisticRegression.Fit(Imbalanced.X, Imbalanced.Y, new LogisticOptions { ClassWeights = weights });
        double[] p = fit.Probabilities(Imbalanced.X);

        Near.Relative(golden.GetProperty("weights").GetProperty("w1").GetDouble(), weights.Positive, 1e-15);
        Near.Relative(golden.GetProperty("weights").GetProperty("w0").GetDouble(), weights.Negative, 1e-15);
        Near.Absolute(golden.GetProperty("beta").Doubles(), fit.Coefficients.ToArray(), CoefficientTolerance, "beta");
        Near.Relative(golden.GetProperty("weighted_loglik").GetDouble(), fit.LogLikelihood, MetricTolerance, "loglik");
        Near.Absolute(golden.GetProperty("roc_auc").GetDouble(), RocCurve.From(p, Imbalanced.Y).Area, MetricTolerance, "AUC");
        Near.Absolute(golden.GetProperty("average_precision").GetDouble(), PrecisionRecallCurve.From(p, Imbalanced.Y).AveragePrecision, MetricTolerance, "AP");
        Near.Absolute(golden.GetProperty("mean_predicted_probability").GetDouble(), p.Average(), MetricTolerance, "mean");
        GoldenConfusion.Check(golden.GetProperty("at_threshold_0_5"), ConfusionMatrix.FromScores(p, Imbalanced.Y, 0.5));
    }

    [Fact]
    public void Prior_shift_of_the_full_fit_to_equal_shares()
    {
        JsonElement golden = Golden.GetProperty("prior_shift_of_full_fit");
        LogisticFit shifted = Imbalanced.Mle.WithPriorShift(0.01, 0.5);

        Near.Absolute(golden.GetProperty("shift").GetDouble(), PriorShift.InterceptShift(0.01, 0.5), MetricTolerance, "shift");
        Near.Absolute(golden.GetProperty("beta0_shifted").GetDouble(), shifted.Intercept, CoefficientTolerance, "intercept");
        GoldenConfusion.Check(
            golden.GetProperty("at_threshold_0_5"), ConfusionMatrix.FromScores(shifted.Probabilities(Imbalanced.X), Imbalanced.Y, 0.5));
    }

    [Fact]
    public void Case_control_sampling_and_its_correction()
    {
        JsonElement golden = Golden.GetProperty("case_control");
        (RowMajorMatrix x, int[] y) = Imbalanced.CaseControl();
        LogisticFit fit = LogisticRegression.Fit(x, y);
        LogisticFit corrected = fit.WithPriorShift(golden.GetProperty("ybar").GetDouble(), golden.GetProperty("tau").GetDouble());

        Near.Absolute(golden.GetProperty("beta").Doubles(), fit.Coefficients.ToArray(), CoefficientTolerance, "beta");
        Near.Absolute(golden.GetProperty("correction_value").GetDouble(), -PriorShift.InterceptShift(0.1, 0.01), MetricTolerance, "correction");
        Near.Absolute(golden.GetProperty("beta0_corrected").GetDouble(), corrected.Intercept, CoefficientTolerance, "intercept");
        Near.Absolute(
            golden.GetProperty("mean_probability_on_full_data_before").GetDouble(), fit.Probabilities(Imbalanced.X).Average(), MetricTolerance, "before");
        Near.Absolute(
            golden.GetProperty("mean_probability_on_full_data_after").GetDouble(), corrected.Probabilities(Imbalanced.X).Average(), MetricTolerance, "after");
    }

    [Fact]
    public void Small_sample_bias_and_Firth()
    {
        JsonElement golden = Golden.GetProperty("small_sample_bias");
        LogisticFit fit = Imbalanced.Mle;
        Vector<double> bias = SmallSampleBias.KingZeng(fit, Imbalanced.X);
        LogisticFit firth = FirthLogisticRegression.Fit(Imbalanced.X, Imbalanced.Y);

        Near.Absolute(golden.GetProperty("king_zeng_bias").Doubles(), bias.ToArray(), CoefficientTolerance, "bias");
        Near.Absolute(
            golden.GetProperty("beta_bias_corrected").Doubles(), (fit.Coefficients - bias).ToArray(), CoefficientTolerance, "corrected");
        Assert.Equal(LogisticStopReason.Converged, firth.StopReason);
        Near.Absolute(golden.GetProperty("firth_beta").Doubles(), firth.Coefficients.ToArray(), CoefficientTolerance, "Firth");
    }

    [Fact]
    public void Twelve_points()
    {
        JsonElement golden = Golden.GetProperty("small_case");
        int[] y = [.. golden.GetProperty("y").EnumerateArray().Select(v => v.GetInt32())];
        LogisticFit fit = LogisticRegression.Fit(golden.GetProperty("X").Table(), y);

        Near.Absolute(golden.GetProperty("beta").Doubles(), fit.Coefficients.ToArray(), CoefficientTolerance, "beta");
        Near.Relative(golden.GetProperty("loglik").GetDouble(), fit.LogLikelihood, MetricTolerance, "loglik");
        Near.Absolute(golden.GetProperty("covariance").Matrix(), fit.Covariance, CoefficientTolerance, "covariance");
        Near.Absolute(golden.GetProperty("std_err").Doubles(), fit.StandardErrors.ToArray(), CoefficientTolerance, "std_err");
    }

    [Fact]
    public void The_separable_case_is_reported()
    {
        JsonElement golden = Golden.GetProperty("separable_case");
        int[] y = [.. golden.GetProperty("y").EnumerateArray().Select(v => v.GetInt32())];
        RowMajorMatrix x = golden.GetProperty("X").Table();

        SeparationException e = Assert.Throws<SeparationException>(() => LogisticRegression.Fit(x, y));
        Assert.Equal(SeparationKind.Complete, e.Kind);
        Near.Absolute([0, 1], e.Direction, 1e-12, "direction");
    }
}
