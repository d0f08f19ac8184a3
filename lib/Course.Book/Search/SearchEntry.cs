namespace Course.Book.Search;

/// <summary>A section of the book as a search sees it.</summary>
/// <param name="Link">The page and the place on it.</param>
/// <param name="Page">The page's title.</param>
/// <param name="Section">The section's title; empty for what stands before the first heading.</param>
/// <param name="Text">Its text.</param>
internal sealed record SearchEntry(string Link, string Page, string Section, string Text);
