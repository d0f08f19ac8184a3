using Course.Learning.Kernels;
using Course.Numerics.LinearAlgebra;

namespace Course.Learning.Mixtures.Fused;

/// <summary>
/// θ in the order the kernels read it: means padded to a multiple of four, and P = L⁻¹ (so that Σ⁻¹ = PᵀP) in panels of
/// four rows, column by column, without what lies above the diagonal.
/// </summary>
internal sealed class PackedComponents
{
    private readonly GaussianMixtureParameters parameters;

    internal PackedComponents(GaussianMixtureParameters theta, bool diagonal)
    {
        parameters = theta;
        Components = theta.Components;
        Dimension = theta.Dimension;
        Padded = (Dimension + 3) / 4 * 4;
        Diagonal = diagonal;
        PanelLength = diagonal ? Padded : Padded * (Padded + 1) / 2;
        Means = new AlignedBuffer(Components * Padded);
        Panels = new AlignedBuffer(Components * PanelLength);
        LnWeights = GaussianComponents.LnWeights(theta);
        LnScale = new double[Components];
        double constant = Dimension * Math.Log(2.0 * Math.PI);
        for (int k = 0; k < Components; k++)
        {
            theta.Mean(k).CopyTo(Means.Span[(k * Padded)..]);
            SpdMatrix sigma = theta.Covariances[k];
            LnScale[k] = -0.5 * (constant + sigma.LnDeterminant);
            Pack(PrecisionFactor.Of(sigma), Panels.Span.Slice(k * PanelLength, PanelLength));
        }
    }

    internal int Components { get; }

    internal int Dimension { get; }

    /// <summary>d rounded up to a multiple of four.</summary>
    internal int Padded { get; }

    /// <summary>Whether P is diagonal and stored as one number a row.</summary>
    internal bool Diagonal { get; }

    /// <summary>Doubles of one component's packed P.</summary>
    internal int PanelLength { get; }

    internal AlignedBuffer Means { get; }

    internal AlignedBuffer Panels { get; }

    /// <summary>ln π_k.</summary>
    internal double[] LnWeights { get; }

    /// <summary>−½(d ln 2π + ln|Σ_k|).</summary>
    internal double[] LnScale { get; }

    /// <summary>(x−μ_k)ᵀΣ_k⁻¹(x−μ_k), the plain way, for the few samples that need one component only.</summary>
    internal double MahalanobisSquared(ReadOnlySpan<double> x, int k) =>
        parameters.Covariances[k].MahalanobisSquared(x, parameters.Mean(k));

    private void Pack(double[] p, Span<double> panel)
    {
        int d = Dimension;
        int next = 0;
        for (int i0 = 0; i0 < Padded && !Diagonal; i0 += 4)
        {
            for (int j = 0; j < i0 + 4; j++)
            {
                for (int i = Math.Max(i0, j); i < i0 + 4; i++)
                {
                    panel[next++] = i < d && j < d ? p[(i * d) + j] : 0.0;
                }
            }
        }

        for (int i = 0; i < d && Diagonal; i++)
        {
            panel[i] = p[(i * d) + i];
        }
    }
}
