namespace Course.Book.Chapters;

/// <summary>Something that other places refer to by a number.</summary>
/// <param name="Id">The id of its element.</param>
/// <param name="Label">How the text names it, such as <c>Figure 8.2</c> or <c>(8.1)</c>.</param>
internal sealed record Target(string Id, string Label);
