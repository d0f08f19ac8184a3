using System.Text;
using Course.Runner.Workers;

namespace Course.Runner.Tests.Workers;

public class StrayOutputTests
{
    private const string Token = "0123";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task Text_belongs_to_the_cell_whose_marker_follows_it(int pieceLength)
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes("first ä"), .. CellMarker.Bytes(Token, 2),
            .. CellMarker.Bytes(Token, 5),
            .. CellMarker.Prefix("other"), .. CellMarker.Bytes(Token, 6),
            .. Encoding.UTF8.GetBytes("after the last"),
        ];
        var stray = new StrayOutput(Token, long.MaxValue);
        stray.Start(new PieceStream(bytes, pieceLength), () => Assert.Fail("There is no limit."));
        Assert.Equal(new StrayText("first ä", 8), await stray.UpTo(2));
        Assert.Equal(StrayText.None, await stray.UpTo(5));
        Assert.Equal(CellMarker.Prefix("other").Length, (await stray.UpTo(6)).Bytes);
        await stray.Ended;
        Assert.Equal("after the last", stray.Rest().Text);
    }

    [Fact]
    public async Task A_flood_is_reported_and_only_its_ends_are_kept()
    {
        int calls = 0;
        byte[] bytes = Encoding.ASCII.GetBytes("BEGIN" + new string('x', 5_000_000) + "END");
        var stray = new StrayOutput(Token, 1_000_000);
        stray.Start(new MemoryStream(bytes), () => Interlocked.Increment(ref calls));
        await stray.Ended;
        StrayText rest = stray.Rest();
        Assert.True(calls > 0);
        Assert.Equal(bytes.Length, rest.Bytes);
        Assert.StartsWith("BEGIN", rest.Text, StringComparison.Ordinal);
        Assert.EndsWith("END", rest.Text, StringComparison.Ordinal);
        Assert.InRange(rest.Text.Length, 1000, 100_000);
    }

    private sealed class PieceStream(byte[] bytes, int pieceLength) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(pieceLength, buffer.Length)]);
    }
}
