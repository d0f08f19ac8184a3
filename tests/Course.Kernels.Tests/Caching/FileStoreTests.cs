using System.Text;
using Course.Kernels.Caching;

namespace Course.Kernels.Tests.Caching;

public sealed class FileStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("course-store-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_stored_is_found_again_also_by_another_instance()
    {
        string key = Key("a");
        var store = new FileStore(folder, 1 << 20);
        Assert.Null(store.Find(key));
        store.Store(key, "first"u8);
        store.Store(key, "second"u8);
        Assert.Equal("second", Encoding.UTF8.GetString(new FileStore(folder, 1 << 20).Find(key)!));
        Assert.Null(store.Find(Key("b")));
    }

    [Fact]
    public void Nothing_at_all_may_be_stored()
    {
        var store = new FileStore(folder, 1 << 20);
        store.Store(Key("a"), []);
        Assert.Empty(store.Find(Key("a"))!);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(40)]
    public void A_file_cut_short_counts_as_missing(int length)
    {
        var store = new FileStore(folder, 1 << 20);
        store.Store(Key("a"), new byte[100]);
        using (FileStream file = File.OpenWrite(Only()))
        {
            file.SetLength(length);
        }

        Assert.Null(store.Find(Key("a")));
    }

    [Fact]
    public void A_changed_byte_makes_an_entry_count_as_missing()
    {
        var store = new FileStore(folder, 1 << 20);
        store.Store(Key("a"), new byte[100]);
        byte[] bytes = File.ReadAllBytes(Only());
        bytes[^1] ^= 1;
        File.WriteAllBytes(Only(), bytes);
        Assert.Null(store.Find(Key("a")));
    }

    [Fact]
    public void The_folder_stays_below_its_limit_and_keeps_what_was_stored_last()
    {
        const int limit = 64 << 10;
        var store = new FileStore(folder, limit);
        string last = "";
        for (int i = 0; i < 400; i++)
        {
            last = Key($"entry {i}");
            store.Store(last, new byte[1000]);
        }

        Assert.InRange(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length), 1000, limit);
        Assert.NotNull(store.Find(last));
    }

    [Fact]
    public void Many_may_store_and_find_at_the_same_time()
    {
        string key = Key("a");
        Parallel.For(0, 200, i =>
        {
            var store = new FileStore(folder, 1 << 20);
            byte[] content = new byte[5000];
            Array.Fill(content, (byte)i);
            store.Store(key, content);
            byte[] found = store.Find(key)!;
            Assert.Equal(5000, found.Length);
            Assert.All(found, b => Assert.Equal(found[0], b));
        });
        Assert.Single(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Other_parts_or_the_same_text_cut_elsewhere_give_another_key()
    {
        Assert.NotEqual(Key("ab", "c"), Key("a", "bc"));
        Assert.NotEqual(Key("a"), Key("a", ""));
        Assert.Equal(Key("a", "b"), Key("a", "b"));
    }

    private static string Key(params string[] parts)
    {
        using var key = new ContentKey();
        return key.AddAll(parts).Value();
    }

    private string Only() => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Single();
}
