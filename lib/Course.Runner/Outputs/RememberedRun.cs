using System.Text;
using Course.Documents;
using Course.Kernels.Caching;
using Course.Runner.Execution;

namespace Course.Runner.Outputs;

/// <summary>What a notebook's code cells showed when all of them passed: their durations and outputs, in order.</summary>
/// <param name="Durations">How long each code cell ran; null for one whose tag says that it should not run.</param>
/// <param name="Outputs">What each code cell showed.</param>
internal sealed record RememberedRun(IReadOnlyList<TimeSpan?> Durations, IReadOnlyList<IReadOnlyList<CellOutput>> Outputs)
{
    /// <summary>Finds a run, or null.</summary>
    public static RememberedRun? Find(FileStore store, string key)
    {
        if (store.Find(key) is not { } entry)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(entry), Encoding.UTF8);
        var durations = new TimeSpan?[reader.ReadInt32()];
        for (int i = 0; i < durations.Length; i++)
        {
            long ticks = reader.ReadInt64();
            durations[i] = ticks < 0 ? null : TimeSpan.FromTicks(ticks);
        }

        byte[] notebook = reader.ReadBytes(reader.ReadInt32());
        NotebookDocument document = NotebookReader.Parse(notebook, NotebookFormat.Ipynb, "remembered outputs");
        return new RememberedRun(durations, [.. document.Cells.Select(c => c.Outputs)]);
    }

    /// <summary>Stores this run.</summary>
    public void Store(FileStore store, string key)
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write(Durations.Count);
        foreach (TimeSpan? duration in Durations)
        {
            writer.Write(duration?.Ticks ?? -1);
        }

        byte[] notebook = NotebookWriter.Write(Carrier(), NotebookFormat.Ipynb);
        writer.Write(notebook.Length);
        writer.Write(notebook);
        writer.Flush();
        store.Store(key, buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>A notebook that holds nothing but the outputs: their format is stored in one way only.</summary>
    private NotebookDocument Carrier() => new(
        NotebookFormat.Ipynb,
        [.. Outputs.Select(o => new NotebookCell { Kernel = KernelNames.CSharp, Source = "", Outputs = o })],
        null,
        KernelNames.CSharp,
        [],
        null);
}
