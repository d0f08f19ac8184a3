using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Course.Runner.Execution;

namespace Course.Runner.Reports;

/// <summary>A run as Visual Studio's TRX: a unit test for each code cell. The ids follow from path and cell, so that runs can be compared.</summary>
public static class TrxReport
{
    private const string UnitTestType = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string ListId = "8c84fa94-04c1-424b-9868-57a2d4851a1d";
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>The report's text.</summary>
    /// <param name="run">The run.</param>
    /// <param name="finished">When it ended.</param>
    public static string Render(RunReport run, DateTimeOffset finished)
    {
        ArgumentNullException.ThrowIfNull(run);
        List<Case> cases = [.. run.Notebooks.SelectMany(Cases)];
        var root = new XElement(
            Trx + "TestRun",
            new XAttribute("id", Id("run", string.Join('\n', cases.Select(c => c.Path + c.Name)))),
            new XAttribute("name", "course run"),
            new XElement(
                Trx + "Times",
                new XAttribute("creation", Time(finished - run.Duration)),
                new XAttribute("queuing", Time(finished - run.Duration)),
                new XAttribute("start", Time(finished - run.Duration)),
                new XAttribute("finish", Time(finished))),
            new XElement(Trx + "Results", cases.Select(Result)),
            new XElement(Trx + "TestDefinitions", cases.Select(Definition)),
            new XElement(Trx + "TestEntries", cases.Select(c => new XElement(
                Trx + "TestEntry",
                new XAttribute("testId", c.TestId),
                new XAttribute("executionId", c.ExecutionId),
                new XAttribute("testListId", ListId)))),
            new XElement(Trx + "TestLists", new XElement(Trx + "TestList", new XAttribute("name", "Cells"), new XAttribute("id", ListId))),
            Summary(run, cases));
        return new XDocument(new XDeclaration("1.0", "utf-8", null), root).ToXmlText();
    }

    private static IEnumerable<Case> Cases(NotebookReport notebook)
    {
        string path = CaseText.Path(notebook.File);
        if (notebook.Problem is { } problem)
        {
            yield return new Case(path, "the notebook", "Error", TimeSpan.Zero, "", problem.Message, "");
        }

        if (!notebook.Begun)
        {
            yield return new Case(path, "the notebook", "Aborted", TimeSpan.Zero, "", "The notebook was not run.", "");
        }

        foreach (CellReport cell in notebook.Cells)
        {
            yield return new Case(
                path,
                CaseText.Name(cell),
                Outcome(cell.Status),
                cell.Duration,
                cell.Output,
                CaseText.Message(notebook.File, cell),
                string.Join('\n', cell.Error?.Traceback ?? []));
        }
    }

    private static string Outcome(CellStatus status) => status switch
    {
        CellStatus.Passed or CellStatus.RaisedAsExpected => "Passed",
        CellStatus.Skipped or CellStatus.NotRun => "NotExecuted",
        CellStatus.Failed => "Failed",
        CellStatus.TimedOut => "Timeout",
        CellStatus.Crashed => "Error",
        CellStatus.Interrupted => "Aborted",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "This status has no outcome in TRX."),
    };

    private static XElement Result(Case c)
    {
        var output = new XElement(Trx + "Output");
        if (c.Output.Length > 0)
        {
            output.Add(new XElement(Trx + "StdOut", XmlText.Clean(c.Output)));
        }

        if (c.Message.Length > 0)
        {
            output.Add(new XElement(
                Trx + "ErrorInfo",
                new XElement(Trx + "Message", XmlText.Clean(c.Message)),
                new XElement(Trx + "StackTrace", XmlText.Clean(c.Trace))));
        }

        return new XElement(
            Trx + "UnitTestResult",
            new XAttribute("executionId", c.ExecutionId),
            new XAttribute("testId", c.TestId),
            new XAttribute("testName", $"{c.Path} {c.Name}"),
            new XAttribute("computerName", "course"),
            new XAttribute("duration", c.Duration.ToString("c", CultureInfo.InvariantCulture)),
            new XAttribute("testType", UnitTestType),
            new XAttribute("outcome", c.Outcome),
            new XAttribute("testListId", ListId),
            output.HasElements ? output : null);
    }

    private static XElement Definition(Case c) => new(
        Trx + "UnitTest",
        new XAttribute("name", $"{c.Path} {c.Name}"),
        new XAttribute("storage", c.Path),
        new XAttribute("id", c.TestId),
        new XElement(Trx + "Execution", new XAttribute("id", c.ExecutionId)),
        new XElement(
            Trx + "TestMethod",
            new XAttribute("codeBase", c.Path),
            new XAttribute("className", c.Path),
            new XAttribute("name", c.Name)));

    private static XElement Summary(RunReport run, List<Case> cases) => new(
        Trx + "ResultSummary",
        new XAttribute("outcome", run.ExitCode == RunExitCode.Success ? "Completed" : "Failed"),
        new XElement(
            Trx + "Counters",
            new XAttribute("total", cases.Count),
            new XAttribute("executed", cases.Count(c => c.Outcome != "NotExecuted")),
            new XAttribute("passed", cases.Count(c => c.Outcome == "Passed")),
            new XAttribute("failed", cases.Count(c => c.Outcome == "Failed")),
            new XAttribute("error", cases.Count(c => c.Outcome == "Error")),
            new XAttribute("timeout", cases.Count(c => c.Outcome == "Timeout")),
            new XAttribute("aborted", cases.Count(c => c.Outcome == "Aborted")),
            new XAttribute("notExecuted", cases.Count(c => c.Outcome == "NotExecuted"))));

    private static string Time(DateTimeOffset time) => time.ToString("o", CultureInfo.InvariantCulture);

    private static string Id(string kind, string name) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name}")).AsSpan(0, 16)).ToString();

    private sealed record Case(
        string Path, string Name, string Outcome, TimeSpan Duration, string Output, string Message, string Trace)
    {
        public string TestId { get; } = Id("test", $"{Path}\n{Name}");

        public string ExecutionId { get; } = Id("execution", $"{Path}\n{Name}");
    }
}
