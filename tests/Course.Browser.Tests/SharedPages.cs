namespace Course.Browser.Tests;

/// <summary>One visit to all pages for the tests that say what must hold of each.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPages : ICollectionFixture<EveryPage>
{
    public const string Name = "pages";
}
