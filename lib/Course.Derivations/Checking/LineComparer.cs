using System.Globalization;
using Course.Derivations.Inputs;

namespace Course.Derivations.Checking;

/// <summary>Compares two evaluated sides under a relation. Pure: the same sides give the same result.</summary>
internal static class LineComparer
{
    /// <summary>An error bar wider than this part of the scale decides nothing.</summary>
    private const double WidestErrorBar = 0.25;

    public static Comparison Compare(Quantity left, Quantity right, Relation relation, LineOptions options, InputSet inputs)
    {
        if (!left.IsFinite || !right.IsFinite)
        {
            return Comparison.Undefined(left.IsFinite ? "this line is not finite" : "the line before is not finite");
        }

        if (relation == Relation.Equivalent || left.Kind == QuantityKind.Truth || right.Kind == QuantityKind.Truth)
        {
            return Truths(left, right, relation);
        }

        if (right.Kind == QuantityKind.Scalar && left.Kind != QuantityKind.Scalar && options.Scale is not null && right.Entries[0] == 0.0)
        {
            right = Quantity.Like(left, new double[left.Entries.Length]);
        }

        if (!left.SameShape(right))
        {
            return new Comparison(Outcome.Disagrees, double.PositiveInfinity, $"the line before is a {left.Shape}, this line a {right.Shape}");
        }

        double? scale = Scale(options, inputs, out string message);
        if (scale is null)
        {
            return Comparison.Undefined(message);
        }

        return left.IsEstimate || right.IsEstimate
            ? Estimates(left, right, relation, options, scale.Value)
            : Numbers(left, right, relation, options, scale.Value);
    }

    /// <summary>The stated scale; 0 where none is stated; null (and why) where it is stated and no scale.</summary>
    public static double? Scale(LineOptions options, InputSet inputs, out string message)
    {
        message = string.Empty;
        if (options.Scale is null)
        {
            return 0.0;
        }

        double scale = options.Scale(inputs);
        if (double.IsFinite(scale) && scale > 0)
        {
            return scale;
        }

        message = string.Create(CultureInfo.InvariantCulture, $"the stated scale is {scale:G4}; it has to be finite and greater than zero");
        return null;
    }

    private static Comparison Truths(Quantity left, Quantity right, Relation relation)
    {
        if (left.Kind != QuantityKind.Truth || right.Kind != QuantityKind.Truth || relation is not (Relation.Equivalent or Relation.Equal))
        {
            return Comparison.Undefined($"a {left.Shape} and a {right.Shape} cannot be compared by this relation");
        }

        bool agree = left.IsTrue == right.IsTrue;
        string message = agree ? string.Empty : $"the line before is {(left.IsTrue ? "true" : "false")}, this line {(right.IsTrue ? "true" : "false")}";
        return new Comparison(agree ? Outcome.Agrees : Outcome.Disagrees, agree ? 0.0 : 1.0, message, Truth: left.IsTrue);
    }

    private static Comparison Numbers(Quantity left, Quantity right, Relation relation, LineOptions options, double stated)
    {
        Norm norm = options.Norm ?? Norm.Frobenius;
        double tolerance = options.Tolerance ?? 0.0;
        double scale = stated > 0 ? stated : Math.Max(left.Measure(norm), right.Measure(norm));
        if (scale == 0.0)
        {
            return new Comparison(Outcome.NoEvidence, 0.0, "both sides are zero and no scale is stated");
        }

        if (relation == Relation.Equal)
        {
            double residual = left.Distance(right, norm) / scale;
            return new Comparison(residual <= tolerance ? Outcome.Agrees : Outcome.Disagrees, residual);
        }

        (double violation, double slack) = Gaps(left, right, relation);
        return new Comparison(violation / scale <= tolerance ? Outcome.Agrees : Outcome.Disagrees, violation / scale, Strict: slack / scale > tolerance);
    }

    private static Comparison Estimates(Quantity left, Quantity right, Relation relation, LineOptions options, double stated)
    {
        Norm norm = options.Norm ?? Norm.Frobenius;
        double scale = stated > 0 ? stated : Math.Max(left.Measure(norm), right.Measure(norm));
        double bar = Math.Max(left.MeasureError(norm), right.MeasureError(norm));
        double worst = 0.0;
        bool strict = false;
        for (int i = 0; i < left.Entries.Length; i++)
        {
            double error = Math.Sqrt(Square(left, i) + Square(right, i)) + ((options.Tolerance ?? 0.0) * scale);
            double difference = left.Entries[i] - right.Entries[i];
            double violation = relation switch
            {
                Relation.AtMost => difference,
                Relation.AtLeast => -difference,
                _ => Math.Abs(difference),
            };
            worst = Math.Max(worst, violation <= 0 ? 0.0 : violation / error);
            strict |= -violation > options.StandardErrors * error;
        }

        if (worst > options.StandardErrors)
        {
            return new Comparison(Outcome.Disagrees, worst, InStandardErrors: true);
        }

        return bar > WidestErrorBar * scale || scale == 0.0
            ? new Comparison(Outcome.NoEvidence, worst, "the error bar is wider than a quarter of the scale; take more draws or state a scale", InStandardErrors: true)
            : new Comparison(Outcome.Agrees, worst, Strict: strict, InStandardErrors: true);
    }

    private static double Square(Quantity quantity, int i) => quantity.IsEstimate ? quantity.StandardErrors[i] * quantity.StandardErrors[i] : 0.0;

    private static (double Violation, double Slack) Gaps(Quantity left, Quantity right, Relation relation)
    {
        double violation = 0.0;
        double slack = 0.0;
        for (int i = 0; i < left.Entries.Length; i++)
        {
            double gap = relation == Relation.AtMost ? right.Entries[i] - left.Entries[i] : left.Entries[i] - right.Entries[i];
            violation = Math.Max(violation, -gap);
            slack = Math.Max(slack, gap);
        }

        return (violation, slack);
    }
}
