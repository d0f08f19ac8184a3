using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Variational;

/// <summary>One draw's estimate of the gradient with respect to q's parameters, or an average of such.</summary>
/// <param name="Mean">With respect to m, length K.</param>
/// <param name="LogScale">With respect to ln s, length K.</param>
public sealed record GradientSample(Vector<double> Mean, Vector<double> LogScale);
