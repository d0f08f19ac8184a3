using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Integration;
using MathNet.Numerics;

namespace Course.Derivations.Chapters.Chapter01GaussianIntegral;

/// <summary>How much of the one a box or a disc holds: less and less with every dimension (Murphy (2022), section 3.2).</summary>
public static class MassWithinRadius
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("01-mass-within-radius", "A box and a disc hold less than the interval does");
        Input<int> k = d.Shape("k", 1, 3);
        Input<double> r = d.Scalar("r", 0.5, 3.0);
        return d
            .Start(@"\int_{[-r,r]^k} \prod_i \varphi(z_i)\,dz", "the mass of a box, by a tensor rule",
                x => TensorQuadrature.Integrate(
                    p =>
                    {
                        double product = 1;
                        foreach (double z in p)
                        {
                            product *= Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);
                        }

                        return product;
                    },
                    [.. Enumerable.Repeat(QuadratureRule.GaussLegendre(24, -r[x], r[x]), k[x])]).Value)
            .Equal(@"\operatorname{erf}\bigl(r/\sqrt2\bigr)^k", "Fubini: each coordinate has to stay inside", x => Math.Pow(SpecialFunctions.Erf(r[x] / Math.Sqrt(2)), k[x]))
            .WrongTurn("the interval's share in every dimension", @"\operatorname{erf}\bigl(r/\sqrt2\bigr)", "±3σ holds 99.7 % on the line and 98.4 % in six dimensions: such a box has not converged",
                x => SpecialFunctions.Erf(r[x] / Math.Sqrt(2)))
            .Start(@"\frac{1}{2\pi}\int_0^{2\pi}\!\int_0^r s\,e^{-s^2/2}\,ds\,d\theta", "the mass of a disc in the plane", x => QuadratureRule.GaussLegendre(24, 0, r[x]).Apply(s => s * Math.Exp(-0.5 * s * s)))
            .Equal(@"1 - e^{-r^2/2}", "the integrand is a derivative: 39.3 % for r = 1, and 95 % at r = 2.4477", x => 1 - Math.Exp(-0.5 * r[x] * r[x]))
            .WrongTurn("one σ holds 68 % in the plane", @"\operatorname{erf}\bigl(r/\sqrt2\bigr)", "the share of the interval is carried over to the disc; 1.96 for 95 % comes from the same slip",
                x => SpecialFunctions.Erf(r[x] / Math.Sqrt(2)))
            .Build();
    }
}
