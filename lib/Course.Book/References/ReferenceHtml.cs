using Course.Book.Outputs;

namespace Course.Book.References;

/// <summary>A work as an entry of a list.</summary>
internal static class ReferenceHtml
{
    /// <summary>The entry without its list item.</summary>
    public static string Of(Reference work)
    {
        string container = work.Container.Length == 0 ? "" : $" <span class=\"container\">{Html.Text(work.Container)}</span>.";
        return $"{Html.Text(work.Authors)} ({Html.Text(work.Year)}). <cite>{Html.Text(work.Title)}</cite>.{container}{Links(work)}";
    }

    private static string Links(Reference work)
    {
        string doi = Link("https://doi.org/", work.Doi, "doi:" + work.Doi);
        string arxiv = Link("https://arxiv.org/abs/", work.Arxiv, "arXiv:" + work.Arxiv);
        string url = Link("", work.Url, work.Url);
        return doi + arxiv + (doi.Length + arxiv.Length == 0 ? url : "");
    }

    private static string Link(string start, string address, string text) =>
        address.Length == 0 ? "" : $" <a href=\"{Html.Text(start + address)}\">{Html.Text(text)}</a>";
}
