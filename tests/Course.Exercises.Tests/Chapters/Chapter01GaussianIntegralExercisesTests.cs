using Course.Exercises.Chapters;
using Course.Exercises.Checking;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Exercises.Tests.Chapters;

public class Chapter01GaussianIntegralExercisesTests
{
    [Theory]
    [InlineData("01-quadratic", 3.6275987, ExerciseOutcome.Right, "large precision")]
    [InlineData("01-quadratic", 3.7, ExerciseOutcome.Close, "too high")]
    [InlineData("01-quadratic", 10.8827962, ExerciseOutcome.Mistake, "The inverse is forgotten")]
    [InlineData("01-quadratic", 2.0943951, ExerciseOutcome.Mistake, "The root is forgotten")]
    [InlineData("01-quadratic", 1.4472025, ExerciseOutcome.Mistake, "One dimension too few")]
    [InlineData("01-quadratic", 1, ExerciseOutcome.Mistake, "integral of the density")]
    [InlineData("01-radius", 2.4477468, ExerciseOutcome.Right, "2 ln 20")]
    [InlineData("01-radius", 2.5, ExerciseOutcome.Close, "too high")]
    [InlineData("01-radius", 1.96, ExerciseOutcome.Mistake, "95 % of the line")]
    [InlineData("01-radius", 5.9914645, ExerciseOutcome.Mistake, "squared radius")]
    [InlineData("01-radius", 0.3202914, ExerciseOutcome.Mistake, "stay inside")]
    [InlineData("01-budget", 4, ExerciseOutcome.Right, "factor 20")]
    [InlineData("01-budget", 5, ExerciseOutcome.Mistake, "3.2 million")]
    [InlineData("01-budget", 4.6117, ExerciseOutcome.Mistake, "whole number")]
    [InlineData("01-budget", 50000, ExerciseOutcome.Mistake, "multiply")]
    [InlineData("01-budget", 7, ExerciseOutcome.Wrong, "not it")]
    public void Numbers_get_their_verdict(string id, double answer, ExerciseOutcome outcome, string says) => Judged(id, answer, outcome, says);

    [Fact]
    public void Every_root_is_right_turned_and_reflected_ones_too()
    {
        Matrix<double> lower = Matrix<double>.Build.DenseOfArray(new[,] { { 2, 0 }, { 1, Math.Sqrt(2) } });
        Matrix<double> reflection = Matrix<double>.Build.DenseOfArray(new[,] { { 0.6, 0.8 }, { 0.8, -0.6 } });
        Judged("01-root", lower, ExerciseOutcome.Right, "AAᵀ = Σ");
        Judged("01-root", -lower, ExerciseOutcome.Right, "AAᵀ = Σ");
        Judged("01-root", lower * reflection, ExerciseOutcome.Right, "AAᵀ = Σ");
        Judged("01-root", lower * 1.01, ExerciseOutcome.Close, "off by");
        Judged("01-root", lower.Transpose(), ExerciseOutcome.Mistake, "the other order");
        Judged("01-root", new[,] { { 2, Math.Sqrt(2) }, { Math.Sqrt(2), Math.Sqrt(3) } }, ExerciseOutcome.Mistake, "entry by entry");
        Judged("01-root", lower.Transpose().Inverse(), ExerciseOutcome.Mistake, "a root of Σ⁻¹");
        Judged("01-root", new double[2, 3], ExerciseOutcome.Wrong, "2 × 2");
    }

    [Fact]
    public void Any_matrix_that_gives_two_is_right()
    {
        double c = Math.Sqrt(3);
        Judged("01-twice", new[,] { { 1, c }, { -c, 1 } }, ExerciseOutcome.Right, "c² = 3|S|");
        Judged("01-twice", new[,] { { 2, 1 - 3.0 }, { 1 + 3.0, 2 } }, ExerciseOutcome.Right, "c² = 3|S|");
        Judged("01-twice", new[,] { { 1, 1.78 }, { -1.78, 1 } }, ExerciseOutcome.Close, "off by");
        Judged("01-twice", new double[,] { { 2, 1 }, { 1, 2 } }, ExerciseOutcome.Mistake, "symmetric");
        Judged("01-twice", new double[,] { { 1, 3 }, { 0, 1 } }, ExerciseOutcome.Mistake, "not positive definite");
        Judged("01-twice", new double[,] { { 1, 1 }, { -1, 1 } }, ExerciseOutcome.Mistake, "√2");
        Judged("01-twice", new double[,] { { 1, 3 }, { -3, 1 } }, ExerciseOutcome.Mistake, "√10");
    }

    private static void Judged(string id, object answer, ExerciseOutcome outcome, string says)
    {
        ExerciseVerdict verdict = CourseExercises.Find(id).Check(answer);
        Assert.Equal(outcome, verdict.Outcome);
        Assert.Contains(says, verdict.Message, StringComparison.Ordinal);
    }
}
