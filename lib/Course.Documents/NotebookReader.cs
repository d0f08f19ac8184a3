namespace Course.Documents;

/// <summary>Reads notebooks.</summary>
public static class NotebookReader
{
    /// <summary>Reads a file whose name ends in <c>.dib</c> or <c>.ipynb</c>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="NotebookFormatException">The file cannot be read or is no notebook.</exception>
    public static NotebookDocument Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        NotebookFormat format = FormatOf(path);
        return Parse(ReadBytes(path), format, path);
    }

    /// <summary>Reads the bytes of a notebook.</summary>
    /// <param name="bytes">The file's content, UTF-8.</param>
    /// <param name="format">Its format.</param>
    /// <param name="path">The name used in messages.</param>
    /// <exception cref="NotebookFormatException">The bytes are no notebook of that format.</exception>
    public static NotebookDocument Parse(ReadOnlyMemory<byte> bytes, NotebookFormat format, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        ReadOnlyMemory<byte> text = NotebookText.Check(bytes, path);
        return format == NotebookFormat.Dib ? Dib.DibReader.Read(bytes, text, path) : Ipynb.IpynbReader.Read(bytes, text, path);
    }

    /// <summary>The format a file's name stands for.</summary>
    /// <param name="path">A path ending in <c>.dib</c> or <c>.ipynb</c>, in any case.</param>
    /// <exception cref="NotebookFormatException">The name ends in something else.</exception>
    public static NotebookFormat FormatOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string extension = Path.GetExtension(path);
        if (extension.Equals(".dib", StringComparison.OrdinalIgnoreCase))
        {
            return NotebookFormat.Dib;
        }

        return extension.Equals(".ipynb", StringComparison.OrdinalIgnoreCase)
            ? NotebookFormat.Ipynb
            : throw new NotebookFormatException(
                path,
                $"the name ends in '{extension}', which is no notebook.",
                "Give a file that ends in .dib or .ipynb.");
    }

    private static byte[] ReadBytes(string path)
    {
        if (Directory.Exists(path))
        {
            throw new NotebookFormatException(
                path, "this is a directory, not a notebook.", "Give a notebook file, or rename the directory.");
        }

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookFormatException(path, "there is no such file.", "Check the path and its upper and lower case.", inner: e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new NotebookFormatException(
                path, "the file may not be read by this user.", "Give yourself the right to read it, on Linux and macOS with chmod u+r.", inner: e);
        }
        catch (IOException e)
        {
            throw new NotebookFormatException(path, $"the file cannot be read: {e.Message}", "Close other programs that hold it, then try again.", inner: e);
        }
    }
}
