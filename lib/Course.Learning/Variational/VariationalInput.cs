namespace Course.Learning.Variational;

/// <summary>Checks of vectors that this folder's public members share.</summary>
internal static class VariationalInput
{
    internal static double[] Finite(IList<double> values, string name)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        if (values.Count == 0)
        {
            throw new ArgumentException($"{name} is empty; at least one value is needed.", name);
        }

        double[] copy = [.. values];
        int bad = Array.FindIndex(copy, v => !double.IsFinite(v));
        return bad < 0
            ? copy
            : throw new ArgumentException($"{name}[{bad}] is {copy[bad]}; every value has to be finite.", name);
    }

    internal static void SameLength(int expected, double[] values, string name, string why)
    {
        if (values.Length != expected)
        {
            throw new ArgumentException($"{name} has {values.Length} values; {expected} are needed, {why}.", name);
        }
    }
}
