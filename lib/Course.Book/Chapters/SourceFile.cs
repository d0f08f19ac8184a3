using Course.Documents;

namespace Course.Book.Chapters;

/// <summary>A notebook as it lies on disk, beside its executed form.</summary>
internal static class SourceFile
{
    /// <summary>
    /// Its cells; none where it is gone or has been spoilt since it was executed. What was executed is shown all the same: to say
    /// what is wrong with the file is the runner's part.
    /// </summary>
    /// <param name="path">The file.</param>
    public static IReadOnlyList<NotebookCell> Cells(string path)
    {
        try
        {
            return NotebookReader.Read(path).Cells;
        }
        catch (NotebookFormatException)
        {
            return [];
        }
    }
}
