using static Course.Book.Tests.Sample;

namespace Course.Book.Tests.Site;

public sealed class LeftoverTests : IDisposable
{
    private readonly Sample sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void The_page_of_a_renamed_chapter_goes_and_a_file_that_no_book_wrote_stays()
    {
        Chapter chapter = Chapter("01-old", Markdown("# A"), Code("chart", Figure("{\"data\":[{\"y\":[1,2]}]}")));
        BookWriter.Write([chapter], sample.Folder);
        string note = Path.Combine(sample.Folder, "note.html");
        File.WriteAllText(note, "mine");
        BookWriter.Write([chapter with { Name = "01-new" }], sample.Folder);
        string[] names = [.. Directory.EnumerateFiles(sample.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)!)];
        Assert.Equal(["01-new.html", "index.html", "note.html"], names.Where(n => n.EndsWith(".html", StringComparison.Ordinal)).Order());
        Assert.DoesNotContain(names, name => name.Contains("01-old", StringComparison.Ordinal));
        Assert.Contains(names, name => name.StartsWith("01-new-1-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_the_next_book_leaves_empty_goes_too()
    {
        BookWriter.Write([Chapter("01-a", Code("chart", Figure("{\"data\":[{\"y\":[1,2]}]}")))], sample.Folder);
        Assert.True(Directory.Exists(Path.Combine(sample.Folder, "assets", "figures")));
        BookWriter.Write([Chapter("01-a", Markdown("# A"))], sample.Folder);
        Assert.False(Directory.Exists(Path.Combine(sample.Folder, "assets", "figures")));
    }

    [Fact]
    public void Nothing_outside_the_folder_is_removed_whatever_the_list_says()
    {
        string outside = Path.GetTempFileName();
        BookWriter.Write([Chapter("01-a", Markdown("# A"))], sample.Folder);
        File.AppendAllText(Path.Combine(sample.Folder, ".written-files"), $"../{Path.GetFileName(outside)}\n{outside}\n");
        BookWriter.Write([Chapter("01-a", Markdown("# A"))], sample.Folder);
        Assert.True(File.Exists(outside));
        File.Delete(outside);
    }
}
