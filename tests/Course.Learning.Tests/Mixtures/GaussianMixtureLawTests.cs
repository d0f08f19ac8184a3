using Course.Learning.Mixtures;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Mixtures;

public class GaussianMixtureLawTests
{
    /// <summary>Rounding of ℓ: a few ulps of each of the n terms and of their sum.</summary>
    private static double Slack(int n, double logLikelihood) => 1e-12 * (n + Math.Abs(logLikelihood));

    [Fact]
    public void The_log_likelihood_never_falls_over_200_random_problems()
    {
        CovarianceStructure[] structures = Enum.GetValues<CovarianceStructure>();
        for (int seed = 0; seed < 200; seed++)
        {
            int d = 1 + (seed % 4);
            int k = 1 + (seed / 4 % 4);
            (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(seed, 60 + (20 * d * k), d, k);
            var model = new GaussianMixtureModel(x, k, structures[seed / 16 % 4]);
            NeverFalls(model, start, 25, seed);
        }
    }

    [Fact]
    public void Semi_supervised_log_likelihood_never_falls_over_200_random_problems()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            int d = 1 + (seed % 3);
            int k = 1 + (seed / 3 % 4);
            (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(seed, 60 + (20 * d * k), d, k);
            int[] truth = GaussianMixture.Posterior(x, start).MostResponsible();
            int[] labels = [.. truth.Select((c, i) => i % (2 + (seed % 5)) == 0 ? c + 1 : 0)];
            var sampling = (LabelSampling)(seed % 2);
            NeverFalls(new SemiSupervisedMixtureModel(x, labels, k, sampling), start, 25, seed);
        }
    }

    [Fact]
    public void Linear_log_likelihood_never_falls_over_200_random_problems()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            int m = 1 + (seed % 3);
            int k = 1 + (seed / 3 % 3);
            (RowMajorMatrix x, double[] y, LinearMixtureParameters start) = MixtureFactory.Lines(seed, 60 + (20 * m * k), m, k);
            NeverFalls(new LinearMixtureModel(x, y, k, seed % 2 == 0 ? 0.0 : 0.2), Floored(start), 25, seed);
        }
    }

    [Fact]
    public void The_step_maximises_Q_over_random_neighbours()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(seed, 150, 2, 2);
            var model = new GaussianMixtureModel(x, 2);
            Responsibilities gamma = model.EStep(start).Responsibilities;
            GaussianMixtureParameters best = model.MStep(gamma, start);
            double top = model.Q(best, gamma);
            var rng = new RandomSource(seed);
            for (int trial = 0; trial < 10; trial++)
            {
                Assert.True(model.Q(Perturbed(best, rng, 0.01), gamma) < top, $"seed {seed}, trial {trial}");
            }
        }
    }

    [Fact]
    public void Q_plus_the_entropy_of_the_responsibilities_is_the_log_likelihood()
    {
        (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(3, 200, 3, 3);
        var model = new GaussianMixtureModel(x, 3);
        Expectation expectation = model.EStep(start);
        double entropy = 0;
        foreach (double gamma in expectation.Responsibilities.Values)
        {
            entropy -= gamma > 0 ? gamma * Math.Log(gamma) : 0;
        }

        Near.Absolute(expectation.LogLikelihood, model.Q(start, start) + entropy, Slack(200, expectation.LogLikelihood));
    }

    [Fact]
    public void Responsibilities_sum_to_one()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(seed, 100, 2, 5, spread: 20);
            Responsibilities gamma = new GaussianMixtureModel(x, 5).EStep(start).Responsibilities;
            for (int i = 0; i < gamma.Samples; i++)
            {
                Near.Absolute(1.0, gamma.Row(i).ToArray().Sum(), 1e-15 * 5, $"seed {seed}, row {i}");
            }
        }
    }

    [Fact]
    public void Permuting_the_components_permutes_the_fit()
    {
        int[] order = [2, 0, 1];
        for (int seed = 0; seed < 20; seed++)
        {
            (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(seed, 200, 2, 3);
            var model = new GaussianMixtureModel(x, 3);
            GaussianMixtureParameters plain = After(model, start, 10).Reorder(order);
            GaussianMixtureParameters permuted = After(model, start.Reorder(order), 10);
            SameParameters(plain, permuted, 1e-9, $"seed {seed}");
        }
    }

    [Fact]
    public void An_affine_map_of_the_data_maps_the_fit()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(seed, 200, 2, 2);
            var a = Matrix<double>.Build.DenseOfArray(new[,] { { 2.0, 0.5 }, { -1.0, 1.5 } });
            var b = Vector<double>.Build.Dense([3.0, -7.0]);
            RowMajorMatrix mapped = Map(x, a, b);
            double lnJacobian = Math.Log(Math.Abs(a.Determinant()));

            EmState<GaussianMixtureParameters> plain = new GaussianMixtureModel(x, 2).Iterate(start).ElementAt(10);
            EmState<GaussianMixtureParameters> image = new GaussianMixtureModel(mapped, 2).Iterate(Map(start, a, b)).ElementAt(10);
            SameParameters(Map(plain.Parameters, a, b), image.Parameters, 1e-9, $"seed {seed}");
            Near.Absolute(plain.LogLikelihood - (x.Rows * lnJacobian), image.LogLikelihood, 1e-8, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(CovarianceStructure.Full)]
    [InlineData(CovarianceStructure.Tied)]
    [InlineData(CovarianceStructure.Diagonal)]
    [InlineData(CovarianceStructure.Spherical)]
    public void A_weight_of_two_is_a_duplicated_row(CovarianceStructure structure)
    {
        (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(5, 120, 3, 2);
        double[] weights = [.. Enumerable.Range(0, 120).Select(i => (double)(i % 3))];
        double[] repeated = [.. Enumerable.Range(0, 120).SelectMany(i => Enumerable.Repeat(x.Row(i).ToArray(), i % 3)).SelectMany(r => r)];
        EmState<GaussianMixtureParameters> weighted =
            new GaussianMixtureModel(x, 2, structure, sampleWeights: weights).Iterate(start).ElementAt(10);
        EmState<GaussianMixtureParameters> duplicated =
            new GaussianMixtureModel(new RowMajorMatrix(repeated, repeated.Length / 3, 3), 2, structure).Iterate(start).ElementAt(10);
        SameParameters(duplicated.Parameters, weighted.Parameters, 1e-11, structure.ToString());
        Near.Absolute(duplicated.LogLikelihood, weighted.LogLikelihood, 1e-10);
    }

    [Fact]
    public void An_offset_of_1e8_costs_no_digits()
    {
        // Coordinates are multiples of 2⁻¹⁰ and the offset is a power of two, so that the shifted data are exact.
        const double Offset = 134217728.0;
        double[] grid = [.. MixtureGoldens.Gmm300.Values.ToArray().Select(v => Math.Round(v * 1024) / 1024)];
        var near = new RowMajorMatrix(grid, 300, 2);
        var far = new RowMajorMatrix([.. grid.Select(v => v + Offset)], 300, 2);
        GaussianMixtureParameters start = MixtureGoldens.Gaussian.GetProperty("gmm300").GetProperty("init").GaussianParameters();
        var shifted = new GaussianMixtureParameters(
            start.Weights, new RowMajorMatrix([.. start.Means.Values.ToArray().Select(v => v + Offset)], 3, 2), start.Covariances);

        EmState<GaussianMixtureParameters>[] plain = [.. new GaussianMixtureModel(near, 3).Iterate(start).Take(11)];
        EmState<GaussianMixtureParameters>[] moved = [.. new GaussianMixtureModel(far, 3).Iterate(shifted).Take(11)];

        // One step: Σ about the rounded mean differs by the square of the rounding only. Later the means, which a double at
        // 1e8 holds to 1.5e-8, enter the E-step.
        Assert.Equal(plain[0].LogLikelihood, moved[0].LogLikelihood);
        for (int k = 0; k < 3; k++)
        {
            Near.Absolute(plain[1].Parameters.Covariances[k].Matrix, moved[1].Parameters.Covariances[k].Matrix, 1e-13);
            Near.Absolute(plain[10].Parameters.Covariances[k].Matrix, moved[10].Parameters.Covariances[k].Matrix, 1e-7);
        }

        Near.Absolute(plain[10].LogLikelihood, moved[10].LogLikelihood, 1e-5);
    }

    [Fact]
    public void The_tied_covariance_is_the_weighted_mean_of_the_full_ones_and_the_others_are_its_reductions()
    {
        (RowMajorMatrix x, GaussianMixtureParameters start) = MixtureFactory.Problem(9, 200, 3, 3);
        Responsibilities gamma = new GaussianMixtureModel(x, 3).EStep(start).Responsibilities;
        GaussianMixtureParameters full = new GaussianMixtureModel(x, 3).MStep(gamma, start);
        GaussianMixtureParameters tied = new GaussianMixtureModel(x, 3, CovarianceStructure.Tied).MStep(gamma, start);
        GaussianMixtureParameters diagonal = new GaussianMixtureModel(x, 3, CovarianceStructure.Diagonal).MStep(gamma, start);
        GaussianMixtureParameters spherical = new GaussianMixtureModel(x, 3, CovarianceStructure.Spherical).MStep(gamma, start);
        Matrix<double> pooled = full.Covariances.Select((s, k) => s.Matrix * full.Weights[k]).Aggregate((a, b) => a + b);
        for (int k = 0; k < 3; k++)
        {
            Near.Absolute(pooled, tied.Covariances[k].Matrix, 1e-12, "tied");
            Matrix<double> sigma = full.Covariances[k].Matrix;
            Near.Absolute(Matrix<double>.Build.DenseOfDiagonalVector(sigma.Diagonal()), diagonal.Covariances[k].Matrix, 1e-14, "diagonal");
            Near.Absolute(
                Matrix<double>.Build.DenseDiagonal(3, 3, sigma.Trace() / 3), spherical.Covariances[k].Matrix, 1e-14, "spherical");
        }
    }

    internal static void SameParameters(
        GaussianMixtureParameters expected, GaussianMixtureParameters actual, double tolerance, string what)
    {
        Near.Absolute(expected.Weights, actual.Weights, tolerance, $"{what}: pi");
        Near.Absolute(expected.Means.Values.ToArray(), actual.Means.Values.ToArray(), tolerance * 10, $"{what}: mu");
        for (int k = 0; k < expected.Components; k++)
        {
            Near.Absolute(expected.Covariances[k].Matrix, actual.Covariances[k].Matrix, tolerance * 10, $"{what}: Sigma[{k}]");
        }
    }

    private static void NeverFalls<T>(IEmModel<T> model, T start, int iterations, int seed)
    {
        double previous = double.NegativeInfinity;
        int t = 0;
        try
        {
            foreach (EmState<T> state in model.Iterate(start).Take(iterations))
            {
                Assert.True(
                    state.LogLikelihood >= previous - Slack(model.Samples, previous == double.NegativeInfinity ? 0 : previous),
                    $"seed {seed}, step {t}: {previous:R} → {state.LogLikelihood:R}");
                previous = state.LogLikelihood;
                t++;
            }
        }
        catch (DegenerateFitException)
        {
            Assert.True(t > 1, $"seed {seed} degenerated at once");
        }
    }

    private static LinearMixtureParameters Floored(LinearMixtureParameters start) =>
        new(start.Weights, start.Coefficients, [.. start.Variances.Select(rho => Math.Max(rho, 0.2))]);

    private static GaussianMixtureParameters After(GaussianMixtureModel model, GaussianMixtureParameters start, int iterations) =>
        model.Iterate(start).ElementAt(iterations).Parameters;

    private static GaussianMixtureParameters Perturbed(GaussianMixtureParameters theta, RandomSource rng, double size)
    {
        double[] weights = [.. theta.Weights.Select(w => w * Math.Exp(size * rng.NextNormal()))];
        double sum = weights.Sum();
        return new GaussianMixtureParameters(
            [.. weights.Select(w => w / sum)],
            new RowMajorMatrix([.. theta.Means.Values.ToArray().Select(v => v + (size * rng.NextNormal()))], theta.Components, theta.Dimension),
            [.. theta.Covariances.Select(s => SpdMatrix.Factor(s.Matrix * Math.Exp(size * rng.NextNormal())))]);
    }

    private static RowMajorMatrix Map(RowMajorMatrix x, Matrix<double> a, Vector<double> b)
    {
        Matrix<double> image = x.ToMatrix() * a.Transpose();
        return RowMajorMatrix.FromMatrix(image.MapIndexed((_, j, v) => v + b[j]));
    }

    private static GaussianMixtureParameters Map(GaussianMixtureParameters theta, Matrix<double> a, Vector<double> b)
    {
        return new GaussianMixtureParameters(
            theta.Weights,
            Map(theta.Means, a, b),
            [.. theta.Covariances.Select(s =>
            {
                Matrix<double> image = a * s.Matrix * a.Transpose();
                return SpdMatrix.Factor((image + image.Transpose()) * 0.5);
            })]);
    }
}
