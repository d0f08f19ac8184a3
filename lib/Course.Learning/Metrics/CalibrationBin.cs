namespace Course.Learning.Metrics;

/// <summary>One bin of a calibration curve.</summary>
/// <param name="MeanPredicted">Mean predicted probability of the bin's samples.</param>
/// <param name="ObservedRate">Share of positives among them.</param>
/// <param name="Count">Number of samples, at least 1.</param>
/// <param name="Lowest">Smallest predicted probability in the bin.</param>
/// <param name="Highest">Largest predicted probability in the bin.</param>
public readonly record struct CalibrationBin(double MeanPredicted, double ObservedRate, int Count, double Lowest, double Highest);
