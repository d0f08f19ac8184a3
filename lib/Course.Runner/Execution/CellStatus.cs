namespace Course.Runner.Execution;

/// <summary>What became of a code cell.</summary>
public enum CellStatus
{
    /// <summary>It ran to its end.</summary>
    Passed,

    /// <summary>It raised an exception, as its tag <c>raises-exception</c> says it should.</summary>
    RaisedAsExpected,

    /// <summary>Its tag <c>skip-execution</c> says that it should not run.</summary>
    Skipped,

    /// <summary>It ended with an error.</summary>
    Failed,

    /// <summary>It, or its notebook, ran out of time.</summary>
    TimedOut,

    /// <summary>The process ended while it ran.</summary>
    Crashed,

    /// <summary>The run was interrupted while it ran.</summary>
    Interrupted,

    /// <summary>It should have run, and an earlier failure or an interruption kept it from running.</summary>
    NotRun,
}
