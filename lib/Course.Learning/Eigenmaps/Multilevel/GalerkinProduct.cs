namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>
/// The coarse matrix PᵀAP, one row after another: row k is Pᵀ(A(P e_k)), three products with sparse vectors around group k. Only the rows are kept.
/// </summary>
internal static class GalerkinProduct
{
    private const int EntriesPerRow = 16;

    /// <summary>PᵀAP, split into its diagonal and what is off it.</summary>
    internal static LaplacianOperator Of(LaplacianOperator a, SmoothedGroups p)
    {
        var diagonal = new double[p.Count];
        var coarse = new SparseRowsBuilder(p.Count, EntriesPerRow * p.Count);
        using var column = new SparseSum(a.Size);
        using var image = new SparseSum(a.Size);
        using var row = new SparseSum(p.Count);
        for (int k = 0; k < p.Count; k++)
        {
            Column(a, p, k, column);
            Image(a, column, image);
            Restrict(a, p, image, row);
            for (int e = 0; e < row.Count; e++)
            {
                if (row.Indices[e] == k)
                {
                    diagonal[k] = row.Values[e];
                }
                else
                {
                    coarse.Add(row.Indices[e], -row.Values[e]);
                }
            }

            coarse.EndRow();
        }

        return new LaplacianOperator(coarse.Build(), diagonal);
    }

    /// <summary>P e_k = (I − ω diag(a)⁻¹A) times the indicator of group k.</summary>
    private static void Column(LaplacianOperator a, SmoothedGroups p, int k, SparseSum column)
    {
        SparseRows w = a.OffDiagonal;
        column.Clear();
        foreach (int i in p.Members(k))
        {
            column.Add(i, 1 - p.Omega);
            for (int e = w.Starts[i]; e < w.Starts[i + 1]; e++)
            {
                int j = w.Column(i, e);
                column.Add(j, p.Omega * w.Value(e) * a.Inverse(j));
            }
        }
    }

    /// <summary>A times a vector.</summary>
    private static void Image(LaplacianOperator a, SparseSum vector, SparseSum image)
    {
        SparseRows w = a.OffDiagonal;
        image.Clear();
        for (int q = 0; q < vector.Count; q++)
        {
            int i = vector.Indices[q];
            double value = vector.Values[q];
            image.Add(i, a.Diagonal[i] * value);
            for (int e = w.Starts[i]; e < w.Starts[i + 1]; e++)
            {
                image.Add(w.Column(i, e), -value * w.Value(e));
            }
        }
    }

    /// <summary>Pᵀ times a vector.</summary>
    private static void Restrict(LaplacianOperator a, SmoothedGroups p, SparseSum vector, SparseSum result)
    {
        SparseRows w = a.OffDiagonal;
        result.Clear();
        for (int q = 0; q < vector.Count; q++)
        {
            int i = vector.Indices[q];
            double value = vector.Values[q];
            double share = value * p.Omega * a.Inverse(i);
            result.Add(p.Groups[i], (1 - p.Omega) * value);
            for (int e = w.Starts[i]; e < w.Starts[i + 1]; e++)
            {
                result.Add(p.Groups[w.Column(i, e)], share * w.Value(e));
            }
        }
    }
}
