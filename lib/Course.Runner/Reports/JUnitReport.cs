using System.Globalization;
using System.Xml.Linq;
using Course.Runner.Execution;

namespace Course.Runner.Reports;

/// <summary>A run as JUnit XML: a suite for each notebook, a case for each code cell.</summary>
public static class JUnitReport
{
    /// <summary>The report's text.</summary>
    public static string Render(RunReport run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var suites = new XElement("testsuites", Counts(run.Notebooks.SelectMany(Cases).ToList()), Time(run.Duration));
        suites.Add(new XAttribute("name", "course run"), run.Notebooks.Select(Suite));
        return new XDocument(new XDeclaration("1.0", "utf-8", null), suites).ToXmlText();
    }

    private static XElement Suite(NotebookReport notebook)
    {
        List<XElement> cases = [.. Cases(notebook)];
        return new XElement(
            "testsuite",
            new XAttribute("name", CaseText.Path(notebook.File)),
            Counts(cases),
            Time(notebook.Duration),
            new XAttribute("file", CaseText.Path(notebook.File)),
            cases);
    }

    private static IEnumerable<XElement> Cases(NotebookReport notebook)
    {
        if (notebook.Problem is { } problem)
        {
            yield return Case(notebook, "the notebook", Math.Max(problem.Line, 1), TimeSpan.Zero, Trouble("error", "BadInput", problem.Message, problem.Message));
        }

        if (!notebook.Begun)
        {
            yield return Case(notebook, "the notebook", 1, TimeSpan.Zero, Trouble("error", "Interrupted", "The notebook was not run.", ""));
        }

        foreach (CellReport cell in notebook.Cells)
        {
            XElement element = Case(notebook, CaseText.Name(cell), cell.ErrorLine, cell.Duration, Result(notebook.File, cell));
            if (cell.Output.Length > 0)
            {
                element.Add(new XElement("system-out", XmlText.Clean(cell.Output)));
            }

            yield return element;
        }
    }

    private static XElement Case(NotebookReport notebook, string name, int line, TimeSpan duration, XElement? result) => new(
        "testcase",
        new XAttribute("classname", CaseText.Path(notebook.File)),
        new XAttribute("name", name),
        new XAttribute("file", CaseText.Path(notebook.File)),
        new XAttribute("line", line),
        Time(duration),
        result);

    private static XElement? Result(NotebookFile file, CellReport cell)
    {
        string message = CaseText.Message(file, cell);
        return cell.Status switch
        {
            CellStatus.Passed or CellStatus.RaisedAsExpected => null,
            CellStatus.Skipped => new XElement("skipped", new XAttribute("message", "The cell has the tag skip-execution.")),
            CellStatus.Failed => Trouble("failure", cell.Error?.Name ?? "Failed", message, CaseText.Details(file, cell)),
            _ => Trouble("error", cell.Error?.Name ?? cell.Status.ToString(), message, CaseText.Details(file, cell)),
        };
    }

    private static XElement Trouble(string kind, string type, string message, string details) => new(
        kind, new XAttribute("type", XmlText.Clean(type)), new XAttribute("message", XmlText.Clean(message)), XmlText.Clean(details));

    private static XAttribute[] Counts(List<XElement> cases) =>
    [
        new("tests", cases.Count),
        new("failures", cases.Count(c => c.Element("failure") is not null)),
        new("errors", cases.Count(c => c.Element("error") is not null)),
        new("skipped", cases.Count(c => c.Element("skipped") is not null)),
    ];

    private static XAttribute Time(TimeSpan duration) =>
        new("time", duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
}
