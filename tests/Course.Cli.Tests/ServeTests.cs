using System.Net;
using System.Text.RegularExpressions;

namespace Course.Cli.Tests;

/// <summary><c>course serve</c>, asked as a browser asks it. On Linux and macOS.</summary>
public sealed partial class ServeTests : IDisposable
{
    private const string Stamp = "Console.WriteLine(\"run \" + Guid.NewGuid());";

    private readonly CourseSandbox sandbox = new();

    public ServeTests()
    {
        sandbox.Text("Course.sln", "");
        sandbox.LeaveOutNpm();
    }

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Pages_carry_the_live_script_which_the_files_do_not()
    {
        sandbox.Dib("notebooks/01-a.dib", "#!markdown\n\n# Title", "1 + 1");
        sandbox.Text("secret.txt", "not for others");
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox);
        string page = await served.PageWithAsync("01-a.html", "Title");
        Assert.Contains("/_live/live.js\" data-page=\"01-a.html\" data-version=\"", page, StringComparison.Ordinal);
        Assert.Contains("/_live/live.js", (await served.GetAsync("")).Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "text/javascript"), (await served.GetAsync("_live/live.js")) is var script ? (script.Status, script.Type) : default);
        string site = Directory.GetDirectories(sandbox.PathOf(".course/serve")).Single();
        Assert.DoesNotContain("_live", await File.ReadAllTextAsync(Path.Combine(site, "01-a.html")), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await served.GetAsync("nothing.html")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await served.GetAsync("..%2f..%2f..%2fsecret.txt")).Status);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await served.GetAsync("01-a.html", host: "example.org")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await served.GetAsync("01-a.html", method: HttpMethod.Post)).Status);
        Assert.Equal(0, await served.EndAsync());
        await sandbox.AssertNothingLeftAsync();
    }

    [Fact]
    public async Task Saved_prose_is_shown_without_a_run_and_saved_code_after_one_of_its_notebook_alone()
    {
        sandbox.Dib("notebooks/01-a.dib", "#!markdown\n\n# Before", Stamp, "40 + 1");
        sandbox.Dib("notebooks/02-b.dib", "#!markdown\n\n# Other", Stamp);
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox);
        string first = Run(await served.PageWithAsync("01-a.html", ">41<"));
        string other = Run(await served.PageWithAsync("02-b.html", ">run "));
        string version = (await served.EventAsync("pages", p => p.TryGetProperty("01-a.html", out _))).GetProperty("01-a.html").GetString()!;

        sandbox.Dib("notebooks/01-a.dib", "#!markdown\n\n# After", Stamp, "40 + 1");
        Assert.Equal(first, Run(await served.PageWithAsync("01-a.html", "After")));
        await served.EventAsync("pages", p => p.GetProperty("01-a.html").GetString() != version);

        sandbox.Dib("notebooks/01-a.dib", "#!markdown\n\n# After", Stamp, "40 + 2");
        Assert.NotEqual(first, Run(await served.PageWithAsync("01-a.html", ">42<")));
        Assert.Equal(other, Run(await served.PageWithAsync("02-b.html", ">run ")));
    }

    [Fact]
    public async Task A_mistake_is_shown_with_its_line_until_it_is_mended()
    {
        sandbox.Dib("notebooks/01-a.dib", "var x = 1;", "x + 1");
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox);
        await served.PageWithAsync("01-a.html", ">2<");
        sandbox.Dib("notebooks/01-a.dib", "var x = 1;", "x + y");
        await served.PageWithAsync("01-a.html", "CS0103");
        var failed = await served.EventAsync("status", s => s.GetProperty("notebooks")[0].GetProperty("state").GetString() == "failed");
        Assert.Contains("01-a.dib(7): cell 2: ", failed.GetProperty("notebooks")[0].GetProperty("errors")[0].GetString(), StringComparison.Ordinal);
        sandbox.Dib("notebooks/01-a.dib", "var x = 1;", "x + 6");
        await served.PageWithAsync("01-a.html", ">7<");
        await served.EventAsync("status", s => s.GetProperty("notebooks")[0].GetProperty("state").GetString() == "passed");
    }

    [Fact]
    public async Task A_spoilt_notebook_and_a_spoilt_import_are_told_of_and_the_pages_stay()
    {
        sandbox.Dib("notebooks/01-a.dib", "#!import _setup.dib", "$\"setup {y}\"");
        sandbox.Dib("notebooks/02-b.dib", "1 + 1");
        sandbox.Dib("notebooks/_setup.dib", "var y = 1;");
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox);
        await served.PageWithAsync("01-a.html", "setup 1");
        await served.PageWithAsync("02-b.html", ">2<");

        sandbox.Text("notebooks/02-b.dib", "");
        var empty = await served.EventAsync("status", s => s.GetProperty("notebooks")[1].GetProperty("state").GetString() == "failed");
        Assert.Contains("the file is empty", empty.GetProperty("notebooks")[1].GetProperty("errors")[0].GetString(), StringComparison.Ordinal);
        sandbox.Text("notebooks/_setup.dib", "");
        await served.EventAsync("status", s => s.GetProperty("notebooks")[0].GetProperty("state").GetString() == "failed");
        await served.PageWithAsync("02-b.html", ">2<");

        sandbox.Dib("notebooks/_setup.dib", "var y = 3;");
        await served.PageWithAsync("01-a.html", "setup 3");
        sandbox.Dib("notebooks/02-b.dib", "1 + 2");
        await served.PageWithAsync("02-b.html", ">3<");
    }

    [Fact]
    public async Task What_notebooks_share_concerns_all_that_use_it()
    {
        sandbox.Dib("notebooks/01-a.dib", "#!import _setup.dib", "$\"setup {y}\"");
        sandbox.Dib("notebooks/02-b.dib", "\"data \" + System.IO.File.ReadAllText(\"../data/x.csv\")");
        sandbox.Dib("notebooks/_setup.dib", "var y = 1;");
        sandbox.Text("data/x.csv", "1");
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox);
        await served.PageWithAsync("01-a.html", "setup 1");
        await served.PageWithAsync("02-b.html", "data 1");
        sandbox.Dib("notebooks/_setup.dib", "var y = 2;");
        await served.PageWithAsync("01-a.html", "setup 2");
        sandbox.Text("data/x.csv", "2");
        await served.PageWithAsync("02-b.html", "data 2");
    }

    [Fact]
    public async Task A_copy_anywhere_runs_as_if_it_lay_among_the_notebooks_and_new_ones_are_found()
    {
        sandbox.Dib("notebooks/01-a.dib", "1");
        sandbox.Dib("notebooks/_setup.dib", "string Grade(string id, double answer) => answer == 2 ? \"right\" : \"not yet\";");
        string[] Copy(string answer) => ["#!import _setup.dib", $"double answer = {answer};\nGrade(\"01-sum\", answer)"];
        sandbox.Dib("mine/copy.dib", Copy("double.NaN"));
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox, "mine");
        await served.PageWithAsync("copy.html", "not yet");
        sandbox.Dib("mine/copy.dib", Copy("2"));
        await served.PageWithAsync("copy.html", "right");
        sandbox.Dib("mine/another.dib", Copy("3"));
        await served.PageWithAsync("another.html", "not yet");
        Assert.Equal(HttpStatusCode.NotFound, (await served.GetAsync("01-a.html")).Status);
    }

    [Fact]
    public async Task A_cell_changed_again_runs_after_those_before_it_which_have_run_already_unless_what_they_use_has_changed()
    {
        void Save(int n) => sandbox.Dib(
            "notebooks/01-a.dib",
            "var clock = System.Diagnostics.Stopwatch.StartNew();\nvar d = System.IO.File.ReadAllText(\"../data/x.csv\");",
            $"$\"{{(clock.Elapsed.TotalSeconds > 2 ? \"continued\" : \"begun\")}} d={{d}} n={{{n}}};\"");
        sandbox.Text("data/x.csv", "1");
        Save(0);
        await using ServedCourse served = await ServedCourse.StartAsync(sandbox);
        await served.PageWithAsync("01-a.html", "d=1 n=0;");

        // The first edits find no worker that has run the first cell for long enough.
        int edit = 0;
        string page = "";
        while (!page.Contains("continued d=", StringComparison.Ordinal))
        {
            Assert.InRange(++edit, 1, 20);
            await Task.Delay(2500);
            Save(edit);
            page = await served.PageWithAsync("01-a.html", $"d=1 n={edit};");
        }

        sandbox.Text("data/x.csv", "2");
        await served.PageWithAsync("01-a.html", $"d=2 n={edit};");
        Save(++edit);
        await served.PageWithAsync("01-a.html", $"d=2 n={edit};");
    }

    [Fact]
    public async Task The_setup_of_the_open_notebook_has_run_before_its_first_edit()
    {
        void Save(string name, int n) => sandbox.Dib(
            $"notebooks/{name}.dib", "#!import _setup.dib", $"$\"{{(clock.Elapsed.TotalSeconds > 2 ? \"continued\" : \"begun\")}} n={{{n}}};\"");
        sandbox.Dib("notebooks/_setup.dib", "var clock = System.Diagnostics.Stopwatch.StartNew();");
        Save("01-a", 0);

        // On a slow machine the setup may not have run for long enough.
        string page = "";
        for (int attempt = 1; !page.Contains("continued n=", StringComparison.Ordinal); attempt++)
        {
            Assert.InRange(attempt, 1, 5);
            Save("02-b", 0);
            await using ServedCourse served = await ServedCourse.StartAsync(sandbox);
            await served.PageWithAsync("02-b.html", "n=0;");
            await Task.Delay(3000 * attempt);
            Save("02-b", attempt);
            page = await served.PageWithAsync("02-b.html", $"n={attempt};");
        }
    }

    [Fact]
    public async Task A_missing_folder_and_a_taken_port_are_named()
    {
        sandbox.Dib("notebooks/01-a.dib", "1");
        CourseResult missing = await sandbox.RunAsync("serve", "nowhere");
        Assert.Equal(3, missing.ExitCode);
        Assert.Contains("nowhere: there is no such folder", missing.Errors, StringComparison.Ordinal);
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string port = $"{((IPEndPoint)taken.LocalEndpoint).Port}";
        CourseResult busy = await sandbox.RunAsync("serve", "--port", port);
        Assert.Equal(3, busy.ExitCode);
        Assert.Contains("--port", busy.Errors, StringComparison.Ordinal);
    }

    private static string Run(string page) => Stamped().Match(page) is { Success: true } run ? run.Value : throw new InvalidOperationException($"The page shows no run:\n{page}");

    [GeneratedRegex("run [0-9a-f-]{36}")]
    private static partial Regex Stamped();
}
