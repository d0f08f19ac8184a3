using Course.Derivations.Chapters.Chapter05Mixtures;
using Course.Learning.Mixtures;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter06SomeLabels;

/// <summary>The formulas of EM with some labels, written out; labels run from 1 to K and 0 means none.</summary>
internal static class LabelledFormulas
{
    /// <summary>δ_ik: 1[y_i = k] for a labelled sample, Bayes' rule for another.</summary>
    public static Matrix<double> Posterior(MixtureTheta theta, Matrix<double> x, IReadOnlyList<int> y) =>
        MixtureFormulas.Posterior(theta, x).MapIndexed((i, k, gamma) => y[i] == 0 ? gamma : Indicator(y[i] == k + 1), Zeros.Include);

    /// <summary>ℓ(θ) = Σ_{y=0} ln Σ_k π_k N_ik + Σ_{y=k} ln N_ik.</summary>
    public static double LogLikelihood(MixtureTheta theta, Matrix<double> x, IReadOnlyList<int> y) =>
        UnlabelledPart(theta, x, y) + LabelledPart(theta, x, y);

    /// <summary>Σ_{y=0} ln Σ_k π_k N_ik.</summary>
    public static double UnlabelledPart(MixtureTheta theta, Matrix<double> x, IReadOnlyList<int> y)
    {
        Vector<double> evidence = MixtureFormulas.LnJoint(theta, x).PointwiseExp().RowSums().PointwiseLog();
        return Enumerable.Range(0, x.RowCount).Where(i => y[i] == 0).Sum(i => evidence[i]);
    }

    /// <summary>Σ_{y=k} ln N_ik.</summary>
    public static double LabelledPart(MixtureTheta theta, Matrix<double> x, IReadOnlyList<int> y) =>
        Enumerable.Range(0, x.RowCount).Where(i => y[i] > 0).Sum(i => MixtureFormulas.LnDensity(theta, y[i] - 1, x.Row(i)));

    /// <summary>Σ_{y=k} ln π_k: what another sampling story would add to ℓ.</summary>
    public static double LabelWeights(MixtureTheta theta, IReadOnlyList<int> y) => y.Where(label => label > 0).Sum(label => Math.Log(theta.Pi[label - 1]));

    /// <summary>Q(θ | δ) = Σ_ik δ_ik (1[y_i = 0] ln π_k + ln N_ik).</summary>
    public static double Q(MixtureTheta theta, Matrix<double> x, IReadOnlyList<int> y, Matrix<double> delta) =>
        delta.PointwiseMultiply(MixtureFormulas.LnDensities(theta, x).MapIndexed((i, k, value) => value + (y[i] == 0 ? Math.Log(theta.Pi[k]) : 0), Zeros.Include)).Enumerate().Sum();

    /// <summary>Σ_{y=0} δ_ik, K counts.</summary>
    public static Vector<double> UnlabelledCounts(Matrix<double> delta, IReadOnlyList<int> y) =>
        Vector<double>.Build.Dense(delta.ColumnCount, k => Enumerable.Range(0, delta.RowCount).Where(i => y[i] == 0).Sum(i => delta[i, k]));

    /// <summary>The rows of the samples without a label.</summary>
    public static Matrix<double> Unlabelled(Matrix<double> table, IReadOnlyList<int> y) =>
        Matrix<double>.Build.DenseOfRowVectors(Enumerable.Range(0, table.RowCount).Where(i => y[i] == 0).Select(table.Row));

    /// <summary>The number of samples without a label.</summary>
    public static int UnlabelledCount(IReadOnlyList<int> y) => y.Count(label => label == 0);

    /// <summary>The M-step: π over the unlabelled samples, μ and Σ over all.</summary>
    public static MixtureTheta Update(Matrix<double> delta, Matrix<double> x, IReadOnlyList<int> y) =>
        MixtureFormulas.Update(delta, x) with { Pi = UnlabelledCounts(delta, y) / UnlabelledCount(y) };

    /// <summary>The library's model of these data, labels chosen by design.</summary>
    public static SemiSupervisedMixtureModel Model(Matrix<double> x, IReadOnlyList<int> y, int k) => new(RowMajorMatrix.FromMatrix(x), y, k);

    /// <summary>Covariances one below the other.</summary>
    public static Matrix<double> Stack(IEnumerable<Matrix<double>> blocks) => Matrix<double>.Build.DenseOfRowVectors(blocks.SelectMany(b => b.EnumerateRows()));

    private static double Indicator(bool condition) => condition ? 1 : 0;
}
