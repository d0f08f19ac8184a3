using System.Text;

namespace Course.Documents.Tests;

/// <summary>The sample files and short ways to parse and write text.</summary>
internal static class Samples
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Samples", name);

    public static NotebookDocument Dib(string text, string path = "a.dib") =>
        NotebookReader.Parse(Encoding.UTF8.GetBytes(text), NotebookFormat.Dib, path);

    public static NotebookDocument Ipynb(string text, string path = "a.ipynb") =>
        NotebookReader.Parse(Encoding.UTF8.GetBytes(text), NotebookFormat.Ipynb, path);

    /// <summary>A notebook of the given cells in JSON.</summary>
    public static string IpynbText(string cells, string metadata = "{}", string version = "\"nbformat\": 4, \"nbformat_minor\": 5") =>
        $$"""{"cells": [{{cells}}], "metadata": {{metadata}}, {{version}}}""";

    public static string Write(NotebookDocument document, NotebookFormat format) =>
        Encoding.UTF8.GetString(NotebookWriter.Write(document, format));

    /// <summary>The document with cells that are equal but new, so that it counts as changed.</summary>
    public static NotebookDocument Touched(NotebookDocument document) =>
        new(document.Format, document.Cells, document.Path, document.DefaultKernel, document.Kernels, document.Metadata);

    public static IEnumerable<(string Kernel, string Source)> Content(NotebookDocument document) =>
        document.Cells.Select(c => (c.Kernel, c.Source));
}
