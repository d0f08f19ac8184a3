using Course.Exercises.Chapters;
using Course.Exercises.Checking;

namespace Course.Exercises.Tests.Chapters;

public class Chapter08PcaExercisesTests
{
    [Theory]
    [InlineData("08-axis", new[] { 1.0, 2.0 })]
    [InlineData("08-axis", new[] { -0.5, -1.0 })]
    [InlineData("08-shares", new[] { 0.472143, 0.358967, 0.168890 })]
    public void A_right_list_passes_in_any_sign_and_length_that_the_question_leaves_open(string id, double[] answer) =>
        Assert.Equal(ExerciseOutcome.Right, CourseExercises.Find(id).Check(answer).Outcome);

    [Theory]
    [InlineData("08-axis", new[] { 2.0, -1.0 }, "last axis")]
    [InlineData("08-axis", new[] { 3.0, 3.0 }, "direction of the mean")]
    [InlineData("08-axis", new[] { 0.7071068, 0.7071068 }, "Take the mean off every point")]
    [InlineData("08-shares", new[] { 0.405, 0.353, 0.242 }, "standard deviations")]
    [InlineData("08-shares", new[] { 0.168890, 0.358967, 0.472143 }, "ascending")]
    [InlineData("08-shares", new[] { 0.472143, 0.831110, 1.0 }, "cumulative")]
    [InlineData("08-shares", new[] { 16.99716, 12.9228, 6.08004 }, "by their sum, 36")]
    public void A_mistake_in_a_list_is_recognised_by_name(string id, double[] answer, string says) => AssertMistake(id, answer, says);

    [Fact]
    public void The_axis_of_points_that_are_not_centred_is_recognised() => AssertMistake("08-axis", Uncentred(), "not centred");

    [Theory]
    [InlineData("08-error", 17.1026)]
    [InlineData("08-noise", 8.5513)]
    public void A_right_number_passes(string id, double answer) =>
        Assert.Equal(ExerciseOutcome.Right, CourseExercises.Find(id).Check(answer).Outcome);

    [Theory]
    [InlineData("08-error", 19.0028, "over N − 1")]
    [InlineData("08-error", 5.4720, "plane of two axes")]
    [InlineData("08-error", 15.2974, "variance kept")]
    [InlineData("08-error", 11.6305, "λ₃ is lost")]
    [InlineData("08-error", 5.70085, "three coordinates")]
    [InlineData("08-noise", 17.1026, "sum of the left-out")]
    [InlineData("08-noise", 9.50142, "over N − 1")]
    [InlineData("08-noise", 5.4720, "smallest eigenvalue alone")]
    [InlineData("08-noise", 5.70085, "divided by d = 3")]
    public void A_mistake_in_a_number_is_recognised_by_name(string id, double answer, string says) => AssertMistake(id, answer, says);

    [Theory]
    [InlineData("08-error", 17.5)]
    [InlineData("08-noise", 8.4)]
    public void A_number_that_is_nearly_right_is_close(string id, double answer) =>
        Assert.Equal(ExerciseOutcome.Close, CourseExercises.Find(id).Check(answer).Outcome);

    [Fact]
    public void Three_ways_to_forgive_the_sign_of_an_axis_all_pass()
    {
        Func<double[], double[], bool> byProduct = (a, b) => Math.Abs(Math.Abs(Dot(a, b)) - 1) < 1e-10;
        Func<double[], double[], bool> byDistance = (a, b) => Math.Min(Distance(a, b, 1), Distance(a, b, -1)) < 1e-8;
        Func<double[], double[], bool> byProjector = (a, b) => a.SelectMany(u => a.Select(v => u * v)).Zip(b.SelectMany(u => b.Select(v => u * v)), (p, q) => Math.Abs(p - q)).Max() < 1e-9;
        Assert.All(new[] { byProduct, byDistance, byProjector }, same => Assert.Equal(ExerciseOutcome.Right, CourseExercises.Find("08-same-axis").Check(same).Outcome));
    }

    [Fact]
    public void Four_wrong_tests_for_equal_axes_are_recognised()
    {
        AssertMistake("08-same-axis", (Func<double[], double[], bool>)((a, b) => a.Zip(b, (u, v) => Math.Abs(Math.Abs(u) - Math.Abs(v))).Max() < 1e-6), "absolute value of each entry");
        AssertMistake("08-same-axis", (Func<double[], double[], bool>)((a, b) => Distance(a, b, 1) < 1e-6), "tells v from −v");
        AssertMistake("08-same-axis", (Func<double[], double[], bool>)((a, b) => Distance(a, b, 1) == 0 || Distance(a, b, -1) == 0), "exact equality");
        AssertMistake("08-same-axis", (Func<double[], double[], bool>)((a, b) => Math.Abs(Dot(a, b)) < 1e-6), "perpendicular");
    }

    /// <summary>The first eigenvector of the scatter about the origin, its entries summed by hand.</summary>
    private static double[] Uncentred()
    {
        double a = 49 + 9 + 49 + 9, b = 63 + 3 + 28 + 18, c = 81 + 1 + 16 + 36;
        double largest = ((a + c) / 2) + Math.Sqrt(((a - c) * (a - c) / 4) + (b * b));
        return [b, largest - a];
    }

    private static void AssertMistake(string id, object answer, string says)
    {
        ExerciseVerdict verdict = CourseExercises.Find(id).Check(answer);
        Assert.Equal(ExerciseOutcome.Mistake, verdict.Outcome);
        Assert.Contains(says, verdict.Message, StringComparison.Ordinal);
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (u, v) => u * v).Sum();

    private static double Distance(double[] a, double[] b, int sign) => Math.Sqrt(a.Zip(b, (u, v) => (u - (sign * v)) * (u - (sign * v))).Sum());
}
