namespace Course.Kernels.Display;

/// <summary>The two pieces of HTML that carry a script or a style sheet into the page.</summary>
internal static class MarkupSnippets
{
    public static string Script(string code) => $"<script type=\"text/javascript\">{code}</script>";

    public static string Style(string css) => $"<style>{css}</style>";
}
