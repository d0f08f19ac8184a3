namespace Course.Learning.Eigenmaps;

/// <summary>
/// The eigenvectors of Lψ = λDψ to λ = 0, known without computing: functions constant on each component. Basis: the constant 1/√Σd, then
/// for each further component its contrast with all before it; D-orthonormal.
/// </summary>
internal static class ZeroEigenspace
{
    /// <summary>The basis as arrays of n entries.</summary>
    /// <param name="labels">The component of each node, numbered from 0 without holes.</param>
    /// <param name="mass">The diagonal of D.</param>
    internal static double[][] Basis(int[] labels, double[] mass)
    {
        var volumes = new double[labels.Max() + 1];
        for (int i = 0; i < labels.Length; i++)
        {
            volumes[labels[i]] += mass[i];
        }

        var basis = new double[volumes.Length][];
        basis[0] = new double[labels.Length];
        Array.Fill(basis[0], 1 / Math.Sqrt(volumes.Sum()));
        double before = volumes[0];
        for (int c = 1; c < volumes.Length; c++)
        {
            double all = before + volumes[c];
            double inside = -Math.Sqrt(before / (volumes[c] * all));
            double outside = Math.Sqrt(volumes[c] / (before * all));
            int component = c;
            basis[c] = Array.ConvertAll(labels, label => label == component ? inside : label < component ? outside : 0);
            SignConvention.Apply(basis[c]);
            before = all;
        }

        return basis;
    }
}
