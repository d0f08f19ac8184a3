using Course.Book;
using Course.Documents;
using Course.Runner.Execution;

namespace Course.Cli.Commands;

/// <summary>The course's book: how executed notebooks become its chapters and pages.</summary>
internal static class CourseBook
{
    /// <summary>Writes the pages into a folder.</summary>
    /// <param name="chapters">The chapters.</param>
    /// <param name="course">The course.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="choose">What is to differ from how the course's book is always written.</param>
    public static BookResult Write(IEnumerable<Chapter> chapters, CourseRoot course, string folder, Func<BookOptions, BookOptions>? choose = null)
    {
        BookOptions standard = OptionsOf(course);
        return BookWriter.Write([.. chapters], folder, choose?.Invoke(standard) ?? standard);
    }

    /// <summary>How the course's book is always written.</summary>
    public static BookOptions OptionsOf(CourseRoot course) => new()
    {
        NotebookFolder = course.NotebookFolder,
        CacheFolder = course.PageCacheFolder,
        LibraryFolder = course.LibraryFolder,
    };

    /// <summary>The chapter of a notebook that has been executed into a folder.</summary>
    public static Chapter ChapterOf(NotebookFile file, string folder) =>
        new(NameOf(file, folder), NotebookReader.Read(file.ExecutedPath!)) { SourcePath = file.FullPath, ExecutedPath = file.ExecutedPath };

    /// <summary>The chapter of a notebook that has not been executed yet.</summary>
    /// <exception cref="NotebookFormatException">The file is no notebook.</exception>
    public static Chapter SourceOf(NotebookFile file, string folder) =>
        new(NameOf(file, folder), NotebookReader.Read(file.FullPath)) { SourcePath = file.FullPath };

    /// <summary>The name of a notebook's page without its extension.</summary>
    public static string NameOf(NotebookFile file, string folder) =>
        Path.ChangeExtension(Path.GetRelativePath(folder, file.ExecutedPath!), null).Replace(Path.DirectorySeparatorChar, '-');
}
