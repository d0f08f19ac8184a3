using System.Globalization;
using Course.Kernels.Display;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// The helpers that every C# cell sees by <c>using static</c>, under the names that .NET Interactive gives them.
/// </summary>
public static class Kernel
{
    /// <summary>Shows a value under the cell.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">The forms wanted; none for the type's preferred ones.</param>
    /// <returns>A handle that can replace what is shown.</returns>
#pragma warning disable IDE1006 // The lower-case name is the one that notebooks use.
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);
#pragma warning restore IDE1006

    /// <summary>Marks a string as HTML, so that displaying it renders it.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Runs JavaScript in the page that shows the cell.</summary>
    public static void Javascript(string scriptContent) =>
        ValueDisplay.Show(MimeBundle.Single("text/html", MarkupSnippets.Script(scriptContent)));

    /// <summary>Adds a style sheet to the page that shows the cell.</summary>
    public static void CSS(string content) =>
        ValueDisplay.Show(MimeBundle.Single("text/html", MarkupSnippets.Style(content)));

    /// <summary>Asks the reader for a line of text; there is no reader in a headless run.</summary>
    /// <exception cref="InvalidOperationException">Always: nobody can answer.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture,
            $"This cell asks for input (\"{prompt}\"), and in a headless run nobody can answer. Give the value in the code, or run the notebook in an editor."));
}
