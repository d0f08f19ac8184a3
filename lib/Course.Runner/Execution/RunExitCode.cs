namespace Course.Runner.Execution;

/// <summary>The exit codes of the command line. Of several that apply, the greatest is given.</summary>
public enum RunExitCode
{
    /// <summary>Every cell that should run has run and did what it should.</summary>
    Success = 0,

    /// <summary>A cell failed.</summary>
    CellFailed = 1,

    /// <summary>A cell or a notebook ran out of time, or a worker process crashed.</summary>
    TimedOutOrCrashed = 2,

    /// <summary>The arguments or a notebook's file are not usable; also when there is no notebook at all.</summary>
    BadInput = 3,

    /// <summary>Interrupted by Ctrl-C or a signal.</summary>
    Interrupted = 130,
}
