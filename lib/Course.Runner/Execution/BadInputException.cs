namespace Course.Runner.Execution;

/// <summary>The command line asks for what cannot be done; the message says what to change.</summary>
public sealed class BadInputException(string message, Exception? inner = null) : Exception(message, inner);
