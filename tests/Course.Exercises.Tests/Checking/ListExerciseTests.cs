using Course.Exercises.Checking;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Exercises.Tests.Checking;

public class ListExerciseTests
{
    [Theory]
    [InlineData(ListEquivalence.Exact, new[] { 1.0, 2.0, -2.0 }, ExerciseOutcome.Right)]
    [InlineData(ListEquivalence.Exact, new[] { 2.0, 1.0, -2.0 }, ExerciseOutcome.Wrong)]
    [InlineData(ListEquivalence.AnyOrder, new[] { 2.0, -2.0, 1.0 }, ExerciseOutcome.Right)]
    [InlineData(ListEquivalence.UpToSign, new[] { -1.0, -2.0, 2.0 }, ExerciseOutcome.Right)]
    [InlineData(ListEquivalence.UpToSign, new[] { 1.0, 2.0, 2.0 }, ExerciseOutcome.Wrong)]
    [InlineData(ListEquivalence.UpToScale, new[] { -3.0, -6.0, 6.0 }, ExerciseOutcome.Right)]
    [InlineData(ListEquivalence.UpToScale, new[] { 0.0, 0.0, 0.0 }, ExerciseOutcome.Wrong)]
    [InlineData(ListEquivalence.Exact, new[] { 1.0, 2.0 }, ExerciseOutcome.Wrong)]
    [InlineData(ListEquivalence.Exact, new[] { 1.0, 2.02, -2.0 }, ExerciseOutcome.Close)]
    [InlineData(ListEquivalence.Exact, new[] { double.NaN, double.NaN }, ExerciseOutcome.NotYet)]
    public void Equivalent_lists_are_the_same_answer(ListEquivalence equivalence, double[] answer, ExerciseOutcome expected) =>
        Assert.Equal(expected, new ListExercise("08-axis", "An axis", 3, () => [1, 2, -2], equivalence).Check(answer).Outcome);

    [Fact]
    public void A_mistake_is_recognised_by_what_it_gives_and_by_a_property()
    {
        ListExercise exercise = new ListExercise("08-shares", "Shares", 2, () => [0.8, 0.2])
            .Mistake(() => [2 / 3.0, 1 / 3.0], "Square roots.")
            .MistakeWhere(a => a.Sum() > 1.5, "They must add up to one.");
        Assert.Equal("Square roots.", exercise.Check(new[] { 0.6667, 0.3333 }).Message);
        Assert.Equal("They must add up to one.", exercise.Check(new[] { 4.0, 1.0 }).Message);
    }

    [Fact]
    public void Vectors_tuples_and_whole_numbers_are_lists()
    {
        var exercise = new ListExercise("08-pair", "A pair", 2, () => [1, 2]);
        Assert.Equal(ExerciseOutcome.Right, exercise.Check(Vector<double>.Build.Dense([1, 2])).Outcome);
        Assert.Equal(ExerciseOutcome.Right, exercise.Check((1.0, 2.0)).Outcome);
        Assert.Equal(ExerciseOutcome.Right, exercise.Check(new List<int> { 1, 2 }).Outcome);
        Assert.Equal("The check waits for a list of 2 numbers, and this is a 1 × 2 matrix.", exercise.Check(new double[1, 2]).Message);
    }
}
