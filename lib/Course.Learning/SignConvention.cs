namespace Course.Learning;

/// <summary>
/// An eigenvector's sign is free; we turn it so that its entry of largest magnitude is positive. Entries within a relative 1e-8
/// of the largest count as equal, and the first of them decides, so that rounding cannot flip a symmetric vector.
/// </summary>
internal static class SignConvention
{
    private const double Tie = 1e-8;

    internal static bool IsFlipped(ReadOnlySpan<double> vector)
    {
        double largest = 0;
        foreach (double v in vector)
        {
            largest = Math.Max(largest, Math.Abs(v));
        }

        foreach (double v in vector)
        {
            if (Math.Abs(v) >= largest * (1 - Tie))
            {
                return v < 0;
            }
        }

        return false;
    }

    internal static void Apply(Span<double> vector)
    {
        if (IsFlipped(vector))
        {
            for (int i = 0; i < vector.Length; i++)
            {
                vector[i] = -vector[i];
            }
        }
    }
}
