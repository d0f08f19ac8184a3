using System.Globalization;
using AngleSharp.Dom;

namespace Course.Book.Chapters;

/// <summary>Numbers a chapter's figures and equations.</summary>
internal static class Numbers
{
    /// <summary>Numbers every captioned figure, and every equation that has a name.</summary>
    public static void Give(ChapterContent content)
    {
        NumberEquations(content);
        NumberFigures(content);
    }

    private static void NumberFigures(ChapterContent content)
    {
        int number = 0;
        foreach (IElement figure in content.Body.QuerySelectorAll("figure.chart"))
        {
            if (figure.QuerySelector("figcaption") is not { } caption)
            {
                continue;
            }

            number++;
            string label = string.Create(CultureInfo.InvariantCulture, $"Figure {content.Number}.{number}");
            figure.Id = figure.Id is { Length: > 0 } id ? id : string.Create(CultureInfo.InvariantCulture, $"figure-{number}");
            content.Targets[figure.Id] = new Target(figure.Id, label);
            IElement word = content.Document.CreateElement("a");
            word.ClassName = "label";
            word.SetAttribute("href", "#" + figure.Id);
            word.TextContent = label;
            caption.Prepend(word, content.Document.CreateTextNode(" "));
        }
    }

    private static void NumberEquations(ChapterContent content)
    {
        int number = 0;
        IElement[] elements = [.. content.Body.QuerySelectorAll($"a[id^='eq-'], {MathMarks.Element}[{MathMarks.Display}]")];
        for (int i = 0; i + 1 < elements.Length; i++)
        {
            IElement anchor = elements[i], math = elements[i + 1];
            if (anchor.LocalName != "a" || math.LocalName == "a")
            {
                continue;
            }

            number++;
            string label = string.Create(CultureInfo.InvariantCulture, $"({content.Number}.{number})");
            Frame(content, math, anchor.Id!, label);
            IElement? parent = anchor.ParentElement;
            anchor.Remove();
            if (parent is { LocalName: "p" } && parent.TextContent.Trim().Length == 0 && parent.ChildElementCount == 0)
            {
                parent.Remove();
            }
        }
    }

    private static void Frame(ChapterContent content, IElement math, string id, string label)
    {
        IElement equation = content.Document.CreateElement("div");
        equation.ClassName = "equation";
        equation.Id = id;
        IElement number = content.Document.CreateElement("a");
        number.ClassName = "label";
        number.SetAttribute("href", "#" + id);
        number.TextContent = label;
        math.ReplaceWith(equation);
        equation.Append(math, number);
        content.Targets[id] = new Target(id, label);
    }
}
