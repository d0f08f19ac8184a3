namespace Course.Kernels.Execution;

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The exception's type name, or "CompilationError", "DirectiveError", "ImportError".</param>
/// <param name="Message">What was wrong and what to do.</param>
/// <param name="Line">The 1-based line in the notebook's file, when known.</param>
/// <param name="Traceback">Lines for a reader: diagnostics with positions, or a stack trace cut to the notebook's own frames.</param>
public sealed record CellError(string Name, string Message, int? Line, IReadOnlyList<string> Traceback);
