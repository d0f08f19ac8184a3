namespace Course.Learning.Metrics;

/// <summary>ln(1 + x) accurate for tiny x, where <see cref="double.LogP1"/> rounds 1 + x first and loses every digit.</summary>
internal static class LogOnePlus
{
    /// <summary>ln(1 + x) for x ≥ −1 by Kahan's correction (Higham (2002), section 1.14.1, turned round).</summary>
    internal static double Of(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : Math.Log(u) * (x / (u - 1));
    }
}
