using Course.Exercises.Chapters;
using Course.Exercises.Checking;

namespace Course.Exercises.Tests.Chapters;

public class Chapter00StartHereExercisesTests
{
    [Theory]
    [InlineData(8.6666667, ExerciseOutcome.Right, "26/3")]
    [InlineData(8.7, ExerciseOutcome.Close, "too high")]
    [InlineData(13, ExerciseOutcome.Mistake, "N − 1")]
    [InlineData(2.9439203, ExerciseOutcome.Mistake, "standard deviation")]
    [InlineData(20.6666667, ExerciseOutcome.Mistake, "not its square")]
    [InlineData(24.6666667, ExerciseOutcome.Mistake, "mean of the squares themselves")]
    [InlineData(26, ExerciseOutcome.Mistake, "sum of the squared distances")]
    [InlineData(0, ExerciseOutcome.Mistake, "average to zero")]
    [InlineData(7, ExerciseOutcome.Wrong, "not it")]
    public void An_answer_gets_its_verdict(double answer, ExerciseOutcome outcome, string says)
    {
        ExerciseVerdict verdict = CourseExercises.Find("00-variance").Check(answer);
        Assert.Equal(outcome, verdict.Outcome);
        Assert.Contains(says, verdict.Message, StringComparison.Ordinal);
    }
}
