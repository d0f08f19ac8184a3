using Course.Exercises.Chapters.Chapter06SomeLabels;
using Course.Exercises.Checking;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on EM with some labels.</summary>
internal static class Chapter06SomeLabelsExercises
{
    public static IReadOnlyList<Exercise> All { get; } =
    [
        new ListExercise("06-weights", "Twenty labels, ten strangers", 2, () => [4 / 10.0, 6 / 10.0])
            .Mistake(() => [24 / 30.0, 6 / 30.0], "You counted the labelled samples too. They were chosen, not drawn: their number says what we ordered, not what there is.")
            .Mistake(() => [20 / 20.0, 0], "These are the shares among the labels. The labels were chosen by us and say nothing about π.")
            .Mistake(() => [6 / 10.0, 4 / 10.0], "These are the right numbers in the wrong order: component 1 comes first.")
            .Mistake(() => [4, 6], "These are the effective counts. Divide by the number of unlabelled samples.")
            .Moral("Only samples whose class was drawn from π can tell π."),
        new NumberExercise("06-mean", "Half a sample", () => (0 + 2 + (0.5 * 6)) / 2.5)
            .Mistake(() => 8 / 3.0, "You counted the unlabelled sample in full. Half of it belongs to another component: weigh it by δ = ½, above and below.")
            .Mistake(() => 5 / 3.0, "You weighted the sum and divided by three samples. The weights sum to 2.5.")
            .Mistake(() => 1.0, "You used the labelled samples alone. For means and covariances the unlabelled ones count too.")
            .Mistake(() => 6.0, "You used the unlabelled sample alone. That rule is for π; means use every sample.")
            .Moral("A label is a responsibility of one; otherwise nothing is new."),
        new NumberExercise("06-likelihood", "What a label adds to the likelihood", () => -Math.Log(2 * Math.PI) - 0.5)
            .Mistake(() => -Math.Log(2 * Math.PI) - 0.5 + Math.Log(0.3), "You put π₂ into the labelled term. That is the other story: here the label was chosen, and only then was x drawn.")
            .Mistake(() => (-0.5 * Math.Log(2 * Math.PI)) - 0.5, "The labelled sample is missing. Nothing about it is hidden, but its density still says where its class lies.")
            .Mistake(() => -Math.Log(2 * Math.PI) - 0.5 + Math.Log((0.7 * Math.Exp(-2)) + 0.3), "You treated the labelled sample as if it had no label. Its class is known, so no mixture is left.")
            .Mistake(() => Math.Exp(-Math.Log(2 * Math.PI) - 0.5), "That is the likelihood itself. Take its logarithm.")
            .Moral("By design, a labelled sample enters with the density of its class and without π."),
        new NumberExercise("06-random", "The same numbers, another story", () => (20 + 4) / 35.0)
            .Mistake(() => 4 / 10.0, "That is the answer for labels by design. In a random subset the labelled samples were drawn from π like all others, so they count.")
            .Mistake(() => 20 / 25.0, "That is 20 of 25, the labels alone, or 24 of 30, without the five samples labelled 2. All 35 were drawn from π.")
            .Moral("The formula follows the story of how labels came about, and the data do not tell the story."),
        new JudgedExercise<(double, double, double, int)[]>("06-harm", "When more data hurt", "a list of blobs (weight, mean, standard deviation, class)", UnlabelledHarm.Judge),
    ];
}
