namespace Course.Book.Markup;

/// <summary>A formula of a page.</summary>
/// <param name="Tex">Its LaTeX, without delimiters.</param>
/// <param name="Display">Whether it stands on lines of its own.</param>
internal sealed record Formula(string Tex, bool Display);
