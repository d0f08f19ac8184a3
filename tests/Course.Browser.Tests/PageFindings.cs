namespace Course.Browser.Tests;

/// <summary>What was seen of one page.</summary>
internal sealed record PageFindings
{
    /// <summary>The page, by full path.</summary>
    public required string Page { get; init; }

    /// <summary>When its largest piece was shown, in milliseconds, and what that is; nothing when there is none.</summary>
    public required IReadOnlyList<string> LargestPiece { get; init; }

    /// <summary>The addresses of all that it loads before its charts are drawn.</summary>
    public required IReadOnlyList<string> Loaded { get; init; }

    /// <summary>What is wrong with its formulas and charts, its console and its requests, in sentences.</summary>
    public required IReadOnlyList<string> Failures { get; init; }

    /// <summary>How it violates the guidelines, in sentences.</summary>
    public required IReadOnlyList<string> ViolationsInLight { get; init; }

    /// <summary>Which of its text has too little contrast in the dark, in sentences.</summary>
    public required IReadOnlyList<string> ViolationsInDark { get; init; }

    /// <summary>What makes it wider than a phone, in sentences.</summary>
    public required IReadOnlyList<string> TooWide { get; init; }
}
