using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Course.Book.Outputs;

/// <summary>HTML that a cell showed: made whole, and shut off from the page where it brings code or styles.</summary>
internal static partial class UntrustedHtml
{
    private const string Active = "script,style,link,base,meta,iframe,object,embed,form,frame,frameset,plaintext,xmp,noscript,noembed,noframes";

    /// <summary>The HTML as a balanced fragment, or in a frame of its own that can reach nothing of the page.</summary>
    public static string Render(string html)
    {
        IElement body = Parse(html);
        DropStylesOfTables(body);
        if (!IsActive(body))
        {
            return body.InnerHtml;
        }

        return $"<iframe class=\"foreign\" sandbox=\"allow-scripts\" loading=\"lazy\" title=\"What the cell showed\" srcdoc=\"{Html.Text(html)}\"></iframe>";
    }

    /// <summary>Prose of a notebook's author as a balanced fragment, without scripts.</summary>
    public static string RenderProse(string html)
    {
        IElement body = Parse(html);
        foreach (IElement element in body.QuerySelectorAll(Active).ToArray())
        {
            element.Remove();
        }

        foreach (IElement element in body.QuerySelectorAll("*"))
        {
            foreach (IAttr attribute in element.Attributes.Where(IsCode).ToArray())
            {
                element.RemoveAttribute(attribute.Name);
            }
        }

        return body.InnerHtml;
    }

    private static IElement Parse(string html)
    {
        var parser = new HtmlParser();
        IHtmlDocument document = parser.ParseDocument("<!doctype html><body></body>");
        IElement body = document.Body!;
        body.Append([.. parser.ParseFragment(html, body)]);
        return body;
    }

    /// <summary>The tables of .NET Interactive each bring the same style; ours covers them.</summary>
    private static void DropStylesOfTables(IElement body)
    {
        foreach (IElement style in body.QuerySelectorAll("style").Where(s => s.TextContent.Contains(".dni-", StringComparison.Ordinal)).ToArray())
        {
            style.Remove();
        }
    }

    private static bool IsActive(IElement body) =>
        body.QuerySelectorAll(Active).Any(e => !IsData(e)) || body.QuerySelectorAll("*").Any(e => e.Attributes.Any(IsCode));

    private static bool IsData(IElement element) => element is IHtmlScriptElement { Type: "application/json" };

    private static bool IsCode(IAttr attribute) =>
        attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || CodeAddress().IsMatch(attribute.Value);

    [GeneratedRegex(@"^\s*(javascript|vbscript)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex CodeAddress();
}
