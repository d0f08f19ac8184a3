using Course.Derivations.Checking;
using Course.Derivations.Inputs;
using Course.Numerics.Integration;

namespace Course.Derivations.Chapters.Chapter01GaussianIntegral;

/// <summary>The bell in one dimension, by the square of its integral in polar coordinates (Bishop (2006), exercise 1.7).</summary>
public static class OneDimension
{
    /// <summary>Beyond this many standard deviations the bell is below the rounding of its integral.</summary>
    private const double Reach = 9.0;

    /// <summary>The derivation.</summary>
    public static Derivation Derive()
    {
        DerivationBuilder d = Derivation.Titled("01-one-dimension", "The integral of the bell is √(2π), by its square");
        Input<double> sigma = d.Scalar(@"\sigma", 0.3, 3.0);
        return d
            .Start(@"\Bigl(\int e^{-t^2/2\sigma^2}\,dt\Bigr)^2", "the square of the integral asked for, by the trapezoid rule",
                x => Math.Pow(QuadratureRule.Trapezoid(61, -Reach * sigma[x], Reach * sigma[x]).Apply(t => Bell(t, sigma[x])), 2))
            .Equal(@"\iint e^{-(s^2+t^2)/2\sigma^2}\,ds\,dt", "one integral for s, one for t: Fubini",
                x => TensorQuadrature.Integrate(
                    p => Bell(p[0], sigma[x]) * Bell(p[1], sigma[x]),
                    QuadratureRule.Trapezoid(61, -Reach * sigma[x], Reach * sigma[x]),
                    QuadratureRule.Trapezoid(61, -Reach * sigma[x], Reach * sigma[x])).Value)
            .Equal(@"2\pi \int_0^\infty r\, e^{-r^2/2\sigma^2}\,dr", "polar coordinates: a cell has the area r dr dθ",
                x => 2 * Math.PI * QuadratureRule.GaussLegendre(60, 0, Reach * sigma[x]).Apply(r => r * Bell(r, sigma[x])))
            .WrongTurn("the r of the area forgotten", @"2\pi \int_0^\infty e^{-r^2/2\sigma^2}\,dr", "cells far from the centre are larger; dr dθ alone is no area",
                x => 2 * Math.PI * QuadratureRule.GaussLegendre(60, 0, Reach * sigma[x]).Apply(r => Bell(r, sigma[x])))
            .Equal(@"2\pi\sigma^2", "the integrand is now a derivative: of \\(-\\sigma^2 e^{-r^2/2\\sigma^2}\\)", x => 2 * Math.PI * sigma[x] * sigma[x])
            .WrongTurn("the square forgotten", @"\sqrt{2\pi}\,\sigma", "the chain began with the square of the integral; the root comes last",
                x => Math.Sqrt(2 * Math.PI) * sigma[x])
            .Build();
    }

    private static double Bell(double t, double sigma) => Math.Exp(-t * t / (2 * sigma * sigma));
}
