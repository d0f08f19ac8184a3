namespace Course.Documents.Tests.Dib;

public class DibReaderTests
{
    [Fact]
    public void Reads_the_layout_VS_Code_writes()
    {
        NotebookDocument document = NotebookReader.Read(Samples.PathOf("vscode.dib"));

        Assert.Equal(NotebookFormat.Dib, document.Format);
        Assert.Equal("csharp", document.DefaultKernel);
        Assert.Equal(["csharp", "fsharp", "julia"], document.Kernels.Select(k => k.Name));
        Assert.Equal(["jl"], document.Kernels[2].Aliases);
        Assert.Equal("Julia", document.Kernels[2].LanguageName);
        Assert.Equal(
            [
                ("markdown", "# Eigenvalues of a small matrix\n\nThe trace is $\\sum_i \\lambda_i$, here *exactly* 4."),
                ("csharp", "#!time\nvar λ = new[] { 1.0, 3.0 };\nλ.Sum()"),
                ("julia", "sum([1.0, 3.0])"),
                ("html", "<p style=\"color:teal\">2 < 3 & 3 > 2 — done 😀</p>"),
            ],
            Samples.Content(document));
        Assert.Equal([7, 13, 19, 23], document.Cells.Select(c => c.FirstLine));
        Assert.True(document.Cells[0].IsMarkdown);
        Assert.False(document.Cells[1].IsMarkdown);
    }

    [Fact]
    public void Reads_CRLF_as_LF_and_splits_only_at_exact_names()
    {
        NotebookDocument document = NotebookReader.Read(Samples.PathOf("crlf.dib"));

        Assert.Equal(
            [
                ("markdown", "One\n\nTwo"),
                ("csharp", "1 + 1\n\n\n#!CSharp\n #!csharp\n#!csharp \n2"),
                ("javascript", "console.log(\"x\")"),
            ],
            Samples.Content(document));
        Assert.Equal([3, 8, 19], document.Cells.Select(c => c.FirstLine));
    }

    [Fact]
    public void Splits_even_inside_a_code_fence_and_gives_a_nameless_first_cell_the_default_kernel()
    {
        NotebookDocument document = NotebookReader.Read(Samples.PathOf("fence.dib"));

        Assert.Equal(
            [("csharp", "1 + 1"), ("markdown", "A cell starts like this:\n\n```"), ("csharp", "```")],
            Samples.Content(document));
        Assert.Null(document.Metadata);
    }

    [Fact]
    public void Uses_the_default_kernel_the_metadata_names()
    {
        NotebookDocument document = Samples.Dib("let x = 1\n#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"f#\"}}\n#!md\n\ntext");

        Assert.Equal("fsharp", document.DefaultKernel);
        Assert.Equal([("fsharp", "let x = 1"), ("markdown", "text")], Samples.Content(document));
    }

    [Theory]
    [InlineData("cs", "csharp")]
    [InlineData("c#", "csharp")]
    [InlineData("C#", "csharp")]
    [InlineData("md", "markdown")]
    [InlineData("js", "javascript")]
    [InlineData("mermaid", "mermaid")]
    [InlineData("f#", "fsharp")]
    [InlineData("css", "css")]
    public void Knows_each_alias(string alias, string kernel) =>
        Assert.Equal([(kernel, "x")], Samples.Content(Samples.Dib($"#!{alias}\nx")));

    [Theory]
    [InlineData("#!Csharp")]
    [InlineData("#!csharp\t")]
    [InlineData("#!csharp --name x")]
    [InlineData("#! csharp")]
    [InlineData("#!julia")]
    public void Leaves_any_other_directive_in_its_cell(string line) =>
        Assert.Equal([("csharp", $"1\n{line}\n2")], Samples.Content(Samples.Dib($"#!csharp\n1\n{line}\n2")));

    [Fact]
    public void Drops_empty_cells_and_keeps_blanks_that_are_no_empty_lines()
    {
        NotebookDocument document = Samples.Dib("#!csharp\n\n\n#!csharp\n\n  \n\nx\n \n\n#!md");

        Assert.Equal([("csharp", "  \n\nx\n ")], Samples.Content(document));
    }

    [Fact]
    public void Reads_metadata_alone_as_a_notebook_without_cells() => Assert.Empty(Samples.Dib("#!meta\n{}").Cells);

    [Fact]
    public void Ignores_a_byte_order_mark() =>
        Assert.Equal([("csharp", "1")], Samples.Content(NotebookReader.Parse((byte[])[0xEF, 0xBB, 0xBF, .. "#!csharp\n1"u8], NotebookFormat.Dib, "a.dib")));
}
