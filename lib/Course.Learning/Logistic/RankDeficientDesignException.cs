namespace Course.Learning.Logistic;

/// <summary>A column of x is a linear combination of the intercept and the columns before it: its coefficient is not identified.</summary>
public sealed class RankDeficientDesignException : ArgumentException
{
    internal RankDeficientDesignException(int column, int[] combination, string name)
        : base(Describe(column, combination), name)
    {
        Column = column;
        Combination = combination;
    }

    /// <summary>The first column, 0-based, that adds nothing to those before it.</summary>
    public int Column { get; }

    /// <summary>The columns of which (with the intercept) it is a combination; empty when it is constant.</summary>
    public IReadOnlyList<int> Combination { get; }

    private static string Describe(int column, int[] combination)
    {
        string found = combination.Length == 0
            ? $"Column {column} of x is constant, which the intercept already covers"
            : $"Column {column} of x is a linear combination of the intercept and column {string.Join(", ", combination)}";
        return found + ", so its coefficient is not identified. Remove the column, add samples, or set Penalty > 0.";
    }
}
