using System.Text;

namespace Course.Documents.Tests;

public sealed class MalformedInputTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-documents-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("a.dib")]
    [InlineData("a.ipynb")]
    public void An_empty_file_is_refused(string name)
    {
        NotebookFormatException e = Refused(name, "");

        Assert.EndsWith($"{name}(1): the file is empty, expected at least one cell. Restore it from your version control, or delete it.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_UTF8_is_named_with_offset_line_and_column()
    {
        string path = Path.Combine(_folder.FullName, "a.dib");
        File.WriteAllBytes(path, [.. "#!md\né"u8, 0xC3, (byte)'x']);

        NotebookFormatException e = Assert.Throws<NotebookFormatException>(() => NotebookReader.Read(path));

        Assert.Equal((2, 2), (e.Line, e.Column));
        Assert.Contains("the byte 0xC3 at offset 7 is not valid UTF-8. Save the file as UTF-8.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF16_is_named_as_such()
    {
        string path = Path.Combine(_folder.FullName, "a.ipynb");
        File.WriteAllText(path, "{}", Encoding.Unicode);

        Assert.Contains("UTF-16", Assert.Throws<NotebookFormatException>(() => NotebookReader.Read(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!meta\n\n{\"kernelInfo\":\n {\"items\": [}}\n\n#!cs\n1", 4, "the JSON after #!meta is not valid")]
    [InlineData("#!meta\n\n{} and more\n\n#!cs\n1", 3, "the JSON after #!meta is not valid")]
    [InlineData("#!meta\n#!cs\n1", 1, "#!meta is followed by no JSON.")]
    [InlineData("#!meta\n[1]\n#!cs\n1", 2, "the JSON after #!meta is no object.")]
    [InlineData("#!meta\n{\"kernelInfo\":1}\n#!cs\n1", 1, "kernelInfo is a number, expected an object.")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":{}}}\n#!cs\n1", 1, "kernelInfo.items is an object, expected a list.")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{}]}}\n#!cs\n1", 1, "an item of kernelInfo.items has no name.")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"a\",\"aliases\":[1]}]}}\n#!cs\n1", 1, "the aliases of kernel 'a' are no list of strings.")]
    [InlineData("#!meta\n{\"a\":1,\"a\":2}\n#!cs\n1", 2, "the JSON after #!meta is not valid")]
    public void Bad_metadata_is_named_with_its_line(string text, int line, string problem)
    {
        NotebookFormatException e = Refused("a.dib", text);

        Assert.Equal(line, e.Line);
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
        Assert.Contains("Correct the JSON between #!meta and the first cell", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_cut_off_anywhere_is_refused()
    {
        byte[] whole = File.ReadAllBytes(Samples.PathOf("polyglot.ipynb"));
        int end = Array.LastIndexOf(whole, (byte)'}');
        for (int length = 1; length < end; length++)
        {
            byte[] cut = whole[..length];
            NotebookFormatException e = Assert.Throws<NotebookFormatException>(() => NotebookReader.Parse(cut, NotebookFormat.Ipynb, "a.ipynb"));
            Assert.Contains("the file is cut off", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_cut_off_notebook_is_named_with_its_last_cell_and_line()
    {
        NotebookFormatException e = Refused("a.ipynb", "{\"cells\": [\n{\"cell_type\": \"raw\", \"source\": []},\n{\"cell_type\": \"code\",\n\"source\": [\"var x");

        Assert.Equal((4, 2), (e.Line, e.Cell));
        Assert.Contains("Restore the file from your version control", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_JSON_is_named_with_its_place()
    {
        NotebookFormatException e = Refused("a.ipynb", "{\"cells\": [\n{\"cell_type\" \"raw\"}]}");

        Assert.Equal((2, 1), (e.Line, e.Cell));
        Assert.Contains("not valid JSON", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"nbformat\": 3, \"nbformat_minor\": 0", "nbformat is 3, expected 4. Convert it with: jupyter nbconvert --to notebook --nbformat 4 FILE")]
    [InlineData("\"nbformat\": 5, \"nbformat_minor\": 0", "nbformat is 5, newer than the 4 this program reads.")]
    [InlineData("\"nbformat\": \"4\", \"nbformat_minor\": 0", "nbformat is a string, expected 4.")]
    [InlineData("\"nbformat_minor\": 0", "nbformat is missing, expected 4.")]
    [InlineData("\"nbformat\": 4", "nbformat_minor is missing")]
    public void A_wrong_nbformat_is_named_with_the_remedy(string version, string problem) =>
        Assert.Contains(problem, Refused("a.ipynb", Samples.IpynbText("", version: version)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"cell_type\":\"raw\",\"source\":\"a\"},\n7", "the cell is a number, expected an object.")]
    [InlineData("{\"cell_type\":\"raw\",\"source\":\"a\"},\n{\"cell_type\":\"heading\",\"source\":\"\"}", "cell_type is 'heading', expected code, markdown or raw.")]
    [InlineData("{\"cell_type\":\"raw\",\"source\":\"a\"},\n{\"source\":\"\"}", "cell_type is missing")]
    [InlineData("{\"cell_type\":\"raw\",\"source\":\"a\"},\n{\"cell_type\":\"code\"}", "source is missing")]
    [InlineData("{\"cell_type\":\"raw\",\"source\":\"a\"},\n{\"cell_type\":\"code\",\"source\":[1]}", "source is a list, expected a string or a list of strings.")]
    [InlineData("{\"cell_type\":\"raw\",\"source\":\"a\"},\n{\"cell_type\":\"code\",\"source\":\"\",\"metadata\":3}", "metadata is a number, expected an object.")]
    [InlineData("{\"cell_type\":\"raw\",\"source\":\"a\"},\n{\"cell_type\":\"code\",\"source\":\"\",\"outputs\":{}}", "outputs is an object, expected a list.")]
    [InlineData("{\"cell_type\":\"raw\",\"source\":\"a\"},\n{\"cell_type\":\"code\",\"source\":\"\",\"outputs\":[{}]}", "an output has no output_type.")]
    [InlineData("{\"cell_type\":\"raw\",\"source\":\"a\"},\n{\"cell_type\":\"code\",\"source\":\"\",\"outputs\":[{\"output_type\":\"stream\",\"name\":\"stdout\"}]}", "the text of an output is null")]
    [InlineData("{\"cell_type\":\"raw\",\"source\":\"a\"},\n{\"cell_type\":\"code\",\"source\":\"\",\"outputs\":[{\"output_type\":\"display_data\"}]}", "the data of an output is null")]
    [InlineData("{\"cell_type\":\"raw\",\"source\":\"a\"},\n{\"cell_type\":\"code\",\"source\":\"\\ud83d\"}", "half of a surrogate pair")]
    public void A_bad_cell_is_named_with_its_number(string cells, string problem)
    {
        NotebookFormatException e = Refused("a.ipynb", Samples.IpynbText(cells));

        Assert.Equal(2, e.Cell);
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "the JSON is no object with nbformat, metadata and cells.")]
    [InlineData("12", "the file is no JSON object")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"metadata\":{}}", "cells is null, expected a list of cells.")]
    [InlineData("{\"nbformat\":4,\"nbformat_minor\":5,\"metadata\":[],\"cells\":[]}", "metadata is a list, expected an object.")]
    [InlineData("{\"nbformat\":4,\"nbformat\":4,\"nbformat_minor\":5,\"metadata\":{},\"cells\":[]}", "the JSON gives a key twice")]
    public void JSON_that_is_no_notebook_is_refused(string text, string problem) =>
        Assert.Contains(problem, Refused("a.ipynb", text).Message, StringComparison.Ordinal);

    [Fact]
    public void A_directory_named_like_a_notebook_is_refused()
    {
        string path = _folder.CreateSubdirectory("x.dib").FullName;

        Assert.Equal(
            $"{path}: this is a directory, not a notebook. Give a notebook file, or rename the directory.",
            Assert.Throws<NotebookFormatException>(() => NotebookReader.Read(path)).Message);
    }

    [Fact]
    public void A_missing_file_and_an_unknown_extension_are_refused()
    {
        Assert.Contains(
            "there is no such file", Assert.Throws<NotebookFormatException>(() => NotebookReader.Read(Path.Combine(_folder.FullName, "none.dib"))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "the name ends in '.txt'", Assert.Throws<NotebookFormatException>(() => NotebookReader.Read("notes.txt")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_the_user_may_not_read_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes to take the right away with.");
        string path = Path.Combine(_folder.FullName, "secret.dib");
        File.WriteAllText(path, "#!csharp\n1");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        Assert.SkipWhen(CanOpen(path), "This user (root) may read every file.");

        Assert.Contains(
            "the file may not be read by this user. Give yourself the right to read it",
            Assert.Throws<NotebookFormatException>(() => NotebookReader.Read(path)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_with_50_MB_of_output_is_read_converted_and_written()
    {
        string line = new string('x', 99) + "\\n";
        StringBuilder json = new("{\"cells\":[{\"cell_type\":\"code\",\"execution_count\":1,\"metadata\":{},\"source\":\"1\",\"outputs\":[{\"output_type\":\"stream\",\"name\":\"stdout\",\"text\":\"");
        for (int i = 0; i < 500_000; i++)
        {
            json.Append(line);
        }

        json.Append("\"}]}],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":5}");
        byte[] bytes = Encoding.UTF8.GetBytes(json.ToString());

        NotebookDocument document = NotebookReader.Parse(bytes, NotebookFormat.Ipynb, "big.ipynb");

        Assert.Equal(50_000_000, Assert.IsType<StreamOutput>(document.Cells[0].Outputs[0]).Text.Length);
        Assert.Equal(bytes, NotebookWriter.Write(document, NotebookFormat.Ipynb));
        Assert.Equal("#!csharp\n\n1\n", Samples.Write(document, NotebookFormat.Dib));
        NotebookDocument again = NotebookReader.Parse(NotebookWriter.Write(Samples.Touched(document), NotebookFormat.Ipynb), NotebookFormat.Ipynb, "big.ipynb");
        Assert.Equal(document.Cells[0].Outputs[0], again.Cells[0].Outputs[0]);
    }

    private static bool CanOpen(string path)
    {
        try
        {
            File.OpenRead(path).Dispose();
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private NotebookFormatException Refused(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        NotebookFormatException e = Assert.Throws<NotebookFormatException>(() => NotebookReader.Read(path));
        Assert.Equal(path, e.Path);
        Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
        return e;
    }
}
