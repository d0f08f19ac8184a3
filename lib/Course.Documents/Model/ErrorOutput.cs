namespace Course.Documents;

/// <summary>The error a cell ended with.</summary>
/// <param name="Name">The error's name, for an exception its type.</param>
/// <param name="Value">The message.</param>
/// <param name="Traceback">The stack trace, one line an item.</param>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : CellOutput;
