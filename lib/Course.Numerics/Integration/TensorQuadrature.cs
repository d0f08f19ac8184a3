using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Numerics.Integration;

/// <summary>
/// Products of one-dimensional rules: n nodes on each of k axes cost n^k evaluations, which is the curse of dimension.
/// Unbeatable for k = 1 or 2, out of the question from about k = 7 on.
/// </summary>
public static class TensorQuadrature
{
    private const double MostEvaluations = 2e8;

    /// <summary>Integrates by one rule an axis; the error estimate comes from the rules with half the nodes.</summary>
    /// <param name="f">The function of k variables, without the rules' weights.</param>
    /// <param name="rules">k rules; an axis's interval is its rule's.</param>
    /// <exception cref="ArgumentException">No rule, or more than 2·10⁸ evaluations.</exception>
    /// <exception cref="ArithmeticException">The integrand is not finite at a node.</exception>
    public static IntegrationResult Integrate(Integrand f, params QuadratureRule[] rules)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(rules);
        CheckCost(rules);
        double fine = Sum(f, rules, out long evaluations);
        double coarse = Sum(f, Array.ConvertAll(rules, r => r.Coarser()), out long more);
        return new IntegrationResult(fine, Math.Abs(fine - coarse), evaluations + more);
    }

    /// <summary>
    /// Integrates over the whole space by Gauss–Hermite after whitening, x = μ + √2 L t with Σ = L Lᵀ: exact where f is the density of
    /// N(μ, Σ) times a polynomial up to degree 2n − 1 in each whitened variable.
    /// </summary>
    /// <param name="f">The function of k variables, the Gaussian factor included.</param>
    /// <param name="mean">μ, k entries.</param>
    /// <param name="shape">Σ, k×k.</param>
    /// <param name="nodes">n on each axis, 1 to 200.</param>
    /// <exception cref="ArgumentException">Lengths differ, or more than 2·10⁸ evaluations.</exception>
    /// <exception cref="ArithmeticException">The integrand is not finite at a node.</exception>
    public static IntegrationResult GaussHermite(Integrand f, Vector<double> mean, SpdMatrix shape, int nodes)
    {
        ArgumentNullException.ThrowIfNull(f);
        var map = new AffineMap(mean, shape, Math.Sqrt(2.0));
        QuadratureRule[] rules = [.. Enumerable.Repeat(QuadratureRule.HermiteFunctions(nodes), shape.Dimension)];
        double[] x = new double[shape.Dimension];
        IntegrationResult whitened = Integrate(
            t =>
            {
                map.Apply(t, x);
                return f(x);
            },
            rules);
        return new IntegrationResult(whitened.Value * map.Jacobian, whitened.ErrorEstimate * map.Jacobian, whitened.Evaluations);
    }

    private static void CheckCost(QuadratureRule[] rules)
    {
        double cost = 1.0;
        foreach (QuadratureRule rule in rules)
        {
            cost *= rule.Count;
        }

        if (rules.Length == 0 || cost > MostEvaluations)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{rules.Length} rules need {cost:G3} evaluations; between one rule and {MostEvaluations:G1} evaluations are possible. Use fewer nodes or quasi-Monte Carlo."),
                nameof(rules));
        }
    }

    private static double Sum(Integrand f, QuadratureRule[] rules, out long evaluations)
    {
        int k = rules.Length;
        int[] index = new int[k];
        double[] x = new double[k];
        double sum = 0.0;
        evaluations = 0;
        int axis;
        do
        {
            double weight = 1.0;
            for (int i = 0; i < k; i++)
            {
                x[i] = rules[i].Nodes[index[i]];
                weight *= rules[i].Weights[index[i]];
            }

            sum += weight * FiniteValue.Of(f, x);
            evaluations++;
            axis = k - 1;
            while (axis >= 0 && ++index[axis] == rules[axis].Count)
            {
                index[axis--] = 0;
            }
        }
        while (axis >= 0);

        return sum;
    }
}
