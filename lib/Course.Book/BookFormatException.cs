namespace Course.Book;

/// <summary>A file that the book is made from is not what it has to be.</summary>
public sealed class BookFormatException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which file, what was expected, and what was found.</param>
    /// <param name="innerException">What the reader of the file said.</param>
    public BookFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
