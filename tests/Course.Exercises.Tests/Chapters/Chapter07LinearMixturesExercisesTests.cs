using Course.Exercises.Chapters;
using Course.Exercises.Checking;

namespace Course.Exercises.Tests.Chapters;

public class Chapter07LinearMixturesExercisesTests
{
    [Theory]
    [InlineData("07-slope", 1.5, ExerciseOutcome.Right, "quarter of a sample")]
    [InlineData("07-slope", 1.52, ExerciseOutcome.Close, "too high")]
    [InlineData("07-slope", 1.2, ExerciseOutcome.Mistake, "squared")]
    [InlineData("07-slope", 0.6, ExerciseOutcome.Mistake, "not X")]
    [InlineData("07-slope", 1.8, ExerciseOutcome.Mistake, "ordinary slope")]
    [InlineData("07-noise", 0.8888889, ExerciseOutcome.Right, "the excess")]
    [InlineData("07-noise", 0.9, ExerciseOutcome.Close, "too high")]
    [InlineData("07-noise", 1.3333333, ExerciseOutcome.Mistake, "old level")]
    [InlineData("07-noise", 0.942809, ExerciseOutcome.Mistake, "standard deviation")]
    [InlineData("07-noise", 0.4444444, ExerciseOutcome.Mistake, "divided by N")]
    [InlineData("07-multiplier", 200, ExerciseOutcome.Right, "hand out N")]
    [InlineData("07-multiplier", 199, ExerciseOutcome.Close, "too low")]
    [InlineData("07-multiplier", 1, ExerciseOutcome.Mistake, "right-hand side")]
    [InlineData("07-multiplier", 2, ExerciseOutcome.Mistake, "This is K")]
    public void Numbers_get_their_verdict(string id, double answer, ExerciseOutcome outcome, string says) => Judged(id, answer, outcome, says);

    [Theory]
    [InlineData(0.66666667, 0.33333333, ExerciseOutcome.Right, "really shared")]
    [InlineData(0.65, 0.35, ExerciseOutcome.Close, "off by")]
    [InlineData(0.5, 0.5, ExerciseOutcome.Mistake, "equally sure")]
    [InlineData(0.8, 0.2, ExerciseOutcome.Mistake, "standard deviation")]
    [InlineData(0.33333333, 0.66666667, ExerciseOutcome.Mistake, "other way round")]
    public void The_share_at_a_crossing_gets_its_verdict(double first, double second, ExerciseOutcome outcome, string says) =>
        Judged("07-crossing", new[] { first, second }, outcome, says);

    [Fact]
    public void Parallel_and_crossing_lines_are_twins_in_any_order()
    {
        double[] parallel = [0, 0, 1, 0], crossing = [0, 1, 1, -1], swapped = [1, 0, 0, 0];
        Judged("07-twins", new[] { parallel, crossing }, ExerciseOutcome.Right, "third value");
        Judged("07-twins", new[] { crossing, swapped }, ExerciseOutcome.Right, "third value");
        Judged("07-twins", new[] { parallel, swapped }, ExerciseOutcome.Mistake, "a swap");
        Judged("07-twins", new[] { parallel, parallel }, ExerciseOutcome.Mistake, "twice");
        Judged("07-twins", new[] { parallel, [0.02, 1, 1, -1] }, ExerciseOutcome.Close, "-1.617");
        Judged("07-twins", new[] { parallel, [0, 0, 0, 0] }, ExerciseOutcome.Wrong, "corners");
        Judged("07-twins", new[] { parallel }, ExerciseOutcome.Wrong, "two rows");
        Judged("07-twins", new[] { parallel, [0, double.NaN, 1, -1] }, ExerciseOutcome.Wrong, "finite");
        Judged("07-twins", 3, ExerciseOutcome.Wrong, "two pairs of lines");
    }

    private static void Judged(string id, object answer, ExerciseOutcome outcome, string says)
    {
        ExerciseVerdict verdict = CourseExercises.Find(id).Check(answer);
        Assert.Equal(outcome, verdict.Outcome);
        Assert.Contains(says, verdict.Message, StringComparison.Ordinal);
    }
}
