namespace Course.Numerics.Integration;

/// <summary>Calls an integrand and refuses a value that is not finite.</summary>
internal static class FiniteValue
{
    public static double Of(Integrand f, ReadOnlySpan<double> x)
    {
        double value = f(x);
        return double.IsFinite(value)
            ? value
            : throw new ArithmeticException($"The integrand is {value} at ({string.Join(", ", x.ToArray())}). Integrate over a region where it is finite.");
    }
}
