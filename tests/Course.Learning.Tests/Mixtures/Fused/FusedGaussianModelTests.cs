using System.Text.Json;
using Course.Learning.Mixtures;
using Course.Learning.Mixtures.Fused;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Mixtures.Fused;

public class FusedGaussianModelTests
{
    [Theory]
    [InlineData(CovarianceStructure.Full)]
    [InlineData(CovarianceStructure.Tied)]
    [InlineData(CovarianceStructure.Diagonal)]
    [InlineData(CovarianceStructure.Spherical)]
    [Trait("Vectors", "every width")]
    public void Two_steps_equal_the_plain_ones_within_the_bound_for_every_dimension(CovarianceStructure structure)
    {
        for (int d = 1; d <= 18; d++)
        {
            int k = 1 + (d % 5);
            (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(d, (40 * d) + 60, d, k);
            SameSteps(x, start, structure, 0.0, null, $"d {d}, K {k}, {structure}");
        }
    }

    [Fact]
    [Trait("Vectors", "every width")]
    public void Every_remainder_length_is_covered()
    {
        for (int n = 12; n <= 12 + 70; n++)
        {
            (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(n, n, 2, 2, spread: 0.5);
            SameSteps(x, start, CovarianceStructure.Full, 0.01, null, $"n {n}");
        }

        foreach (int n in new[] { 255, 256, 257, 511, 513, 8191, 8193, 20_001 })
        {
            (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(n, n, 3, 2);
            SameSteps(x, start, CovarianceStructure.Full, 0.0, null, $"n {n}");
        }
    }

    [Theory]
    [InlineData(CovarianceStructure.Diagonal)]
    [InlineData(CovarianceStructure.Spherical)]
    public void A_start_with_full_covariances_is_reduced_by_the_first_step(CovarianceStructure structure)
    {
        JsonElement golden = MixtureGoldens.Gaussian.GetProperty("gmm300").GetProperty("converged");
        SameSteps(MixtureGoldens.Gmm300, golden.GaussianParameters(), structure, 0.0, null, structure.ToString());
    }

    [Fact]
    [Trait("Vectors", "every width")]
    public void Sample_weights_and_zero_weights_are_those_of_the_plain_version()
    {
        (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(4, 300, 3, 2);
        double[] weights = [.. Enumerable.Range(0, 300).Select(i => i % 4 * 0.75)];
        SameSteps(x, start, CovarianceStructure.Full, 0.0, weights, "weighted");
        SameSteps(x, start, CovarianceStructure.Diagonal, 0.1, weights, "weighted diagonal");
    }

    [Theory]
    [InlineData(LabelSampling.ByDesign)]
    [InlineData(LabelSampling.RandomSubset)]
    public void Labels_are_those_of_the_plain_version(LabelSampling sampling)
    {
        GaussianMixtureParameters theta = MixtureGoldens.SemiSupervised.GetProperty("init").GaussianParameters();
        RowMajorMatrix x = MixtureGoldens.Gmm300;
        double[] weights = [.. Enumerable.Range(0, 300).Select(i => 0.5 + (i % 3))];
        var plain = new SemiSupervisedMixtureModel(x, MixtureGoldens.Labels, 3, sampling, sampleWeights: weights);
        var fused = new FusedGaussianModel(
            x, MixtureGoldens.Labels, new SemiSupervisedMixtureOptions { Components = 3, Labels = sampling, SampleWeights = weights }, threads: 2);
        for (int t = 0; t < 4; t++)
        {
            var bound = new RoundingBound(x, theta);
            FusedEmStep step = fused.Step(theta);
            GaussianMixtureParameters next = plain.Step(theta);
            Near.Absolute(plain.LogLikelihood(theta), step.LogLikelihood, 2.5 * bound.LogLikelihood, $"step {t}");
            bound.Holds(x, theta, next, step.Next, $"step {t}");
            theta = next;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(33)]
    public void One_two_and_three_threads_give_the_same_bytes(int d)
    {
        (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(d, 9001, d, 3);
        FusedEmStep[] steps = [.. new[] { 1, 2, 3 }.Select(threads =>
            new FusedGaussianModel(x, new GaussianMixtureOptions { Components = 3 }, threads).Step(start))];
        foreach (FusedEmStep step in steps)
        {
            Assert.Equal(steps[0].LogLikelihood, step.LogLikelihood);
            Assert.Equal(steps[0].Next.Weights, step.Next.Weights);
            Assert.Equal(steps[0].Next.Means.Values, step.Next.Means.Values);
            for (int k = 0; k < 3; k++)
            {
                Assert.Equal(steps[0].Next.Covariances[k].FactorRowMajor, step.Next.Covariances[k].FactorRowMajor);
            }
        }
    }

    [Fact]
    public void An_offset_of_1e8_costs_no_digits()
    {
        const double Offset = 134217728.0;
        double[] grid = [.. MixtureGoldens.Gmm300.Values.ToArray().Select(v => Math.Round(v * 1024) / 1024)];
        var far = new RowMajorMatrix([.. grid.Select(v => v + Offset)], 300, 2);
        GaussianMixtureParameters start = MixtureGoldens.Gaussian.GetProperty("gmm300").GetProperty("init").GaussianParameters();
        var shifted = new GaussianMixtureParameters(
            start.Weights, new RowMajorMatrix([.. start.Means.Values.ToArray().Select(v => v + Offset)], 3, 2), start.Covariances);
        var options = new GaussianMixtureOptions { Components = 3 };
        FusedEmStep near = new FusedGaussianModel(new RowMajorMatrix(grid, 300, 2), options, 1).Step(start);
        FusedEmStep moved = new FusedGaussianModel(far, options, 1).Step(shifted);
        Assert.Equal(near.LogLikelihood, moved.LogLikelihood);
        for (int k = 0; k < 3; k++)
        {
            Near.Absolute(near.Next.Covariances[k].Matrix, moved.Next.Covariances[k].Matrix, 1e-13);
        }
    }

    [Fact]
    public void A_start_a_million_deviations_away_costs_no_digits_either()
    {
        // One component: the step is the maximum likelihood estimate wherever it starts, yet Σr·y² − (Σr·y)² about a start
        // 1e8 away would keep none of its digits.
        RowMajorMatrix x = MixtureGoldens.Gmm300;
        var options = new GaussianMixtureOptions { Components = 1 };
        GaussianMixtureParameters here = MixtureFactory.Gaussian([1], [[0, 0]], [[[1, 0], [0, 1]]]);
        GaussianMixtureParameters away = MixtureFactory.Gaussian([1], [[1e8, -1e8]], [[[1e16, 0], [0, 1e16]]]);
        GaussianMixtureParameters expected = new FusedGaussianModel(x, options, 1).Step(here).Next;
        foreach (CovarianceStructure structure in new[] { CovarianceStructure.Full, CovarianceStructure.Diagonal })
        {
            GaussianMixtureParameters actual = new FusedGaussianModel(x, options with { Structure = structure }, 1).Step(away).Next;
            Near.Absolute(expected.Means.Values.ToArray(), actual.Means.Values.ToArray(), 1e-7);
            Near.Absolute(expected.Covariances[0].Matrix.Diagonal().ToArray(), actual.Covariances[0].Matrix.Diagonal().ToArray(), 1e-12);
        }
    }

    [Fact]
    public void A_step_takes_no_memory_in_proportion_to_the_samples()
    {
        long few = Allocated(10_000);
        long many = Allocated(200_000);
        Assert.True(many < few + 1_000_000, $"{few} bytes for 10 000 samples, {many} for 200 000");
        Assert.True(many < 4_000_000, $"{many} bytes");

        static long Allocated(int n)
        {
            RowMajorMatrix x = RandomData.Normal(1, n, 8);
            (_, GaussianMixtureParameters start) = MixtureFactory.Problem(1, 100, 8, 8);
            var model = new FusedGaussianModel(x, new GaussianMixtureOptions { Components = 8 }, threads: 1);
            long before = GC.GetAllocatedBytesForCurrentThread();
            model.Step(start);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Bad_input_is_refused_as_by_the_plain_version()
    {
        RowMajorMatrix x = MixtureGoldens.Gmm300;
        GaussianMixtureParameters three = MixtureGoldens.Gaussian.GetProperty("gmm300").GetProperty("init").GaussianParameters();
        var options = new GaussianMixtureOptions { Components = 3 };
        MixtureBadInputTests.Refused("threads", () => new FusedGaussianModel(x, options, 0));
        MixtureBadInputTests.Refused("the model has 2", () => new FusedGaussianModel(x, options with { Components = 2 }).Step(three));
        MixtureBadInputTests.Refused("x[0, 1]", () => new FusedGaussianModel(RowMajorMatrix.FromRows([1, double.NaN]), options));
        MixtureBadInputTests.Refused("Row 1 of x", () => new FusedGaussianModel(RowMajorMatrix.FromRows([0, 0], [1e200, 0], [1, 1]), options).Step(three));
        MixtureBadInputTests.Refused("labels[1] is 4", () => new FusedGaussianModel(
            RowMajorMatrix.FromRows([0, 0], [1, 0]), [0, 4], new SemiSupervisedMixtureOptions { Components = 3 }));
        MixtureBadInputTests.Refused("keeps no responsibilities", () => FusedGaussianMixture.Fit(x, options with { Stop = EmStopRule.FixedPoint }));
        MixtureBadInputTests.Refused("Make them equal", () => FusedGaussianMixture.Fit(x, options with { Components = 2, InitialParameters = three }));
        GaussianMixtureParameters without = MixtureFactory.Gaussian([1, 0], [[0], [3]], [[[1]], [[1]]]);
        MixtureBadInputTests.Refused("a labelled class has weight 0", () => new FusedGaussianModel(
            RowMajorMatrix.FromRows([0], [3]), [0, 2], new SemiSupervisedMixtureOptions { Components = 2, Labels = LabelSampling.RandomSubset }).LogLikelihood(without));
    }

    private static void SameSteps(
        RowMajorMatrix x, GaussianMixtureParameters start, CovarianceStructure structure, double floor, double[]? weights, string what)
    {
        int k = start.Components;
        var plain = new GaussianMixtureModel(x, k, structure, floor, weights);
        var fused = new FusedGaussianModel(
            x, new GaussianMixtureOptions { Components = k, Structure = structure, CovarianceFloor = floor, SampleWeights = weights }, threads: 2);
        GaussianMixtureParameters theta = start;
        for (int t = 0; t < 2; t++)
        {
            var bound = new RoundingBound(x, theta);
            FusedEmStep step = fused.Step(theta);
            GaussianMixtureParameters next = plain.Step(theta);
            Near.Absolute(plain.LogLikelihood(theta), step.LogLikelihood, 2.25 * bound.LogLikelihood, $"{what}, step {t}: log-likelihood");
            Assert.Equal(step.LogLikelihood, fused.LogLikelihood(theta));
            bound.Holds(x, theta, next, step.Next, $"{what}, step {t}");
            theta = next;
        }
    }
}
