namespace Course.Cli.Commands;

/// <summary>The user's folder for what is remembered of notebooks outside any course.</summary>
internal static class UserFolder
{
    /// <summary>The folder for images of packages.</summary>
    public static string Images => Path.Combine(Root, "images");

    /// <summary>The folder for what is remembered of packages.</summary>
    public static string Packages => Path.Combine(Root, "packages");

    private static string Root
    {
        get
        {
            // Were it asked whether the folder is there, a new user would have none, and a folder of this name in the current one.
            string data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return Path.Combine(Path.IsPathFullyQualified(data) ? data : Path.GetTempPath(), "course");
        }
    }
}
