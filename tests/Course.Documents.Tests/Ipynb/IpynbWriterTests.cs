using System.Text.Json.Nodes;

namespace Course.Documents.Tests.Ipynb;

public class IpynbWriterTests
{
    [Fact]
    public void Writes_back_Jupyters_own_layout_from_the_model()
    {
        NotebookDocument document = NotebookReader.Read(Samples.PathOf("polyglot.ipynb"));
        string text = File.ReadAllText(Samples.PathOf("polyglot.ipynb"));

        // The kernel that counts is written to both places.
        Assert.Equal(
            text.Replace("\"language\": \"fsharp\"", "\"language\": \"csharp\"", StringComparison.Ordinal),
            Samples.Write(Samples.Touched(document), NotebookFormat.Ipynb));
    }

    [Fact]
    public void Brings_an_older_minor_version_to_a_valid_4_5()
    {
        NotebookDocument document = NotebookReader.Read(Samples.PathOf("old.ipynb"));

        JsonObject json = NbFormat.Check(NotebookWriter.Write(Samples.Touched(document), NotebookFormat.Ipynb));

        Assert.Equal(3, (int)json["metadata"]!["orig_nbformat"]!);
        Assert.Equal("F#", (string?)json["metadata"]!["language_info"]!["name"]);
    }

    [Fact]
    public void Writes_the_metadata_of_a_CSharp_notebook()
    {
        JsonObject json = NbFormat.Check(NotebookWriter.Write(Samples.Dib("#!csharp\n1\n#!html\n<b/>\n#!md\nm"), NotebookFormat.Ipynb));

        Assert.Equal("""{"display_name":".NET (C#)","language":"C#","name":".net-csharp"}""", json["metadata"]!["kernelspec"]!.ToJsonString());
        Assert.Equal(
            """{"file_extension":".cs","mimetype":"text/x-csharp","name":"C#","pygments_lexer":"csharp","version":"13.0"}""",
            json["metadata"]!["language_info"]!.ToJsonString());
        Assert.Equal(
            """{"dotnet_interactive":{"language":"html"},"polyglot_notebook":{"kernelName":"html"}}""",
            json["cells"]![1]!["metadata"]!.ToJsonString());
        Assert.Equal("{}", json["cells"]![2]!["metadata"]!.ToJsonString());
    }

    [Fact]
    public void Gives_stable_unique_ids_and_keeps_valid_ones()
    {
        NotebookDocument document = new(
            NotebookFormat.Dib,
            [
                new() { Kernel = "csharp", Source = "same" },
                new() { Kernel = "csharp", Source = "same" },
                new() { Kernel = "csharp", Source = "other", Id = "mine" },
                new() { Kernel = "csharp", Source = "twin", Id = "mine" },
                new() { Kernel = "csharp", Source = "bad", Id = "not valid!" },
            ]);

        string[] ids = Ids(document);

        Assert.Equal(ids, Ids(document));
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal("mine", ids[2]);
        Assert.Equal(ids[0] + "-2", ids[1]);
    }

    [Fact]
    public void Writes_tags_and_removes_them()
    {
        NotebookCell cell = new() { Kernel = "csharp", Source = "1", Tags = ["a", "b", "a"], Metadata = new() { ["tags"] = new JsonArray("old") } };

        Assert.Equal("[\"a\",\"b\"]", Single(cell)["metadata"]!["tags"]!.ToJsonString());
        Assert.False(Single(cell with { Tags = [] })["metadata"]!.AsObject().ContainsKey("tags"));
    }

    [Fact]
    public void Leaves_out_what_the_format_does_not_allow()
    {
        NotebookCell cell = new()
        {
            Kernel = "csharp",
            Source = "",
            ExecutionCount = 3,
            Attachments = new() { ["a"] = new JsonObject() },
            Outputs = [new DataOutput(new Dictionary<string, JsonNode?> { ["text/html"] = "a\nb\n", ["application/json"] = null }, [], true, null, "id")],
        };

        JsonObject json = Single(cell);

        Assert.Equal(
            """[{"data":{"text/html":["a\n","b\n"],"application/json":null},"execution_count":3,"metadata":{},"output_type":"execute_result"}]""",
            json["outputs"]!.ToJsonString());
        Assert.Equal("[]", json["source"]!.ToJsonString());
    }

    [Fact]
    public void A_changed_piece_of_metadata_is_written()
    {
        NotebookDocument document = NotebookReader.Read(Samples.PathOf("polyglot.ipynb"));
        document.Cells[0].Metadata!["collapsed"] = true;

        Assert.Contains("\"collapsed\": true", Samples.Write(document, NotebookFormat.Ipynb), StringComparison.Ordinal);
    }

    private static JsonObject Single(NotebookCell cell) =>
        NbFormat.Check(NotebookWriter.Write(new NotebookDocument(NotebookFormat.Ipynb, [cell]), NotebookFormat.Ipynb))["cells"]![0]!.AsObject();

    private static string[] Ids(NotebookDocument document) =>
        [.. NbFormat.Check(NotebookWriter.Write(document, NotebookFormat.Ipynb))["cells"]!.AsArray().Select(c => (string)c!["id"]!)];
}
