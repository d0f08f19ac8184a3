namespace Course.Browser.Tests;

/// <summary>One browser for the tests that look at a few things each, one test at a time.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBrowser : ICollectionFixture<Driving.Browser>
{
    public const string Name = "browser";
}
