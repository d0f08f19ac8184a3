using Course.Learning.Pca;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Errata;

/// <summary>What the source printed wrongly about PCA.</summary>
internal static class Chapter08PcaErrata
{
    private static readonly RowMajorMatrix TenPoints = RowMajorMatrix.FromRows(
        [1, 2, 3], [4, 8, 5], [3, 12, 9], [1, 8, 5], [5, 14, 2], [7, 4, 1], [9, 8, 9], [3, 8, 1], [11, 5, 6], [10, 11, 7]);

    private static readonly double[] PrintedFirstAxis = [-0.6165947, -0.58881629, -0.52259579];

    public static IReadOnlyList<Erratum> All { get; } = [TwoDivisors(), LostEntries(), LostSigns(), Spelling()];

    private static Erratum TwoDivisors() => new Erratum(
            "002-01",
            ErratumKind.Convention,
            "Problem 1, the printed numbers",
            @"eigenvalues over $N-1$ (16.9972, 12.9228) beside an average error over $N$ (5.4720)",
            @"one divisor for both: over $N-1$ the third eigenvalue and the error are 6.0800, over $N$ both are 5.4720; mixed, the error is $\lambda_3\,(N-1)/N$",
            "whoever checks that the error equals the eigenvalue left out finds a tenth missing")
        .Value("the average squared distance of the ten points to their plane", DistanceToPlane, () => Fit().EigenvaluesSampleMinusOne[2], () => Fit().EigenvaluesSampleMinusOne[2] * 9 / 10);

    private static Erratum LostEntries() => new Erratum(
            "002-02",
            ErratumKind.Scan,
            "Problem 1, eigenvalues and axes",
            "the third eigenvalue is missing; the second row of the axes has two entries",
            "the third eigenvalue is 6.08003657, the lost entry is 0.33758926, and the axes are the columns",
            "read as rows, or with the entry left out, the axes are not orthonormal")
        .Value("the squared length of the second row of an orthogonal matrix", () => 1, () => Squares(-0.58881629, 0.73439013), () => Squares(-0.58881629, 0.73439013, 0.33758926), 1e-7)
        .Value("the trace of the covariance as the sum of the eigenvalues", () => Fit().TotalVariance, () => 16.99715933 + 12.9228041, () => 16.99715933 + 12.9228041 + 6.08003657, 1e-8);

    private static Erratum LostSigns() => new Erratum(
            "002-03",
            ErratumKind.Scan,
            "Problem 1, the scores",
            "points 3 and 5 have first scores 3.07034019 and 1.82299166; points 7 to 10 have lost their first digits, point 10 its last score",
            "−3.07034019 and −1.82299166; −4.41464321, 3.46569126, −2.31359638, −5.75249521; the last score is 0.97738622",
            "the scores of an axis would no longer sum to zero")
        .Value("the first score of point 3 on the printed axis", () => Score(2), () => 3.07034019, () => -3.07034019, 1e-7)
        .Value("the first score of point 5 on the printed axis", () => Score(4), () => 1.82299166, () => -1.82299166, 1e-7);

    private static Erratum Spelling() => new(
        "002-04",
        ErratumKind.Wording,
        "the title and the problems",
        "“Principle Component Analysis”, “Lecturor”, “identially”, “it its diagonalizable”, “for no matter the graph is”, “probabilistic density function”, “Figure 1: Problem 2”",
        "Principal, Lecturer, identically, it is diagonalizable, whatever the graph is, probability density function, Problem 3",
        "none");

    private static PcaFit Fit() => PrincipalComponents.Fit(TenPoints, new PcaOptions { Components = 2 });

    private static double DistanceToPlane()
    {
        PcaFit fit = Fit();
        Matrix<double> difference = TenPoints.ToMatrix() - fit.Reconstruct(fit.Scores(TenPoints)).ToMatrix();
        return difference.EnumerateRows().Average(row => row.DotProduct(row));
    }

    private static double Score(int point) =>
        (TenPoints.ToMatrix().Row(point) - Fit().Mean).DotProduct(Vector<double>.Build.Dense(PrintedFirstAxis));

    private static double Squares(params double[] values) => values.Sum(v => v * v);
}
