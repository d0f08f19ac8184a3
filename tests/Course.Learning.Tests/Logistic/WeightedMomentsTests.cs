using Course.Learning.Logistic;
using Course.Numerics.Data;

namespace Course.Learning.Tests.Logistic;

[Trait("Vectors", "every width")]
public class WeightedMomentsTests
{
    /// <summary>n additions of terms of size s are off by at most n·ε·s; about a shift within the data's own spread nothing cancels but two bits.</summary>
    [Fact]
    public void They_are_those_of_two_plain_passes_for_every_remainder_and_any_offset()
    {
        foreach (int n in Enumerable.Range(2, 70).Append(3001))
        {
            foreach (double offset in new[] { 0, 1e8 })
            {
                int d = 1 + (n % 19);
                RowMajorMatrix x = Moved(RandomData.Normal(n, n, d), offset);
                double[] weights = [.. RandomData.Normal(n + 1, n, 1).Values.ToArray().Select(Math.Abs)];
                (double[] mean, double[] variance) = WeightedMoments.Of(x, weights, weights.Sum(), 1);
                double total = weights.Sum();
                for (int j = 0; j < d; j++)
                {
                    double centre = offset + (x.Column(j).Zip(weights, (v, w) => w * (v - offset)).Sum() / total);
                    double spread = x.Column(j).Zip(weights, (v, w) => w * (v - centre) * (v - centre)).Sum() / total;
                    Near.Absolute(centre, mean[j], 1e-15 * (n + Math.Abs(offset)), $"n {n}, offset {offset}, mean {j}");
                    Near.Absolute(spread, variance[j], 4e-15 * n * (1 + spread) + (offset * 1e-15), $"n {n}, offset {offset}, variance {j}");
                }
            }
        }
    }

    [Fact]
    public void Rows_unlike_the_others_do_not_spoil_the_shift()
    {
        const int N = 25_600;
        double[] values = RandomData.Normal(1, N, 1).Values.ToArray();
        double[] weights = new double[N];
        for (int i = 0; i < N; i++)
        {
            // Every hundredth row is one of those whose mean the first pass takes as its shift; they weigh nothing.
            (values[i], weights[i]) = i % 100 == 0 ? (1e9, 0) : (values[i], 1);
        }

        (double[] mean, double[] variance) = WeightedMoments.Of(new RowMajorMatrix(values, N, 1), weights, weights.Sum(), 1);
        double[] rest = [.. values.Where((_, i) => i % 100 != 0)];
        Near.Absolute(rest.Average(), mean[0], 1e-12);
        Near.Absolute(rest.Sum(v => (v - rest.Average()) * (v - rest.Average())) / rest.Length, variance[0], 1e-11);
    }

    [Fact]
    public void One_two_and_three_threads_give_the_same_bytes()
    {
        RowMajorMatrix x = RandomData.Normal(9, 30_001, 5);
        double[] weights = [.. RandomData.Normal(10, 30_001, 1).Values.ToArray().Select(Math.Abs)];
        (double[] mean, double[] variance) = WeightedMoments.Of(x, weights, weights.Sum(), 1);
        foreach (int threads in new[] { 2, 3 })
        {
            (double[] sameMean, double[] sameVariance) = WeightedMoments.Of(x, weights, weights.Sum(), threads);
            Assert.Equal(mean, sameMean);
            Assert.Equal(variance, sameVariance);
        }
    }

    private static RowMajorMatrix Moved(RowMajorMatrix x, double offset) =>
        new([.. x.Values.ToArray().Select(v => v + offset)], x.Rows, x.Columns);
}
