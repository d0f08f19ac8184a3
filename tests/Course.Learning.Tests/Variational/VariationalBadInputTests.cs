using Course.Learning.Variational;
using Course.Numerics.Data;
using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Tests.Variational;

public class VariationalBadInputTests
{
    private static readonly Matrix<double> W = Matrix<double>.Build.DenseOfArray(new double[,] { { 1 }, { 2 } });
    private static readonly LinearGaussianModel Model = new(W, [0.0, 1.0], 0.5);
    private static readonly DiagonalGaussian Q = new([0.0], [0.0]);
    private static readonly DiagonalGaussian Q2 = new([0.0, 1.0], [0.0, 0.0]);

    [Fact]
    public void Models_are_checked()
    {
        Assert.Throws<ArgumentNullException>(() => new LinearGaussianModel(null!, [0.0], 1));
        Assert.Throws<ArgumentNullException>(() => new LinearGaussianModel(W, null!, 1));
        Assert.Equal("bias", Assert.Throws<ArgumentException>(() => new LinearGaussianModel(W, [0.0], 1)).ParamName);
        Assert.Equal("weights", Assert.Throws<ArgumentException>(() => new LinearGaussianModel(W * double.NaN, [0.0, 0], 1)).ParamName);
        foreach (double bad in new[] { 0, -1, double.NaN, double.PositiveInfinity })
        {
            Assert.Equal("noiseVariance", Assert.Throws<ArgumentOutOfRangeException>(() => new LinearGaussianModel(W, [0.0, 0], bad)).ParamName);
        }

        Assert.Throws<ArgumentException>(() => Model.LogEvidence([1.0]));
        Assert.Throws<ArgumentException>(() => Model.LogEvidence([1.0, double.NaN]));
        Assert.Throws<ArgumentException>(() => Model.LogJoint([1.0, 2], [1.0, 2]));
        Assert.Throws<ArgumentNullException>(() => Model.PosteriorMean(null!));
        Assert.Equal((2, 1, 0.5), (Model.DataDimension, Model.LatentDimension, Model.NoiseVariance));
    }

    [Fact]
    public void The_models_parameters_are_copies()
    {
        Matrix<double> w = W.Clone();
        double[] b = [0, 1];
        var model = new LinearGaussianModel(w, b, 0.5);
        double before = model.LogEvidence([1.0, 2]);
        w[0, 0] = 9;
        b[0] = 9;
        model.Weights[0, 0] = 9;
        Assert.Equal(before, model.LogEvidence([1.0, 2]));
        Assert.Equal(1, model.Weights[0, 0]);
        Assert.Equal(0, model.Bias[0]);
    }

    [Fact]
    public void Approximations_are_checked()
    {
        Assert.Throws<ArgumentNullException>(() => new DiagonalGaussian(null!, [0.0]));
        Assert.Equal("logScale", Assert.Throws<ArgumentException>(() => new DiagonalGaussian([0.0], [0.0, 1])).ParamName);
        Assert.Contains("empty", Assert.Throws<ArgumentException>(() => new DiagonalGaussian([], [])).Message, StringComparison.Ordinal);
        Assert.Contains("ln s", Assert.Throws<ArgumentException>(() => new DiagonalGaussian([0.0], [400.0])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Q.Transform([1.0, 2]));
        Assert.Throws<ArgumentException>(() => Q.LogDensity([1.0, 2]));
        Assert.Throws<ArgumentException>(() => Q.LogDensity([double.NaN]));
    }

    [Fact]
    public void Divergences_are_checked()
    {
        SpdMatrix one = SpdMatrix.Factor(Matrix<double>.Build.DenseIdentity(1));
        SpdMatrix two = SpdMatrix.Factor(Matrix<double>.Build.DenseIdentity(2));
        Vector<double> zero = Vector<double>.Build.Dense(1);
        Assert.Throws<ArgumentNullException>(() => GaussianDivergence.ToStandardNormal(null!));
        Assert.Throws<ArgumentNullException>(() => GaussianDivergence.Between(zero, null!, zero, one));
        Assert.Throws<ArgumentNullException>(() => GaussianDivergence.Between(zero, one, zero, null!));
        Assert.Equal("pMean", Assert.Throws<ArgumentException>(() => GaussianDivergence.Between(zero, one, Vector<double>.Build.Dense(2), one)).ParamName);
        Assert.Equal("pCovariance", Assert.Throws<ArgumentException>(() => GaussianDivergence.Between(zero, one, zero, two)).ParamName);
    }

    [Fact]
    public void Bounds_and_gradients_are_checked()
    {
        double[] x = [1, 2];
        Assert.Throws<ArgumentNullException>(() => EvidenceLowerBound.Of(null!, x, Q));
        Assert.Throws<ArgumentNullException>(() => EvidenceLowerBound.Of(Model, x, null!));
        Assert.Equal("q", Assert.Throws<ArgumentException>(() => EvidenceLowerBound.Of(Model, x, Q2)).ParamName);
        Assert.Throws<ArgumentException>(() => EvidenceLowerBound.GradientOf(Model, [1.0], Q));
        Assert.Throws<ArgumentOutOfRangeException>(() => ElboGradientEstimation.FromDraw(Model, x, Q, (GradientEstimator)9, [0.0]));
        Assert.Throws<ArgumentException>(() => ElboGradientEstimation.FromDraw(Model, x, Q, GradientEstimator.Pathwise, [0.0, 1]));
        Assert.Throws<ArgumentException>(() => ElboGradientEstimation.ElboFromDraw(Model, x, Q, [double.NaN]));
        var options = new GradientEstimationOptions { Estimator = GradientEstimator.Pathwise, Samples = 2 };
        Assert.Throws<ArgumentNullException>(() => ElboGradientEstimation.Estimate(Model, x, Q, null!));
        OutOfRange(options with { Samples = 1 });
        OutOfRange(options with { Estimator = (GradientEstimator)9 });
        OutOfRange(options with { Baseline = (ScoreBaseline)9 });
        Assert.Contains(
            "only serves the score function",
            Assert.Throws<ArgumentException>(() => ElboGradientEstimation.Estimate(Model, x, Q, options with { Baseline = ScoreBaseline.Elbo })).Message,
            StringComparison.Ordinal);

        void OutOfRange(GradientEstimationOptions bad) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => ElboGradientEstimation.Estimate(Model, x, Q, bad));
    }

    [Fact]
    public void The_autoencoders_input_is_checked()
    {
        RowMajorMatrix x = RowMajorMatrix.FromRows([1, 2], [3, 5], [0, 1]);
        var options = new LinearVaeOptions { LatentDimensions = 1, Steps = 2 };
        Assert.Throws<ArgumentNullException>(() => LinearVae.Fit(null!, options));
        Assert.Throws<ArgumentNullException>(() => LinearVae.Fit(x, null!));
        Assert.Throws<ArgumentException>(() => LinearVae.Fit(RowMajorMatrix.FromRows([1, double.NaN], [3, 5]), options));
        Assert.Contains("equal", Assert.Throws<ArgumentException>(() => LinearVae.Fit(RowMajorMatrix.FromRows([1, 2], [1, 2]), options)).Message, StringComparison.Ordinal);
        foreach (LinearVaeOptions bad in new[]
        {
            options with { LatentDimensions = 0 }, options with { Steps = 0 }, options with { TraceEvery = 0 }, options with { LearningRate = 0 },
            options with { LearningRate = double.NaN }, options with { Estimator = GradientEstimator.NaiveExchange }, options with { Estimator = (GradientEstimator)9 },
        })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => LinearVae.Fit(x, bad));
        }

        LinearVaeFit fit = LinearVae.Fit(x, options);
        Assert.Throws<ArgumentException>(() => fit.Encode([1.0]));
        Assert.Throws<ArgumentNullException>(() => fit.AverageLogEvidence(null!));
    }
}
