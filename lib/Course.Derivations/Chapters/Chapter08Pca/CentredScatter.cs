using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter08Pca;

/// <summary>The scatter about the mean, in the three forms in which programs compute it (Bishop (2006), eq. 12.3).</summary>
public static class CentredScatter
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("08-centred-scatter", "The scatter is about the mean");
        Input<int> N = d.Shape("N", 6, 14);
        Input<int> m = d.Shape("d", 2, 4);
        Input<Matrix<double>> X = d.Draw("X", @"\in \mathbb{R}^{N \times d}", c => Points.Draw(c, c.Value(N), c.Value(m)));
        return d
            .Start(@"\sum_{i=1}^N (x_i - \bar x)(x_i - \bar x)^\top", "one point a row; the sum of N outer products", x => Points.Centred(X[x]).EnumerateRows().Aggregate(Matrix<double>.Build.Dense(m[x], m[x]), (sum, row) => sum + row.OuterProduct(row)))
            .Equal(@"X_c^\top X_c", "\\(X_c\\): the mean taken off every row", x => Points.Centred(X[x]).Transpose() * Points.Centred(X[x]))
            .WrongTurn("no centring", @"X^\top X", "then the first axis points at the mean instead of along the cloud", x => X[x].Transpose() * X[x])
            .WrongTurn("rows for columns", @"X_c X_c^\top", "that is N × N: the points' products with each other", x => Points.Centred(X[x]) * Points.Centred(X[x]).Transpose())
            .Equal(@"X^\top\bigl(I - \tfrac1N \mathbf 1\mathbf 1^\top\bigr) X", "centring is a projection: applied twice it is applied once", x => X[x].Transpose() * (Matrix<double>.Build.DenseIdentity(N[x]) - Matrix<double>.Build.Dense(N[x], N[x], 1.0 / N[x])) * X[x])
            .WrongTurn("1/N left out of the projection", @"X^\top\bigl(I - \mathbf 1\mathbf 1^\top\bigr) X", "the mean is a sum over N divided by N", x => X[x].Transpose() * (Matrix<double>.Build.DenseIdentity(N[x]) - Matrix<double>.Build.Dense(N[x], N[x], 1.0)) * X[x])
            .Equal(@"X^\top X - N\,\bar x\bar x^\top", "\\(X^\\top\\mathbf 1 = N\\bar x\\)", x => (X[x].Transpose() * X[x]) - (N[x] * Points.Mean(X[x]).OuterProduct(Points.Mean(X[x]))))
            .WrongTurn("the mean taken off once", @"X^\top X - \bar x\bar x^\top", "each of the N points gives one \\(\\bar x\\bar x^\\top\\)", x => (X[x].Transpose() * X[x]) - Points.Mean(X[x]).OuterProduct(Points.Mean(X[x])))
            .Build();
    }
}
