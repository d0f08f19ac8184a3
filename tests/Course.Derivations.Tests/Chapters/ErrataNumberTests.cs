using System.Globalization;
using System.Text.Json;
using Course.Derivations.Chapters.Chapter05Mixtures;
using Course.Derivations.Chapters.Chapter06SomeLabels;
using Course.Derivations.Chapters.Chapter07LinearMixtures;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Tests.Chapters;

/// <summary>The formulas that the derivations compare, right and wrong, on the golden data: they give the golden numbers of the errata.</summary>
public class ErrataNumberTests
{
    /// <summary>The goldens' own advice: relative 1e-11 after a few steps.</summary>
    private const double Relative = 1e-11;

    private const double AtTheFixedPoint = 1e-8;

    private static readonly JsonElement Errata = ReadErrata();

    private static readonly Matrix<double> Samples = ReadCsv("gmm300.csv");

    private static Matrix<double> X => Samples.SubMatrix(0, Samples.RowCount, 0, 2);

    private static MixtureTheta Start
    {
        get
        {
            Matrix<double> unit = Matrix<double>.Build.DenseIdentity(2);
            return new MixtureTheta(
                Vector<double>.Build.Dense([0.5, 0.25, 0.25]),
                Matrix<double>.Build.DenseOfRowArrays([0.0, 1.0], [2.0, 1.0], [-1.0, 2.0]),
                [unit, unit, unit]);
        }
    }

    [Fact]
    public void Responsibilities_without_the_weights_differ_as_recorded_in_001_01()
    {
        Matrix<double> difference = MixtureFormulas.Posterior(Start, X) - MixtureFormulas.PosteriorWithoutWeights(Start, X);
        Near(Check("001-01", "max_abs_responsibility_difference_first_E_step"), difference.Enumerate().Max(Math.Abs), Relative);
    }

    [Fact]
    public void The_step_with_the_printed_responsibilities_falls_from_the_optimum_and_climbs_to_a_lower_fixed_point()
    {
        MixtureTheta right = Run(MixtureFormulas.Posterior);
        MixtureTheta printed = Run(MixtureFormulas.PosteriorWithoutWeights);
        Near(Check("001-01", "loglik_fixed_point_right"), MixtureFormulas.LogLikelihood(right, X), AtTheFixedPoint);
        Near(Check("001-01", "loglik_fixed_point_wrong"), MixtureFormulas.LogLikelihood(printed, X), AtTheFixedPoint);
        MixtureTheta after = MixtureFormulas.Update(MixtureFormulas.PosteriorWithoutWeights(right, X), X);
        Near(Check("001-01", "loglik_after_one_wrong_step_started_at_the_right_fixed_point"), MixtureFormulas.LogLikelihood(after, X), AtTheFixedPoint);
    }

    [Fact]
    public void The_covariance_about_the_old_mean_and_its_likelihood_are_those_of_001_02()
    {
        Matrix<double> gamma = MixtureFormulas.Posterior(Start, X);
        MixtureTheta right = MixtureFormulas.Update(gamma, X);
        MixtureTheta old = MixtureFormulas.UpdateAboutOldMeans(gamma, X, Start.Mu);
        Near(CheckOf("001-02", "Sigma1_with_new_mean"), right.Sigma[0].ToRowMajorArray());
        Near(CheckOf("001-02", "Sigma1_with_old_mean"), old.Sigma[0].ToRowMajorArray());
        Near(Check("001-02", "loglik_new"), MixtureFormulas.LogLikelihood(right, X), Relative);
        Near(Check("001-02", "loglik_old"), MixtureFormulas.LogLikelihood(old, X), Relative);
    }

    [Fact]
    public void Weights_over_the_unlabelled_and_over_all_samples_are_those_of_002_22()
    {
        int[] y = [.. Enumerable.Range(0, Samples.RowCount).Select(i => i % 10 == 0 ? (int)Samples[i, 2] : 0)];
        Matrix<double> delta = LabelledFormulas.Posterior(Start, X, y);
        Near(CheckOf("002-22", "pi_right"), LabelledFormulas.Update(delta, X, y).Pi.ToArray());
        Near(CheckOf("002-22", "pi_wrong"), (delta.ColumnSums() / X.RowCount).ToArray());
    }

    [Fact]
    public void Variances_about_the_new_and_the_old_line_are_those_of_002_26()
    {
        Matrix<double> data = ReadCsv("mlm200.csv");
        Matrix<double> x = data.SubMatrix(0, data.RowCount, 0, 2);
        Vector<double> y = data.Column(2);
        var start = new LineTheta(
            Vector<double>.Build.Dense([0.5, 0.5]), Matrix<double>.Build.DenseOfRowArrays([0.0, 1.0], [3.0, -1.0]), Vector<double>.Build.Dense([1.0, 1.0]));
        Matrix<double> delta = LineFormulas.Posterior(start, x, y);
        Near(CheckOf("002-26", "rho_right"), LineFormulas.Update(delta, x, y).Rho.ToArray());
        Near(CheckOf("002-26", "rho_wrong"), LineFormulas.Variances(delta, x, y, start.W).ToArray());
    }

    private static MixtureTheta Run(Func<MixtureTheta, Matrix<double>, Matrix<double>> responsibilities)
    {
        const int steps = 120;
        MixtureTheta theta = Start;
        for (int step = 0; step < steps; step++)
        {
            theta = MixtureFormulas.Update(responsibilities(theta, X), X);
        }

        return theta;
    }

    private static void Near(double expected, double actual, double relative) =>
        Assert.True(Math.Abs(expected - actual) <= relative * Math.Abs(expected), FormattableString.Invariant($"expected {expected:R}, got {actual:R}"));

    private static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Near(pair.First, pair.Second, Relative));
    }

    private static double Check(string id, string name) => Entry(id).GetProperty(name).GetDouble();

    private static double[] CheckOf(string id, string name) => [.. Flat(Entry(id).GetProperty(name))];

    private static JsonElement Entry(string id) =>
        Errata.GetProperty("errata").EnumerateArray().Single(e => e.GetProperty("id").GetString() == id).GetProperty("numerical_check");

    private static IEnumerable<double> Flat(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(Flat) : [element.GetDouble()];

    private static JsonElement ReadErrata()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Goldens", "errata.json")));
        return document.RootElement.Clone();
    }

    private static Matrix<double> ReadCsv(string name) => Matrix<double>.Build.DenseOfRowArrays(
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", name)).Skip(1).Where(line => line.Length > 0)
            .Select(line => line.Split(',').Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray()));
}
