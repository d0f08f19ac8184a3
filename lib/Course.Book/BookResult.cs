namespace Course.Book;

/// <summary>What came of writing a book.</summary>
/// <param name="FirstPage">The full path of the first page.</param>
/// <param name="Notices">Sentences for the one who runs the command: what is loaded from a network, a formula that cannot be typeset, a reference that leads nowhere.</param>
public sealed record BookResult(string FirstPage, IReadOnlyList<string> Notices);
