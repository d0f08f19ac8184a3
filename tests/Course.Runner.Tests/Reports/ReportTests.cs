using System.Text.Json;
using System.Xml.Linq;
using Course.Runner.Execution;
using Course.Runner.Reports;
using Course.Runner.Tests.Execution;

namespace Course.Runner.Tests.Reports;

public class ReportTests
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    [Fact]
    public void JUnit_has_a_case_for_each_code_cell_with_file_line_message_and_output()
    {
        XElement root = XDocument.Parse(JUnitReport.Render(Samples.Everything())).Root!;
        XElement suite = root.Elements("testsuite").First();
        Assert.Equal(8, suite.Elements("testcase").Count());
        Assert.Equal("10", (string?)root.Attribute("tests"));
        Assert.Equal("1", (string?)root.Attribute("failures"));
        Assert.Equal("6", (string?)root.Attribute("errors"));
        Assert.Equal("1", (string?)root.Attribute("skipped"));

        XElement failed = suite.Elements("testcase").Single(c => c.Element("failure") is not null);
        Assert.Equal("notebooks/a.dib", (string?)failed.Attribute("file"));
        Assert.Equal("44", (string?)failed.Attribute("line"));
        Assert.Equal("1.234", (string?)failed.Attribute("time"));
        Assert.Contains("It <broke> & � \"failed\"", (string?)failed.Element("failure")!.Attribute("message"), StringComparison.Ordinal);
        Assert.Equal("output 4 � 😀", (string?)failed.Element("system-out"));
        Assert.Contains("ends too early", root.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Trx_has_a_result_a_definition_and_an_entry_for_each_case()
    {
        XElement root = XDocument.Parse(TrxReport.Render(Samples.Everything(), DateTimeOffset.UnixEpoch)).Root!;
        List<XElement> results = [.. root.Descendants(Trx + "UnitTestResult")];
        string[] tests = [.. results.Select(r => (string)r.Attribute("testId")!)];
        Assert.Equal(10, results.Count);
        Assert.Equal(10, tests.Distinct().Count());
        Assert.Equal(tests, root.Descendants(Trx + "UnitTest").Select(t => (string)t.Attribute("id")!));
        Assert.Equal(tests, root.Descendants(Trx + "TestEntry").Select(t => (string)t.Attribute("testId")!));
        Assert.Equal(
            ["Passed", "Passed", "NotExecuted", "Failed", "Timeout", "Error", "Aborted", "NotExecuted", "Error", "Aborted"],
            results.Select(r => (string)r.Attribute("outcome")!));
        Assert.Equal("Failed", (string?)root.Element(Trx + "ResultSummary")!.Attribute("outcome"));
        Assert.Equal("00:00:01.2340000", (string?)results[0].Attribute("duration"));
    }

    [Fact]
    public void Trx_ids_are_the_same_in_every_run() => Assert.Equal(
        TrxReport.Render(Samples.Everything(), DateTimeOffset.UnixEpoch), TrxReport.Render(Samples.Everything(), DateTimeOffset.UnixEpoch));

    [Fact]
    public void Json_has_a_case_for_each_code_cell()
    {
        using JsonDocument json = JsonDocument.Parse(JsonReport.Render(Samples.Everything()));
        Assert.Equal(130, json.RootElement.GetProperty("exitCode").GetInt32());
        JsonElement notebook = json.RootElement.GetProperty("notebooks")[0];
        Assert.Equal(8, notebook.GetProperty("cells").GetArrayLength());
        JsonElement failed = notebook.GetProperty("cells")[3];
        Assert.Equal("Failed", failed.GetProperty("status").GetString());
        Assert.Equal(40, failed.GetProperty("line").GetInt32());
        Assert.Equal(44, failed.GetProperty("errorLine").GetInt32());
        Assert.Equal(1.234, failed.GetProperty("duration").GetDouble());
        Assert.Contains("notebooks/a.dib(44): cell 4: SomeException", failed.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("output 4 \u0000 😀", failed.GetProperty("output").GetString());
        Assert.Equal(3, json.RootElement.GetProperty("notebooks")[1].GetProperty("problemLine").GetInt32());
    }

    [Fact]
    public void An_annotation_is_one_line_with_its_signs_escaped()
    {
        NotebookReport notebook = Samples.Notebook(CellStatus.Passed, CellStatus.Failed, CellStatus.NotRun);
        string line = Assert.Single(GitHubAnnotations.Of(notebook, Environment.CurrentDirectory));
        Assert.Equal(
            "::error file=notebooks/a.dib,line=42,title=Cell 2%3A SomeException::It <broke> & \u0001 \"failed\"%0Awith %25, : and ,",
            line);
        Assert.Contains("line=3", Assert.Single(GitHubAnnotations.Of(Samples.Unreadable(), Environment.CurrentDirectory)), StringComparison.Ordinal);
    }
}
