using System.Text.Json.Nodes;

namespace Course.Documents.Tests.Ipynb;

public class IpynbReaderTests
{
    [Fact]
    public void Reads_every_kind_of_cell_and_output()
    {
        NotebookDocument document = NotebookReader.Read(Samples.PathOf("polyglot.ipynb"));

        Assert.Equal(["markdown", "csharp", "raw"], document.Cells.Select(c => c.Kernel));
        Assert.Equal(["intro", "sum-1", "raw"], document.Cells.Select(c => c.Id));
        Assert.Equal([13, 81, 92], document.Cells.Select(c => c.FirstLine));
        Assert.Equal("iVBORw0KGgo=", (string?)document.Cells[0].Attachments!["dot.png"]!["image/png"]);
        Assert.Equal("text/restructuredtext", (string?)document.Cells[2].Metadata!["format"]);

        NotebookCell code = document.Cells[1];
        Assert.Equal("Console.Write(\"one\\ntwo\");\n4", code.Source);
        Assert.Equal(2, code.ExecutionCount);
        Assert.Equal(["raises-exception", "hide"], code.Tags);
        Assert.Equal(new StreamOutput("stdout", "one\ntwo"), code.Outputs[0]);

        DataOutput data = Assert.IsType<DataOutput>(code.Outputs[1]);
        Assert.Equal(["text/plain", "application/vnd.plotly.v1+json"], data.Data.Keys);
        Assert.Equal("4", (string?)data.Data["text/plain"]);
        Assert.Equal("{\"data\":[1.50,2e3],\"layout\":{}}", data.Data["application/vnd.plotly.v1+json"]!.ToJsonString());
        Assert.True(data.IsExecuteResult);
        Assert.Equal(2, data.ExecutionCount);
        Assert.True((bool)data.Metadata["isolated"]!);

        ErrorOutput error = Assert.IsType<ErrorOutput>(code.Outputs[2]);
        Assert.Equal(("System.InvalidOperationException", "no"), (error.Name, error.Value));
        Assert.Equal(["at Submission#0", "at end"], error.Traceback);
        Assert.Equal("from_the_future", (string?)Assert.IsType<UnknownOutput>(code.Outputs[3]).Json["output_type"]);
    }

    [Fact]
    public void Takes_the_kernel_from_the_first_line_then_the_metadata_then_the_document()
    {
        NotebookDocument document = NotebookReader.Read(Samples.PathOf("old.ipynb"));

        Assert.Equal("fsharp", document.DefaultKernel);
        Assert.Equal([("fsharp", "let x = 1\nx"), ("csharp", "1 + 1"), ("html", "<b>bold</b>")], Samples.Content(document));
        Assert.Equal([5, 7, 10], document.Cells.Select(c => c.FirstLine));
    }

    [Theory]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"html\"},\"dotnet_interactive\":{\"language\":\"fsharp\"}}", "x", "html")]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"html\"}}", "#!js\\nx", "javascript")]
    [InlineData("{\"polyglot_notebook\":{\"kernelName\":\"html\"}}", "#!time\\nx", "html")]
    [InlineData("{\"dotnet_interactive\":{\"language\":\"f#\"}}", "x", "fsharp")]
    [InlineData("{\"dotnet_interactive\":{\"language\":\"cobol\"}}", "x", "cobol")]
    [InlineData("{}", "x", "csharp")]
    public void Resolves_the_kernel_of_a_cell(string metadata, string source, string kernel)
    {
        string cell = $$"""{"cell_type":"code","metadata":{{metadata}},"outputs":[],"execution_count":null,"source":"{{source}}"}""";

        Assert.Equal(kernel, Assert.Single(Samples.Ipynb(Samples.IpynbText(cell)).Cells).Kernel);
    }

    [Theory]
    [InlineData("{\"polyglot_notebook\":{\"defaultKernelName\":\"sim\",\"items\":[{\"name\":\"sim\",\"aliases\":[\"s\"]}]}}")]
    [InlineData("{\"polyglot_notebook\":{\"kernelInfo\":{\"defaultKernelName\":\"s\",\"items\":[{\"name\":\"sim\",\"aliases\":[\"s\"]}]}}}")]
    public void Reads_both_forms_of_the_documents_kernels(string metadata)
    {
        NotebookDocument document = Samples.Ipynb(Samples.IpynbText("""{"cell_type":"code","metadata":{},"outputs":[],"source":"#!s\n1"}""", metadata));

        Assert.Equal("sim", document.DefaultKernel);
        Assert.Equal(["s"], Assert.Single(document.Kernels).Aliases);
        Assert.Equal([("sim", "1")], Samples.Content(document));
    }

    [Theory]
    [InlineData("{\"kernelspec\":{\"language\":\"python\",\"name\":\"python3\"}}", "python")]
    [InlineData("{\"kernelspec\":{\"language\":\"PowerShell\"}}", "pwsh")]
    [InlineData("{\"language_info\":{\"name\":\"F#\"}}", "fsharp")]
    [InlineData("{\"dotnet_interactive\":{\"defaultKernelName\":\"c#\"},\"kernelspec\":{\"language\":\"F#\"}}", "csharp")]
    [InlineData("{}", "csharp")]
    public void Finds_the_default_kernel(string metadata, string kernel) =>
        Assert.Equal(kernel, Samples.Ipynb(Samples.IpynbText("", metadata)).DefaultKernel);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Reads_each_minor_version(int minor) =>
        Assert.Empty(Samples.Ipynb(Samples.IpynbText("", version: $"\"nbformat\": 4, \"nbformat_minor\": {minor}")).Cells);

    [Fact]
    public void Reads_the_id_of_a_display()
    {
        string cell = """
            {"cell_type":"code","metadata":{},"source":[],"outputs":[{"output_type":"display_data","metadata":{},
            "data":{"image/png":"AA=="},"transient":{"display_id":"d7"}}]}
            """;

        DataOutput output = Assert.IsType<DataOutput>(Assert.Single(Samples.Ipynb(Samples.IpynbText(cell)).Cells[0].Outputs));

        Assert.Equal("d7", output.DisplayId);
        Assert.False(output.IsExecuteResult);
        Assert.Equal("AA==", output.Data["image/png"]!.AsValue().GetValue<string>());
    }
}
