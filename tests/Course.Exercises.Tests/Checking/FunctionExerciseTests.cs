using Course.Exercises.Checking;

namespace Course.Exercises.Tests.Checking;

public class FunctionExerciseTests
{
    private static readonly FunctionExercise<Func<double, double>> Square = new FunctionExercise<Func<double, double>>(
            "02-square", "A square", "a function from a number to a number", x => x * x, [f => [f(1)], f => [f(3)]])
        .Mistake(x => 2 * x, "That is its derivative.");

    [Fact]
    public void A_function_is_judged_by_its_values()
    {
        Assert.Equal(ExerciseOutcome.NotYet, Square.Check(null).Outcome);
        Assert.Equal(ExerciseOutcome.Right, Square.Check((Func<double, double>)(x => Math.Pow(x, 2))).Outcome);
        Assert.Equal("That is its derivative.", Square.Check((Func<double, double>)(x => x + x)).Message);
        Assert.Equal(ExerciseOutcome.Close, Square.Check((Func<double, double>)(x => x * x * 1.00001)).Outcome);
        Assert.Equal(ExerciseOutcome.Wrong, Square.Check((Func<double, double>)(_ => double.NaN)).Outcome);
    }

    [Fact]
    public void A_function_that_throws_or_takes_something_else_gets_a_verdict_too()
    {
        Assert.Equal("Your answer stopped with InvalidOperationException: no", Square.Check((Func<double, double>)(_ => throw new InvalidOperationException("no"))).Message);
        Assert.Equal("The check waits for a function from a number to a number, and this is a function of 2 arguments.", Square.Check((Func<double, double, double>)((a, b) => a)).Message);
    }
}
