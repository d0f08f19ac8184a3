using Course.Book.Outputs;

namespace Course.Book.Site;

/// <summary>A style sheet or a script of a page.</summary>
/// <param name="Address">Where it is, relative to the page or on the network.</param>
/// <param name="Content">Its text, for a page that holds it itself; null otherwise.</param>
internal sealed record Asset(string Address, string? Content = null)
{
    /// <summary>The element for a style sheet.</summary>
    public string Style => Content is null ? $"<link rel=\"stylesheet\" href=\"{Html.Text(Address)}\">" : $"<style>\n{Content}\n</style>";

    /// <summary>The element for a script that runs once the page is read.</summary>
    public string Script => Content is null ? $"<script defer src=\"{Html.Text(Address)}\"></script>" : $"<script type=\"module\">\n{Closed(Content)}\n</script>";

    /// <summary>The element that keeps a script's text until the page wants to run it; nothing for one that lies elsewhere.</summary>
    /// <param name="id">The element's id.</param>
    public string Kept(string id) => Content is null ? "" : $"<script type=\"text/plain\" id=\"{id}\">\n{Closed(Content)}\n</script>\n";

    /// <summary>What the page's script is told to load: an address, or the id of the element that keeps the text.</summary>
    /// <param name="id">The element's id.</param>
    public string Source(string id) => Content is null ? Address : "#" + id;

    /// <summary>A script that cannot end the element it stands in.</summary>
    private static string Closed(string script) => script
        .Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        .Replace("<!--", "<\\!--", StringComparison.Ordinal);
}
