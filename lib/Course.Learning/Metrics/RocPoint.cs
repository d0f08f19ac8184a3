namespace Course.Learning.Metrics;

/// <summary>A point of a ROC curve.</summary>
/// <param name="Threshold">Predict positive when score ≥ this; +∞ for the first point (nothing positive).</param>
/// <param name="FalsePositiveRate">FP / negatives.</param>
/// <param name="TruePositiveRate">TP / positives.</param>
public readonly record struct RocPoint(double Threshold, double FalsePositiveRate, double TruePositiveRate);
