using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Variational;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter10Variational;

/// <summary>ln p(x) = ELBO + KL(q‖posterior), so the ELBO is a bound and touches at the posterior (Bishop 2006, eq. 9.70–9.72; Blei et al. 2017, eq. 13).</summary>
public static class EvidenceDecomposition
{
    private const int Draws = 2000;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("10-evidence", "The evidence is the bound plus a divergence");
        var v = new VariationalInputs(d);
        Input<Vector<double>> z = d.Vector("z", v.K);
        Input<DiagonalGaussian> best = d.Define(@"q^*", x => new DiagonalGaussian(
            VariationalFormulas.PosteriorMean(v, x), VariationalFormulas.PosteriorPrecision(v, x).Diagonal().Map(p => -0.5 * Math.Log(p))));
        Input<LinearGaussianModel> straight = d.Define(@"\tilde p", x => new LinearGaussianModel(Orthogonal(v.W[x]), v.B[x], v.Sigma2[x]));
        return d
            .Start(@"\ln p(x)", "the library's log-evidence, \\(x \\sim \\mathcal{N}(b, WW^\\top + \\sigma^2 I)\\)", x => v.Model[x].LogEvidence(v.X[x]))
            .Equal(@"\ln p(x, z) - \ln p(z \mid x)", "Bayes, at any z whatever", x => VariationalFormulas.LnJoint(v, x, z[x]) - VariationalFormulas.LnPosterior(v, x, z[x]))
            .WrongTurn("the prior for the posterior", @"\ln p(x, z) - \ln p(z) = \ln p(x \mid z)", "the likelihood at one z is taken for the evidence", x => VariationalFormulas.LnLikelihood(v, x, z[x]))
            .Equal(@"\mathbb{E}_q\bigl[\ln p(x, z) - \ln q(z)\bigr] + \mathbb{E}_q\bigl[\ln q(z) - \ln p(z \mid x)\bigr]", "average over \\(z \\sim q\\), and add and subtract \\(\\ln q\\); the library's ELBO and KL",
                x => v.Elbo(x) + ToPosterior(v, x))
            .WrongTurn("the divergence reversed", @"\mathrm{ELBO} + \mathrm{KL}(p(\cdot \mid x) \,\|\, q)", "the average runs under q in both terms", x => v.Elbo(x) + FromPosterior(v, x))
            .WrongTurn("the divergence subtracted", @"\mathrm{ELBO} - \mathrm{KL}(q \,\|\, p(\cdot \mid x))", "the bound would lie above", x => v.Elbo(x) - ToPosterior(v, x))
            .Start(@"\mathrm{ELBO}(q)", "the library's closed form", x => v.Elbo(x))
            .Equal(@"\mathbb{E}_q\bigl[\ln p(x, z) - \ln q(z)\bigr]", "the definition, by simulation",
                x => VariationalDraws.Average(v, x, Draws, d => d.F), new LineOptions { Scale = x => Math.Abs(v.Elbo(x)) + 1, ScaleLatex = @"|\mathrm{ELBO}| + 1" })
            .WrongTurn("the entropy left out", @"\mathbb{E}_q\bigl[\ln p(x, z)\bigr]", "the expected joint is what EM calls Q",
                x => VariationalDraws.Average(v, x, Draws, d => d.LnJoint))
            .Start(@"\mathrm{ELBO}(q)", "once more", x => v.Elbo(x))
            .AtMost(@"\ln p(x)", "a divergence is not negative", x => v.Model[x].LogEvidence(v.X[x]))
            .WrongTurn("an upper bound", @"\ln p(x)", "the gap is taken with the other sign", x => v.Model[x].LogEvidence(v.X[x]), relation: Relation.AtLeast)
            .WrongTurn("training closes the gap", @"\ln p(x), \text{ for the best } q \text{ with independent coordinates}", "with a correlated posterior the best such q still falls short",
                x => v.Model[x].LogEvidence(v.X[x]), relation: Relation.Equal, against: x => EvidenceLowerBound.Of(v.Model[x], v.X[x], best[x]).Value)
            .Start(@"\mathrm{ELBO}(p(\cdot \mid x)), \quad W \text{ with orthogonal columns}", "then the posterior has independent coordinates, and q can be it",
                x => EvidenceLowerBound.Of(straight[x], v.X[x], straight[x].MeanFieldOptimum(v.X[x])).Value)
            .Equal(@"\ln p(x)", "the divergence of the posterior from itself is zero", x => straight[x].LogEvidence(v.X[x]))
            .WrongTurn("touching at the prior", @"\ln p(x), \text{ for } \mathrm{ELBO}(p(z))", "the prior is the other Gaussian at hand; its bound misses what x says", x => straight[x].LogEvidence(v.X[x]),
                against: x => EvidenceLowerBound.Of(straight[x], v.X[x], new DiagonalGaussian(new double[v.K[x]], new double[v.K[x]])).Value)
            .Build();
    }

    private static SpdMatrix Spread(VariationalInputs v, InputSet x) => SpdMatrix.Factor(Matrix<double>.Build.DiagonalOfDiagonalVector(v.S[x].PointwisePower(2)));

    private static double ToPosterior(VariationalInputs v, InputSet x) =>
        GaussianDivergence.Between(v.M[x], Spread(v, x), v.Model[x].PosteriorMean(v.X[x]), v.Model[x].PosteriorCovariance);

    private static double FromPosterior(VariationalInputs v, InputSet x) =>
        GaussianDivergence.Between(v.Model[x].PosteriorMean(v.X[x]), v.Model[x].PosteriorCovariance, v.M[x], Spread(v, x));

    /// <summary>The columns of W made orthogonal one after the other, their lengths left as they come.</summary>
    private static Matrix<double> Orthogonal(Matrix<double> w)
    {
        Matrix<double> result = w.Clone();
        for (int j = 1; j < w.ColumnCount; j++)
        {
            for (int i = 0; i < j; i++)
            {
                Vector<double> before = result.Column(i);
                result.SetColumn(j, result.Column(j) - (before * (before * result.Column(j) / (before * before))));
            }
        }

        return result;
    }
}
