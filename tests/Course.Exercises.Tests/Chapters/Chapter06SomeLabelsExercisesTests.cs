using Course.Exercises.Chapters;
using Course.Exercises.Checking;

namespace Course.Exercises.Tests.Chapters;

public class Chapter06SomeLabelsExercisesTests
{
    [Theory]
    [InlineData(0.4, 0.6, ExerciseOutcome.Right, "drawn from π")]
    [InlineData(0.41, 0.59, ExerciseOutcome.Close, "off by")]
    [InlineData(0.8, 0.2, ExerciseOutcome.Mistake, "chosen, not drawn")]
    [InlineData(1.0, 0.0, ExerciseOutcome.Mistake, "shares among the labels")]
    [InlineData(0.6, 0.4, ExerciseOutcome.Mistake, "wrong order")]
    [InlineData(4.0, 6.0, ExerciseOutcome.Mistake, "effective counts")]
    [InlineData(0.5, 0.5, ExerciseOutcome.Wrong, "off by")]
    public void Weights_get_their_verdict(double first, double second, ExerciseOutcome outcome, string says) =>
        Verdict("06-weights", new[] { first, second }, outcome, says);

    [Theory]
    [InlineData("06-mean", 2.0, ExerciseOutcome.Right, "responsibility of one")]
    [InlineData("06-mean", 2.05, ExerciseOutcome.Close, "too high")]
    [InlineData("06-mean", 8.0 / 3, ExerciseOutcome.Mistake, "in full")]
    [InlineData("06-mean", 5.0 / 3, ExerciseOutcome.Mistake, "sum to 2.5")]
    [InlineData("06-mean", 1.0, ExerciseOutcome.Mistake, "labelled samples alone")]
    [InlineData("06-mean", 6.0, ExerciseOutcome.Mistake, "unlabelled sample alone")]
    [InlineData("06-likelihood", -2.3378770664093453, ExerciseOutcome.Right, "without π")]
    [InlineData("06-likelihood", -2.35, ExerciseOutcome.Close, "too low")]
    [InlineData("06-likelihood", -3.5418498707352812, ExerciseOutcome.Mistake, "other story")]
    [InlineData("06-likelihood", -1.4189385332046727, ExerciseOutcome.Mistake, "is missing")]
    [InlineData("06-likelihood", -3.2674184561086763, ExerciseOutcome.Mistake, "no label")]
    [InlineData("06-likelihood", 0.0965323526300539, ExerciseOutcome.Mistake, "logarithm")]
    [InlineData("06-likelihood", -5.0, ExerciseOutcome.Wrong, "not it")]
    [InlineData("06-random", 24.0 / 35, ExerciseOutcome.Right, "story")]
    [InlineData("06-random", 0.69, ExerciseOutcome.Close, "too high")]
    [InlineData("06-random", 0.4, ExerciseOutcome.Mistake, "labels by design")]
    [InlineData("06-random", 0.8, ExerciseOutcome.Mistake, "All 35")]
    [InlineData("06-random", 0.5, ExerciseOutcome.Wrong, "not it")]
    public void A_number_gets_its_verdict(string id, double answer, ExerciseOutcome outcome, string says) =>
        Verdict(id, answer, outcome, says);

    [Fact]
    public void Two_blobs_around_the_other_class_make_unlabelled_samples_hurt()
    {
        Harm(ExerciseOutcome.Right, "10 of 10", (0.35, -4, 1, 1), (0.15, 4, 1, 1), (0.5, 0, 1.5, 2));
        Harm(ExerciseOutcome.Right, "10 of 10", (35, 4, 1, 2), (15, -4, 1, 2), (50, 0, 1.5, 1));
    }

    [Fact]
    public void A_lucky_seed_is_called_luck_and_a_right_model_is_told_so()
    {
        Harm(ExerciseOutcome.Mistake, "luck", (0.5, -1, 1, 1), (0.5, 1, 1, 2));
        Harm(ExerciseOutcome.Wrong, "the model holds", (0.5, -3, 0.5, 1), (0.5, 3, 0.5, 2));
    }

    [Fact]
    public void An_impossible_population_is_told_so()
    {
        Harm(ExerciseOutcome.Wrong, "1 and 2", (0.5, -3, 1, 1), (0.5, 3, 1, 3));
        Harm(ExerciseOutcome.Wrong, "positive standard deviation", (0.5, -3, -1, 1), (0.5, 3, 1, 2));
        Harm(ExerciseOutcome.Wrong, "positive weight", (double.NaN, -3, 1, 1), (0.5, 3, 1, 2));
    }

    private static void Harm(ExerciseOutcome outcome, string says, params (double, double, double, int)[] blobs) =>
        Verdict("06-harm", blobs, outcome, says);

    private static void Verdict(string id, object answer, ExerciseOutcome outcome, string says)
    {
        ExerciseVerdict verdict = CourseExercises.Find(id).Check(answer);
        Assert.True(outcome == verdict.Outcome, verdict.ToText());
        Assert.Contains(says, verdict.Message, StringComparison.Ordinal);
    }
}
