using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Course.Book.Chapters;

/// <summary>Marks every formula of a chapter with an element of its own, <c>x-math</c>, whose text is the LaTeX.</summary>
internal static partial class MathMarks
{
    /// <summary>The name of the element.</summary>
    public const string Element = "x-math";

    /// <summary>The attribute that a formula on lines of its own has.</summary>
    public const string Display = "display";

    /// <summary>Marks the formulas of prose and of what cells showed.</summary>
    public static void Mark(ChapterContent content)
    {
        foreach (IElement math in content.Body.QuerySelectorAll(".math").ToArray())
        {
            (string tex, bool display) = WithoutDelimiters(math.TextContent, math.LocalName == "div");
            math.ReplaceWith(Make(content.Document, tex, display));
        }

        foreach (IElement value in content.Body.QuerySelectorAll(".outputs .value, .outputs figcaption"))
        {
            MarkText(content.Document, value);
        }
    }

    /// <summary>Marks the formulas between <c>\(</c> and <c>\)</c>, or <c>\[</c> and <c>\]</c>, in the text below an element.</summary>
    public static void MarkText(IDocument document, IElement root)
    {
        IText[] texts = [.. root.Descendants<IText>().Where(t => t.Data.Contains('\\', StringComparison.Ordinal) && !IsLiteral(t))];
        foreach (IText text in texts)
        {
            MatchCollection matches = Delimited().Matches(text.Data);
            if (matches.Count == 0)
            {
                continue;
            }

            var nodes = new List<INode>();
            int done = 0;
            foreach (Match match in matches)
            {
                nodes.Add(document.CreateTextNode(text.Data[done..match.Index]));
                nodes.Add(Make(document, match.Groups["tex"].Value, match.Value[1] == '['));
                done = match.Index + match.Length;
            }

            nodes.Add(document.CreateTextNode(text.Data[done..]));
            text.ReplaceWith([.. nodes]);
        }
    }

    private static IElement Make(IDocument document, string tex, bool display)
    {
        IElement element = document.CreateElement(Element);
        element.TextContent = tex.Trim();
        if (display)
        {
            element.SetAttribute(Display, "");
        }

        return element;
    }

    private static (string Tex, bool Display) WithoutDelimiters(string text, bool block)
    {
        string tex = text.Trim();
        (string Open, string Close, bool Display)[] delimiters = [(@"\(", @"\)", block), (@"\[", @"\]", true), ("$$", "$$", true), ("$", "$", block)];
        foreach ((string open, string close, bool display) in delimiters)
        {
            if (tex.Length >= open.Length + close.Length && tex.StartsWith(open, StringComparison.Ordinal) && tex.EndsWith(close, StringComparison.Ordinal))
            {
                return (tex[open.Length..^close.Length], display);
            }
        }

        return (tex, block);
    }

    private static bool IsLiteral(IText text) =>
        text.ParentElement?.Closest("pre, code, script, style, textarea, " + Element) is not null;

    [GeneratedRegex(@"\\\((?<tex>.+?)\\\)|\\\[(?<tex>.+?)\\\]", RegexOptions.Singleline)]
    private static partial Regex Delimited();
}
