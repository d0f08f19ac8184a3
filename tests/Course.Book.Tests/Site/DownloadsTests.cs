using static Course.Book.Tests.Sample;

namespace Course.Book.Tests.Site;

public sealed class DownloadsTests : IDisposable
{
    private readonly Sample sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void The_executed_notebook_to_take_away_is_the_one_there_is_whatever_the_times_of_the_files()
    {
        string executed = Path.Combine(sample.Folder, "01-a.ipynb");
        Chapter chapter = Chapter("01-a", Markdown("# A")) with { ExecutedPath = executed };
        File.WriteAllText(executed, "{ \"cells\": [ 1 ] }");
        BookWriter.Write([chapter], sample.Folder);
        File.WriteAllText(executed, "{ \"cells\": [ 2 ] }");
        File.SetLastWriteTimeUtc(executed, DateTime.UtcNow.AddDays(-1));
        BookWriter.Write([chapter], sample.Folder);
        Assert.Equal("{\"cells\":[2]}", sample.Read("downloads/01-a.executed.ipynb"));
    }
}
