using Course.Derivations.Inputs;
using Course.Numerics.LinearAlgebra;
using Course.Numerics.Randomness;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Derivations.Tests.Inputs;

public sealed class RandomInputsTests
{
    public static TheoryData<int> Digits => [-1, 0, 1];

    [Theory]
    [MemberData(nameof(Digits))]
    public void Constraints_hold_by_construction_while_drawing_and_while_shrinking(int digits)
    {
        int negative = 0;
        int connected = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            DrawContext c = Context(seed, digits);
            int n = 2 + (seed % 4);
            Matrix<double> symmetric = RandomInputs.Symmetric(c, n);
            Assert.Equal(symmetric, symmetric.Transpose());
            _ = SpdMatrix.Factor(RandomInputs.Spd(c, n));
            Matrix<double> q = RandomInputs.Orthogonal(c, n);
            Assert.True((q.TransposeThisAndMultiply(q) - Matrix<double>.Build.DenseIdentity(n)).FrobeniusNorm() < 1e-12, $"seed {seed}");
            negative += q.Determinant() < 0 ? 1 : 0;
            Assert.True(RandomInputs.Invertible(c, n).Svd(false).S.Minimum() >= 0.2);
            Vector<double> p = RandomInputs.StochasticVector(c, n);
            Assert.True(p.Minimum() > 0 && Math.Abs(p.Sum() - 1) < 1e-14);
            Assert.Equal(1, Components(RandomInputs.ConnectedGraph(c, n)));
            Matrix<double> w = RandomInputs.Graph(c, n);
            connected += Components(w) == 1 ? 1 : 0;
            Assert.True(w.Enumerate().All(v => v is 0 or (> 0.2 and < 2)) && w.Trace() == 0 && w.Equals(w.Transpose()));
        }

        Assert.InRange(negative, 15, 45);
        Assert.InRange(connected, 15, 45);
    }

    [Fact]
    public void Shrinking_draws_whole_numbers_inside_the_bounds()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            DrawContext c = Context(seed, 0);
            Assert.Equal(0.0, c.Normal() % 1);
            double u = c.Uniform(0.5, 3.0);
            Assert.True(u is 1 or 2 || (u is < 1 or > 2 && u == Math.Round(u, 6)), $"{u}");
            Assert.InRange(c.Uniform(0.01, 0.02), 0.01, 0.02);
            Assert.InRange(c.Uniform(1e-9, 2e-9), 1e-9, 2e-9);
            Assert.InRange(c.Whole(2, 9), 2, 3);
            Assert.InRange(Context(seed, -1).Uniform(-1, 1), -1, 1);
        }
    }

    private static DrawContext Context(int seed, int digits) =>
        new(new InputSet([], new RandomSource(seed)), new RandomSource(seed), digits, digits < 0 ? -1 : 1);

    private static int Components(Matrix<double> w)
    {
        int n = w.RowCount;
        int[] label = [.. Enumerable.Range(0, n)];
        for (int pass = 0; pass < n; pass++)
        {
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    if (w[i, j] != 0)
                    {
                        label[i] = label[j] = Math.Min(label[i], label[j]);
                    }
                }
            }
        }

        return label.Distinct().Count();
    }
}
