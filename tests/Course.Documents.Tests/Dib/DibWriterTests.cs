namespace Course.Documents.Tests.Dib;

public class DibWriterTests
{
    [Fact]
    public void Writes_the_layout_VS_Code_writes()
    {
        NotebookDocument document = NotebookReader.Read(Samples.PathOf("vscode.dib"));
        string text = File.ReadAllText(Samples.PathOf("vscode.dib"));

        Assert.Equal(text.Replace("#!jl\n", "#!julia\n", StringComparison.Ordinal), Samples.Write(Samples.Touched(document), NotebookFormat.Dib));
    }

    [Fact]
    public void Writes_LF_without_byte_order_mark_trimmed_and_without_empty_cells()
    {
        NotebookDocument document = new(
            NotebookFormat.Dib,
            [
                new() { Kernel = "csharp", Source = "\r\n\n1\r\n2\n\n" },
                new() { Kernel = "markdown", Source = "\n\n" },
                new() { Kernel = "markdown", Source = "é" },
            ]);

        Assert.Equal("#!csharp\n\n1\n2\n\n#!markdown\n\né\n"u8.ToArray(), NotebookWriter.Write(document, NotebookFormat.Dib));
    }

    [Fact]
    public void Declares_a_kernel_that_only_a_cell_names()
    {
        NotebookDocument document = new(NotebookFormat.Dib, [new() { Kernel = "octave", Source = "1" }]);

        string text = Samples.Write(document, NotebookFormat.Dib);

        Assert.Equal("#!meta\n\n{\"kernelInfo\":{\"items\":[{\"name\":\"octave\",\"aliases\":[]}]}}\n\n#!octave\n\n1\n", text);
        Assert.Equal([("octave", "1")], Samples.Content(Samples.Dib(text)));
    }

    [Fact]
    public void Guards_a_source_line_that_would_be_taken_for_the_metadata()
    {
        NotebookDocument document = new(NotebookFormat.Dib, [new() { Kernel = "markdown", Source = "#!meta\nis not metadata here" }]);

        Assert.Equal(Samples.Content(document), Samples.Content(Samples.Dib(Samples.Write(document, NotebookFormat.Dib))));
    }

    [Fact]
    public void Refuses_a_source_line_that_would_start_a_cell()
    {
        NotebookDocument document = new(
            NotebookFormat.Ipynb,
            [new() { Kernel = "csharp", Source = "1" }, new() { Kernel = "markdown", Source = "```\n#!csharp\n```", FirstLine = 12 }],
            "b.ipynb");

        NotebookFormatException e = Assert.Throws<NotebookFormatException>(() => NotebookWriter.Write(document, NotebookFormat.Dib));

        Assert.Equal((2, 12), (e.Cell, e.Line));
        Assert.Equal(
            "b.ipynb(12), cell 2: line 2 of the cell is '#!csharp', which in a .dib starts a new cell. Split the cell there, or write a blank after the name.",
            e.Message);
    }

    [Theory]
    [InlineData("meta")]
    [InlineData("my kernel")]
    [InlineData("")]
    public void Refuses_a_kernel_name_that_the_format_cannot_hold(string kernel)
    {
        NotebookDocument document = new(NotebookFormat.Ipynb, [new() { Kernel = kernel, Source = "1" }]);

        NotebookFormatException e = Assert.Throws<NotebookFormatException>(() => NotebookWriter.Write(document, NotebookFormat.Dib));

        Assert.Contains("cannot be a kernel's name", e.Message, StringComparison.Ordinal);
        Assert.Equal(1, e.Cell);
    }
}
