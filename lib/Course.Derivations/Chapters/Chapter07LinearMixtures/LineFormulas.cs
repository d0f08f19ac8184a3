using Course.Learning.Mixtures;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter07LinearMixtures;

/// <summary>The formulas of mixtures of linear models written out as the lecture writes them, apart from the library's own code.</summary>
internal static class LineFormulas
{
    /// <summary>N×K residuals y_i − w_kᵀx_i.</summary>
    public static Matrix<double> Residuals(Matrix<double> w, Matrix<double> x, Vector<double> y) =>
        Matrix<double>.Build.Dense(x.RowCount, w.RowCount, (i, k) => y[i] - (w.Row(k) * x.Row(i)));

    /// <summary>N×K values of ln N(y_i | w_kᵀx_i, ρ_k).</summary>
    public static Matrix<double> LnDensities(LineTheta theta, Matrix<double> x, Vector<double> y) =>
        Residuals(theta.W, x, y).MapIndexed((_, k, r) => -0.5 * (Math.Log(2 * Math.PI * theta.Rho[k]) + (r * r / theta.Rho[k])), Zeros.Include);

    /// <summary>N×K values of ln π_k + ln N(y_i | w_kᵀx_i, ρ_k).</summary>
    public static Matrix<double> LnJoint(LineTheta theta, Matrix<double> x, Vector<double> y) =>
        LnDensities(theta, x, y).MapIndexed((_, k, value) => value + Math.Log(theta.Pi[k]), Zeros.Include);

    /// <summary>δ_ik, N×K, each row shifted by its largest logarithm before the exponential.</summary>
    public static Matrix<double> Posterior(LineTheta theta, Matrix<double> x, Vector<double> y) => Normalise(LnJoint(theta, x, y));

    /// <summary>exp of each row over its sum.</summary>
    public static Matrix<double> Normalise(Matrix<double> logarithms) => Matrix<double>.Build.DenseOfRowVectors(
        logarithms.EnumerateRows().Select(row => (row - row.Maximum()).PointwiseExp()).Select(row => row / row.Sum()));

    /// <summary>ℓ(θ) = Σ_i ln Σ_k π_k N_ik.</summary>
    public static double LogLikelihood(LineTheta theta, Matrix<double> x, Vector<double> y) =>
        LnJoint(theta, x, y).EnumerateRows().Sum(row => row.Maximum() + Math.Log((row - row.Maximum()).PointwiseExp().Sum()));

    /// <summary>Q(θ | δ) = Σ_ik δ_ik (ln π_k + ln N_ik).</summary>
    public static double Q(LineTheta theta, Matrix<double> x, Vector<double> y, Matrix<double> delta) =>
        delta.PointwiseMultiply(LnJoint(theta, x, y)).Enumerate().Sum();

    /// <summary>−Σ δ ln δ, with 0 ln 0 = 0.</summary>
    public static double Entropy(Matrix<double> delta) => -delta.Enumerate().Where(v => v > 0).Sum(v => v * Math.Log(v));

    /// <summary>XᵀRX with R = diag r.</summary>
    public static Matrix<double> Gram(Matrix<double> x, Vector<double> r) => x.TransposeThisAndMultiply(Weigh(x, r));

    /// <summary>RX.</summary>
    public static Matrix<double> Weigh(Matrix<double> x, Vector<double> r) => x.MapIndexed((i, _, value) => r[i] * value);

    /// <summary>XᵀRy.</summary>
    public static Vector<double> Right(Matrix<double> x, Vector<double> r, Vector<double> y) => x.TransposeThisAndMultiply(r.PointwiseMultiply(y));

    /// <summary>(XᵀRX)⁻¹XᵀRy.</summary>
    public static Vector<double> Solve(Matrix<double> x, Vector<double> r, Vector<double> y) => Gram(x, r).Cholesky().Solve(Right(x, r, y));

    /// <summary>K×m, row k is (XᵀR_kX)⁻¹XᵀR_k y.</summary>
    public static Matrix<double> Coefficients(Matrix<double> delta, Matrix<double> x, Vector<double> y) =>
        Matrix<double>.Build.DenseOfRowVectors(delta.EnumerateColumns().Select(r => Solve(x, r, y)));

    /// <summary>ρ_k = Σ_i δ_ik (y_i − w_kᵀx_i)² / N_k.</summary>
    public static Vector<double> Variances(Matrix<double> delta, Matrix<double> x, Vector<double> y, Matrix<double> w) =>
        delta.PointwiseMultiply(Residuals(w, x, y).PointwisePower(2)).ColumnSums().PointwiseDivide(delta.ColumnSums());

    /// <summary>The M-step: N_k/N, weighted least squares, and the residual variance about the new lines.</summary>
    public static LineTheta Update(Matrix<double> delta, Matrix<double> x, Vector<double> y)
    {
        Matrix<double> w = Coefficients(delta, x, y);
        return new LineTheta(delta.ColumnSums() / x.RowCount, w, Variances(delta, x, y, w));
    }

    /// <summary>The library's model of these data.</summary>
    public static LinearMixtureModel Model(Matrix<double> x, Vector<double> y, int k) => new(RowMajorMatrix.FromMatrix(x), y.ToArray(), k);
}
