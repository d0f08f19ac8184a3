using System.Text.Json.Nodes;

namespace Course.Documents.Tests.Generated;

/// <summary>Laws of reading and writing over many generated notebooks; a failure prints its seed.</summary>
public class RoundTripTests
{
    private const int Seeds = 400;

    [Fact]
    public void A_dib_holds_kernels_and_trimmed_sources() => ForAllSeeds(NotebookFormat.Dib, (document, _) =>
    {
        string text = Samples.Write(document, NotebookFormat.Dib);

        // Without any text there is no file to read.
        Assert.Equal(Trimmed(document), text.Length == 0 ? [] : Samples.Content(Samples.Dib(text)));
    });

    [Fact]
    public void A_dib_reads_the_same_with_CRLF() => ForAllSeeds(NotebookFormat.Dib, (document, _) =>
    {
        string text = Samples.Write(document, NotebookFormat.Dib);
        if (text.Length == 0)
        {
            return;
        }

        NotebookDocument crlf = Samples.Dib(text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(Trimmed(document), Samples.Content(crlf));
        Assert.Equal(text, Samples.Write(Samples.Touched(crlf), NotebookFormat.Dib));
    });

    [Fact]
    public void FirstLine_is_where_the_source_starts() => ForAllSeeds(NotebookFormat.Dib, (document, _) =>
    {
        string text = Samples.Write(document, NotebookFormat.Dib);
        string[] lines = text.Split('\n');
        foreach (NotebookCell cell in text.Length == 0 ? [] : Samples.Dib(text).Cells)
        {
            string[] source = cell.Source.Split('\n');
            Assert.Equal(source, lines.Skip(cell.FirstLine - 1).Take(source.Length));
        }
    });

    [Fact]
    public void An_ipynb_holds_everything() => ForAllSeeds(NotebookFormat.Ipynb, (document, _) =>
    {
        byte[] bytes = NotebookWriter.Write(document, NotebookFormat.Ipynb);
        NbFormat.Check(bytes);
        NotebookDocument read = NotebookReader.Parse(bytes, NotebookFormat.Ipynb, "generated");

        Assert.Equal(Samples.Content(document), Samples.Content(read));
        foreach ((NotebookCell expected, NotebookCell actual) in document.Cells.Zip(read.Cells))
        {
            Assert.Equal(expected.Tags, actual.Tags);
            Assert.Equal(expected.ExecutionCount, actual.ExecutionCount);
            Assert.True(JsonNode.DeepEquals(expected.Attachments, actual.Attachments));
            Assert.Equal(expected.Outputs.Select(Describe), actual.Outputs.Select(Describe));
            Assert.Equal((string?)expected.Metadata?["note"], (string?)actual.Metadata!["note"]);
        }

        Assert.Equal(bytes, NotebookWriter.Write(Samples.Touched(read), NotebookFormat.Ipynb));
    });

    [Fact]
    public void An_ipynb_cells_FirstLine_holds_its_first_string() => ForAllSeeds(NotebookFormat.Ipynb, (document, _) =>
    {
        string text = Samples.Write(document, NotebookFormat.Ipynb);
        string[] lines = text.Split('\n');
        foreach (NotebookCell cell in Samples.Ipynb(text).Cells.Where(c => c.Source.Length > 0))
        {
            string first = JsonNode.Parse(lines[cell.FirstLine - 1].Trim().TrimEnd(','))!.GetValue<string>();
            Assert.StartsWith(first, cell.Source, StringComparison.Ordinal);
        }
    });

    [Fact]
    public void Dib_to_ipynb_and_back_gives_the_same_file() => ForAllSeeds(NotebookFormat.Dib, (document, _) =>
    {
        string dib = Samples.Write(document, NotebookFormat.Dib);
        if (dib.Length == 0)
        {
            return;
        }

        byte[] ipynb = NotebookWriter.Write(Samples.Dib(dib), NotebookFormat.Ipynb);
        NbFormat.Check(ipynb);

        Assert.Equal(dib, Samples.Write(NotebookReader.Parse(ipynb, NotebookFormat.Ipynb, "generated"), NotebookFormat.Dib));
    });

    [Fact]
    public void Ipynb_to_dib_keeps_kernels_and_trimmed_sources() => ForAllSeeds(NotebookFormat.Ipynb, (document, _) =>
    {
        string dib = Samples.Write(document, NotebookFormat.Dib);

        Assert.Equal(Trimmed(document), dib.Length == 0 ? [] : Samples.Content(Samples.Dib(dib)));
    });

    [Fact]
    public void A_file_that_nothing_changed_comes_back_byte_for_byte() => ForAllSeeds(NotebookFormat.Ipynb, (document, generator) =>
    {
        string ipynb = Samples.Write(document, NotebookFormat.Ipynb).Replace("\n ", generator.Chance() ? "\r\n\t" : "", StringComparison.Ordinal);
        string dib = Samples.Write(document, NotebookFormat.Dib) + (generator.Chance() ? "\r\n#!md\r\n\r\n\r\n" : "#!csharp\n");

        Assert.Equal(ipynb, Samples.Write(Samples.Ipynb(ipynb), NotebookFormat.Ipynb));
        Assert.Equal(dib, Samples.Write(Samples.Dib(dib), NotebookFormat.Dib));
        NotebookDocument same = Samples.Dib(dib);
        Assert.Equal(dib, Samples.Write(same.WithCells([.. same.Cells]), NotebookFormat.Dib));
    });

    private static IEnumerable<(string Kernel, string Source)> Trimmed(NotebookDocument document) =>
        Samples.Content(document).Select(c => (c.Kernel, Source: c.Source.Trim('\n'))).Where(c => c.Source.Length > 0);

    private static string Describe(CellOutput output) => output switch
    {
        StreamOutput s => $"stream {s.Name} {s.Text}",
        ErrorOutput e => $"error {e.Name} {e.Value} {string.Join('|', e.Traceback)}",
        DataOutput d => $"data {d.IsExecuteResult} {d.Metadata.ToJsonString()} {string.Join('|', d.Data.Select(p => $"{p.Key}={p.Value?.ToJsonString()}"))}",
        UnknownOutput u => u.Json.ToJsonString(),
        _ => throw new InvalidOperationException(output.GetType().Name),
    };

    private static void ForAllSeeds(NotebookFormat format, Action<NotebookDocument, NotebookGenerator> law)
    {
        for (ulong seed = 0; seed < Seeds; seed++)
        {
            NotebookGenerator generator = new(seed);
            try
            {
                law(generator.Document(format), generator);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}: {e.Message}", e);
            }
        }
    }
}
