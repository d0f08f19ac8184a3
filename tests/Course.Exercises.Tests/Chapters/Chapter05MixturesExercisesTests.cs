using Course.Exercises.Chapters;
using Course.Exercises.Checking;
using Course.Learning.Mixtures;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Exercises.Tests.Chapters;

public class Chapter05MixturesExercisesTests
{
    private static readonly RowMajorMatrix X =
        CsvTable.Read(Path.Combine(AppContext.BaseDirectory, "Data", "gmm300.csv")).Columns("x1", "x2");

    [Theory]
    [InlineData("05-posterior", 0.9, ExerciseOutcome.Right, "prior")]
    [InlineData("05-posterior", 0.92, ExerciseOutcome.Close, "too high")]
    [InlineData("05-posterior", 0.5, ExerciseOutcome.Mistake, "left out the weights")]
    [InlineData("05-posterior", 0.1, ExerciseOutcome.Mistake, "other component")]
    [InlineData("05-posterior", 0.21777, ExerciseOutcome.Mistake, "joint")]
    [InlineData("05-posterior", 0.3, ExerciseOutcome.Wrong, "not a mistake")]
    [InlineData("05-mean", 1.0 / 3, ExerciseOutcome.Right, "origin")]
    [InlineData("05-mean", 0.3333, ExerciseOutcome.Right, "origin")]
    [InlineData("05-mean", 0.34, ExerciseOutcome.Close, "too high")]
    [InlineData("05-mean", 1.0 / 6, ExerciseOutcome.Mistake, "divided by N")]
    [InlineData("05-mean", 0.5, ExerciseOutcome.Mistake, "divided by one")]
    [InlineData("05-mean", 5.0 / 3, ExerciseOutcome.Mistake, "plain mean")]
    [InlineData("05-parameters", 17.0, ExerciseOutcome.Right, "K − 1")]
    [InlineData("05-parameters", 18.0, ExerciseOutcome.Mistake, "sum to one")]
    [InlineData("05-parameters", 20.0, ExerciseOutcome.Mistake, "four entries")]
    [InlineData("05-parameters", 21.0, ExerciseOutcome.Mistake, "every entry")]
    [InlineData("05-parameters", 11.0, ExerciseOutcome.Mistake, "one covariance for all")]
    [InlineData("05-parameters", 16.0, ExerciseOutcome.Wrong, "not it")]
    public void A_number_gets_its_verdict(string id, double answer, ExerciseOutcome outcome, string says) =>
        Verdict(id, answer, outcome, says);

    [Fact]
    public void The_excess_is_the_outer_product_of_the_move_in_either_direction()
    {
        Verdict("05-excess", Excess((a, b) => (a - b).OuterProduct(a - b)), ExerciseOutcome.Right, "rank one");
        Verdict("05-excess", Excess((a, b) => (b - a).OuterProduct(b - a)), ExerciseOutcome.Right, "rank one");
        Verdict("05-excess", Excess((a, b) => 1.00005 * (a - b).OuterProduct(a - b)), ExerciseOutcome.Close, "Nearly");
    }

    [Fact]
    public void Wrong_excesses_are_recognised()
    {
        Verdict("05-excess", Excess((a, b) => -(a - b).OuterProduct(a - b)), ExerciseOutcome.Mistake, "opposite sign");
        Verdict("05-excess", Excess((a, _) => Matrix<double>.Build.Dense(a.Count, a.Count)), ExerciseOutcome.Mistake, "fixed point");
        Verdict("05-excess", Excess((a, b) => a.OuterProduct(a) - b.OuterProduct(b)), ExerciseOutcome.Mistake, "difference of squares");
        Verdict("05-excess", Excess((a, b) => Matrix<double>.Build.DenseIdentity(a.Count) * (a - b).DotProduct(a - b)), ExerciseOutcome.Mistake, "squared length");
        Verdict("05-excess", Excess((a, b) => a.OuterProduct(b)), ExerciseOutcome.Wrong, "Not yet right");
    }

    [Fact]
    public void A_trap_is_right_and_a_relabelled_best_fit_is_a_mistake()
    {
        Verdict("05-trapped", Fit(new() { Components = 3, InitialParameters = Start([0.4, 0.6], [3.7, 1.5], [2.7, 2.9]) }), ExerciseOutcome.Right, "nats below the best");
        Verdict("05-trapped", Fit(new() { Components = 3, InitialParameters = Start([2.0, 1.0], [-1.0, 2.0], [0.0, 1.0]) }), ExerciseOutcome.Mistake, "another order");
    }

    [Fact]
    public void A_run_that_was_cut_short_and_another_model_are_told_so()
    {
        GaussianMixtureParameters start = Start([2.0, 1.0], [-1.0, 2.0], [0.0, 1.0]);
        Verdict("05-trapped", Fit(new() { Components = 3, InitialParameters = start, Stop = new EmStopRule { MaxIterations = 2 } }), ExerciseOutcome.Mistake, "stopped before");
        Verdict("05-trapped", Fit(new() { Components = 3, InitialParameters = start, Stop = new EmStopRule { LogLikelihoodTolerance = 0.1 } }), ExerciseOutcome.Close, "One nat");
        Verdict("05-trapped", Fit(new() { Components = 2 }), ExerciseOutcome.Wrong, "2 components");
        Verdict("05-trapped", 4.0, ExerciseOutcome.Wrong, "a GaussianMixtureFit");
        Verdict("05-trapped", null, ExerciseOutcome.NotYet, "No answer yet");
    }

    private static GaussianMixtureFit Fit(GaussianMixtureOptions options) => GaussianMixture.Fit(X, options);

    private static GaussianMixtureParameters Start(params double[][] means)
    {
        var unit = SpdMatrix.Factor(Matrix<double>.Build.DenseIdentity(2));
        return new GaussianMixtureParameters([1 / 3.0, 1 / 3.0, 1 / 3.0], RowMajorMatrix.FromRows(means), [unit, unit, unit]);
    }

    private static Func<Vector<double>, Vector<double>, Matrix<double>> Excess(Func<Vector<double>, Vector<double>, Matrix<double>> function) => function;

    private static void Verdict(string id, object? answer, ExerciseOutcome outcome, string says)
    {
        ExerciseVerdict verdict = CourseExercises.Find(id).Check(answer);
        Assert.True(outcome == verdict.Outcome, verdict.ToText());
        Assert.Contains(says, verdict.Message, StringComparison.Ordinal);
    }
}
