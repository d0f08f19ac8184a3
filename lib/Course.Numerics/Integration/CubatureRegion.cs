namespace Course.Numerics.Integration;

/// <summary>A part of the box with its integral.</summary>
/// <param name="Centre">Its centre.</param>
/// <param name="Half">Its half lengths.</param>
/// <param name="Value">The integral over it.</param>
/// <param name="Error">The estimate of the error.</param>
/// <param name="Axis">The axis to halve next.</param>
internal sealed record CubatureRegion(double[] Centre, double[] Half, double Value, double Error, int Axis);
