using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Gaussian;
using Course.Numerics.Integration;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter01GaussianIntegral;

/// <summary>The Gaussian density integrates to one: substitution, Fubini, one dimension (Bishop (2006), eqs. 2.52–2.56).</summary>
public static class WholeIntegral
{
    /// <summary>The rule may not know Σ exactly, or it would have nothing left to integrate: it whitens by this much of Σ.</summary>
    private const double Stretch = 1.25;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("01-whole-integral", "The Gaussian density integrates to one");
        Input<int> k = d.Shape("k", 1, 3);
        Input<Matrix<double>> Sigma = d.Spd(@"\Sigma", k);
        Input<Matrix<double>> R = d.Orthogonal("R", k);
        Input<Vector<double>> mu = d.Vector(@"\mu", k);
        Input<Matrix<double>> A = d.Define("A", x => Roots.Turned(Sigma[x], R[x]));
        Input<double> rootDeterminant = d.Define(@"\sqrt{\lvert\Sigma\rvert}", x => Math.Exp(0.5 * SpdMatrix.Factor(Sigma[x]).LnDeterminant));
        Input<double> whole = d.Define("I", x => Whole(mu[x], Sigma[x]));
        Input<double> standard = d.Define("J", x => Standard(k[x]));
        return d
            .Start(@"\int \frac{1}{(2\pi)^{k/2}\lvert\Sigma\rvert^{1/2}} \exp\bigl(-\tfrac12 (x-\mu)^\top\Sigma^{-1}(x-\mu)\bigr)\,dx", "the density over the whole space, by Gauss–Hermite",
                x => whole[x])
            .Equal(@"\frac{\lvert\det A\rvert}{\lvert\Sigma\rvert^{1/2}} \int \frac{1}{(2\pi)^{k/2}}\, e^{-\lVert z\rVert^2/2}\,dz", "\\(x = \\mu + Az\\), so \\(dx = \\lvert\\det A\\rvert\\,dz\\)",
                x => Math.Abs(A[x].Determinant()) / rootDeterminant[x] * standard[x])
            .WrongTurn("det A without its absolute value", @"\frac{\det A}{\lvert\Sigma\rvert^{1/2}} \int \dots\,dz", "a root that reflects would make the integral −1",
                x => A[x].Determinant() / rootDeterminant[x] * standard[x])
            .WrongTurn("|Σ| for √|Σ| before the integral", @"\frac{\lvert\det A\rvert}{\lvert\Sigma\rvert} \int \dots\,dz", "the variance is taken for the standard deviation",
                x => Math.Abs(A[x].Determinant()) / Math.Pow(rootDeterminant[x], 2) * standard[x])
            .WrongTurn("the Jacobian forgotten", @"\frac{1}{\lvert\Sigma\rvert^{1/2}} \int \dots\,dz", "dx is replaced by dz, letter for letter",
                x => standard[x] / rootDeterminant[x])
            .Equal(@"\int \frac{1}{(2\pi)^{k/2}}\, e^{-\lVert z\rVert^2/2}\,dz", "\\(\\lvert\\det A\\rvert = \\sqrt{\\lvert\\Sigma\\rvert}\\)", x => standard[x])
            .Equal(@"\prod_{i=1}^k \int \varphi(z_i)\,dz_i", "the integrand is a product of one function of each \\(z_i\\): Fubini",
                x => Math.Pow(QuadratureRule.GaussLegendre(60, -9, 9).Apply(Phi), k[x]))
            .WrongTurn("the integrals added", @"\sum_{i=1}^k \int \varphi(z_i)\,dz_i", "a product of functions of different variables gives a product of integrals",
                x => k[x] * QuadratureRule.GaussLegendre(60, -9, 9).Apply(Phi))
            .Equal("1", "\\(\\int\\varphi = 1\\), the bell in one dimension", _ => 1.0)
            .Build();
    }

    private static double Phi(double z) => Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);

    private static double Whole(Vector<double> mu, Matrix<double> sigma)
    {
        var gaussian = new MultivariateGaussian(mu, sigma);
        return TensorQuadrature.GaussHermite(p => gaussian.Density(Vector<double>.Build.DenseOfArray(p.ToArray())), mu, SpdMatrix.Factor(Stretch * sigma), 16).Value;
    }

    /// <summary>The standard density on the box (−9, 9)ᵏ by the trapezoid rule, which converges faster than any power for a bell.</summary>
    private static double Standard(int k) => TensorQuadrature.Integrate(
        p =>
        {
            double squares = 0;
            foreach (double z in p)
            {
                squares += z * z;
            }

            return Math.Exp(-0.5 * squares) / Math.Pow(2 * Math.PI, 0.5 * p.Length);
        },
        [.. Enumerable.Repeat(QuadratureRule.Trapezoid(27, -9, 9), k)]).Value;
}
