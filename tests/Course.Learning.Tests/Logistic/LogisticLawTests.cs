using Course.Learning.Logistic;
using Course.Numerics.Data;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Logistic;

public class LogisticLawTests
{
    private const int Seeds = 40;

    [Fact]
    public void The_score_is_zero_at_the_fit_and_the_mean_probability_is_the_base_rate()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(seed);
            LogisticFit fit = LogisticRegression.Fit(x, y);

            Assert.Equal(LogisticStopReason.Converged, fit.StopReason);
            Near.Absolute(0, LogisticLikelihood.Score(x, y, fit.Coefficients).InfinityNorm(), 1e-8, $"score, seed {seed}");
            Near.Absolute(y.Average(), fit.Probabilities(x).Average(), 1e-12, $"base rate, seed {seed}");
        }
    }

    [Fact]
    public void The_score_is_the_slope_of_the_log_likelihood_and_the_information_that_of_the_score()
    {
        const double H = 1e-5;
        for (int seed = 0; seed < 10; seed++)
        {
            (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(seed);
            Vector<double> beta = RandomData.Normal(seed + 500, 1, 4).ToMatrix().Row(0);
            Vector<double> score = LogisticLikelihood.Score(x, y, beta);
            Matrix<double> information = LogisticLikelihood.Information(x, y, beta);
            for (int a = 0; a < 4; a++)
            {
                Vector<double> up = beta.Clone();
                Vector<double> down = beta.Clone();
                up[a] += H;
                down[a] -= H;
                double slope = (LogisticLikelihood.Value(x, y, up) - LogisticLikelihood.Value(x, y, down)) / (2 * H);
                Near.Absolute(slope, score[a], 1e-6, $"score {a}, seed {seed}");
                Vector<double> fall = (LogisticLikelihood.Score(x, y, down) - LogisticLikelihood.Score(x, y, up)) / (2 * H);
                Near.Absolute(fall.ToArray(), information.Row(a).ToArray(), 1e-6, $"information {a}, seed {seed}");
            }
        }
    }

    [Fact]
    public void The_covariance_is_the_inverse_information_at_the_fit()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(3);
        LogisticFit fit = LogisticRegression.Fit(x, y);
        Near.Absolute(LogisticLikelihood.Information(x, y, fit.Coefficients).Inverse(), fit.Covariance, 1e-12, "covariance");
    }

    [Fact]
    public void Sample_weight_two_is_the_row_twice_and_weight_zero_the_row_left_out()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(seed);
            RandomSource random = new(seed + 1000);
            double[] weights = [.. y.Select(_ => (double)random.NextInt(3))];
            int[] rows = [.. Enumerable.Range(0, y.Length).SelectMany(i => Enumerable.Repeat(i, (int)weights[i]))];
            RowMajorMatrix repeated = RowMajorMatrix.FromRows([.. rows.Select(i => x.Row(i).ToArray())]);

            LogisticOptions weighted = new() { SampleWeights = weights };
            LogisticFit a = LogisticRegression.Fit(x, y, weighted);
            LogisticFit b = LogisticRegression.Fit(repeated, [.. rows.Select(i => y[i])]);
            Near.Absolute(b.Coefficients.ToArray(), a.Coefficients.ToArray(), 1e-9, $"seed {seed}");
            Near.Absolute(b.Covariance, a.Covariance, 1e-9, $"seed {seed}");
            Near.Relative(b.LogLikelihood, a.LogLikelihood, 1e-12, $"seed {seed}");

            LogisticFit firthA = FirthLogisticRegression.Fit(x, y, weighted);
            LogisticFit firthB = FirthLogisticRegression.Fit(repeated, [.. rows.Select(i => y[i])]);
            Near.Absolute(firthB.Coefficients.ToArray(), firthA.Coefficients.ToArray(), 1e-9, $"Firth, seed {seed}");
        }
    }

    [Fact]
    public void Class_weights_are_sample_weights_by_class()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(8);
        LogisticFit byClass = LogisticRegression.Fit(x, y, new LogisticOptions { ClassWeights = new ClassWeights(0.5, 3) });
        LogisticFit bySample = LogisticRegression.Fit(x, y, new LogisticOptions { SampleWeights = [.. y.Select(v => v == 1 ? 3 : 0.5)] });
        Assert.Equal(bySample.Coefficients, byClass.Coefficients);
    }

    [Fact]
    public void An_affine_change_of_x_changes_the_coefficients_and_not_the_probabilities()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(seed);
            Matrix<double> a = RandomData.Normal(seed + 2000, 3, 3).ToMatrix() + 2 * Matrix<double>.Build.DenseIdentity(3);
            Vector<double> shift = RandomData.Normal(seed + 3000, 1, 3).ToMatrix().Row(0) * 100;
            RowMajorMatrix mapped = RandomClasses.Mapped(x, (_, row) => (a * Vector<double>.Build.Dense(row) + shift).ToArray());

            LogisticFit plain = LogisticRegression.Fit(x, y);
            LogisticFit changed = LogisticRegression.Fit(mapped, y);
            Near.Absolute(plain.Probabilities(x), changed.Probabilities(mapped), 1e-9, $"seed {seed}");
            Vector<double> back = a.Transpose() * changed.Coefficients.SubVector(1, 3);
            double scale = 1e-9 * (1 + changed.Coefficients.L2Norm());
            Near.Absolute(plain.Coefficients.SubVector(1, 3).ToArray(), back.ToArray(), scale, $"slopes, seed {seed}");
        }
    }

    [Fact]
    public void An_offset_of_1e8_and_tiny_units_cost_few_digits()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(5);
        RowMajorMatrix moved = RandomClasses.Mapped(x, (_, row) => [row[0] + 1e8, row[1] * 1e-12, row[2] * 1e12]);
        LogisticFit plain = LogisticRegression.Fit(x, y);
        LogisticFit fit = LogisticRegression.Fit(moved, y);

        Assert.Equal(LogisticStopReason.Converged, fit.StopReason);
        Near.Absolute(plain.Probabilities(x), fit.Probabilities(moved), 1e-7);
        Near.Relative(plain.Coefficients[2] * 1e12, fit.Coefficients[2], 1e-6);
    }

    [Fact]
    public void The_objective_never_falls_along_the_iteration()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(seed, 60, 6);
            foreach (LogisticFit fit in new[]
            {
                LogisticRegression.Fit(x, y, new LogisticOptions { Penalty = 0.3 }),
                FirthLogisticRegression.Fit(x, y),
            })
            {
                for (int i = 1; i < fit.ObjectiveTrace.Count; i++)
                {
                    double slack = 1e-12 * Math.Abs(fit.ObjectiveTrace[i]);
                    Assert.True(fit.ObjectiveTrace[i] >= fit.ObjectiveTrace[i - 1] - slack, $"seed {seed}, step {i}");
                }

                Assert.Equal(fit.Iterations + 1, fit.ObjectiveTrace.Count);
            }
        }
    }

    [Fact]
    public void The_penalised_fit_solves_its_own_score_equation_and_leaves_the_intercept_free()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(seed);
            LogisticFit fit = LogisticRegression.Fit(x, y, new LogisticOptions { Penalty = 2.5 });
            Vector<double> expected = 2.5 * fit.Coefficients;
            expected[0] = 0;
            Near.Absolute(expected.ToArray(), LogisticLikelihood.Score(x, y, fit.Coefficients).ToArray(), 1e-8, $"seed {seed}");
            Near.Absolute(y.Average(), fit.Probabilities(x).Average(), 1e-10, $"seed {seed}");
        }
    }

    [Fact]
    public void A_growing_penalty_shrinks_the_slopes_towards_the_null_model()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(4);
        double previous = double.PositiveInfinity;
        foreach (double penalty in new[] { 0, 0.1, 1, 10, 1000, 1e9 })
        {
            LogisticFit fit = LogisticRegression.Fit(x, y, new LogisticOptions { Penalty = penalty });
            double size = fit.Coefficients.SubVector(1, 3).L2Norm();
            Assert.True(size < previous, $"penalty {penalty}");
            previous = size;
            if (penalty == 1e9)
            {
                Near.Absolute(LogisticFunction.LogOdds(y.Average()), fit.Intercept, 1e-6);
                Near.Relative(fit.NullLogLikelihood, fit.LogLikelihood, 1e-6);
            }
        }
    }

    [Fact]
    public void Swapping_the_classes_turns_the_sign()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(6);
        LogisticFit fit = LogisticRegression.Fit(x, y);
        LogisticFit swapped = LogisticRegression.Fit(x, [.. y.Select(v => 1 - v)]);
        Near.Absolute(fit.Coefficients.ToArray(), (-swapped.Coefficients).ToArray(), 1e-12);
    }

    [Fact]
    public void The_bias_correction_is_close_to_Firths_estimate_and_closer_with_more_data()
    {
        double[] gap = new double[2];
        for (int size = 0; size < 2; size++)
        {
            (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(9, size == 0 ? 200 : 4000);
            LogisticFit fit = LogisticRegression.Fit(x, y);
            Vector<double> corrected = fit.Coefficients - SmallSampleBias.KingZeng(fit, x);
            gap[size] = (FirthLogisticRegression.Fit(x, y).Coefficients - corrected).L2Norm();
            Assert.True(gap[size] < (fit.Coefficients - corrected).L2Norm());
        }

        Assert.True(gap[1] < gap[0] / 100, $"{gap[0]} {gap[1]}");
    }

    [Fact]
    public void The_bias_is_smaller_after_correction_over_many_samples()
    {
        Vector<double> mle = Vector<double>.Build.Dense(2);
        Vector<double> corrected = Vector<double>.Build.Dense(2);
        const int Samples = 400;
        for (int seed = 0; seed < Samples; seed++)
        {
            RowMajorMatrix x = RandomData.Normal(seed, 150, 1);
            RandomSource random = new RandomSource(seed).Split(2);
            int[] y = [.. Enumerable.Range(0, 150).Select(i => random.NextDouble() < LogisticFunction.Probability(-1 + 1.5 * x[i, 0]) ? 1 : 0)];
            LogisticFit fit = LogisticRegression.Fit(x, y);
            mle += fit.Coefficients / Samples;
            corrected += (fit.Coefficients - SmallSampleBias.KingZeng(fit, x)) / Samples;
        }

        // The MLE's mean lies about +0.04 off in the slope; the error bar of a mean over 400 samples is about 0.013.
        Assert.True(mle[1] - 1.5 > 0.02, $"slope {mle[1]}");
        Assert.True(Math.Abs(corrected[1] - 1.5) < 0.02, $"corrected slope {corrected[1]}");
    }

    [Fact]
    public void Prior_shift_moves_the_log_odds_and_thresholding_it_at_a_half_is_thresholding_the_original_at_the_share()
    {
        LogisticFit shifted = Imbalanced.Mle.WithPriorShift(0.01, 0.5);
        double[] p = Imbalanced.Probabilities;
        double[] q = shifted.Probabilities(Imbalanced.X);
        for (int i = 0; i < p.Length; i++)
        {
            Assert.Equal(p[i] >= 0.01, q[i] >= 0.5);
        }

        Assert.Equal(Imbalanced.Mle.LogLikelihood, shifted.LogLikelihood);
        Assert.Equal(Imbalanced.Mle.StandardErrors, shifted.StandardErrors);
        Assert.Equal(0, PriorShift.InterceptShift(0.3, 0.3));
    }

    [Fact]
    public void The_same_data_give_the_same_bytes()
    {
        (RowMajorMatrix x, int[] y) = RandomClasses.Overlapping(11);
        Assert.Equal(LogisticRegression.Fit(x, y).Coefficients, LogisticRegression.Fit(x, y).Coefficients);
    }
}
