using System.Globalization;
using Course.Exercises.Checking;
using Course.Learning.Mixtures;
using Course.Numerics.Data;
using Course.Numerics.Randomness;

namespace Course.Exercises.Chapters.Chapter06SomeLabels;

/// <summary>
/// Judges a population on the line, given as blobs: for ten seeds, one Gaussian a class is fitted to 20 labelled samples, and to the
/// same with 200 unlabelled ones; the unlabelled ones hurt where they raise the error on fresh samples by more than one in a hundred.
/// </summary>
internal static class UnlabelledHarm
{
    private const int Seeds = 10;

    private const int Needed = 8;

    private const int LabelledEach = 10;

    private const int Unlabelled = 200;

    private const int Fresh = 1000;

    private const double Harm = 0.01;

    /// <summary>Right from eight seeds on; fewer are luck.</summary>
    public static Finding Judge((double Weight, double Mean, double Sd, int Label)[] blobs)
    {
        if (blobs.Any(b => !(b.Weight > 0) || !double.IsFinite(b.Weight) || !double.IsFinite(b.Mean) || !(b.Sd > 0) || !double.IsFinite(b.Sd)))
        {
            return Finding.Wrong("Every blob needs a positive weight, a finite mean and a positive standard deviation.");
        }

        if (!blobs.Select(b => b.Label).Distinct().Order().SequenceEqual([1, 2]))
        {
            return Finding.Wrong("The classes have to be 1 and 2, each with one blob or more.");
        }

        int hurt = Enumerable.Range(1, Seeds).Count(seed => Difference(blobs, seed) > Harm);
        string count = string.Create(CultureInfo.InvariantCulture, $"Unlabelled samples raise the error in {hurt} of {Seeds} seeds");
        return hurt switch
        {
            >= Needed => Finding.Right($"{count}. The model is wrong for this population, and more data pull harder towards the wrong model's best."),
            > 0 => Finding.Mistake($"{count}: that is luck, for with other samples it goes the other way. Eight are asked for; one lucky seed proves nothing."),
            _ => Finding.Wrong($"{count}. Where the model holds, unlabelled samples help; break the model: give one class a shape that is no Gaussian."),
        };
    }

    /// <summary>The error of the fit with unlabelled samples minus that without.</summary>
    private static double Difference((double Weight, double Mean, double Sd, int Label)[] blobs, int seed)
    {
        var random = new RandomSource(seed);
        var labelled = Enumerable.Range(1, 2).SelectMany(c => Enumerable.Range(0, LabelledEach).Select(_ => Draw([.. blobs.Where(b => b.Label == c)], random))).ToArray();
        double[] unlabelled = [.. Enumerable.Range(0, Unlabelled).Select(_ => Draw(blobs, random).X)];
        var fresh = Enumerable.Range(0, Fresh).Select(_ => Draw(blobs, random)).ToArray();
        double[] known = [.. labelled.Select(s => s.X)];
        int[] labels = [.. labelled.Select(s => s.Label)];
        GaussianMixtureParameters alone = Fit(known, labels, LabelSampling.RandomSubset);
        GaussianMixtureParameters both = Fit([.. known, .. unlabelled], [.. labels, .. new int[Unlabelled]], LabelSampling.ByDesign);
        return Error(both, fresh) - Error(alone, fresh);
    }

    private static GaussianMixtureParameters Fit(double[] x, int[] labels, LabelSampling sampling)
    {
        var options = new SemiSupervisedMixtureOptions
        {
            Components = 2,
            Labels = sampling,
            CovarianceFloor = 1e-6,
            Stop = new EmStopRule { LogLikelihoodTolerance = 1e-4, MaxIterations = 200 },
        };
        return SemiSupervisedMixture.Fit(Column(x), labels, options).Parameters;
    }

    private static double Error(GaussianMixtureParameters theta, (double X, int Label)[] fresh)
    {
        int[] guess = GaussianMixture.Posterior(Column([.. fresh.Select(s => s.X)]), theta).MostResponsible();
        return fresh.Where((s, i) => s.Label != guess[i] + 1).Count() / (double)fresh.Length;
    }

    private static (double X, int Label) Draw((double Weight, double Mean, double Sd, int Label)[] blobs, RandomSource random)
    {
        double at = random.NextDouble() * blobs.Sum(b => b.Weight);
        int k = 0;
        while (k < blobs.Length - 1 && at >= blobs[k].Weight)
        {
            at -= blobs[k].Weight;
            k++;
        }

        return (blobs[k].Mean + (blobs[k].Sd * random.NextNormal()), blobs[k].Label);
    }

    private static RowMajorMatrix Column(double[] values) => new(values, values.Length, 1);
}
