using Course.Exercises.Checking;
using Course.Learning.Pca;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Exercises.Chapters;

/// <summary>The exercises on principal component analysis.</summary>
internal static class Chapter08PcaExercises
{
    private static readonly RowMajorMatrix FourPoints = RowMajorMatrix.FromRows([7, 9], [3, 1], [7, 4], [3, 6]);

    private static readonly RowMajorMatrix TenPoints = RowMajorMatrix.FromRows(
        [1, 2, 3], [4, 8, 5], [3, 12, 9], [1, 8, 5], [5, 14, 2], [7, 4, 1], [9, 8, 9], [3, 8, 1], [11, 5, 6], [10, 11, 7]);

    public static IReadOnlyList<Exercise> All { get; } = [FirstAxis(), Shares(), ErrorOfOneAxis(), SameAxis(), Noise()];

    private static PcaFit Fit(RowMajorMatrix x) => PrincipalComponents.Fit(x, new PcaOptions { Components = x.Columns });

    private static double[] Eigenvalues() => [.. Fit(TenPoints).EigenvaluesSampleMinusOne];

    private static Exercise FirstAxis() => new ListExercise("08-axis", "The first axis by hand", 2, () => [1, 2], ListEquivalence.UpToScale)
        .Mistake(() => [2, -1], "This is the last axis, along which the points spread least. Eigensolvers for symmetric matrices often list the smallest eigenvalue first.")
        .Mistake(
            () => [.. FourPoints.ToMatrix().TransposeThisAndMultiply(FourPoints.ToMatrix()).Evd(Symmetricity.Symmetric).EigenVectors.Column(1)],
            "This is the first axis of points that were not centred: it looks from the origin towards the mean. Take (5, 5) off every point first.")
        .Mistake(() => [1, 1], "This is the direction of the mean. Take the mean off every point first; only the differences from it have a spread.")
        .Moral("Any multiple of (1, 2) is right, (−1, −2) as well: an axis has no sign.");

    private static Exercise Shares() => new ListExercise("08-shares", "Shares of the variance", 3, () => [.. Fit(TenPoints).ExplainedVarianceRatio])
        .Mistake(
            () =>
            {
                double[] deviations = [.. Eigenvalues().Select(Math.Sqrt)];
                return [.. deviations.Select(s => s / deviations.Sum())];
            },
            "These are shares of √λ, of the standard deviations. Those do not add up; variances do, so divide the λ themselves by their sum.")
        .Mistake(() => [.. Fit(TenPoints).ExplainedVarianceRatio.Reverse()], "The shares are right and the order is ascending. The first axis is the one with the largest variance.")
        .Mistake(() => [.. Fit(TenPoints).CumulativeVarianceRatio], "These are the cumulative shares, of the first 1, 2 and 3 axes together.")
        .Mistake(Eigenvalues, "These are the eigenvalues in squared units. Divide each by their sum, 36.")
        .Moral("The divisor cancels in a share: 1/N and 1/(N − 1) give the same three numbers.");

    private static Exercise ErrorOfOneAxis() => new NumberExercise("08-error", "The error on a line", () => Fit(TenPoints).LeftOutVariance(1))
        .Mistake(() => Eigenvalues().Skip(1).Sum(), "This is λ₂ + λ₃ with the eigenvalues over N − 1. An average over the N points is (N − 1)/N of it.")
        .Mistake(() => Fit(TenPoints).LeftOutVariance(2), "This is the error in the plane of two axes. With one axis, two eigenvalues are left out.")
        .Mistake(() => Fit(TenPoints).EigenvaluesSample[0], "This is the variance kept along the first axis. The error is what the other axes would have kept.")
        .Mistake(() => Fit(TenPoints).EigenvaluesSample[1], "Only λ₂ was left out of your sum; λ₃ is lost on a line as well.")
        .Mistake(() => Fit(TenPoints).LeftOutVariance(1) / 3, "This is averaged over the three coordinates as well as over the points. The squared distance of a point is a sum over coordinates.")
        .Moral("It is (λ₂ + λ₃)·9/10, and so 17.1026 squared units a point.");

    private static Exercise SameAxis() => new FunctionExercise<Func<double[], double[], bool>>(
            "08-same-axis",
            "Are two axes the same?",
            "a function of two unit vectors that says true or false",
            (a, b) => Math.Abs(1 - Math.Abs(Dot(a, b))) < 1e-9,
            [.. Pairs().Select(pair => (Func<Func<double[], double[], bool>, double[]>)(same => [same(pair.A, pair.B) ? 1 : 0]))])
        .Mistake(
            (a, b) => a.Zip(b, (u, v) => Math.Abs(Math.Abs(u) - Math.Abs(v))).All(d => d < 1e-9),
            "Your test takes the absolute value of each entry, so (1, 1) and (1, −1) are equal to it, although they are perpendicular. One sign belongs to the whole vector.")
        .Mistake(
            (a, b) => a.Zip(b, (u, v) => Math.Abs(u - v)).All(d => d < 1e-9),
            "Your test tells v from −v. They are one axis, and two programs will disagree about the sign.")
        .Mistake(
            (a, b) => a.SequenceEqual(b) || a.SequenceEqual(b.Select(v => -v)),
            "Your test compares for exact equality. Two routes to one axis differ in their last digits: allow 1e-9 or so.")
        .Mistake((a, b) => Math.Abs(Dot(a, b)) < 1e-9, "Your test says true for perpendicular vectors. For unit vectors on one axis, |aᵀb| is 1.")
        .Moral("|aᵀb| = 1, or aaᵀ = bbᵀ, or the smaller of ‖a − b‖ and ‖a + b‖: all three are free of the sign.");

    private static Exercise Noise() => new NumberExercise("08-noise", "The noise of probabilistic PCA", () => ProbabilisticPca.Fit(TenPoints, 1).NoiseVariance)
        .Mistake(() => Fit(TenPoints).LeftOutVariance(1), "This is the sum of the left-out eigenvalues. The noise is equal in every direction, so it is their mean, over d − q = 2 directions.")
        .Mistake(() => Eigenvalues().Skip(1).Average(), "This is the mean of the left-out eigenvalues over N − 1. Maximum likelihood divides by N.")
        .Mistake(() => Fit(TenPoints).LeftOutVariance(2), "This is the smallest eigenvalue alone. With q = 1, two directions are left to the noise.")
        .Mistake(() => Fit(TenPoints).LeftOutVariance(1) / 3, "You divided by d = 3. The first direction has its own parameter; only d − q = 2 share the noise.")
        .Moral("σ² is the error on the line, shared out over the two directions that the line leaves: 17.1026/2.");

    private static IEnumerable<(double[] A, double[] B)> Pairs()
    {
        double r = Math.Sqrt(0.5);
        double[] v = [0.6, 0.0, -0.8];
        yield return (v, v);
        yield return (v, [-0.6, 0.0, 0.8]);
        yield return ([r, r], [r, -r]);
        yield return (v, [0.6 + 1e-13, 1e-13, -0.8]);
        yield return ([1, 0, 0], [0, 1, 0]);
        yield return ([1, 0, 0], [0.8, 0.6, 0]);
        yield return ([r, -r, 0], [-r - 1e-13, r, 0]);
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (u, v) => u * v).Sum();
}
