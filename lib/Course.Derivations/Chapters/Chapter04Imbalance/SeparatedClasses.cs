using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Learning.Logistic;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Chapters.Chapter04Imbalance;

/// <summary>Where a plane separates the classes, the likelihood has a supremum and no maximum (Albert and Anderson (1984), theorem 1).</summary>
public static class SeparatedClasses
{
    /// <summary>No point lies nearer to the plane than this.</summary>
    private const double Margin = 0.5;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("04-separation", "Separated classes have no maximum-likelihood estimate");
        Input<int> n = d.Shape("n", 5, 20);
        Input<int> m = d.Shape("d", 1, 3);
        Input<Matrix<double>> X = d.Matrix("X", n, m);
        Input<double> c = d.Limit("c", 1.0, 2.0, 8);
        Input<Matrix<double>> Z = d.Define("Z", x => Apart(X[x]));
        return d
            .Start(@"\ell(c\,w)", "w: a direction with \\(w^\\top x_i > 0\\) exactly for the positives", x => Value(Z[x], c[x]))
            .Equal(@"-\sum_i \ln\bigl(1 + e^{-c\,\lvert w^\top x_i\rvert}\bigr)", "every label agrees with the sign of \\(w^\\top x_i\\), so each term has its exponent negative",
                x => -Z[x].Column(0).Sum(v => Math.Log(1 + Math.Exp(-c[x] * Math.Abs(v)))))
            .WrongTurn("a sign that does not follow the label", @"-\sum_i \ln\bigl(1 + e^{-c\,w^\top x_i}\bigr)", "the form for positives is used for all", x => -Z[x].Column(0).Sum(v => Math.Log(1 + Math.Exp(-c[x] * v))))
            .AtMost(@"\ell(2c\,w)", "each term shrinks when c grows", x => Value(Z[x], 2 * c[x]))
            .WrongTurn("longer coefficients fit worse", @"\ell(2c\,w)", "that is what a penalty adds, not what the likelihood says", x => Value(Z[x], 2 * c[x]), relation: Relation.AtLeast)
            .AtMost("0", "a logarithm of a probability, and never zero for a finite c", _ => 0.0)
            .WrongTurn("at least the value without features", @"\ell(0)", "that is a lower bound here, not an upper one", x => Value(Z[x], 0))
            .Start(@"\ell(c\,w)", "as c grows", x => Value(Z[x], c[x]))
            .TendsTo("0", "every probability tends to its label: the supremum is approached and not attained", c, _ => 0.0)
            .WrongTurn("the maximum is where the program stopped", @"\ell(2w)", "a stopping rule returns some large coefficient, and it looks like an estimate", x => Value(Z[x], 2))
            .Build();
    }

    /// <summary>The first coordinate is moved away from zero; its sign is the label, and the first two points have one of each.</summary>
    private static Matrix<double> Apart(Matrix<double> x) => x.MapIndexed((i, j, v) => j > 0 ? v : (i == 0 || (i > 1 && v > 0) ? 1 : -1) * (Math.Abs(v) + Margin));

    private static double Value(Matrix<double> z, double c)
    {
        Vector<double> beta = Vector<double>.Build.Dense(z.ColumnCount + 1);
        beta[1] = c;
        return LogisticLikelihood.Value(RowMajorMatrix.FromMatrix(z), [.. z.Column(0).Select(v => v > 0 ? 1 : 0)], beta);
    }
}
