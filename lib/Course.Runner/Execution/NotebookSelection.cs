using Course.Documents;

namespace Course.Runner.Execution;

/// <summary>Which notebooks a command line means, and where their executed forms go.</summary>
public static class NotebookSelection
{
    private static readonly string[] Extensions = [".dib", ".ipynb"];
    private static readonly string[] BuildFolders = ["bin", "obj", "node_modules"];

    /// <summary>
    /// The notebooks that files and folders stand for, in the order given and each once. A folder stands for the <c>.dib</c> and
    /// <c>.ipynb</c> in it and below it, by name; files beginning with <c>_</c> are imports and do not count, nor do hidden
    /// folders. What is no notebook is passed on, so that the run can report it beside the others.
    /// </summary>
    /// <param name="paths">Files and folders, relative to the current directory or full.</param>
    /// <param name="outputFolder">The folder for the executed notebooks, or null for none.</param>
    /// <exception cref="BadInputException">There is no notebook, or an executed notebook would take the place of its source.</exception>
    public static IReadOnlyList<NotebookFile> Select(IReadOnlyList<string> paths, string? outputFolder)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var full = new List<string>();
        foreach (string path in paths)
        {
            string fullPath = Path.GetFullPath(path);
            bool isFolder = Directory.Exists(fullPath) && !Extensions.Contains(Path.GetExtension(fullPath));
            IReadOnlyList<string> found = isFolder ? InFolder(fullPath) : [fullPath];
            if (found.Count == 0)
            {
                throw new BadInputException($"{path}: there is no notebook in this folder, expected .dib or .ipynb files whose names do not begin with '_'.");
            }

            full.AddRange(found.Where(f => !full.Contains(f)));
        }

        if (full.Count == 0)
        {
            throw new BadInputException("No notebook was given. Name notebooks or folders that hold some.");
        }

        string?[] executed = outputFolder is null ? new string?[full.Count] : ExecutedPaths(full, Path.GetFullPath(outputFolder));
        return [.. full.Select((f, i) => new NotebookFile(f, Display(f), executed[i]))];
    }

    /// <summary>A path as shown: relative to the current directory where it lies below it.</summary>
    public static string Display(string fullPath)
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, fullPath);
        return relative.StartsWith("..", StringComparison.Ordinal) ? fullPath : relative;
    }

    private static List<string> InFolder(string folder)
    {
        try
        {
            var found = new List<string>();
            foreach (string entry in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
            {
                string name = Path.GetFileName(entry);
                if (Extensions.Contains(Path.GetExtension(entry)))
                {
                    // A folder with a notebook's name is passed on, for the run to name it.
                    if (!name.StartsWith('_'))
                    {
                        found.Add(entry);
                    }
                }
                else if (Directory.Exists(entry) && !name.StartsWith('.') && !BuildFolders.Contains(name))
                {
                    found.AddRange(InFolder(entry));
                }
            }

            return found;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new BadInputException($"{Display(folder)}: the folder may not be read by this user. Give yourself the right to read it.", e);
        }
    }

    /// <summary>Named as the notebook; where two would get one name, each keeps its folder below the one they have in common.</summary>
    private static string[] ExecutedPaths(List<string> notebooks, string outputFolder)
    {
        string common = CommonFolder(notebooks);
        ILookup<string, string> sameName = notebooks.ToLookup(NameOf, StringComparer.OrdinalIgnoreCase);
        string[] paths =
        [
            .. notebooks.Select(n => Path.Combine(
                outputFolder,
                sameName[NameOf(n)].Count() == 1 ? "" : Path.GetRelativePath(common, Path.GetDirectoryName(n)!),
                NameOf(n))),
        ];

        // A .dib and a .ipynb of one name in one folder: the .dib shows where it came from.
        ILookup<string, string> samePath = paths.ToLookup(p => p, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < paths.Length; i++)
        {
            if (samePath[paths[i]].Count() > 1 && NotebookReader.FormatOf(notebooks[i]) == NotebookFormat.Dib)
            {
                paths[i] = Path.ChangeExtension(paths[i], ".dib.ipynb");
            }

            paths[i] = Path.GetFullPath(paths[i]);
            if (notebooks.Contains(paths[i], StringComparer.OrdinalIgnoreCase))
            {
                throw new BadInputException($"{Display(paths[i])}: the executed notebook would take the place of its source. Choose another folder with --out.");
            }
        }

        return paths;
    }

    private static string NameOf(string notebook) => Path.GetFileNameWithoutExtension(notebook) + ".ipynb";

    private static string CommonFolder(List<string> files)
    {
        string common = Path.GetDirectoryName(files[0])!;
        while (!files.TrueForAll(f => f.StartsWith(Path.TrimEndingDirectorySeparator(common) + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            if (Path.GetDirectoryName(common) is not { } above)
            {
                break;
            }

            common = above;
        }

        return common;
    }
}
