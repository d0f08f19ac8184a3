using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Pca;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter08Pca;

/// <summary>The covariance's eigenproblem and the singular values of the centred data are one problem: λ = s²/(N − 1) (Bishop (2006), section 12.1.4).</summary>
public static class TwoRoutes
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("08-two-routes", "Eigenvectors of the covariance, singular vectors of the data");
        Input<int> N = d.Shape("N", 8, 14);
        Input<int> m = d.Shape("d", 2, 4);
        Input<Matrix<double>> X = d.Draw("X", @"\in \mathbb{R}^{N \times d}", c => Points.Draw(c, c.Value(N), c.Value(m)));
        Input<PcaFit> fit = d.Define("p", x => Points.Fit(X[x], PcaRoute.Covariance));
        Input<Vector<double>> s = d.Define("s", x => Points.Centred(X[x]).Svd(false).S);
        Input<Matrix<double>> V = d.Define("V", x => Points.Centred(X[x]).Svd(true).VT.Transpose());
        return d
            .Start(@"C V,\; C = \tfrac{1}{N-1} X_c^\top X_c", "V: the right singular vectors of \\(X_c = U S V^\\top\\), as columns", x => Points.Covariance(X[x]) * V[x])
            .Equal(@"\tfrac{1}{N-1} V S^\top U^\top U S V^\top V", "put the decomposition in",
                x => V[x] * Matrix<double>.Build.DenseOfDiagonalVector(s[x].PointwisePower(2)) * V[x].Transpose() * V[x] / (N[x] - 1.0))
            .Equal(@"V\,\tfrac{S^2}{N-1}", "U and V are orthonormal: so V holds eigenvectors, with \\(\\lambda_j = s_j^2/(N-1)\\)", x => V[x] * Matrix<double>.Build.DenseOfDiagonalVector(s[x].PointwisePower(2)) / (N[x] - 1.0))
            .WrongTurn("rows for axes", @"V^\top \tfrac{S^2}{N-1} \text{, said of } C V^\top", "programs return \\(V^\\top\\), whose rows are the axes; its columns are nothing", x => V[x].Transpose() * Matrix<double>.Build.DenseOfDiagonalVector(s[x].PointwisePower(2)) / (N[x] - 1.0),
                against: x => Points.Covariance(X[x]) * V[x].Transpose())
            .Start(@"(\lambda_1, \dots, \lambda_d)", "eigenvalues of C over N − 1, largest first", x => Vector<double>.Build.DenseOfEnumerable(fit[x].Eigenvalues))
            .Equal(@"(s_1^2, \dots, s_d^2)/(N-1)", "the other route", x => s[x].PointwisePower(2) / (N[x] - 1.0))
            .WrongTurn("singular values taken as eigenvalues", @"(s_1, \dots, s_d)", "one is a length, the other a variance: a squared unit", x => s[x])
            .WrongTurn("singular values over N − 1", @"(s_1, \dots, s_d)/(N-1)", "the square is forgotten", x => s[x] / (N[x] - 1.0))
            .WrongTurn("the divisor N beside N − 1", @"(s_1^2, \dots, s_d^2)/N", "a printed pair of numbers mixed both; choose one and say which", x => s[x].PointwisePower(2) / N[x], errata: "002-01")
            .WrongTurn("ascending order", @"(s_d^2, \dots, s_1^2)/(N-1)", "symmetric eigensolvers sort the other way", x => Vector<double>.Build.DenseOfEnumerable(s[x].Reverse().Select(v => v * v / (N[x] - 1.0))))
            .Start(@"v_1 v_1^\top", "the first axis of the covariance route, free of its sign", x => Projector(fit[x].Axes))
            .Equal(@"v_1 v_1^\top", "the first axis of the singular value route", x => Projector(Points.Fit(X[x], PcaRoute.SingularValues).Axes))
            .WrongTurn("axes of data that are not centred", @"v_1 v_1^\top \text{ of } X", "they point from the origin to the cloud", x => Projector(X[x].Svd(true).VT.Transpose()))
            .WrongTurn("the first row for the first column", @"(V^\top)_1 (V^\top)_1^\top", "row and column of a square matrix have one length, so nothing complains", x => Projector(fit[x].Axes.Transpose()))
            .Start(@"\Bigl(\frac{\lambda_j}{\sum_l \lambda_l}\Bigr)_j", "shares of explained variance", x => Vector<double>.Build.DenseOfEnumerable(fit[x].ExplainedVarianceRatio))
            .Equal(@"\Bigl(\frac{s_j^2}{\sum_l s_l^2}\Bigr)_j", "the divisor cancels", x => s[x].PointwisePower(2) / s[x].PointwisePower(2).Sum())
            .WrongTurn("shares of standard deviation", @"\Bigl(\frac{s_j}{\sum_l s_l}\Bigr)_j", "variances add, standard deviations do not", x => s[x] / s[x].Sum())
            .Build();
    }

    private static Matrix<double> Projector(Matrix<double> axes) => axes.Column(0).OuterProduct(axes.Column(0));
}
