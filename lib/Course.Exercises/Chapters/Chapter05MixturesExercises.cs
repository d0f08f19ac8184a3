using Course.Exercises.Checking;
using Course.Learning.Mixtures;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on EM for Gaussian mixtures.</summary>
internal static class Chapter05MixturesExercises
{
    /// <summary>The highest log-likelihood of three components on the notebook's 300 samples, nats; from the golden values of chapter 05.</summary>
    private const double HighestLogLikelihood = -924.9498699990369;

    private const int Samples = 300;

    public static IReadOnlyList<Exercise> All { get; } =
    [
        new NumberExercise("05-posterior", "The point in the middle", () => 0.9 / (0.9 + 0.1))
            .Mistake(() => 0.5, "You left out the weights: equal densities are not equal probabilities, for nine samples of ten come from the first component.")
            .Mistake(() => 0.1, "That is the other component's share. The weight 0.9 belongs to the component that is asked for.")
            .Mistake(() => 0.9 * Math.Exp(-0.5) / Math.Sqrt(2 * Math.PI), "That is the joint, weight times density. Divide by the sum of both joints.")
            .Moral("Both densities cancel, so the prior decides alone."),
        new NumberExercise("05-mean", "A weighted mean by hand", () => (0 + (0.5 * 1)) / 1.5)
            .Mistake(() => 0.5 / 3, "You divided by N = 3. The weights sum to N₁ = 1.5, and that is what a weighted mean divides by.")
            .Mistake(() => 0.5, "You divided by one, not by the sum of the weights N₁ = 1.5.")
            .Mistake(() => 5.0 / 3, "That is the plain mean of the three samples; weight them by γ.")
            .Moral("N for N_k pulls every mean towards the origin."),
        new NumberExercise("05-parameters", "How many numbers are free", () => 2 + 6 + 9)
            .Mistake(() => 3 + 6 + 9, "You counted three free weights. They sum to one, so the third follows from the other two.")
            .Mistake(() => 2 + 6 + 12, "You counted four entries of each covariance. It is symmetric, so three are free.")
            .Mistake(() => 3 + 6 + 12, "You counted every entry: the weights sum to one, and the covariances are symmetric.")
            .Mistake(() => 2 + 6 + 3, "You counted one covariance for all components. Here each has its own.")
            .Within(new Tolerance(1e-9, 0.01))
            .Moral("K − 1 weights, K d coordinates of means, and K d(d + 1)/2 entries of covariances."),
        Excess(),
        new JudgedExercise<GaussianMixtureFit>("05-trapped", "A start that ends in a trap", "a GaussianMixtureFit with three components of the 300 samples", Trapped),
    ];

    private static FunctionExercise<Func<Vector<double>, Vector<double>, Matrix<double>>> Excess() =>
        new FunctionExercise<Func<Vector<double>, Vector<double>, Matrix<double>>>(
            "05-excess",
            "What the old mean adds",
            "a function from the new and the old mean to a d × d matrix",
            (after, before) => (after - before).OuterProduct(after - before),
            [Probe([1.0, 2.0], [0.5, -1.0]), Probe([3.0], [1.0]), Probe([0.1, 0.2, 0.3], [-0.4, 0.0, 2.0])])
            .Mistake(
                (after, before) => -(after - before).OuterProduct(after - before),
                "The opposite sign: scatter is smallest about its own mean, so the old mean can only add to it.")
            .Mistake(
                (after, _) => Matrix<double>.Build.Dense(after.Count, after.Count),
                "Zero is true at the fixed point, where both means agree. At a first step they do not.")
            .Mistake(
                (after, before) => after.OuterProduct(after) - before.OuterProduct(before),
                "A difference of squares is not the square of the difference: the cross terms do not vanish for uncentred means.")
            .Mistake(
                (after, before) => Matrix<double>.Build.DenseIdentity(after.Count) * (after - before).DotProduct(after - before),
                "That is the squared length times the identity. The excess has a direction: only along the move does it add.")
            .Moral("A matrix of rank one, along the way that the mean has moved.");

    private static Func<Func<Vector<double>, Vector<double>, Matrix<double>>, double[]> Probe(double[] after, double[] before) => excess =>
    {
        Matrix<double> made = excess(Vector<double>.Build.DenseOfArray(after), Vector<double>.Build.DenseOfArray(before));
        return [made.RowCount, made.ColumnCount, .. made.ToRowMajorArray()];
    };

    private static Finding Trapped(GaussianMixtureFit fit)
    {
        if (fit.Responsibilities.Samples != Samples || fit.Parameters.Components != 3 || fit.Structure != CovarianceStructure.Full)
        {
            return Finding.Wrong($"The check waits for three full covariances on the {Samples} samples; this fit has {fit.Parameters.Components} components ({fit.Structure}) on {fit.Responsibilities.Samples} samples.");
        }

        double below = HighestLogLikelihood - fit.LogLikelihood;
        string by = $"It ends at {Answers.Text(fit.LogLikelihood)}, {Answers.Text(below)} nats below the best.";
        if (fit.StopReason == EmStopReason.IterationLimit)
        {
            return Finding.Mistake($"This run was stopped before it had converged. A trap is where EM stays of itself. {by}");
        }

        return below switch
        {
            >= 1 => Finding.Right($"{by} No step leads out of it: only other starts do."),
            > 1e-3 => Finding.Close($"{by} One nat is asked for."),
            _ => Finding.Mistake("This is the same maximum, at most with its components in another order. A relabelled fit has the same likelihood: compare ℓ, not the list of means."),
        };
    }
}
