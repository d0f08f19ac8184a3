using MathNet.Numerics.LinearAlgebra;

namespace Course.Exercises.Checking;

/// <summary>An exercise whose answer is a matrix that has to satisfy an equation, so that every solution of it is accepted.</summary>
/// <param name="id">The chapter's number and a word.</param>
/// <param name="title">The title.</param>
/// <param name="shape">Rows and columns.</param>
/// <param name="residual">The relative residual of the equation: zero for a right answer.</param>
public sealed class MatrixExercise(string id, string title, (int Rows, int Columns) shape, Func<Matrix<double>, double> residual) : Exercise(id, title)
{
    private readonly List<(Func<Matrix<double>, bool> Made, string Message)> mistakes = [];
    private Tolerance tolerance = Tolerance.ThreeDigits;
    private string moral = "";

    /// <summary>An exercise with one right matrix.</summary>
    /// <param name="id">The chapter's number and a word.</param>
    /// <param name="title">The title.</param>
    /// <param name="shape">Rows and columns.</param>
    /// <param name="expected">Computes the right matrix.</param>
    public static MatrixExercise Equal(string id, string title, (int Rows, int Columns) shape, Func<Matrix<double>> expected) =>
        new(id, title, shape, answer => Distance(answer, expected()));

    /// <inheritdoc/>
    public override string Expected => $"a {shape.Rows} × {shape.Columns} matrix";

    /// <summary>Adds a mistake that is recognised by what it gives.</summary>
    /// <param name="value">Computes what the mistake gives; another shape than the right one is fine.</param>
    /// <param name="message">The name of the mistake and what to think about, as a sentence.</param>
    public MatrixExercise Mistake(Func<Matrix<double>> value, string message) =>
        MistakeWhere(answer => Distance(answer, value()) <= tolerance.Right, message);

    /// <summary>Adds a mistake that is recognised by a property of the answer.</summary>
    /// <param name="made">Whether an answer shows the mistake.</param>
    /// <param name="message">The name of the mistake and what to think about, as a sentence.</param>
    public MatrixExercise MistakeWhere(Func<Matrix<double>, bool> made, string message)
    {
        mistakes.Add((made, message));
        return this;
    }

    /// <summary>Sets how near an answer has to be.</summary>
    /// <param name="within">The tolerance.</param>
    public MatrixExercise Within(Tolerance within)
    {
        tolerance = within;
        return this;
    }

    /// <summary>Sets what a right answer is told.</summary>
    /// <param name="message">A sentence to take away.</param>
    public MatrixExercise Moral(string message)
    {
        moral = message;
        return this;
    }

    private protected override Finding Judge(object answer)
    {
        if (Answers.Matrix(answer) is not { } matrix)
        {
            return WrongType(answer);
        }

        bool fits = matrix.RowCount == shape.Rows && matrix.ColumnCount == shape.Columns;
        double off = fits ? residual(matrix) : double.PositiveInfinity;
        if (off <= tolerance.Right)
        {
            return Finding.Right(moral);
        }

        foreach ((Func<Matrix<double>, bool> made, string message) in mistakes)
        {
            if (made(matrix))
            {
                return Finding.Mistake(message);
            }
        }

        if (!fits)
        {
            return WrongType(answer);
        }

        string by = $"It is off by {Answers.Text(100 * off)} % of the size of what it should be.";
        return off <= tolerance.Close ? Finding.Close(by) : Finding.Wrong(by);
    }

    private static double Distance(Matrix<double> a, Matrix<double> b)
    {
        if (a.RowCount != b.RowCount || a.ColumnCount != b.ColumnCount)
        {
            return double.PositiveInfinity;
        }

        double scale = b.FrobeniusNorm();
        double difference = (a - b).FrobeniusNorm() / (scale < 1e-6 ? 1 : scale);
        return double.IsFinite(difference) ? difference : double.PositiveInfinity;
    }
}
