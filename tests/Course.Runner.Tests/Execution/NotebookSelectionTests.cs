using Course.Runner.Execution;

namespace Course.Runner.Tests.Execution;

public sealed class NotebookSelectionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("course-selection-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_stands_for_its_notebooks_by_name_without_imports_and_hidden_folders()
    {
        Touch("b.dib", "a.ipynb", "_setup.dib", "notes.md", "deep/c.dib", ".hidden/d.dib", "bin/e.dib");
        Directory.CreateDirectory(Path.Combine(folder, "f.dib"));
        Assert.Equal(["a.ipynb", "b.dib", "deep/c.dib", "f.dib"], Names(NotebookSelection.Select([folder], null)));
    }

    [Fact]
    public void A_notebook_given_twice_is_run_once()
    {
        Touch("a.dib");
        Assert.Equal(["a.dib"], Names(NotebookSelection.Select([folder, Path.Combine(folder, "a.dib")], null)));
    }

    [Fact]
    public void An_import_given_by_name_is_run()
    {
        Touch("_setup.dib");
        Assert.Equal(["_setup.dib"], Names(NotebookSelection.Select([Path.Combine(folder, "_setup.dib")], null)));
    }

    [Fact]
    public void Notebooks_of_one_name_keep_their_folders_and_others_do_not()
    {
        Touch("x/a.dib", "y/a.dib", "y/b.dib", "y/b.ipynb", "z/c.dib");
        IReadOnlyList<NotebookFile> files = NotebookSelection.Select([folder], Path.Combine(folder, "out"));
        Assert.Equal(
            ["out/x/a.ipynb", "out/y/a.ipynb", "out/y/b.dib.ipynb", "out/y/b.ipynb", "out/c.ipynb"],
            files.Select(f => Relative(f.ExecutedPath!)));
    }

    [Fact]
    public void An_empty_folder_is_bad_input()
    {
        Assert.Contains("no notebook", Assert.Throws<BadInputException>(() => NotebookSelection.Select([folder], null)).Message, StringComparison.Ordinal);
        Assert.Throws<BadInputException>(() => NotebookSelection.Select([], null));
    }

    [Fact]
    public void A_source_is_not_overwritten()
    {
        Touch("a.ipynb");
        Assert.Contains("--out", Assert.Throws<BadInputException>(() => NotebookSelection.Select([folder], folder)).Message, StringComparison.Ordinal);
    }

    private void Touch(params string[] names)
    {
        foreach (string name in names)
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "1");
        }
    }

    private IEnumerable<string> Names(IEnumerable<NotebookFile> files) => files.Select(f => Relative(f.FullPath));

    private string Relative(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
