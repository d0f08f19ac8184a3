using Course.Exercises.Checking;
using MathNet.Numerics.LinearAlgebra;

namespace Course.Exercises.Tests.Checking;

public class MatrixExerciseTests
{
    private static readonly Matrix<double> Sigma = Matrix<double>.Build.DenseOfArray(new double[,] { { 2, 1 }, { 1, 2 } });

    private static readonly MatrixExercise Root = new MatrixExercise("01-root", "A root", (2, 2), a => (a * a.Transpose() - Sigma).FrobeniusNorm() / Sigma.FrobeniusNorm())
        .MistakeWhere(a => a.RowCount == 2 && (a.Transpose() * a - Sigma).FrobeniusNorm() < 1e-9, "The other order.");

    [Fact]
    public void Every_solution_of_the_equation_is_right()
    {
        Matrix<double> factor = Sigma.Cholesky().Factor;
        Assert.Equal(ExerciseOutcome.Right, Root.Check(factor).Outcome);
        Assert.Equal(ExerciseOutcome.Right, Root.Check((-factor).ToArray()).Outcome);
        Assert.Equal("The other order.", Root.Check(factor.Transpose()).Message);
        Assert.Equal(ExerciseOutcome.Wrong, Root.Check(new[,] { { double.NaN, 1 }, { 1, 1 } }).Outcome);
    }

    [Fact]
    public void A_wrong_shape_is_named() =>
        Assert.Equal("The check waits for a 2 × 2 matrix, and this is a 1 × 3 matrix.", MatrixExercise.Equal("02-x", "X", (2, 2), () => Sigma).Check(new double[1, 3]).Message);

    [Fact]
    public void Rows_may_be_arrays_and_a_transpose_may_be_a_known_mistake()
    {
        MatrixExercise exercise = MatrixExercise.Equal("02-b", "B", (2, 3), () => Matrix<double>.Build.Dense(2, 3, (i, j) => i + j))
            .Mistake(() => Matrix<double>.Build.Dense(3, 2, (i, j) => i + j), "Transposed.");
        Assert.Equal(ExerciseOutcome.Right, exercise.Check(new[] { new double[] { 0, 1, 2 }, [1, 2, 3] }).Outcome);
        Assert.Equal("Transposed.", exercise.Check(new[] { new double[] { 0, 1 }, [1, 2], [2, 3] }).Message);
    }
}
