using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Logistic;

/// <summary>
/// Looks for a separating hyperplane along the iteration. When the classes are separated the iterates run off along one
/// (Albert and Anderson (1984)), and a direction is a certificate that can be checked on the data, whatever it came from;
/// when they overlap none exists, so a fit is never refused wrongly.
/// </summary>
internal static class Separation
{
    /// <summary>Rounding of a margin, relative to the sum of its terms' sizes.</summary>
    private const double Rounding = 1e-10;

    /// <summary>A candidate's margins this small, relative to the largest, are tried as zero.</summary>
    private const double OnPlane = 1e-5;

    /// <summary>Throws when the iterate or the step separates the classes.</summary>
    internal static void ThrowIfFound(LogisticDesign design, double[] iterate, double[] step)
    {
        ThrowIfSeparating(design, iterate);
        ThrowIfSeparating(design, step);
        if (ProjectedOntoPlane(design, step) is { } projected)
        {
            ThrowIfSeparating(design, projected);
        }
    }

    private static void ThrowIfSeparating(LogisticDesign design, double[] direction)
    {
        int onPlane = 0;
        bool strict = false;
        double[] z = new double[direction.Length];
        for (int i = 0; i < design.Rows; i++)
        {
            if (design.Weight(i) == 0)
            {
                continue;
            }

            (double margin, double size) = Margin(design, i, direction, z);
            if (margin > Rounding * size)
            {
                strict = true;
            }
            else if (margin >= -Rounding * size)
            {
                onPlane++;
            }
            else
            {
                return;
            }
        }

        if (strict)
        {
            SeparationKind kind = onPlane == 0 ? SeparationKind.Complete : SeparationKind.QuasiComplete;
            throw new SeparationException(kind, InOriginalUnits(design, direction), onPlane);
        }
    }

    /// <summary>
    /// For quasi-complete separation the step tends to a separating direction without reaching it: the samples on the
    /// plane keep tiny margins of either sign. Projecting onto the directions in which those samples have margin
    /// exactly zero removes them. Null when the step is no candidate.
    /// </summary>
    private static double[]? ProjectedOntoPlane(LogisticDesign design, double[] step)
    {
        int k = step.Length;
        double[] z = new double[k];
        double hopeless = -OnPlane * step.Sum(Math.Abs) * design.LargestStandardised;
        for (int i = 0; i < design.Rows; i++)
        {
            if (design.Weight(i) > 0 && Margin(design, i, step, z).Value < hopeless)
            {
                return null;
            }
        }

        double[] margins = new double[design.Rows];
        for (int i = 0; i < margins.Length; i++)
        {
            margins[i] = design.Weight(i) == 0 ? 0 : Margin(design, i, step, z).Value;
        }

        double largest = margins.Max();
        if (!(margins.Min() >= -OnPlane * largest))
        {
            return null;
        }

        Matrix<double> gram = Matrix<double>.Build.Dense(k, k);
        for (int i = 0; i < margins.Length; i++)
        {
            if (design.Weight(i) > 0 && margins[i] <= OnPlane * largest)
            {
                design.CopyRow(i, z);
                Vector<double> row = Vector<double>.Build.DenseOfArray(z);
                gram += row.OuterProduct(row);
            }
        }

        var evd = gram.Evd(Symmetricity.Symmetric);
        double top = evd.EigenValues.Real().Maximum();
        Vector<double> candidate = Vector<double>.Build.DenseOfArray(step);
        Vector<double> projected = Vector<double>.Build.Dense(k);
        for (int a = 0; a < k; a++)
        {
            if (evd.EigenValues[a].Real <= 1e-12 * top)
            {
                Vector<double> q = evd.EigenVectors.Column(a);
                projected += q * (q * candidate);
            }
        }

        return projected.ToArray();
    }

    private static (double Value, double Size) Margin(LogisticDesign design, int i, double[] direction, double[] z)
    {
        design.CopyRow(i, z);
        double margin = 0;
        double size = 0;
        for (int a = 0; a < z.Length; a++)
        {
            margin += direction[a] * z[a];
            size += Math.Abs(direction[a] * z[a]);
        }

        return (design.Labels[i] == 1 ? margin : -margin, size);
    }

    /// <summary>Intercept and columns in the units of x, the largest column entry ±1, rounding dust set to zero.</summary>
    private static double[] InOriginalUnits(LogisticDesign design, double[] direction)
    {
        double dust = Rounding * direction.Max(Math.Abs);
        double[] cleaned = Array.ConvertAll(direction, v => Math.Abs(v) <= dust ? 0 : v);
        double[] original = (design.ToOriginal() * Vector<double>.Build.DenseOfArray(cleaned)).ToArray();
        double unit = original.Skip(1).Max(Math.Abs);
        return Array.ConvertAll(original, v => v / unit);
    }
}
