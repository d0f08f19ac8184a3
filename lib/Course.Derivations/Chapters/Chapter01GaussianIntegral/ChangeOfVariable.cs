using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Differentiation;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter01GaussianIntegral;

/// <summary>z = A⁻¹(x − μ) turns the quadratic form into ‖z‖², and cells shrink by 1/√|Σ| (Bishop (2006), eqs. 2.44 and 2.54).</summary>
public static class ChangeOfVariable
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("01-change-of-variable", "Whitening: the form becomes a sphere, the cells shrink by 1/√|Σ|");
        Input<int> k = d.Shape("k", 1, 4);
        Input<Matrix<double>> Sigma = d.Spd(@"\Sigma", k);
        Input<Matrix<double>> R = d.Orthogonal("R", k);
        Input<Vector<double>> mu = d.Vector(@"\mu", k);
        Input<Vector<double>> point = d.Vector("x", k);
        Input<Matrix<double>> A = d.Define("A", x => Roots.Turned(Sigma[x], R[x]));
        return d
            .Start(@"(x-\mu)^\top \Sigma^{-1} (x-\mu)", "the exponent without its −½", x => SpdMatrix.Factor(Sigma[x]).MahalanobisSquared(point[x], mu[x]))
            .Equal(@"(x-\mu)^\top (AA^\top)^{-1} (x-\mu)", "any root A of Σ; it need not be symmetric",
                x => (point[x] - mu[x]) * ((A[x] * A[x].Transpose()).Inverse() * (point[x] - mu[x])))
            .Equal(@"(x-\mu)^\top A^{-\top} A^{-1} (x-\mu)", "the inverse of a product turns the order round",
                x => (point[x] - mu[x]) * (A[x].Transpose().Inverse() * (A[x].Inverse() * (point[x] - mu[x]))))
            .WrongTurn("the order of the factors kept", @"(x-\mu)^\top A^{-1} A^{-\top} (x-\mu)", "with a symmetric root nobody would notice",
                x => (point[x] - mu[x]) * (A[x].Inverse() * (A[x].Transpose().Inverse() * (point[x] - mu[x]))))
            .Equal(@"\lVert z \rVert^2, \quad z = A^{-1}(x-\mu)", "the two halves are the same vector",
                x => Math.Pow((A[x].Inverse() * (point[x] - mu[x])).L2Norm(), 2))
            .WrongTurn("A for A⁻¹", @"\lVert A(x-\mu)\rVert^2", "whitening divides by the spread; A stretches once more",
                x => Math.Pow((A[x] * (point[x] - mu[x])).L2Norm(), 2))
            .Start(@"\Bigl\lvert\det \frac{\partial z}{\partial x}\Bigr\rvert", "how much a cell of the grid shrinks, by central differences of z, exact for every step because z is linear",
                x => Math.Abs(DifferenceScheme.CentralWithStep(1.0).Jacobian(v => A[x].Inverse() * (v - mu[x]), point[x]).Determinant()))
            .Equal(@"\lvert\det A^{-1}\rvert", "z is linear in x, so its Jacobian is A⁻¹ everywhere", x => Math.Abs(A[x].Inverse().Determinant()))
            .WrongTurn("the determinant without its absolute value", @"\det A^{-1}", "an orthogonal factor may reflect; area is never negative",
                x => A[x].Inverse().Determinant())
            .WrongTurn("the Jacobian the other way round", @"\lvert\det A\rvert", "that is dx per dz; here dz per dx is asked for",
                x => Math.Abs(A[x].Determinant()))
            .Equal(@"\frac{1}{\sqrt{\lvert\Sigma\rvert}}", "\\(\\lvert\\Sigma\\rvert = \\lvert A\\rvert\\,\\lvert A^\\top\\rvert = \\lvert A\\rvert^2\\)",
                x => Math.Exp(-0.5 * SpdMatrix.Factor(Sigma[x]).LnDeterminant))
            .WrongTurn("|Σ| for √|Σ|", @"\frac{1}{\lvert\Sigma\rvert}", "Σ is the square of the stretching, in squared units; for [[2,1],[1,2]] the integral would be 0.5774",
                x => Math.Exp(-SpdMatrix.Factor(Sigma[x]).LnDeterminant))
            .Build();
    }
}
