namespace Course.Learning.Metrics;

/// <summary>A point of a precision–recall curve.</summary>
/// <param name="Threshold">Predict positive when score ≥ this.</param>
/// <param name="Precision">TP / (TP + FP); always defined, since the sample at the threshold is predicted positive.</param>
/// <param name="Recall">TP / positives.</param>
/// <param name="PredictedPositives">TP + FP.</param>
public readonly record struct PrecisionRecallPoint(double Threshold, double Precision, double Recall, long PredictedPositives);
