using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Differentiation;
using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace Course.Derivations.Chapters.Chapter02Traces;

/// <summary>xᵀAx = Tr(xxᵀA), and its slopes along x and along A (Petersen and Pedersen (2012), eqs. 81 and 111).</summary>
public static class FormAsTrace
{
    /// <summary>Quadratic functions have no third derivative: central differences are exact for every step.</summary>
    private static readonly DifferenceScheme LongStep = DifferenceScheme.CentralWithStep(1.0);

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("02-form-as-trace", "A quadratic form is a trace");
        Input<int> n = d.Shape("n", 1, 4);
        Input<Matrix<double>> A = d.Matrix("A", n, n);
        Input<Matrix<double>> B = d.Matrix("B", n, n);
        Input<Vector<double>> v = d.Vector("x", n);
        return d
            .Start(@"x^\top A x", "a number", x => v[x] * (A[x] * v[x]))
            .Equal(@"\sum_{ij} x_i\, a_{ij}\, x_j", "written out", x => A[x].PointwiseMultiply(v[x].OuterProduct(v[x])).RowSums().Sum())
            .Equal(@"\operatorname{Tr}(A\, x x^\top)", "\\(x_j x_i\\) is entry (j, i) of \\(xx^\\top\\)", x => (A[x] * v[x].OuterProduct(v[x])).Trace())
            .Equal(@"\operatorname{Tr}(x x^\top A)", "the trace is cyclic", x => (v[x].OuterProduct(v[x]) * A[x]).Trace())
            .WrongTurn("the trace of a product taken for a product of traces", @"\operatorname{Tr}(x x^\top)\operatorname{Tr}(A)", "the trace respects sums, not products",
                x => v[x].DotProduct(v[x]) * A[x].Trace())
            .Start(@"\frac{\partial\, x^\top A x}{\partial x}", "by the complex step, exact to rounding", x => ComplexStep.Gradient(z => Form(z, A[x], conjugate: false), v[x]))
            .Equal(@"(A + A^\top)\,x", "x stands on both sides: one term from each", x => (A[x] + A[x].Transpose()) * v[x])
            .WrongTurn("2Ax", @"2Ax", "the rule for \\(ax^2\\) is copied; for A = [[1,2],[0,3]], x = (1,2) it gives (10, 12), not (6, 14)", x => 2 * (A[x] * v[x]))
            .WrongTurn("one side forgotten", @"A^\top x", "x on the right is held fixed", x => A[x].Transpose() * v[x])
            .WrongTurn("the complex step through a conjugating transpose", @"\operatorname{Im}\,\overline{x}^\top A x / h", "a conjugate is not analytic: it turns the sign of one of the two terms",
                x => ComplexStep.Gradient(z => Form(z, A[x], conjugate: true), v[x]))
            .Start(@"\frac{\partial\, x^\top A x}{\partial A}", "now x is fixed and A moves", x => LongStep.Gradient(a => v[x] * (a * v[x]), A[x]))
            .Equal(@"x x^\top", "\\(\\partial\\operatorname{Tr}(A\\,xx^\\top)/\\partial A = (xx^\\top)^\\top\\)", x => v[x].OuterProduct(v[x]))
            .WrongTurn("one factor for two", @"x \mathbf{1}^\top", "a linear function is taken for one factor of its coefficient", x => v[x].OuterProduct(Vector<double>.Build.Dense(n[x], 1.0)))
            .Start(@"\frac{\partial \operatorname{Tr}(ABA^\top)}{\partial A}", "A stands in it twice", x => LongStep.Gradient(a => (a * B[x] * a.Transpose()).Trace(), A[x]))
            .Equal(@"A(B + B^\top)", "each A moves once while the other stands still", x => A[x] * (B[x] + B[x].Transpose()))
            .WrongTurn("2AB", "2AB", "true for symmetric B, and for no other", x => 2 * A[x] * B[x])
            .Build();
    }

    private static Complex Form(Vector<Complex> z, Matrix<double> a, bool conjugate)
    {
        Vector<Complex> right = ComplexMatrix.FromReal(a) * z;
        Complex sum = Complex.Zero;
        for (int i = 0; i < z.Count; i++)
        {
            sum += (conjugate ? Complex.Conjugate(z[i]) : z[i]) * right[i];
        }

        return sum;
    }
}
