using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter08Pca;

/// <summary>Variance kept and error made add up to a constant, so one is largest where the other is smallest; and that is at the principal axes (Eckart and Young (1936); Bishop (2006), section 12.1).</summary>
public static class VarianceAndError
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("08-variance-and-error", "The largest variance is the smallest error");
        Input<int> N = d.Shape("N", 8, 14);
        Input<int> m = d.Shape("d", 3, 5);
        Input<int> q = d.Shape("q", 1, 2);
        Input<Matrix<double>> X = d.Draw("X", @"\in \mathbb{R}^{N \times d}", c => Points.Draw(c, c.Value(N), c.Value(m)));
        Input<Matrix<double>> O = d.Orthogonal("O", m);
        Input<Matrix<double>> Q = d.Define("Q", x => Points.First(O[x], q[x]));
        Input<Matrix<double>> Xc = d.Define("X_c", x => Points.Centred(X[x]));
        Input<Matrix<double>> V = d.Define("V", x => Points.Fit(X[x], q[x]).Axes);
        Input<Vector<double>> lambda = d.Define(@"\lambda", x => Xc[x].Svd(false).S.PointwisePower(2) / (N[x] - 1.0));
        return d
            .Start(@"\sum_i \lVert x_i - \bar x \rVert^2", "the whole scatter, one number for the cloud", x => Points.Squares(Xc[x]))
            .Equal(@"\sum_i \lVert Q^\top(x_i - \bar x) \rVert^2 + \sum_i \lVert (I - QQ^\top)(x_i - \bar x) \rVert^2", "Pythagoras at every point: Q any d × q matrix with orthonormal columns",
                x => Points.Squares(Xc[x] * Q[x]) + Error(Xc[x], Q[x]))
            .WrongTurn("lengths added, not squares", @"\Bigl(\sum_i \lVert Q^\top(x_i-\bar x)\rVert + \sum_i \lVert (I - QQ^\top)(x_i-\bar x)\rVert\Bigr)^2", "legs do not add up to the hypotenuse, their squares do",
                x => Math.Pow(Xc[x].EnumerateRows().Sum(v => (Q[x].Transpose() * v).L2Norm() + (v - (Q[x] * (Q[x].Transpose() * v))).L2Norm()), 2))
            .WrongTurn("QᵀQ for QQᵀ", @"\dots + \sum_i \lVert (I - Q^\top Q)(\dots)\rVert^2", "\\(Q^\\top Q = I_q\\), which would leave no error at all", x => Points.Squares(Xc[x] * Q[x]))
            .WrongTurn("the projection of points that are not centred", @"\sum_i \lVert Q^\top x_i \rVert^2 + \dots", "the plane goes through the mean, not through the origin", x => Points.Squares(X[x] * Q[x]) + Error(Xc[x], Q[x]))
            .Start(@"\operatorname{tr}(Q^\top C Q)", "the variance kept by Q, over N − 1", x => (Q[x].Transpose() * Points.Covariance(X[x]) * Q[x]).Trace())
            .AtMost(@"\lambda_1 + \dots + \lambda_q", "\\(\\operatorname{tr}(Q^\\top C Q) = \\sum_j \\lambda_j w_j\\) with weights \\(0 \\le w_j \\le 1\\) that sum to q", x => lambda[x].Take(q[x]).Sum())
            .WrongTurn("the smallest ones", @"\lambda_d + \dots + \lambda_{d-q+1}", "the solver's order is ascending, and was not turned round", x => lambda[x].Reverse().Take(q[x]).Sum())
            .Equal(@"\operatorname{tr}(V^\top C V)", "reached by the first q eigenvectors", x => (V[x].Transpose() * Points.Covariance(X[x]) * V[x]).Trace())
            .WrongTurn("reached by the first axis alone", @"q\,\lambda_1", "q copies of the best axis are not orthonormal", x => q[x] * lambda[x][0])
            .Start(@"\tfrac1N\sum_i \lVert (I - QQ^\top)(x_i-\bar x)\rVert^2", "the error of a random projection", x => Error(Xc[x], Q[x]) / N[x])
            .AtLeast(@"\tfrac1N\sum_i \lVert (I - VV^\top)(x_i-\bar x)\rVert^2", "the sum of both is constant, and V keeps the most: Eckart–Young", x => Error(Xc[x], V[x]) / N[x])
            .WrongTurn("the axes of the smallest variance", @"\tfrac1N\sum_i \lVert (I - V_-V_-^\top)(x_i-\bar x)\rVert^2", "minimal is read as: take the minimal eigenvalues", x => Error(Xc[x], Last(X[x], q[x])) / N[x])
            .WrongTurn("no projection does better", @"\tfrac1N\sum_i \lVert (I - VV^\top)(x_i-\bar x)\rVert^2", "the direction of the inequality belongs to the variance", x => Error(Xc[x], V[x]) / N[x], relation: Relation.AtMost)
            .Build();
    }

    private static double Error(Matrix<double> centred, Matrix<double> q) => Points.Squares(centred - (centred * q * q.Transpose()));

    private static Matrix<double> Last(Matrix<double> x, int q)
    {
        Matrix<double> axes = Points.Fit(x, x.ColumnCount).Axes;
        return axes.SubMatrix(0, axes.RowCount, axes.ColumnCount - q, q);
    }
}
