using Course.Book;
using Course.Browser.Tests.Books;

[assembly: AssemblyFixture(typeof(Course.Browser.Tests.Driving.PagePackages))]

namespace Course.Browser.Tests.Driving;

/// <summary>The npm packages of the pages, installed before any test, so that none depends on another having done it.</summary>
public sealed class PagePackages
{
    public PagePackages()
    {
        using var book = new PackagesOnly();
        Missing = book.NeedsNetwork;
    }

    /// <summary>Why there are none, as a sentence, or null.</summary>
    public string? Missing { get; }

    private sealed class PackagesOnly : WrittenBook
    {
        public PackagesOnly() => Write([], new BookOptions { CacheFolder = Places.PageCache });
    }
}
