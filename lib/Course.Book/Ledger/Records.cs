using AngleSharp.Dom;
using Course.Book.Chapters;

namespace Course.Book.Ledger;

/// <summary>The records for programs among what cells showed.</summary>
internal static class Records
{
    /// <summary>Takes them out of the pages, once the ledger is written; they remain in the executed notebooks.</summary>
    public static void Remove(IEnumerable<ChapterContent> chapters)
    {
        foreach (IElement record in chapters.SelectMany(c => c.Body.QuerySelectorAll(".outputs .value script[type='application/json']")).ToArray())
        {
            record.Remove();
        }
    }
}
