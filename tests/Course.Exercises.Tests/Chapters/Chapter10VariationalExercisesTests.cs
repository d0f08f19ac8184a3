using Course.Exercises.Chapters;
using Course.Exercises.Checking;

namespace Course.Exercises.Tests.Chapters;

public class Chapter10VariationalExercisesTests
{
    [Theory]
    [InlineData("10-bound", -2.2655121, ExerciseOutcome.Right, "the bound touches")]
    [InlineData("10-bound", -2.2, ExerciseOutcome.Close, "too high")]
    [InlineData("10-bound", -2.4189385, ExerciseOutcome.Mistake, "s² = 1")]
    [InlineData("10-bound", -2.3620857, ExerciseOutcome.Mistake, "as the scale s")]
    [InlineData("10-bound", -2.0155121, ExerciseOutcome.Mistake, "spread of z")]
    [InlineData("10-bound", -2.8620857, ExerciseOutcome.Mistake, "factor ½")]
    [InlineData("10-bound", 5, ExerciseOutcome.Wrong, "not it")]
    [InlineData("10-mean-field", 0.19, ExerciseOutcome.Right, "too narrow")]
    [InlineData("10-mean-field", 0.195, ExerciseOutcome.Close, "too high")]
    [InlineData("10-mean-field", 1, ExerciseOutcome.Mistake, "own variance")]
    [InlineData("10-mean-field", 0.4358899, ExerciseOutcome.Mistake, "This is s.")]
    [InlineData("10-mean-field", 5.2631579, ExerciseOutcome.Mistake, "diagonal entry")]
    [InlineData("10-baseline", 3, ExerciseOutcome.Right, "Variance 6")]
    [InlineData("10-baseline", 3.1, ExerciseOutcome.Close, "too high")]
    [InlineData("10-baseline", 1, ExerciseOutcome.Mistake, "leaves variance 10")]
    [InlineData("10-baseline", -3, ExerciseOutcome.Mistake, "The sign")]
    [InlineData("10-baseline", 0, ExerciseOutcome.Mistake, "variance 15")]
    public void Numbers_get_their_verdict(string id, double answer, ExerciseOutcome outcome, string says) => Judged(id, answer, outcome, says);

    [Fact]
    public void The_slope_of_the_entropy_is_one_wherever_it_is_taken()
    {
        Judged("10-entropy", (Func<double, double>)(s => s / s), ExerciseOutcome.Right, "one nat");
        Judged("10-entropy", (Func<double, double>)(_ => 1.00005), ExerciseOutcome.Close, "off by");
        Judged("10-entropy", (Func<double, double>)(_ => 0), ExerciseOutcome.Mistake, "determinant");
        Judged("10-entropy", (Func<double, double>)(s => 1 / s), ExerciseOutcome.Mistake, "slope in s");
        Judged("10-entropy", (Func<double, double>)(_ => -1), ExerciseOutcome.Mistake, "sign");
        Judged("10-entropy", 1.0, ExerciseOutcome.Wrong, "a function of s");
    }

    [Fact]
    public void The_estimator_without_the_score_is_told_from_its_neighbours()
    {
        Judged("10-path-only", Estimator((m, s, e) => 2 - (2 * (m + (s * e))) + (e / s)), ExerciseOutcome.Right, "flat in z");
        Judged("10-path-only", Estimator((m, s, e) => 2 - (2 * m) + (e * ((1 / s) - (2 * s)))), ExerciseOutcome.Right, "flat in z");
        Judged("10-path-only", Estimator((_, s, e) => -e / s), ExerciseOutcome.Mistake, "dropped the path");
        Judged("10-path-only", Estimator((m, s, e) => 2 - (2 * (m + (s * e)))), ExerciseOutcome.Mistake, "whole pathwise gradient");
        Judged("10-path-only", Estimator((m, s, e) => 2 - (2 * (m + (s * e))) - (e / s)), ExerciseOutcome.Mistake, "The sign of the path");
        Judged("10-path-only", Estimator((_, _, _) => throw new InvalidOperationException("no")), ExerciseOutcome.Wrong, "InvalidOperationException");
    }

    private static Func<double, double, double, double> Estimator(Func<double, double, double, double> f) => f;

    private static void Judged(string id, object answer, ExerciseOutcome outcome, string says)
    {
        ExerciseVerdict verdict = CourseExercises.Find(id).Check(answer);
        Assert.Equal(outcome, verdict.Outcome);
        Assert.Contains(says, verdict.Message, StringComparison.Ordinal);
    }
}
