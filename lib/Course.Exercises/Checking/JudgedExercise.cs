namespace Course.Exercises.Checking;

/// <summary>An exercise with a judge of its own, for answers that none of the other kinds covers: a counterexample, a dataset, a choice of words.</summary>
/// <typeparam name="TAnswer">The type of an answer.</typeparam>
/// <param name="id">The chapter's number and a word.</param>
/// <param name="title">The title.</param>
/// <param name="expected">What an answer is, in words.</param>
/// <param name="judge">Judges an answer that is there.</param>
public sealed class JudgedExercise<TAnswer>(string id, string title, string expected, Func<TAnswer, Finding> judge) : Exercise(id, title)
{
    /// <inheritdoc/>
    public override string Expected => expected;

    private protected override Finding Judge(object answer) => answer is TAnswer given ? judge(given) : WrongType(answer);
}
