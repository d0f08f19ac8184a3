using Course.Exercises.Checking;

namespace Course.Exercises.Tests.Checking;

public class NumberExerciseTests
{
    private static readonly NumberExercise Exercise = new NumberExercise("05-posterior", "A posterior", () => 0.9)
        .Mistake(() => 0.5, "You forgot the weights.")
        .Moral("The prior counts.");

    [Theory]
    [InlineData(0.9, ExerciseOutcome.Right)]
    [InlineData(0.9003, ExerciseOutcome.Right)]
    [InlineData(0.91, ExerciseOutcome.Close)]
    [InlineData(0.5, ExerciseOutcome.Mistake)]
    [InlineData(0.2, ExerciseOutcome.Wrong)]
    [InlineData(double.PositiveInfinity, ExerciseOutcome.Wrong)]
    [InlineData(double.NaN, ExerciseOutcome.NotYet)]
    public void A_number_gets_the_verdict_it_deserves(double answer, ExerciseOutcome expected) =>
        Assert.Equal(expected, Exercise.Check(answer).Outcome);

    [Fact]
    public void No_answer_is_not_yet_and_a_whole_number_is_a_number()
    {
        Assert.Equal(ExerciseOutcome.NotYet, Exercise.Check(null).Outcome);
        Assert.Equal(ExerciseOutcome.Right, new NumberExercise("01-count", "A count", () => 4).Check(4).Outcome);
    }

    [Fact]
    public void A_wrong_type_is_named() =>
        Assert.Equal("The check waits for a number, and this is the text \"nine\".", Exercise.Check("nine").Message);

    [Fact]
    public void Close_says_by_how_much() =>
        Assert.Equal("Your 0.918 is 2 % too high.", Exercise.Check(0.918).Message);

    [Fact]
    public void The_verdict_shows_itself_escaped_and_in_words()
    {
        string html = new NumberExercise("05-<x>", "A < B", () => 1).Check(1.0).ToHtml();
        Assert.Contains("data-exercise=\"05-&lt;x&gt;\" data-verdict=\"right\"", html, StringComparison.Ordinal);
        Assert.Contains("<strong>Right</strong> · A &lt; B", html, StringComparison.Ordinal);
    }
}
