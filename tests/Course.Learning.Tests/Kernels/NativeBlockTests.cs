using Course.Learning.Kernels;

namespace Course.Learning.Tests.Kernels;

public class NativeBlockTests
{
    [Fact]
    public void A_block_is_zero_at_first_and_may_be_given_back_twice()
    {
        var block = new NativeBlock<float>(1000);
        Assert.Equal(1000, block.Length);
        Assert.Equal(new float[1000], block.Span.ToArray());
        block.Span[999] = 3;
        block.First = 2;
        Assert.Equal((2f, 3f), (block.Span[0], block.Span[999]));
        block.Dispose();
        block.Dispose();
    }
}
