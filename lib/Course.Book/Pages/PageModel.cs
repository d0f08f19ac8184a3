using Course.Book.Chapters;
using Course.Book.Search;
using Course.Book.Site;

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

    /// <summary>The bundles of the chart library that the page needs.</summary>
    public IReadOnlyList<string> Bundles { get; init; } = [];

    /// <summary>The index that the page's search looks in.</summary>
    public Asset Search { get; init; } = new(SearchIndex.File);

    /// <summary>What the page's references to other pages lead to.</summary>
    public Asset Previews { get; init; } = new(Pages.Previews.File);
}
