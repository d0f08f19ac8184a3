using System.Reflection;

namespace Course.Book.Site;

/// <summary>The files that this assembly brings along, by their path below Assets.</summary>
internal static class EmbeddedAssets
{
    private static readonly Assembly Home = typeof(EmbeddedAssets).Assembly;

    /// <summary>The text of one file.</summary>
    public static string Text(string path)
    {
        using Stream stream = Home.GetManifestResourceStream("Assets/" + path)
            ?? throw new ArgumentException($"This assembly brings no '{path}'; it has: {string.Join(", ", Home.GetManifestResourceNames())}.", nameof(path));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>All files of a folder as one text, in the order of their names.</summary>
    public static string Folder(string folder) => string.Join('\n', Home.GetManifestResourceNames()
        .Where(name => name.StartsWith($"Assets/{folder}/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => Text(name["Assets/".Length..])));
}
