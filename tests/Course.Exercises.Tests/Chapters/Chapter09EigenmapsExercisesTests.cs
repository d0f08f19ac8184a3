using Course.Exercises.Chapters;
using Course.Exercises.Checking;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Exercises.Tests.Chapters;

public class Chapter09EigenmapsExercisesTests
{
    [Fact]
    public void The_laplacian_of_the_edges_passes() => AssertRight("09-laplacian", Laplacian((d, w) => d - w));

    [Fact]
    public void Four_wrong_laplacians_are_recognised()
    {
        AssertMistake("09-laplacian", Laplacian((d, w) => w - d), "This is W − D");
        AssertMistake("09-laplacian", Laplacian((d, w) => d + w), "signless");
        AssertMistake("09-laplacian", Laplacian((d, w) => d * w), "product D W");
        AssertMistake("09-laplacian", Laplacian((d, w) => d - w, bothWays: false), "once only");
    }

    [Theory]
    [InlineData(0.06738611)]
    [InlineData(0.0674)]
    public void The_eigenvalue_from_node_8_passes(double answer) => AssertRight("09-eigenvalue", answer);

    [Theory]
    [InlineData(-1.79784, "the degree is missing")]
    [InlineData(0.932614, "1 − λ")]
    [InlineData(-0.02137218, "This is (Lψ)₈.")]
    [InlineData(0.202158, "divide by the degree")]
    public void A_wrong_eigenvalue_is_recognised(double answer, string says) => AssertMistake("09-eigenvalue", answer, says);

    [Fact]
    public void The_spectrum_of_a_path_passes_in_any_order()
    {
        AssertRight("09-path", (Func<int, double[]>)(m => [.. Enumerable.Range(0, m).Select(k => 1 - Math.Cos(Math.PI * k / (m - 1)))]));
        AssertRight("09-path", (Func<int, double[]>)(m => [.. Enumerable.Range(0, m).Select(k => 2 * Math.Pow(Math.Sin(Math.PI * k / 2 / (m - 1)), 2)).Reverse()]));
    }

    [Fact]
    public void Four_wrong_spectra_of_a_path_are_recognised()
    {
        AssertMistake("09-path", (Func<int, double[]>)(m => [.. Enumerable.Range(0, m).Select(k => 2 - (2 * Math.Cos(Math.PI * k / m)))]), "ordinary spectrum");
        AssertMistake("09-path", (Func<int, double[]>)(m => [.. Enumerable.Range(0, m).Select(k => 1 - Math.Cos(Math.PI * k / m))]), "the denominator is m − 1");
        AssertMistake("09-path", (Func<int, double[]>)(m => [.. Enumerable.Range(0, m).Select(k => 1 - Math.Cos(2 * Math.PI * k / m))]), "ring of m nodes");
        AssertMistake("09-path", (Func<int, double[]>)(m => [.. Enumerable.Range(0, m).Select(k => Math.Cos(Math.PI * k / (m - 1)))]), "1 − λ");
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e-12)]
    public void A_tolerance_inside_the_gap_passes(double tolerance) => AssertRight("09-components", (Func<double[], int>)(values => values.Count(v => Math.Abs(v) <= tolerance)));

    [Fact]
    public void Four_wrong_counts_of_components_are_recognised()
    {
        AssertMistake("09-components", (Func<double[], int>)(values => values.Count(v => v == 0)), "compare with zero exactly");
        AssertMistake("09-components", (Func<double[], int>)(values => values.Count(v => v <= 0)), "not positive");
        AssertMistake("09-components", (Func<double[], int>)(values => values.Count(v => v < 5e-3)), "slow mode");
        AssertMistake("09-components", (Func<double[], int>)(values => values.Count(v => v > 1e-8)), "not zero");
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(4, 2)]
    public void An_edge_of_every_odd_ring_passes(int from, int to) => AssertRight("09-bipartite", new[] { from, to });

    [Theory]
    [InlineData(2, 1, ExerciseOutcome.Mistake, "1–4–2–8–3")]
    [InlineData(5, 6, ExerciseOutcome.Mistake, "falls apart")]
    [InlineData(3, 8, ExerciseOutcome.Wrong, "Where is the triangle?")]
    [InlineData(1, 10, ExerciseOutcome.Wrong, "no edge 1–10")]
    public void Another_edge_is_told_what_it_leaves(int from, int to, ExerciseOutcome outcome, string says)
    {
        ExerciseVerdict verdict = CourseExercises.Find("09-bipartite").Check(new[] { from, to });
        Assert.Equal(outcome, verdict.Outcome);
        Assert.Contains(says, verdict.Message, StringComparison.Ordinal);
    }

    private static Func<int, (int, int)[], Matrix<double>> Laplacian(Func<Matrix<double>, Matrix<double>, Matrix<double>> of, bool bothWays = true) => (n, edges) =>
    {
        var w = Matrix<double>.Build.Dense(n, n);
        foreach ((int from, int to) in edges)
        {
            w[from - 1, to - 1] += 1;
            w[to - 1, from - 1] += bothWays ? 1 : 0;
        }

        return of(Matrix<double>.Build.DiagonalOfDiagonalVector(w.RowSums()), w);
    };

    private static void AssertRight(string id, object answer)
    {
        ExerciseVerdict verdict = CourseExercises.Find(id).Check(answer);
        Assert.True(verdict.Outcome == ExerciseOutcome.Right, verdict.ToText());
    }

    private static void AssertMistake(string id, object answer, string says)
    {
        ExerciseVerdict verdict = CourseExercises.Find(id).Check(answer);
        Assert.True(verdict.Outcome == ExerciseOutcome.Mistake, verdict.ToText());
        Assert.Contains(says, verdict.Message, StringComparison.Ordinal);
    }
}
