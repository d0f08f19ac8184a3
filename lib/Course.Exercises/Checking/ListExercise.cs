namespace Course.Exercises.Checking;

/// <summary>An exercise whose answer is a list of numbers.</summary>
/// <param name="id">The chapter's number and a word.</param>
/// <param name="title">The title.</param>
/// <param name="length">How many numbers it has.</param>
/// <param name="expected">Computes the right list.</param>
/// <param name="equivalence">Which other lists are the same answer.</param>
public sealed class ListExercise(string id, string title, int length, Func<double[]> expected, ListEquivalence equivalence = ListEquivalence.Exact) : Exercise(id, title)
{
    private readonly List<(Func<double[], bool> Made, string Message)> mistakes = [];
    private Tolerance tolerance = Tolerance.ThreeDigits;
    private string moral = "";

    /// <inheritdoc/>
    public override string Expected => $"a list of {length} numbers";

    /// <summary>Adds a mistake that is recognised by what it gives.</summary>
    /// <param name="value">Computes what the mistake gives, compared by the same equivalence.</param>
    /// <param name="message">The name of the mistake and what to think about, as a sentence.</param>
    public ListExercise Mistake(Func<double[]> value, string message) =>
        MistakeWhere(answer => value() is { } wrong && wrong.Length == answer.Length && Difference(answer, wrong) <= tolerance.Right, message);

    /// <summary>Adds a mistake that is recognised by a property of the answer, whatever its length.</summary>
    /// <param name="made">Whether an answer shows the mistake.</param>
    /// <param name="message">The name of the mistake and what to think about, as a sentence.</param>
    public ListExercise MistakeWhere(Func<double[], bool> made, string message)
    {
        mistakes.Add((made, message));
        return this;
    }

    /// <summary>Sets how near an answer has to be.</summary>
    /// <param name="within">The tolerance.</param>
    public ListExercise Within(Tolerance within)
    {
        tolerance = within;
        return this;
    }

    /// <summary>Sets what a right answer is told.</summary>
    /// <param name="message">A sentence to take away.</param>
    public ListExercise Moral(string message)
    {
        moral = message;
        return this;
    }

    private protected override Finding Judge(object answer)
    {
        if (Answers.Numbers(answer) is not { } values)
        {
            return WrongType(answer);
        }

        double[] right = expected();
        double difference = values.Length == right.Length ? Difference(values, right) : double.PositiveInfinity;
        if (difference <= tolerance.Right)
        {
            return Finding.Right(moral);
        }

        foreach ((Func<double[], bool> made, string message) in mistakes)
        {
            if (made(values))
            {
                return Finding.Mistake(message);
            }
        }

        if (values.Length != right.Length)
        {
            return WrongType(answer);
        }

        return difference <= tolerance.Close
            ? Finding.Close($"The worst of your numbers is off by {Answers.Text(100 * difference)} % of the largest.")
            : Finding.Wrong($"The worst of your numbers is off by {Answers.Text(100 * difference)} % of the largest, and this is not a mistake that the check knows.");
    }

    private double Difference(double[] values, double[] right) => equivalence switch
    {
        ListEquivalence.AnyOrder => Tolerance.Difference([.. values.Order()], [.. right.Order()]),
        ListEquivalence.UpToSign => Math.Min(Tolerance.Difference(values, right), Tolerance.Difference([.. values.Select(v => -v)], right)),
        ListEquivalence.UpToScale => UpToScale(values, right),
        _ => Tolerance.Difference(values, right),
    };

    private static double UpToScale(double[] values, double[] right)
    {
        double square = values.Sum(v => v * v);
        if (!(square > 0) || !double.IsFinite(square))
        {
            return double.PositiveInfinity;
        }

        double factor = values.Zip(right, (a, b) => a * b).Sum() / square;
        return Tolerance.Difference([.. values.Select(v => factor * v)], right);
    }
}
