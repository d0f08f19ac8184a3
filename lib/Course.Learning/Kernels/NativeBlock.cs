using System.Runtime.InteropServices;

namespace Course.Learning.Kernels;

/// <summary>
/// Numbers outside the collector's heap, zero at first: what is as long as the data but only needed for a while is given back at once, so the
/// peak of the memory does not depend on when the collector runs.
/// </summary>
/// <typeparam name="T">The type of a number.</typeparam>
internal sealed unsafe class NativeBlock<T> : IDisposable
    where T : unmanaged
{
    private T* first;

    internal NativeBlock(int length)
    {
        Length = length;
        first = (T*)NativeMemory.AllocZeroed((nuint)length, (nuint)sizeof(T));
    }

    ~NativeBlock() => NativeMemory.Free(first);

    internal int Length { get; }

    /// <summary>The first number; the kernels count from it without bounds checks.</summary>
    internal ref T First => ref *first;

    internal Span<T> Span => new(first, Length);

    /// <summary>Gives the memory back; nothing may use it any more.</summary>
    public void Dispose()
    {
        NativeMemory.Free(first);
        first = null;
        GC.SuppressFinalize(this);
    }
}
