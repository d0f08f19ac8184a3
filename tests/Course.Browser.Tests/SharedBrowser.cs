using Course.Browser.Tests.Books;
using Course.Browser.Tests.Driving;

namespace Course.Browser.Tests;

/// <summary>One browser and two books for all tests, one test at a time.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBrowser : ICollectionFixture<Driving.Browser>, ICollectionFixture<SampleBook>, ICollectionFixture<CourseBook>
{
    public const string Name = "browser";
}
