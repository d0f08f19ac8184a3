using Course.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Learning.Logistic;

/// <summary>A concave objective at a point, with what a Newton (or Fisher scoring) step needs.</summary>
/// <param name="Parameters">The point.</param>
/// <param name="Objective">The value to maximise, nats.</param>
/// <param name="LogLikelihood">Its log-likelihood part, nats.</param>
/// <param name="Gradient">Its gradient.</param>
/// <param name="Information">The positive definite matrix of the step.</param>
internal sealed record NewtonPoint(
    double[] Parameters, double Objective, double LogLikelihood, Vector<double> Gradient, SpdMatrix Information);
