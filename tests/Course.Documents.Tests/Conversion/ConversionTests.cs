using System.Text.Json.Nodes;

namespace Course.Documents.Tests.Conversion;

public class ConversionTests
{
    [Fact]
    public void An_ipynb_becomes_a_dib_with_what_both_hold()
    {
        string dib = Samples.Write(NotebookReader.Read(Samples.PathOf("polyglot.ipynb")), NotebookFormat.Dib);

        Assert.Equal(
            """
            #!meta

            {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"},{"name":"raw","aliases":[]}]}}

            #!markdown

            # Title
            ![a dot](attachment:dot.png)

            #!csharp

            Console.Write("one\ntwo");
            4

            #!raw

            .. note:: raw

            """.ReplaceLineEndings("\n"),
            dib);
    }

    [Fact]
    public void A_dibs_metadata_goes_through_an_ipynb_and_back()
    {
        NotebookDocument dib = Samples.Dib("""#!meta""" + "\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[]},\"author\":{\"x\":[1.50]}}\n#!cs\n1\n");

        JsonObject json = NbFormat.Check(NotebookWriter.Write(dib, NotebookFormat.Ipynb));
        Assert.Equal("""{"kernelInfo":{"defaultKernelName":"csharp","items":[]}}""", json["metadata"]!["polyglot_notebook"]!.ToJsonString());

        string back = Samples.Write(Samples.Ipynb(json.ToJsonString()), NotebookFormat.Dib);
        Assert.Equal("#!meta\n\n{\"author\":{\"x\":[1.50]},\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[]}}\n\n#!csharp\n\n1\n", back);
    }

    [Fact]
    public void A_plain_CSharp_ipynb_needs_no_metadata_in_a_dib()
    {
        byte[] ipynb = NotebookWriter.Write(Samples.Dib("#!cs\n1"), NotebookFormat.Ipynb);

        Assert.Equal("#!csharp\n\n1\n", Samples.Write(NotebookReader.Parse(ipynb, NotebookFormat.Ipynb, "a.ipynb"), NotebookFormat.Dib));
    }

    [Fact]
    public void Another_languages_notebook_keeps_its_kernel()
    {
        const string Metadata = """{"kernelspec":{"display_name":"Python 3","language":"python","name":"python3"}}""";
        NotebookDocument document = Samples.Ipynb(Samples.IpynbText("""{"cell_type":"code","metadata":{},"outputs":[],"source":"print(1)"}""", Metadata));

        NotebookDocument dib = Samples.Dib(Samples.Write(document, NotebookFormat.Dib));

        Assert.Equal("python", dib.DefaultKernel);
        Assert.Equal([("python", "print(1)")], Samples.Content(dib));
        JsonObject json = NbFormat.Check(NotebookWriter.Write(dib, NotebookFormat.Ipynb));
        Assert.Equal("python3", (string?)json["metadata"]!["kernelspec"]!["name"]);
    }
}
