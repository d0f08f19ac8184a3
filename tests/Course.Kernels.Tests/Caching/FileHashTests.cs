using System.Security.Cryptography;
using System.Text;
using Course.Kernels.Caching;

namespace Course.Kernels.Tests.Caching;

public sealed class FileHashTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void A_file_that_is_as_it_was_is_not_read_again()
    {
        Write("one", LongAgo);
        Assert.Equal(HashOf("one"), FileHash.Of(file));
        Write("two", LongAgo);
        Assert.Equal(HashOf("one"), FileHash.Of(file));
    }

    [Theory]
    [InlineData("two", 1)]
    [InlineData("three", 0)]
    public void A_file_of_another_time_or_size_is_read_again(string content, int secondsLater)
    {
        Write("one", LongAgo);
        FileHash.Of(file);
        Write(content, LongAgo.AddSeconds(secondsLater));
        Assert.Equal(HashOf(content), FileHash.Of(file));
    }

    [Fact]
    public void A_file_that_was_just_written_is_read_each_time()
    {
        DateTime now = DateTime.UtcNow;
        Write("one", now);
        FileHash.Of(file);
        Write("two", now);
        Assert.Equal(HashOf("two"), FileHash.Of(file));
    }

    [Fact]
    public void A_file_from_the_future_is_read_each_time()
    {
        DateTime tomorrow = DateTime.UtcNow.AddDays(1);
        Write("one", tomorrow);
        FileHash.Of(file);
        Write("two", tomorrow);
        Assert.Equal(HashOf("two"), FileHash.Of(file));
    }

    [Fact]
    public void A_file_that_is_not_there_any_more_is_an_error()
    {
        Write("one", LongAgo);
        FileHash.Of(file);
        File.Delete(file);
        Assert.Throws<FileNotFoundException>(() => FileHash.Of(file));
    }

    private static byte[] HashOf(string content) => SHA256.HashData(Encoding.UTF8.GetBytes(content));

    private void Write(string content, DateTime time)
    {
        File.WriteAllText(file, content);
        File.SetLastWriteTimeUtc(file, time);
    }
}
