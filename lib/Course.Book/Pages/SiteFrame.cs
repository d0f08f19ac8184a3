namespace Course.Book.Pages;

/// <summary>What all pages of a book have in common.</summary>
internal sealed record SiteFrame
{
    /// <summary>The book's title.</summary>
    public required string Title { get; init; }

    /// <summary>The chapters: link, number, title.</summary>
    public required IReadOnlyList<(string Link, string Number, string Title)> Chapters { get; init; }

    /// <summary>The pages about the whole book: link and title.</summary>
    public required IReadOnlyList<(string Link, string Title)> Appendices { get; init; }

    /// <summary>Where pages find what they do not hold.</summary>
    public required Site.SiteAssets Assets { get; init; }

    /// <summary>Whether formulas are typeset already.</summary>
    public required bool MathIsTypeset { get; init; }

    /// <summary>What made the book, as a sentence.</summary>
    public required string Provenance { get; init; }
}
