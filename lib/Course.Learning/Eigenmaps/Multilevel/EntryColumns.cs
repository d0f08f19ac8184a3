using System.Runtime.CompilerServices;

namespace Course.Learning.Eigenmaps.Multilevel;

/// <summary>Where a sparse matrix has the columns of its entries: those of a row are counted from an origin of that row.</summary>
internal interface IEntryColumns
{
    /// <summary>The column from which a row's are counted.</summary>
    int Origin(int row);

    /// <summary>An entry's column less its row's origin.</summary>
    int this[int entry] { get; }
}

/// <summary>Columns as they are.</summary>
internal readonly struct WholeColumns(int[] columns) : IEntryColumns
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Origin(int row) => 0;

    /// <inheritdoc/>
    public int this[int entry]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => columns[entry];
    }
}

/// <summary>Columns as steps from the diagonal, where all entries are near it: half the memory.</summary>
internal readonly struct ColumnSteps(short[] steps) : IEntryColumns
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Origin(int row) => row;

    /// <inheritdoc/>
    public int this[int entry]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => steps[entry];
    }

    /// <summary>Whether a column is near enough to its row.</summary>
    internal static bool CanKeep(int row, int column) => column - row is >= short.MinValue and <= short.MaxValue;
}
