using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter02Traces;

/// <summary>d(A⁻¹) = −A⁻¹(dA)A⁻¹ (Magnus and Neudecker (2019), section 8.4).</summary>
public static class InverseDerivative
{
    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("02-inverse", "How an inverse moves");
        Input<int> n = d.Shape("n", 2, 4);
        Input<Matrix<double>> A = d.Invertible("A", n);
        Input<Matrix<double>> E = d.Matrix("E", n, n);
        Input<double> h = d.Limit("h", 0.004, 0.5, 9);
        return d
            .Start(@"(A + hE)^{-1} - A^{-1}", "the change of the inverse", x => (A[x] + (h[x] * E[x])).Inverse() - A[x].Inverse())
            .Equal(@"-(A + hE)^{-1}\,(hE)\,A^{-1}", "multiply out: \\(X^{-1} - Y^{-1} = X^{-1}(Y - X)Y^{-1}\\)",
                x => -h[x] * ((A[x] + (h[x] * E[x])).Inverse() * E[x] * A[x].Inverse()))
            .WrongTurn("the difference of inverses taken for the inverse of a difference", @"(hE)^{-1}", "inverting is not linear", x => (h[x] * E[x]).PseudoInverse())
            .Start(@"\frac{(A + hE)^{-1} - A^{-1}}{h}", "the slope", x => ((A[x] + (h[x] * E[x])).Inverse() - A[x].Inverse()) / h[x])
            .TendsTo(@"-A^{-1} E\, A^{-1}", "\\(A + hE\\) tends to A, with order 1", h, x => Slope(A[x], E[x]), new LineOptions { Order = 1.0 })
            .WrongTurn("−A⁻²E", @"-A^{-2} E", "the rule for 1/a is copied; matrices do not change places", x => -(A[x].Inverse() * A[x].Inverse() * E[x]))
            .WrongTurn("the sign", @"A^{-1} E\, A^{-1}", "a larger matrix has a smaller inverse", x => -Slope(A[x], E[x]))
            .Start(@"\frac{d}{dt}(A + tE)^{-1}\Bigr\rvert_{t=0}", "by the complex step, exact to rounding", x => ComplexStep.Along(ComplexMatrix.Inverse, A[x], E[x]))
            .Equal(@"-A^{-1} E\, A^{-1}", "the same, from \\(0 = d(AA^{-1}) = (dA)A^{-1} + A\\,d(A^{-1})\\)", x => Slope(A[x], E[x]))
            .WrongTurn("−EA⁻²", @"-E A^{-2}", "the same copy, with the other order", x => -(E[x] * A[x].Inverse() * A[x].Inverse()))
            .Build();
    }

    private static Matrix<double> Slope(Matrix<double> a, Matrix<double> e) => -(a.Inverse() * e * a.Inverse());
}
