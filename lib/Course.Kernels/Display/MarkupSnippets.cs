namespace Course.Kernels.Display;

/// <summary>The pieces of HTML that carry a script, its data or a style sheet into the page.</summary>
internal static class MarkupSnippets
{
    public static string Script(string code) => $"<script type=\"text/javascript\">{code}</script>";

    /// <summary>JSON that cannot end the script element it stands in.</summary>
    public static string JsonInScript(string json) =>
        json.Replace("</", "<\\/", StringComparison.Ordinal).Replace("<!--", "<\\!--", StringComparison.Ordinal);

    public static string Style(string css) => $"<style>{css}</style>";
}
