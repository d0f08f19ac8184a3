using Course.Exercises.Chapters;
using Course.Exercises.Checking;

namespace Course.Exercises.Tests.Chapters;

public class Chapter03MaximumLikelihoodExercisesTests
{
    [Theory]
    [InlineData("03-two-numbers", 1.0, ExerciseOutcome.Right, "N − 1")]
    [InlineData("03-two-numbers", 1.01, ExerciseOutcome.Close, "too high")]
    [InlineData("03-two-numbers", 2.0, ExerciseOutcome.Mistake, "unbiased")]
    [InlineData("03-two-numbers", -2.8379, ExerciseOutcome.Mistake, "height")]
    [InlineData("03-two-numbers", 7.0, ExerciseOutcome.Wrong, "7")]
    [InlineData("03-known-mean", 2.0, ExerciseOutcome.Right, "missing degree")]
    [InlineData("03-known-mean", 1.0, ExerciseOutcome.Mistake, "sample's mean 1")]
    [InlineData("03-known-mean", 4.0, ExerciseOutcome.Mistake, "Nothing was estimated")]
    [InlineData("03-trace-log", 3.0, ExerciseOutcome.Right, "nowhere else")]
    [InlineData("03-trace-log", 0.0, ExerciseOutcome.Mistake, "Without the −k")]
    [InlineData("03-trace-log", 1.0, ExerciseOutcome.Mistake, "single eigenvalue")]
    [InlineData("03-trace-log", 6.0, ExerciseOutcome.Mistake, "not −1")]
    [InlineData("03-inverse", 2.0, ExerciseOutcome.Right, "Twice")]
    [InlineData("03-inverse", 1.0, ExerciseOutcome.Mistake, "change places")]
    [InlineData("03-inverse", 1.1111, ExerciseOutcome.Mistake, "spread")]
    [InlineData("03-inverse", 0.9, ExerciseOutcome.Mistake, "too large")]
    [InlineData("03-inverse", 1.8, ExerciseOutcome.Mistake, "unbiased")]
    public void A_number_gets_the_verdict_it_deserves(string id, double answer, ExerciseOutcome expected, string says)
    {
        ExerciseVerdict verdict = CourseExercises.Find(id).Check(answer);
        Assert.Equal(expected, verdict.Outcome);
        Assert.Contains(says, verdict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, ExerciseOutcome.Right, "sum to zero")]
    [InlineData(4, ExerciseOutcome.Mistake, "rank of their covariance is 3")]
    [InlineData(3, ExerciseOutcome.Wrong, "rank 2")]
    [InlineData(6, ExerciseOutcome.Wrong, "5 points do so too")]
    [InlineData(0, ExerciseOutcome.Wrong, "at least one point")]
    public void The_least_number_of_points_is_judged_by_the_rank(int answer, ExerciseOutcome expected, string says)
    {
        ExerciseVerdict verdict = CourseExercises.Find("03-least-points").Check(answer);
        Assert.Equal(expected, verdict.Outcome);
        Assert.Contains(says, verdict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_divisor_is_a_function_of_N()
    {
        Exercise exercise = CourseExercises.Find("03-divisor");
        ExerciseOutcome Of(Func<int, double> divisor) => exercise.Check(divisor).Outcome;
        Assert.Equal(ExerciseOutcome.Right, Of(n => (2.0 * (n - 1) + (n - 1.0) * (n - 1)) / (n - 1)));
        Assert.All([n => n, n => n - 1, n => n + 2], (Func<int, double> d) => Assert.Equal(ExerciseOutcome.Mistake, Of(d)));
        Assert.Equal(ExerciseOutcome.Wrong, Of(n => 6));
        Assert.Equal(ExerciseOutcome.NotYet, exercise.Check(null).Outcome);
    }
}
