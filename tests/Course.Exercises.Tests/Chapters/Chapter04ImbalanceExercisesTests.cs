using Course.Exercises.Chapters;
using Course.Exercises.Checking;

namespace Course.Exercises.Tests.Chapters;

public class Chapter04ImbalanceExercisesTests
{
    [Theory]
    [InlineData("04-f1", 0.0196, ExerciseOutcome.Right, "twice the smaller")]
    [InlineData("04-f1", 0.02, ExerciseOutcome.Close, "too high")]
    [InlineData("04-f1", 0.99, ExerciseOutcome.Mistake, "accuracy")]
    [InlineData("04-f1", 0.66667, ExerciseOutcome.Mistake, "left FN out")]
    [InlineData("04-f1", 0.255, ExerciseOutcome.Mistake, "plain mean")]
    [InlineData("04-f1", 0.00990099, ExerciseOutcome.Mistake, "factor 2")]
    [InlineData("04-cost", 0.0196, ExerciseOutcome.Right, "as soon as")]
    [InlineData("04-cost", 0.5, ExerciseOutcome.Mistake, "cost the same")]
    [InlineData("04-cost", 0.02, ExerciseOutcome.Mistake, "odds")]
    [InlineData("04-cost", 0.98039, ExerciseOutcome.Mistake, "low threshold")]
    [InlineData("04-balanced", 0.01, ExerciseOutcome.Right, "base rate")]
    [InlineData("04-balanced", 0.5, ExerciseOutcome.Mistake, "own word")]
    [InlineData("04-balanced", 0.99, ExerciseOutcome.Mistake, "other way")]
    [InlineData("04-balanced", 0.005, ExerciseOutcome.Mistake, "odds")]
    [InlineData("04-intercept", -6.0234, ExerciseOutcome.Right, "one addition")]
    [InlineData("04-intercept", -6.05, ExerciseOutcome.Close, "low")]
    [InlineData("04-intercept", -1.22765, ExerciseOutcome.Mistake, "wrong sign")]
    [InlineData("04-intercept", -5.92813, ExerciseOutcome.Mistake, "ratio of the shares")]
    [InlineData("04-intercept", -8.22067, ExerciseOutcome.Mistake, "old one out")]
    public void A_number_gets_the_verdict_it_deserves(string id, double answer, ExerciseOutcome expected, string says)
    {
        ExerciseVerdict verdict = CourseExercises.Find(id).Check(answer);
        Assert.Equal(expected, verdict.Outcome);
        Assert.Contains(says, verdict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 0.7692, ExerciseOutcome.Right)]
    [InlineData(1, 0.6207, ExerciseOutcome.Mistake)]
    [InlineData(3, 0.7347, ExerciseOutcome.Mistake)]
    [InlineData(2, 0.8571, ExerciseOutcome.Mistake)]
    [InlineData(2, 0.75, ExerciseOutcome.Close)]
    [InlineData(4, 0.1, ExerciseOutcome.Wrong)]
    public void Whom_to_take_is_a_count_and_its_F1(double taken, double f1, ExerciseOutcome expected) =>
        Assert.Equal(expected, CourseExercises.Find("04-take-two").Check(new[] { taken, f1 }).Outcome);

    [Fact]
    public void The_empty_rule_is_worth_nothing()
    {
        ExerciseVerdict Of(Func<int, int, int, double> f1) => CourseExercises.Find("04-never").Check(f1);
        Assert.Equal(ExerciseOutcome.Right, Of((tp, fp, fn) => 2.0 * tp / (2 * tp + fp + fn)).Outcome);
        Assert.Contains("not a number", Of((tp, fp, fn) => 2 * (tp / (double)(tp + fp)) * (tp / (double)(tp + fn)) / (tp / (double)(tp + fp) + tp / (double)(tp + fn))).Message, StringComparison.Ordinal);
        Assert.Contains("full marks", Of((tp, fp, fn) => tp + fp == 0 ? 1 : 2.0 * tp / (2 * tp + fp + fn)).Message, StringComparison.Ordinal);
        Assert.Equal(ExerciseOutcome.Wrong, Of((tp, fp, fn) => tp / (double)(tp + fp + fn)).Outcome);
        Assert.Equal(ExerciseOutcome.NotYet, CourseExercises.Find("04-never").Check(null).Outcome);
    }
}
