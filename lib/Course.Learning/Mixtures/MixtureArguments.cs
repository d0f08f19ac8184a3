using Course.Numerics.Data;

namespace Course.Learning.Mixtures;

/// <summary>The checks that every mixture makes before it computes anything.</summary>
internal static class MixtureArguments
{
    private const double SumTolerance = 1e-9;

    /// <summary>Refuses weights that are no probability distribution.</summary>
    internal static void RequireDistribution(IReadOnlyList<double> weights, string name)
    {
        double sum = 0;
        for (int k = 0; k < weights.Count; k++)
        {
            if (!(weights[k] >= 0))
            {
                throw new ArgumentException(FormattableString.Invariant($"{name}[{k}] is {weights[k]}; a mixing weight is a probability. Pass numbers in [0, 1]."), name);
            }

            sum += weights[k];
        }

        if (!(Math.Abs(sum - 1) <= SumTolerance))
        {
            throw new ArgumentException(FormattableString.Invariant($"{name} sums to {sum:R}; mixing weights sum to 1. Divide them by their sum."), name);
        }
    }

    /// <summary>Refuses an order that leaves out or repeats a component.</summary>
    internal static void RequirePermutation(IReadOnlyList<int> order, int components, string name)
    {
        ArgumentNullException.ThrowIfNull(order, name);
        if (!order.Order().SequenceEqual(Enumerable.Range(0, components)))
        {
            throw new ArgumentException($"{name} is [{string.Join(", ", order)}]; a permutation of 0 … {components - 1} is needed. Name every component once.", name);
        }
    }

    /// <summary>Validates sample weights and copies them; ones where none were given.</summary>
    internal static double[] SampleWeights(IReadOnlyList<double>? sampleWeights, int samples)
    {
        double[] result = new double[samples];
        if (sampleWeights is null)
        {
            Array.Fill(result, 1.0);
            return result;
        }

        if (sampleWeights.Count != samples)
        {
            throw new ArgumentException($"sampleWeights has {sampleWeights.Count} entries for {samples} samples. Pass one weight for every row.", nameof(sampleWeights));
        }

        for (int i = 0; i < samples; i++)
        {
            result[i] = sampleWeights[i];
            if (!(result[i] >= 0 && double.IsFinite(result[i])))
            {
                throw new ArgumentException(FormattableString.Invariant($"sampleWeights[{i}] is {result[i]}; a weight counts how often a row is there. Pass finite numbers, 0 or more."), nameof(sampleWeights));
            }
        }

        if (!(result.Sum() > 0))
        {
            throw new ArgumentException("sampleWeights are all zero; nothing is left to fit. Give at least one row a positive weight.", nameof(sampleWeights));
        }

        return result;
    }

    /// <summary>Validates labels from 1 to K, 0 for unknown, and copies them.</summary>
    internal static int[] Labels(IReadOnlyList<int> labels, int samples, int components)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count != samples)
        {
            throw new ArgumentException($"labels has {labels.Count} entries for {samples} samples. Pass one for every row, 0 where it is unknown.", nameof(labels));
        }

        for (int i = 0; i < samples; i++)
        {
            if (labels[i] < 0 || labels[i] > components)
            {
                throw new ArgumentException($"labels[{i}] is {labels[i]}; labels run from 1 to {components}, and 0 means unlabelled. Renumber the classes or raise Components.", nameof(labels));
            }
        }

        return [.. labels];
    }

    /// <summary>Refuses parameters of another number of components or dimensions than a model's.</summary>
    internal static void RequireModel(GaussianMixtureParameters parameters, int components, int dimension)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Components != components || parameters.Dimension != dimension)
        {
            throw new ArgumentException($"The parameters have {parameters.Components} components in {parameters.Dimension} dimensions; the model has {components} in {dimension}. Pass parameters made for this model.", nameof(parameters));
        }
    }

    /// <summary>Refuses parameters of another number of components or regressors than a model's.</summary>
    internal static void RequireModel(LinearMixtureParameters parameters, int components, int regressors)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Components != components || parameters.Dimension != regressors)
        {
            throw new ArgumentException($"The parameters have {parameters.Components} components over {parameters.Dimension} regressors; the model has {components} over {regressors}. Pass parameters made for this model.", nameof(parameters));
        }
    }

    /// <summary>ln π_k for every component; −∞ for a weight of zero.</summary>
    internal static double[] Logarithms(IReadOnlyList<double> weights)
    {
        double[] result = new double[weights.Count];
        for (int k = 0; k < result.Length; k++)
        {
            result[k] = Math.Log(weights[k]);
        }

        return result;
    }

    /// <summary>Refuses parameters of another number of dimensions than the data.</summary>
    internal static void RequireDimension(RowMajorMatrix x, int dimension)
    {
        ArgumentNullException.ThrowIfNull(x);
        x.Validate(nameof(x));
        if (x.Columns != dimension)
        {
            throw new ArgumentException($"x has {x.Columns} columns and the parameters have {dimension} dimensions. Pass the columns that the mixture was made for.", nameof(x));
        }
    }

    /// <summary>Refuses a fit of more components than samples, and options that contradict each other.</summary>
    internal static void RequireFeasible(MixtureOptions options, int samples, int? givenComponents)
    {
        if (options.Components > samples)
        {
            throw new ArgumentException($"Components is {options.Components} and x has {samples} rows; a component needs at least one row. Use fewer components.", nameof(options));
        }

        if (givenComponents is { } given && given != options.Components)
        {
            throw new ArgumentException($"InitialParameters have {given} components and Components is {options.Components}. Make them equal.", nameof(options));
        }

        if (givenComponents is not null && options.Restarts > 1)
        {
            throw new ArgumentException($"Restarts is {options.Restarts} with InitialParameters: every restart would be the same. Use one or the other.", nameof(options));
        }
    }
}
