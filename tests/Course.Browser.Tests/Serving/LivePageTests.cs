using Course.Browser.Tests.Driving;
using Course.Cli.Tests;
using OpenQA.Selenium;

namespace Course.Browser.Tests.Serving;

/// <summary>An open page of <c>course serve</c> while notebooks and the library are saved. On Linux and macOS.</summary>
public sealed class LivePageTests : IClassFixture<Driving.Browser>, IDisposable
{
    private static readonly string[] LongText = [.. Enumerable.Range(1, 60).Select(i => $"## Part {i}\n\nParagraph {i} of a long text.")];

    private readonly Driving.Browser browser;
    private readonly PagePackages packages;
    private readonly CourseSandbox sandbox = new();

    public LivePageTests(Driving.Browser browser, PagePackages packages)
    {
        Requirements.NeedBrowser();
        this.browser = browser;
        this.packages = packages;
        sandbox.Text("Course.sln", "");
        sandbox.LeaveOutNpm();
    }

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task What_is_saved_comes_into_the_open_page_in_place_where_the_reader_is()
    {
        void Save(string above, string code) => sandbox.Dib(
            "notebooks/01-a.dib", $"#!markdown\n\n# {above}", $"#!markdown\n\n{string.Join("\n\n", LongText)}", "var x = 40;", code, $"#!markdown\n\n{string.Join("\n\n", LongText)}");
        BringNpm();
        Save("Before", "x + 1");
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox);
        var page = new LivePage(browser, served);
        page.Open("01-a.html", "41");
        browser.Driver.FindElement(By.CssSelector(".source summary")).SendKeys(Keys.Enter);
        browser.Driver.ExecuteScript("document.getElementById('part-30').scrollIntoView({ block: 'start', behavior: 'instant' })");
        int top = Top("part-30");

        Save("After\n\nA new paragraph above the reader.\n\nAnd another one", "x + 1");
        page.WaitFor("And another one");
        browser.Wait($"Math.abs(document.getElementById('part-30').getBoundingClientRect().top - {top}) < 3");
        Save("After\n\nA new paragraph above the reader.\n\nAnd another one", "x + 2");
        page.WaitFor("42");
        browser.Wait($"Math.abs(document.getElementById('part-30').getBoundingClientRect().top - {top}) < 3");
        Assert.False(browser.Run<bool>("return document.querySelector('.source').open"), "What the reader had folded is unfolded.");
        page.WaitForNoBar();
        page.AssertNeverReloaded();
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task Charts_and_formulas_are_drawn_again_after_an_update()
    {
        void Save(int height, string prose) => sandbox.Dib(
            "notebooks/01-a.dib",
            $"#!markdown\n\n# Chart {prose}\n\nA formula: $x^2$",
            "#r \"../.course/lib/Course.PlotlyStandIn.dll\"",
            $"Plotly.NET.CSharp.Chart.Point<double, double, string>(new[] {{ 1.0, 2.0 }}, new[] {{ 1.0, {height} }}, Name: \"h{height}\")");
        BringLibrary();
        BringNpm();
        Save(2, "one");
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox);
        var page = new LivePage(browser, served);
        page.Open("01-a.html", "Chart one");
        browser.Wait("document.querySelector('.plot.drawn')?.plot?.data[0].name === 'h2'");
        Save(3, "two");
        page.WaitFor("Chart two");
        browser.Wait("document.querySelector('.plot.drawn')?.plot?.data[0].name === 'h3'");
        browser.Wait("document.querySelectorAll('main .katex').length === 1");
        page.AssertNeverReloaded();
        IReadOnlyList<string> problems = page.Problems;
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task The_bar_tells_which_cell_runs_and_of_a_mistake_until_it_is_mended()
    {
        string go = Path.Combine(sandbox.Root, "go");
        void Save(string last) => sandbox.Dib(
            "notebooks/01-a.dib", "var x = 1;", $"while (!System.IO.File.Exists(\"{go}\")) System.Threading.Thread.Sleep(20);", last);
        File.WriteAllText(go, "");
        Save("x + 500");
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox);
        var page = new LivePage(browser, served);
        page.Open("01-a.html", "501");
        page.WaitForNoBar();

        File.Delete(go);
        Save("x + y");
        page.WaitForBar("Running notebooks/01-a.dib: cell 2 of 3 (line 7)…");
        File.WriteAllText(go, "");
        page.WaitFor("CS0103");
        page.WaitForBar("01-a.dib(11): cell 3: ");
        Assert.Contains("The name 'y' does not exist in the current context", page.Bar, StringComparison.Ordinal);
        Assert.Equal(1, browser.Run<int>("return [...document.querySelectorAll('.cell')].filter(c => c.textContent.includes('CS0103') && c.textContent.includes('line 11')).length"));

        Save("x + 600");
        page.WaitFor("601");
        page.WaitForNoBar();
        Assert.DoesNotContain("CS0103", browser.Driver.FindElement(By.TagName("main")).Text, StringComparison.Ordinal);
        page.AssertNeverReloaded();
    }

    [Fact]
    public async Task A_malformed_save_leaves_the_page_and_is_named_on_it()
    {
        sandbox.Dib("notebooks/01-a.dib", "\"whole page\"");
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox);
        var page = new LivePage(browser, served);
        page.Open("01-a.html", "whole page");
        sandbox.Text("notebooks/01-a.dib", "");
        page.WaitForBar("the file is empty");
        page.WaitFor("whole page");
        sandbox.Bytes("notebooks/01-a.dib", [0xff, 0xfe, 0x00, 0x41]);
        browser.Wait("document.querySelector('course-live')?.shadowRoot?.querySelector('.bar') && !document.querySelector('course-live').shadowRoot.querySelector('.bar').innerText.includes('the file is empty')");
        page.WaitForBar("01-a.dib");
        page.WaitFor("whole page");
        sandbox.Dib("notebooks/01-a.dib", "\"mended page\"");
        page.WaitFor("mended page");
        page.WaitForNoBar();
        page.AssertNeverReloaded();
    }

    [Fact]
    public async Task An_exercise_answered_in_a_copy_is_judged_on_its_page()
    {
        BringLibrary();
        sandbox.Dib("notebooks/00-start.dib", "1");
        sandbox.Dib(
            "notebooks/_setup.dib",
            "#r \"../.course/lib/Course.Exercises.dll\"",
            "Course.Exercises.Checking.ExerciseVerdict Grade(string id, object answer) => Course.Exercises.Chapters.CourseExercises.Find(id).Check(answer);");
        void Answer(string answer) => sandbox.Dib("mine/00-start.dib", "#!import _setup.dib", $"double answer = {answer};\nGrade(\"00-variance\", answer)");
        Answer("double.NaN");
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox, "mine");
        var page = new LivePage(browser, served);
        page.Open("00-start.html", "Not yet");
        Answer("26 / 3.0 + 0.05");
        page.WaitFor("Close");
        Answer("26 / 3.0");
        page.WaitFor("Right");
        Assert.Equal("right", browser.Run<string>("return document.querySelector('.course-verdict').dataset.verdict"));
        page.AssertNeverReloaded();
    }

    [Fact]
    public async Task A_saved_library_is_built_and_used_and_its_errors_are_named()
    {
        // No process outlives the build but the compiler that the build of these tests shares too.
        sandbox.Environments["MSBUILDDISABLENODEREUSE"] = "1";
        sandbox.Environments["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        sandbox.Text("lib/Stub/Stub.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <DeliverToNotebooks>true</DeliverToNotebooks>
                <RunAnalyzers>false</RunAnalyzers>
              </PropertyGroup>
              <Target Name="Deliver" AfterTargets="Build"><Copy SourceFiles="$(TargetPath)" DestinationFolder="../../.course/lib" /></Target>
            </Project>
            """);
        void Save(string value) => sandbox.Text("lib/Stub/Stub.cs", $"public static class Stub\n{{\n    public static int Value => {value};\n}}\n");
        Save("1");
        sandbox.Dib("notebooks/01-a.dib", "#r \"../.course/lib/Stub.dll\"", "$\"value {Stub.Value}\"");
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox);
        var page = new LivePage(browser, served);
        page.Open("01-a.html", "Stub.dll");
        page.WaitForBar("does not exist beside the notebook");
        Save("2");
        page.WaitForBar("Building the library…");
        page.WaitFor("value 2");
        page.WaitForNoBar();
        Save("missing");
        page.WaitForBar("lib/Stub/Stub.cs(3,");
        Assert.Contains("error CS0103", page.Bar, StringComparison.Ordinal);
        page.WaitFor("value 2");
        Save("3");
        page.WaitFor("value 3");
        page.WaitForNoBar();
        page.AssertNeverReloaded();
    }

    [Fact]
    public async Task A_server_that_ends_is_told_of_and_one_that_comes_back_is_found()
    {
        sandbox.Dib("notebooks/01-a.dib", "\"first server\"");
        int port;
        await using (ServedCourse first = await ServedCourse.StartAsync(sandbox))
        {
            port = first.Address.Port;
            var page = new LivePage(browser, first);
            page.Open("01-a.html", "first server");
            Assert.Equal(0, await first.EndAsync());
            page.WaitForBar("course serve has ended or cannot be reached.");
            page.WaitFor("first server");
        }

        sandbox.Dib("notebooks/01-a.dib", "\"second server\"");
        await using ServedCourse second = await ServedCourse.StartAsync(sandbox, port);
        var same = new LivePage(browser, second);
        same.WaitFor("second server");
        same.WaitForNoBar();
        same.AssertNeverReloaded();
    }

    [Fact]
    public async Task A_page_asked_for_before_there_is_one_turns_into_it()
    {
        string go = Path.Combine(sandbox.Root, "go");
        sandbox.Dib("notebooks/01-a.dib", $"while (!System.IO.File.Exists(\"{go}\")) System.Threading.Thread.Sleep(20);\n\"ready now\"");
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox);
        var page = new LivePage(browser, served);
        page.Open("01-a.html", "Getting ready");
        page.WaitForBar("Running notebooks/01-a.dib: cell 1 of 1");
        await File.WriteAllTextAsync(go, "", TestContext.Current.CancellationToken);
        page.WaitFor("ready now");
        page.WaitForNoBar();
        page.AssertNeverReloaded();
    }

    /// <summary>Lets the sandbox's pages have charts and typeset math.</summary>
    private void BringNpm()
    {
        Requirements.NeedPackages(packages.Missing);
        Directory.CreateDirectory(sandbox.PathOf(".course"));
        Directory.CreateSymbolicLink(sandbox.PathOf(".course/pages"), Places.PageCache);
    }

    /// <summary>Lets the sandbox's notebooks load the compiled library.</summary>
    private void BringLibrary()
    {
        Directory.CreateDirectory(sandbox.PathOf(".course"));
        Directory.CreateSymbolicLink(sandbox.PathOf(".course/lib"), Path.Combine(Places.Root, ".course", "lib"));
    }

    private int Top(string id) => browser.Run<int>("return document.getElementById(arguments[0]).getBoundingClientRect().top", id);
}
