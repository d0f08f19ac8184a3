using Course.Exercises.Checking;

namespace Course.Exercises.Tests.Checking;

public class JudgedExerciseTests
{
    [Fact]
    public void The_judge_decides_and_a_wrong_type_never_reaches_it()
    {
        var exercise = new JudgedExercise<int[]>("09-nodes", "Nodes", "a list of nodes", nodes => nodes.Length == 2 ? Finding.Right() : Finding.Close("One more."));
        Assert.Equal(ExerciseOutcome.Right, exercise.Check(new[] { 1, 2 }).Outcome);
        Assert.Equal("One more.", exercise.Check(new[] { 1 }).Message);
        Assert.Equal(ExerciseOutcome.NotYet, exercise.Check(Array.Empty<int>()).Outcome);
        Assert.Equal(ExerciseOutcome.Wrong, exercise.Check(3.5).Outcome);
    }
}
