namespace Course.Numerics.Integration;

/// <summary>A function to integrate. It must not keep the span: the memory is used again for the next point.</summary>
/// <param name="x">The point, k entries.</param>
/// <returns>The function's value; has to be finite.</returns>
public delegate double Integrand(ReadOnlySpan<double> x);
