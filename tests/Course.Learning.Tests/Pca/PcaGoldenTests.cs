using System.Globalization;
using System.Text.Json;
using Course.Learning.Pca;
using Course.Learning.Tests.Goldens;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Pca;

public class PcaGoldenTests
{
    private static readonly JsonElement Golden = GoldenFile.Read("pca.json");
    private static readonly RowMajorMatrix X = Golden.GetProperty("inputs").GetProperty("X").Table();

    [Theory]
    [InlineData(PcaRoute.Covariance)]
    [InlineData(PcaRoute.SingularValues)]
    public void The_ten_points_give_the_golden_eigenvalues_axes_and_scores(PcaRoute route)
    {
        PcaFit fit = Fit(X, 3, route);

        Near.Absolute(Golden.GetProperty("mean").Doubles(), fit.Mean.ToArray(), 1e-14);
        for (int j = 0; j < 3; j++)
        {
            Near.Relative(Golden.GetProperty("eigenvalues_Nminus1")[j].GetDouble(), fit.Eigenvalues[j], 1e-13);
            Near.Relative(Golden.GetProperty("eigenvalues_N")[j].GetDouble(), fit.EigenvaluesSample[j], 1e-13);
            Near.Relative(Golden.GetProperty("singular_values")[j].GetDouble(), fit.SingularValues[j], 1e-13);
        }

        Near.Absolute(Golden.GetProperty("axes_columns").Matrix(), fit.Axes, 1e-13, "axes, signs included");
        Near.Absolute(Golden.GetProperty("scores").Matrix(), fit.Scores(X).ToMatrix(), 1e-12, "scores");
        Near.Absolute(Golden.GetProperty("explained_variance_ratio").Doubles(), fit.ExplainedVarianceRatio, 1e-13);
        Near.Absolute(Golden.GetProperty("cumulative_ratio").Doubles(), fit.CumulativeVarianceRatio, 1e-13);
        Near.Relative(Golden.GetProperty("total_variance_Nminus1").GetDouble(), fit.TotalVariance, 1e-13);
    }

    [Theory]
    [InlineData(PcaRoute.Covariance)]
    [InlineData(PcaRoute.SingularValues)]
    public void The_reconstruction_error_is_the_left_out_variance_over_N(PcaRoute route)
    {
        JsonElement errors = Golden.GetProperty("reconstruction_error_avg_over_N");
        for (int k = 1; k <= 3; k++)
        {
            double expected = errors.GetProperty(k.ToString(CultureInfo.InvariantCulture)).GetDouble();
            PcaFit fit = Fit(X, k, route);
            Near.Absolute(expected, fit.AverageReconstructionError(X), 1e-13 * 32.4, $"measured error, k = {k}");
            Near.Absolute(expected, fit.LeftOutVariance(k), 1e-13 * 32.4, $"left-out variance, k = {k}");
        }

        Near.Relative(32.4, Fit(X, 1, route).LeftOutVariance(0), 1e-13);
        Near.Relative(5.4720329126518625, Fit(X, 2, route).AverageReconstructionError(X), 1e-13);
    }

    [Theory]
    [InlineData(PcaRoute.Covariance)]
    [InlineData(PcaRoute.SingularValues)]
    public void The_reconstructions_are_golden(PcaRoute route)
    {
        Near.Absolute(
            Golden.GetProperty("reconstructed_2D").Matrix(), Reconstruction(Fit(X, 2, route)), 1e-12, "from two axes");
        Near.Absolute(
            Golden.GetProperty("reconstructed_1D").Matrix(), Reconstruction(Fit(X, 1, route)), 1e-12, "from one axis");
        PcaFit full = Fit(X, 3, route);
        RowMajorMatrix firstTwo = RowMajorMatrix.FromMatrix(full.Scores(X).ToMatrix().SubMatrix(0, 10, 0, 2));
        Near.Absolute(
            Golden.GetProperty("reconstructed_2D").Matrix(), full.Reconstruct(firstTwo).ToMatrix(), 1e-12, "fewer scores than axes");
    }

    [Theory]
    [InlineData("tall_20x5", PcaRoute.Covariance)]
    [InlineData("tall_20x5", PcaRoute.SingularValues)]
    [InlineData("wide_5x8", PcaRoute.Covariance)]
    [InlineData("wide_5x8", PcaRoute.SingularValues)]
    [InlineData("offset_1e8_20x5", PcaRoute.Covariance)]
    [InlineData("offset_1e8_20x5", PcaRoute.SingularValues)]
    [InlineData("rank_deficient_20x4", PcaRoute.Covariance)]
    [InlineData("rank_deficient_20x4", PcaRoute.SingularValues)]
    public void The_further_cases_are_golden(string name, PcaRoute route)
    {
        JsonElement golden = Golden.GetProperty("extra_cases").GetProperty(name);
        RowMajorMatrix x = golden.GetProperty("X").Table();
        PcaFit fit = Fit(x, 3, route);

        double[] eigenvalues = golden.GetProperty("eigenvalues_Nminus1").Doubles();
        for (int j = 0; j < eigenvalues.Length; j++)
        {
            Near.Absolute(eigenvalues[j], fit.Eigenvalues[j], (1e-13 * eigenvalues[j]) + (1e-15 * eigenvalues[0]), $"eigenvalue {j}");
        }

        Near.Absolute(golden.GetProperty("axes_first").Matrix(), fit.Axes, 1e-13, "axes, signs included");
        Near.Absolute(golden.GetProperty("scores_first").Matrix(), fit.Scores(x).ToMatrix(), 1e-12, "scores");
        for (int j = 0; j < 3; j++)
        {
            Assert.True(
                Math.Abs(fit.Eigenvalues[j] - eigenvalues[j]) <= fit.EigenvalueErrorBounds[j],
                $"eigenvalue {j} is off by {fit.Eigenvalues[j] - eigenvalues[j]:E2}, its bound is {fit.EigenvalueErrorBounds[j]:E2}");
            Assert.InRange(fit.AxisErrorBounds[j], 0, 1e-11);
        }
    }

    [Fact]
    public void Whitening_equals_the_peers_up_to_signs()
    {
        Matrix<double> expected = Golden.GetProperty("sklearn").GetProperty("whitened_scores_n_components_2").Matrix();
        Near.UpToSigns(expected, Fit(X, 2, PcaRoute.Covariance).Whiten(X), 1e-12);
    }

    [Fact]
    public void The_printed_axes_and_wrong_scores_are_what_the_errata_say()
    {
        JsonElement printed = Golden.GetProperty("printed");
        PcaFit fit = Fit(X, 3, PcaRoute.Covariance);
        Near.UpToSigns(printed.GetProperty("axes_repaired").Matrix(), fit.Axes, 1e-8);
        Matrix<double> scores = fit.Scores(X).ToMatrix();
        foreach (JsonElement wrong in printed.GetProperty("wrong_entries").EnumerateArray())
        {
            double ours = -scores[wrong.GetProperty("row").GetInt32() - 1, wrong.GetProperty("col").GetInt32() - 1];
            double hasToBe = -ours;
            Near.Absolute(wrong.GetProperty("correct").GetDouble(), ours, 1e-8);
            Near.Absolute(wrong.GetProperty("printed").GetDouble(), hasToBe, 1e-8);
        }
    }

    [Fact]
    public void The_scores_keep_their_digits_under_an_offset_of_1e8_although_one_double_cannot_hold_the_mean()
    {
        JsonElement golden = Golden.GetProperty("extra_cases").GetProperty("offset_1e8_20x5");
        RowMajorMatrix x = golden.GetProperty("X").Table();
        PcaFit fit = Fit(x, 3, PcaRoute.Covariance);
        Matrix<double> naive = Matrix<double>.Build.Dense(x.Rows, x.Columns, (i, j) => x[i, j] - fit.Mean[j]) * fit.Axes;
        Matrix<double> expected = golden.GetProperty("scores_first").Matrix();

        Assert.True((naive - expected).Enumerate().Max(Math.Abs) > 1e-10);
        Near.Absolute(expected, fit.Scores(x).ToMatrix(), 1e-12);
    }

    private static PcaFit Fit(RowMajorMatrix x, int k, PcaRoute route) =>
        PrincipalComponents.Fit(x, new PcaOptions { Components = k, Route = route });

    private static Matrix<double> Reconstruction(PcaFit fit) => fit.Reconstruct(fit.Scores(X)).ToMatrix();
}
