namespace Course.Learning.Variational;

/// <summary>The Adam optimiser, climbing a stochastic gradient (Kingma and Ba 2015, algorithm 1, β₁ = 0.9, β₂ = 0.999, ε = 1e-8).</summary>
internal sealed class Adam(int parameters)
{
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.999;
    private const double Epsilon = 1e-8;

    private readonly double[] first = new double[parameters];
    private readonly double[] second = new double[parameters];
    private double power1 = 1;
    private double power2 = 1;

    internal void Step(double[] values, double[] gradient, double rate)
    {
        power1 *= Beta1;
        power2 *= Beta2;
        for (int p = 0; p < values.Length; p++)
        {
            first[p] = (Beta1 * first[p]) + ((1 - Beta1) * gradient[p]);
            second[p] = (Beta2 * second[p]) + ((1 - Beta2) * gradient[p] * gradient[p]);
            values[p] += rate * (first[p] / (1 - power1)) / (Math.Sqrt(second[p] / (1 - power2)) + Epsilon);
        }
    }
}
