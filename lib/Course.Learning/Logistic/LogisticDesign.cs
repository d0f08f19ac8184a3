using System.Numerics.Tensors;
using Course.Learning.Metrics;
using Course.Numerics.Data;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Logistic;

/// <summary>
/// Validated data with weights and the centre and scale of each column. The iteration runs on z = (1, (x − c)·s), in which
/// columns have weighted mean 0 and variance 1, so an offset of 1e8 or a unit of 1e-6 costs no digits; x is not copied.
/// </summary>
internal sealed class LogisticDesign
{
    /// <summary>A column keeps less than this share of its variance beside the others: it counts as their combination.</summary>
    private const double RankTolerance = 1e-12;

    private readonly RowMajorMatrix x;

    private LogisticDesign(RowMajorMatrix x, int[] labels, double[] weights, (double Negative, double Positive) totals, double[] centre, double[] scale)
    {
        this.x = x;
        Labels = labels;
        Weights = weights;
        Totals = totals;
        Centre = centre;
        Scale = scale;
        LargestStandardised = Math.Sqrt((totals.Negative + totals.Positive) / SmallestPositive(weights));
    }

    internal int Rows => x.Rows;

    internal int Columns => x.Columns;

    internal int[] Labels { get; }

    /// <summary>n weights, or empty for ones.</summary>
    internal double[] Weights { get; }

    /// <summary>The sum of the weights of label 0 and of label 1.</summary>
    internal (double Negative, double Positive) Totals { get; }

    internal double[] Centre { get; }

    internal double[] Scale { get; }

    /// <summary>√(Σ w / min w): standardised columns have Σ w z² = Σ w, so no entry of a row with weight exceeds it.</summary>
    internal double LargestStandardised { get; }

    internal RowMajorMatrix X => x;

    /// <summary>Checks everything that does not depend on the parameters.</summary>
    internal static LogisticDesign Create(RowMajorMatrix x, ReadOnlySpan<int> y, LogisticOptions options, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(options);
        CheckOptions(options);
        if (x.Rows == 0)
        {
            x.Validate(nameof(x));
        }

        if (x.Rows != y.Length)
        {
            throw new ArgumentException($"y has {y.Length} labels for the {x.Rows} rows of x; pass one a row.", nameof(y));
        }

        BinaryInput.CheckBothClasses(y, nameof(y));
        double[] weights = CombineWeights(y, options);
        (double Negative, double Positive) totals = ClassTotals(y, weights);
        if (!(totals.Negative > 0 && totals.Positive > 0))
        {
            throw new ArgumentException(
                $"{nameof(LogisticOptions.SampleWeights)} leave class {(totals.Negative > 0 ? 1 : 0)} without weight; both classes are needed.", nameof(options));
        }

        (double[] centre, double[] scale) = Standardise(x, weights, totals.Negative + totals.Positive, threads);
        int constant = Array.IndexOf(scale, 0);
        if (constant >= 0 && options.Penalty == 0)
        {
            throw new RankDeficientDesignException(constant, [], nameof(x));
        }

        double[] usable = Array.ConvertAll(scale, s => s == 0 ? 1 : s);
        return new LogisticDesign(x, y.ToArray(), weights, totals, centre, usable);
    }

    /// <summary>A design that takes rows as they are: z = (1, x).</summary>
    internal static LogisticDesign Raw(RowMajorMatrix x, ReadOnlySpan<int> y)
    {
        double[] scale = new double[x.Columns];
        Array.Fill(scale, 1);
        return new LogisticDesign(x, y.ToArray(), [], ClassTotals(y, []), new double[x.Columns], scale);
    }

    /// <summary>The weight of a row.</summary>
    internal double Weight(int i) => Weights.Length == 0 ? 1 : Weights[i];

    internal void CopyRow(int i, Span<double> z)
    {
        ReadOnlySpan<double> row = x.Row(i);
        z[0] = 1;
        for (int j = 0; j < row.Length; j++)
        {
            z[j + 1] = (row[j] - Centre[j]) * Scale[j];
        }
    }

    /// <summary>The matrix T with β = T γ, where γ belongs to z and β to (1, x).</summary>
    internal Matrix<double> ToOriginal()
    {
        Matrix<double> t = Matrix<double>.Build.DenseIdentity(Columns + 1);
        for (int j = 0; j < Columns; j++)
        {
            t[j + 1, j + 1] = Scale[j];
            t[0, j + 1] = -Centre[j] * Scale[j];
        }

        return t;
    }

    /// <summary>
    /// Refuses dependent columns. The information at zero slopes is p̄(1−p̄) times the weighted correlation matrix of the
    /// columns, and elsewhere that with other weights; so the first pass over the data serves the check too.
    /// </summary>
    internal void CheckRank(double[] information)
    {
        if (FirstDependent(information, out Matrix<double> l) is { } j)
        {
            throw new RankDeficientDesignException(j, Combination(l, j), nameof(x));
        }
    }

    /// <summary>The first column that the others explain, or null; and the factor of the covariances of the columns before it.</summary>
    internal int? FirstDependent(double[] information, out Matrix<double> l)
    {
        int k = Columns + 1;
        l = Matrix<double>.Build.Dense(Columns, Columns);
        for (int j = 0; j < Columns; j++)
        {
            for (int i = j; i < Columns; i++)
            {
                double rest = Covariance(i, j);
                for (int p = 0; p < j; p++)
                {
                    rest -= l[i, p] * l[j, p];
                }

                if (i == j && !(rest > RankTolerance * Covariance(j, j)))
                {
                    return j;
                }

                l[i, j] = i == j ? Math.Sqrt(rest) : rest / l[j, j];
            }
        }

        return null;

        double Covariance(int i, int j) =>
            (information[((i + 1) * k) + j + 1] - (information[(i + 1) * k] * information[j + 1] / information[0])) / information[0];
    }

    /// <summary>The sums without a branch, as labels come in random order.</summary>
    private static (double Negative, double Positive) ClassTotals(ReadOnlySpan<int> labels, ReadOnlySpan<double> weights)
    {
        if (weights.IsEmpty)
        {
            int positives = TensorPrimitives.Sum(labels);
            return (labels.Length - positives, positives);
        }

        double negative = 0;
        double positive = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            positive += labels[i] * weights[i];
            negative += (1 - labels[i]) * weights[i];
        }

        return (negative, positive);
    }

    private static double SmallestPositive(double[] weights)
    {
        double smallest = weights.Length == 0 ? 1 : double.PositiveInfinity;
        foreach (double w in weights)
        {
            smallest = w > 0 && w < smallest ? w : smallest;
        }

        return smallest;
    }

    private static void CheckOptions(LogisticOptions options)
    {
        CheckNumber(options.Penalty, nameof(LogisticOptions.Penalty));
        CheckNumber(options.DecrementTolerance, nameof(LogisticOptions.DecrementTolerance));
        if (options.MaxIterations < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.MaxIterations, $"MaxIterations is {options.MaxIterations}, expected at least 1.");
        }

        if (options.ClassWeights is { } c && !(c.Negative > 0 && c.Positive > 0 && double.IsFinite(c.Negative) && double.IsFinite(c.Positive)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), c, $"ClassWeights are {c.Negative} and {c.Positive}, expected positive finite numbers.");
        }
    }

    private static void CheckNumber(double value, string name)
    {
        if (!(value >= 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} is {value}, expected a finite number ≥ 0.");
        }
    }

    private static double[] CombineWeights(ReadOnlySpan<int> y, LogisticOptions options)
    {
        const string Name = nameof(LogisticOptions.SampleWeights);
        if (options.SampleWeights is { } given && given.Count != y.Length)
        {
            throw new ArgumentException($"{Name} has {given.Count} entries for {y.Length} samples; pass one a sample.", nameof(options));
        }

        if (options.SampleWeights is null && options.ClassWeights is null)
        {
            return [];
        }

        double[] weights = new double[y.Length];
        IReadOnlyList<double>? sampleWeights = options.SampleWeights;
        for (int i = 0; i < weights.Length; i++)
        {
            double w = sampleWeights is null ? 1 : sampleWeights[i];
            if (!(w >= 0 && double.IsFinite(w)))
            {
                throw new ArgumentOutOfRangeException(nameof(options), w, $"{Name}[{i}] is {w}, expected a finite number ≥ 0.");
            }

            weights[i] = w * (options.ClassWeights is { } c ? y[i] == 1 ? c.Positive : c.Negative : 1);
        }

        return weights;
    }

    /// <summary>The weighted mean of each column and the reciprocal of its deviation, 0 for a constant one.</summary>
    private static (double[] Centre, double[] Scale) Standardise(RowMajorMatrix x, double[] weights, double total, int threads)
    {
        (double[] centre, double[] variance) = WeightedMoments.Of(x, weights, total, threads);
        if (!TensorPrimitives.IsFiniteAll<double>(variance))
        {
            // An entry that is not finite always shows in its column's variance, so the data is only searched for it then.
            x.Validate(nameof(x));
        }

        double[] scale = new double[x.Columns];
        for (int j = 0; j < scale.Length; j++)
        {
            double deviation = Math.Sqrt(Math.Max(0, variance[j]));
            if (!double.IsFinite(deviation))
            {
                throw new ArgumentException($"Column {j} of x is too large to square (mean {centre[j]}). Divide it by its unit.", nameof(x));
            }

            // Below the rounding of the mean the deviations are noise: the column is constant, and unscaled.
            scale[j] = deviation > 4 * (double.BitIncrement(Math.Abs(centre[j])) - Math.Abs(centre[j])) ? 1 / deviation : 0;
        }

        return (centre, scale);
    }

    private static int[] Combination(Matrix<double> l, int j)
    {
        double[] c = l.Row(j).ToArray();
        for (int a = j - 1; a >= 0; a--)
        {
            for (int p = a + 1; p < j; p++)
            {
                c[a] -= l[p, a] * c[p];
            }

            c[a] /= l[a, a];
        }

        return [.. Enumerable.Range(0, j).Where(a => Math.Abs(c[a]) > 1e-6)];
    }
}
