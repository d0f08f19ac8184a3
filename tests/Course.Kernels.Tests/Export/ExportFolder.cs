using Course.Documents;
using Course.Kernels.Export;

namespace Course.Kernels.Tests.Export;

/// <summary>A temporary folder with notebooks to export; it goes when the test ends.</summary>
public sealed class ExportFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-export-");

    public string Root => _folder.FullName;

    public string Write(string name, string text)
    {
        string path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The program of a notebook with this text.</summary>
    public string Export(string dib, string name = "a.dib") =>
        CSharpFileApp.Export(NotebookReader.Read(Write(name, dib)), Path.Combine(Root, "c.cs"));

    /// <summary>The refusal of a notebook with this text.</summary>
    public FileAppExportException Refused(string dib) => Assert.Throws<FileAppExportException>(() => Export(dib));

    public void Dispose() => _folder.Delete(recursive: true);
}
