[assembly: AssemblyFixture(typeof(Course.Browser.Tests.Books.SharedBooks))]

namespace Course.Browser.Tests.Books;

/// <summary>The two books that the tests look at, each made when the first test asks for it.</summary>
public sealed class SharedBooks : IDisposable
{
    private readonly Lazy<SampleBook> sample = new();
    private readonly Lazy<CourseBook> course = new();

    /// <summary>The book with one of everything.</summary>
    public SampleBook Sample => sample.Value;

    /// <summary>The book of the course.</summary>
    public CourseBook Course => course.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (sample.IsValueCreated)
        {
            sample.Value.Dispose();
        }
    }
}
