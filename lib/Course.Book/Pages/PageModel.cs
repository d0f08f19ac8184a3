using Course.Book.Chapters;

namespace Course.Book.Pages;

/// <summary>What a page shows beside the frame that all have in common.</summary>
internal sealed record PageModel
{
    /// <summary>The page's file name.</summary>
    public required string FileName { get; init; }

    /// <summary>The title, as text.</summary>
    public required string Title { get; init; }

    /// <summary>What stands above the title, such as the chapter's number; may be empty.</summary>
    public string Number { get; init; } = "";

    /// <summary>What stands under the title, as HTML.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The content, as HTML with formulas still to be typeset.</summary>
    public required string Main { get; init; }

    /// <summary>The headings for the contents of the page.</summary>
    public IReadOnlyList<Heading> Headings { get; init; } = [];

    /// <summary>The page before, if any.</summary>
    public (string Link, string Title)? Previous { get; init; }

    /// <summary>The page after, if any.</summary>
    public (string Link, string Title)? Next { get; init; }

    /// <summary>The file of the chart library that the page needs, or null.</summary>
    public string? Plotly { get; init; }
}
