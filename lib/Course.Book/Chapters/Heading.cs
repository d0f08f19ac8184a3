namespace Course.Book.Chapters;

/// <summary>A heading of a chapter.</summary>
/// <param name="Level">2 or 3.</param>
/// <param name="Id">Its id.</param>
/// <param name="Html">Its content as HTML, formulas still to be typeset.</param>
internal sealed record Heading(int Level, string Id, string Html);
