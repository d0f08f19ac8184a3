using Course.Exercises.Chapters;
using Course.Exercises.Checking;
using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace Course.Exercises.Tests.Chapters;

public class Chapter02TracesExercisesTests
{
    [Fact]
    public void The_shape_rules_b_out()
    {
        Judged("02-shape", new double[,] { { 7, 9, 11 }, { 8, 10, 12 } }, ExerciseOutcome.Right, "Bᵀ");
        Judged("02-shape", new[,] { { 7, 9, 11 }, { 8, 10, 12.2 } }, ExerciseOutcome.Close, "off by");
        Judged("02-shape", new double[,] { { 7, 8 }, { 9, 10 }, { 11, 12 } }, ExerciseOutcome.Mistake, "3 × 2");
        Judged("02-shape", new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }, ExerciseOutcome.Mistake, "That is A");
        Judged("02-shape", new double[,] { { 7, 8, 9 }, { 10, 11, 12 } }, ExerciseOutcome.Mistake, "reading order");
    }

    [Fact]
    public void Both_places_bring_a_term()
    {
        Two((a, b) => (a * b) + (a * b.Transpose()), ExerciseOutcome.Right, "one term for each place");
        Two((a, b) => 2 * a * b, ExerciseOutcome.Mistake, "2AB holds");
        Two((a, b) => 2 * a * b.Transpose(), ExerciseOutcome.Mistake, "2ABᵀ holds");
        Two((a, b) => a * b, ExerciseOutcome.Mistake, "One place");
        Two((a, b) => a * b.Transpose(), ExerciseOutcome.Mistake, "One place");
        Two((a, b) => (a * (b + b.Transpose())).Transpose(), ExerciseOutcome.Mistake, "transpose");
        Two((a, b) => b, ExerciseOutcome.Wrong, "");
        Two((a, b) => a * (b + b.Transpose()) * 1.00001, ExerciseOutcome.Close, "off by");
    }

    [Fact]
    public void Free_entries_double_off_the_diagonal_only()
    {
        Judged("02-free-entries", new[,] { { 2 / 3.0, -2 / 3.0 }, { -2 / 3.0, 2 / 3.0 } }, ExerciseOutcome.Right, "both mirror images");
        Judged("02-free-entries", new[,] { { 0.66, -0.66 }, { -0.66, 0.66 } }, ExerciseOutcome.Close, "off by");
        Judged("02-free-entries", new[,] { { 2 / 3.0, -1 / 3.0 }, { -1 / 3.0, 2 / 3.0 } }, ExerciseOutcome.Mistake, "the other question");
        Judged("02-free-entries", new[,] { { 4 / 3.0, -2 / 3.0 }, { -2 / 3.0, 4 / 3.0 } }, ExerciseOutcome.Mistake, "diagonal is doubled");
        Judged("02-free-entries", new double[,] { { 2, 1 }, { 1, 2 } }, ExerciseOutcome.Mistake, "the inverse is missing");
        Judged("02-free-entries", new double[,] { { 2, 2 }, { 2, 2 } }, ExerciseOutcome.Mistake, "wrong matrix");
    }

    [Theory]
    [InlineData(1e-8, ExerciseOutcome.Right, "valley")]
    [InlineData(-2e-8, ExerciseOutcome.Right, "valley")]
    [InlineData(1e-14, ExerciseOutcome.Mistake, "Smaller is not better")]
    [InlineData(1e-3, ExerciseOutcome.Mistake, "truncation")]
    [InlineData(2e-6, ExerciseOutcome.Close, "asked for is 1e-7")]
    [InlineData(0, ExerciseOutcome.Wrong, "not zero")]
    public void A_step_is_judged_by_the_error_it_makes(double h, ExerciseOutcome outcome, string says) => Judged("02-step", h, outcome, says);

    [Fact]
    public void A_conjugate_is_recognised()
    {
        Form((x, a) => (x.ToRowMatrix() * a * x)[0], ExerciseOutcome.Right, "(6, 14)");
        Form((x, a) => x.ConjugateDotProduct(a * x), ExerciseOutcome.Mistake, "−4 instead of 6");
        Form((x, a) => (a * x).ConjugateDotProduct(x), ExerciseOutcome.Mistake, "the other factor");
        Form((x, a) => x.DotProduct(a * x).Real, ExerciseOutcome.Mistake, "real part");
        Form((x, a) => x[0], ExerciseOutcome.Wrong, "");
    }

    private static void Two(Func<Matrix<double>, Matrix<double>, Matrix<double>> answer, ExerciseOutcome outcome, string says) => Judged("02-two-places", answer, outcome, says);

    private static void Form(Func<Vector<Complex>, Matrix<Complex>, Complex> answer, ExerciseOutcome outcome, string says) => Judged("02-complex-step", answer, outcome, says);

    private static void Judged(string id, object answer, ExerciseOutcome outcome, string says)
    {
        ExerciseVerdict verdict = CourseExercises.Find(id).Check(answer);
        Assert.Equal(outcome, verdict.Outcome);
        Assert.Contains(says, verdict.Message, StringComparison.Ordinal);
    }
}
