using Course.Derivations.Chapters.Chapter05Mixtures;
using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Mixtures;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter06SomeLabels;

/// <summary>The two ends: no labels is chapter 05, and with all labels the likelihood does not contain π.</summary>
public static class LabelledLimits
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("06-limits", "No labels at all, and nothing but labels");
        var m = new MixtureInputs(d);
        Input<int[]> all = d.Draw(
            "y",
            @"\in \{1, \dots, K\}^N, \text{ each class at least eight times}",
            c => Enumerable.Range(0, c.Value(m.N)).Select(i => 1 + (i % c.Value(m.K))).ToArray(),
            labels => string.Join(" ", labels));
        Input<Vector<double>> p = d.StochasticVector("p", m.K);
        Input<int[]> none = d.Define("y^0", x => new int[m.N[x]]);
        return d
            .Start(@"(\pi, \mu, \Sigma)^{\text{new}} \text{ with } y_1 = \dots = y_N = 0", "one EM step of this chapter's model in the library; all numbers in one list",
                x => Flat(LabelledFormulas.Model(m.X[x], none[x], m.K[x]).Step(m.Theta[x].ToParameters())))
            .Equal(@"(\pi, \mu, \Sigma)^{\text{new}} \text{ of chapter 05}", "every sum over the unlabelled is a sum over all",
                x => Flat(MixtureFormulas.Model(m.X[x], m.K[x]).Step(m.Theta[x].ToParameters())))
            .WrongTurn("0 read as class 1", @"(\pi, \mu, \Sigma)^{\text{new}} \text{ with } \delta_{i1} = 1", "the mark for no label is taken for the first class",
                x => Flat(FirstClass(m.New[x], m.X[x])))
            .Start(@"\ell(\pi, \mu, \Sigma) \text{ with every } y_i > 0", "the library's log-likelihood under one π",
                x => LabelledFormulas.Model(m.X[x], all[x], m.K[x]).LogLikelihood(m.Theta[x].ToParameters()))
            .Equal(@"\sum_k \sum_{y_i = k} \ln \mathcal{N}(x_i \mid \mu_k, \Sigma_k)", "no unlabelled sample, no π", x => LabelledFormulas.LabelledPart(m.Theta[x], m.X[x], all[x]))
            .WrongTurn("π is still in it", @"\sum_k \sum_{y_i = k} \ln \pi_k\, \mathcal{N}(x_i \mid \mu_k, \Sigma_k)", "the complete-data likelihood of a random sample",
                x => LabelledFormulas.LabelledPart(m.Theta[x], m.X[x], all[x]) + LabelledFormulas.LabelWeights(m.Theta[x], all[x]))
            .Equal(@"\ell(p, \mu, \Sigma)", "so any other weights p fit as well: π is not identified, and its update reads 0/0",
                x => LabelledFormulas.Model(m.X[x], all[x], m.K[x]).LogLikelihood((m.Theta[x] with { Pi = p[x] }).ToParameters()))
            .WrongTurn("the weights can be compared", @"\ell(p, \mu, \Sigma) + \sum_k \#\{y_i = k\} \ln \tfrac{p_k}{\pi_k}", "the difference that a random sample would show",
                x => LabelledFormulas.LabelledPart(m.Theta[x], m.X[x], all[x]) + LabelledFormulas.LabelWeights(m.Theta[x] with { Pi = p[x] }, all[x]) - LabelledFormulas.LabelWeights(m.Theta[x], all[x]))
            .Start(@"\pi^{\text{new}} \text{ with every } y_i > 0", "the library's step", x => Vector<double>.Build.DenseOfEnumerable(AllLabelled(m, x, all[x]).Weights))
            .Equal(@"\pi", "what the data do not determine is left as given", x => m.Pi[x])
            .WrongTurn("π by class frequency", @"\tfrac1N \#\{i : y_i = k\}", "the labels' counts were our choice and say nothing about the population",
                x => Vector<double>.Build.Dense(m.K[x], k => all[x].Count(label => label == k + 1) / (double)m.N[x]))
            .Start(@"\Sigma_k^{\text{new}} \text{ with every } y_i > 0", "the library's step, one below the other", x => LabelledFormulas.Stack(AllLabelled(m, x, all[x]).Covariances.Select(s => s.Matrix)))
            .Equal(@"\frac{1}{N_k}\sum_{y_i = k}(x_i - \bar x_k)(x_i - \bar x_k)^\top", "maximum likelihood in each class on its own, chapter 03",
                x => LabelledFormulas.Stack(Enumerable.Range(1, m.K[x]).Select(k => ClassCovariance(m.X[x], all[x], k))))
            .WrongTurn("one covariance for all", @"\frac{1}{N}\sum_k \sum_{y_i = k}(x_i - \bar x_k)(x_i - \bar x_k)^\top", "pooled, as in linear discriminant analysis",
                x => LabelledFormulas.Stack(Enumerable.Repeat(Pooled(m, x, all[x]), m.K[x])))
            .Build();
    }

    private static GaussianMixtureParameters AllLabelled(MixtureInputs m, InputSet x, int[] y) => LabelledFormulas.Model(m.X[x], y, m.K[x]).Step(m.Theta[x].ToParameters());

    private static Matrix<double> ClassCovariance(Matrix<double> x, int[] y, int label)
    {
        Vector<double>[] rows = [.. Enumerable.Range(0, y.Length).Where(i => y[i] == label).Select(x.Row)];
        Vector<double> mean = rows.Aggregate((a, b) => a + b) / rows.Length;
        return rows.Select(r => (r - mean).OuterProduct(r - mean)).Aggregate((a, b) => a + b) / rows.Length;
    }

    private static Matrix<double> Pooled(MixtureInputs m, InputSet x, int[] y) => Enumerable.Range(1, m.K[x])
        .Select(k => ClassCovariance(m.X[x], y, k) * y.Count(label => label == k)).Aggregate((a, b) => a + b) / m.N[x];

    /// <summary>θ with the first component fitted to every sample and no weight elsewhere.</summary>
    private static GaussianMixtureParameters FirstClass(MixtureTheta theta, Matrix<double> x)
    {
        Vector<double> mean = x.ColumnSums() / x.RowCount;
        Matrix<double> mu = theta.Mu.Clone();
        mu.SetRow(0, mean);
        Matrix<double> ones = Matrix<double>.Build.Dense(x.RowCount, 1, 1.0);
        return (theta with
        {
            Pi = Vector<double>.Build.Dense(theta.K, k => k == 0 ? 1 : 0),
            Mu = mu,
            Sigma = [MixtureFormulas.Scatter(ones, x, 0, mean) / x.RowCount, .. theta.Sigma.Skip(1)],
        }).ToParameters();
    }

    private static Vector<double> Flat(GaussianMixtureParameters theta) => Vector<double>.Build.DenseOfEnumerable(
        [.. theta.Weights, .. theta.Means.Values, .. theta.Covariances.SelectMany(s => s.Matrix.ToRowMajorArray())]);
}
