namespace Course.Book.Site;

/// <summary>Copies of files of a package, which never change within a version.</summary>
internal static class UnchangedCopy
{
    /// <summary>Copies a file unless its copy is there already.</summary>
    public static void Make(string source, string target)
    {
        var from = new FileInfo(source);
        var to = new FileInfo(target);
        if (!to.Exists || to.Length != from.Length || to.LastWriteTimeUtc < from.LastWriteTimeUtc)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            from.CopyTo(target, overwrite: true);
        }
    }
}
