namespace Course.Exercises.Checking;

/// <summary>
/// An exercise whose answer is a function. It is called on fixed inputs and compared with a right function; a mistake is another
/// function whose values it equals on all of them.
/// </summary>
/// <typeparam name="TFunction">The delegate type, such as <c>Func&lt;double, double&gt;</c>.</typeparam>
/// <param name="id">The chapter's number and a word.</param>
/// <param name="title">The title.</param>
/// <param name="signature">The signature in words, such as "a function from a matrix to a number".</param>
/// <param name="right">A right function.</param>
/// <param name="probes">Each calls a function on one input and gives its values as a list; shapes are part of the list.</param>
public sealed class FunctionExercise<TFunction>(string id, string title, string signature, TFunction right, IReadOnlyList<Func<TFunction, double[]>> probes)
    : Exercise(id, title)
    where TFunction : Delegate
{
    private readonly List<(TFunction Function, string Message)> mistakes = [];
    private Tolerance tolerance = Tolerance.Rounding;
    private string moral = "";

    /// <inheritdoc/>
    public override string Expected => signature;

    /// <summary>Adds a mistake that is recognised.</summary>
    /// <param name="function">What the mistake computes.</param>
    /// <param name="message">The name of the mistake and what to think about, as a sentence.</param>
    public FunctionExercise<TFunction> Mistake(TFunction function, string message)
    {
        mistakes.Add((function, message));
        return this;
    }

    /// <summary>Sets how near the values have to be.</summary>
    /// <param name="within">The tolerance.</param>
    public FunctionExercise<TFunction> Within(Tolerance within)
    {
        tolerance = within;
        return this;
    }

    /// <summary>Sets what a right answer is told.</summary>
    /// <param name="message">A sentence to take away.</param>
    public FunctionExercise<TFunction> Moral(string message)
    {
        moral = message;
        return this;
    }

    private protected override Finding Judge(object answer)
    {
        if (answer is not TFunction function)
        {
            return WrongType(answer);
        }

        double[][] values = [.. probes.Select(probe => probe(function))];
        double worst = Distance(values, right, out int probe);
        if (worst <= tolerance.Right)
        {
            return Finding.Right(moral);
        }

        foreach ((TFunction wrong, string message) in mistakes)
        {
            if (Distance(values, wrong, out _) <= tolerance.Right)
            {
                return Finding.Mistake(message);
            }
        }

        string where = $"on input {probe + 1} of {probes.Count} your function gives {Words(values[probe])}";
        return worst <= tolerance.Close
            ? Finding.Close($"Nearly: {where}, off by {Answers.Text(100 * worst)} %.")
            : Finding.Wrong($"Not yet right: {where}, and this is not a mistake that the check knows.");
    }

    private double Distance(double[][] values, TFunction reference, out int worstProbe)
    {
        double worst = -1;
        worstProbe = 0;
        for (int i = 0; i < probes.Count; i++)
        {
            double[] expected = probes[i](reference);
            double difference = values[i].Length == expected.Length ? Tolerance.Difference(values[i], expected) : double.PositiveInfinity;
            if (difference > worst)
            {
                (worst, worstProbe) = (difference, i);
            }
        }

        return worst;
    }

    private static string Words(double[] values) =>
        values.Length == 1 ? Answers.Text(values[0]) : $"({string.Join(", ", values.Take(6).Select(Answers.Text))}{(values.Length > 6 ? ", …" : "")})";
}
