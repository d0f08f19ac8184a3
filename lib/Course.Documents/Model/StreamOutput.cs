namespace Course.Documents;

/// <summary>Text the cell wrote to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text, with LF line ends as written.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;
