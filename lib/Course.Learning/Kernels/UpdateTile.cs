namespace Course.Learning.Kernels;

/// <summary>Four rows of a symmetric matrix by a few panels of its columns (<see cref="SymmetricUpdate"/>).</summary>
/// <param name="Row">The first row, a multiple of four.</param>
/// <param name="Panel">The first panel of columns.</param>
/// <param name="Panels">How many panels: 4, 2 or 1.</param>
internal readonly record struct UpdateTile(int Row, int Panel, int Panels);
