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
    double[] Parameters, double Objective, double LogLikelihood, Vector<double> Gradient, SpdMatrix Information)
{
    /// <summary>The log-likelihood minus ½ Σ penaltyₐ γₐ².</summary>
    internal static NewtonPoint Penalised(double[] gamma, LogisticDerivatives likelihood, double[] penalty)
    {
        double objective = likelihood.LogLikelihood;
        double[] gradient = (double[])likelihood.Gradient.Clone();
        Matrix<double> information = Matrix<double>.Build.Dense(gamma.Length, gamma.Length, likelihood.Information);
        for (int a = 0; a < gamma.Length; a++)
        {
            objective -= penalty[a] * gamma[a] * gamma[a] / 2;
            gradient[a] -= penalty[a] * gamma[a];
            information[a, a] += penalty[a];
        }

        return new NewtonPoint(
            gamma, objective, likelihood.LogLikelihood, Vector<double>.Build.Dense(gradient), SpdMatrix.Factor(information, "information matrix"));
    }
}
