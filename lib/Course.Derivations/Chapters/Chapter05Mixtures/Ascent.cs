using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Mixtures;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter05Mixtures;

/// <summary>ℓ never falls in an EM step (Dempster, Laird and Rubin 1977; Bishop 2006, section 9.4); the printed γ lets it fall at the MLE.</summary>
public static class Ascent
{
    /// <summary>EM has converged to rounding well before; the two groups lie four standard deviations apart.</summary>
    private const int StepsToTheMle = 300;

    /// <summary>What a step may still gain after so many, relative to ℓ; the printed step loses a thousand times more.</summary>
    private const double StepTolerance = 1e-7;

    private const int Left = 24;

    private const int Right = 8;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("05-ascent", "The likelihood never falls");
        var m = new MixtureInputs(d);
        Input<Vector<double>> t = d.Draw("t", @"\in \mathbb{R}^{32}, \text{ 24 around } -2 \text{ and 8 around } 2",
            c => Vector<double>.Build.Dense(Left + Right, i => c.Normal() + (i < Left ? -2 : 2)));
        Input<Matrix<double>> samples = d.Define("T", x => t[x].ToColumnMatrix());
        Input<MixtureTheta> mle = d.Define(@"\hat\theta", x => Converged(samples[x]));
        return d
            .Start(@"\ell(\theta^{\text{new}})", "after one EM step of the library",
                x => Model(m, x).LogLikelihood(Model(m, x).Step(m.Theta[x].ToParameters())))
            .AtLeast(@"Q(\theta^{\text{new}} \mid \gamma) + H(\gamma)", "the bound holds at every θ, with the old responsibilities too",
                x => MixtureFormulas.Q(m.New[x], m.X[x], m.Gamma[x]) + MixtureFormulas.Entropy(m.Gamma[x]))
            .WrongTurn("the bound is still touched", @"Q(\theta^{\text{new}} \mid \gamma) + H(\gamma)", "it touched at the old θ; after the step γ is out of date",
                x => MixtureFormulas.Q(m.New[x], m.X[x], m.Gamma[x]) + MixtureFormulas.Entropy(m.Gamma[x]), relation: Relation.Equal)
            .AtLeast(@"Q(\theta \mid \gamma) + H(\gamma)", "the M-step maximises Q",
                x => MixtureFormulas.Q(m.Theta[x], m.X[x], m.Gamma[x]) + MixtureFormulas.Entropy(m.Gamma[x]))
            .Equal(@"\ell(\theta)", "at the old θ the bound touches", x => MixtureFormulas.LogLikelihood(m.Theta[x], m.X[x]))
            .WrongTurn("ℓ falls", @"\ell(\theta), \text{ for } \ell(\theta^{\text{new}})", "more freedom in γ is taken for a worse fit",
                x => MixtureFormulas.LogLikelihood(m.Theta[x], m.X[x]), relation: Relation.AtMost, against: x => MixtureFormulas.LogLikelihood(m.New[x], m.X[x]))
            .Start(@"\ell(\hat\theta)", "at a maximum: the library's EM has stopped moving", x => MixtureFormulas.LogLikelihood(mle[x], samples[x]))
            .Equal(@"\ell(\hat\theta^{\text{new}})", "the right step stays there",
                x => MixtureFormulas.LogLikelihood(MixtureFormulas.Update(MixtureFormulas.Posterior(mle[x], samples[x]), samples[x]), samples[x]),
                new LineOptions { Tolerance = StepTolerance })
            .WrongTurn("the step with γ without π never falls", @"\ell(\hat\theta^{\text{printed}})", "from a poor start it climbs, and looks like an ascent; started at the maximum it falls",
                x => MixtureFormulas.LogLikelihood(MixtureFormulas.Update(MixtureFormulas.PosteriorWithoutWeights(mle[x], samples[x]), samples[x]), samples[x]),
                errata: "001-01",
                relation: Relation.AtMost)
            .Build();
    }

    private static GaussianMixtureModel Model(MixtureInputs m, InputSet x) => MixtureFormulas.Model(m.X[x], m.K[x]);

    private static MixtureTheta Converged(Matrix<double> x)
    {
        GaussianMixtureModel model = MixtureFormulas.Model(x, 2);
        Matrix<double> one = Matrix<double>.Build.DenseIdentity(1);
        var start = new MixtureTheta(Vector<double>.Build.Dense([0.75, 0.25]), Matrix<double>.Build.Dense(2, 1, [-2.0, 2.0]), [one, one]);
        GaussianMixtureParameters theta = start.ToParameters();
        for (int step = 0; step < StepsToTheMle; step++)
        {
            theta = model.Step(theta);
        }

        return MixtureTheta.From(theta);
    }
}
