namespace Course.Runner.Execution;

/// <summary>Why a notebook as a whole could not be run or its result not be written.</summary>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Line">The 1-based line of the file; 0 when the whole file is meant.</param>
public sealed record NotebookProblem(string Message, int Line);
